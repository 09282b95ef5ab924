// The printed columns: what the component is, its verdict, one word a check, advice and why.

import type { RuleId } from '#core'
import { NOTE_TEXTS, outcomeText, RULE_WORDS, SHEETS } from '#wording'
import { type Content, computed, sheetCell, typed } from '../cells.ts'
import { outcomeRange, stateNumber } from '../checks-layout.ts'
import type { BoardContext } from '../context.ts'
import { withCosts } from '../costs/component-cost.ts'
import { CHECK_RULES, type EvaluatedComponent, isHeadline, SHOWN_FORMULAS } from '../evaluated.ts'
import { outcomeWord, stateWord } from '../outcome-words.ts'
import { type Cell, type ComponentColumnPlan, fixed, share, span } from './column.ts'
import { choiceColumn, inputColumn } from './input-columns.ts'

export function visibleColumns(context: BoardContext, cell: Cell): ComponentColumnPlan[] {
  const currency = context.style.currency
  const ruleWord = (rule: RuleId): ComponentColumnPlan => {
    const index = SHOWN_FORMULAS.findIndex((formula) => formula.rule === rule)
    const isSilent = context.rows.every(({ rules }) => rules[index]?.state === 'N/A') && !isHeadline(rule)
    return {
      ...(isSilent ? { isHidden: true } : {}),
      key: `word ${rule}`,
      block: 'verdict',
      header: RULE_WORDS[rule].name,
      unit: rule === 'recommendation' ? 'advice' : 'check',
      width: rule === 'recommendation' ? 17 : 11.5,
      style: 'state.text',
      content: (row, number) => ({ ...wordOfRule(context, cell, rule, number), value: shownWord(row, index), style: 'state.text' }),
    }
  }
  return [
    { ...fixed('id', 'component', 'Row id', '', 12), content: (row) => typed(row.assessment.subject.component.id, 'stored.text') },
    { ...fixed('name', 'component', 'Component', '', 32), content: (row) => typed(row.assessment.subject.component.name, 'input.text') },
    choiceColumn(context, 'layer', 'component', 10),
    choiceColumn(context, 'approach', 'component', 15),
    choiceColumn(context, 'hosting', 'component', 18),
    choiceColumn(context, 'lifecycle', 'component', 10),
    choiceColumn(context, 'edge', 'component', 10),
    {
      ...fixed('ownerTime', 'component', 'Owner time', 'of one engineer', 11),
      style: 'link.share',
      content: (row, number) => computed(`${SHEETS.time}!$C${number}`, share(row.columns['ownerTime']), 'link.share'),
    },
    withCosts(context, cell, inputColumn(context, 'cost', 'component', 'Cost a month', currency, 13)),
    {
      key: 'verdict',
      block: 'verdict',
      header: 'Verdict',
      unit: '',
      width: 13,
      style: 'state.text',
      content: (row, number) =>
        computed(
          `INDEX(${span(
            cell,
            CHECK_RULES.map((rule) => `word ${rule}`),
            number,
          )},1,${cell('first reason', number)})`,
          shownWord(row, row.reason),
          'state.text',
        ),
    },
    ...CHECK_RULES.map(ruleWord),
    ruleWord('recommendation'),
    {
      key: 'notes',
      block: 'verdict',
      header: 'To mind',
      unit: '',
      width: 30,
      style: 'formula.wrap',
      content: (row, number) => notesContent(context, cell, row, number),
    },
    {
      key: 'share of company',
      block: 'verdict',
      header: 'Of the company',
      unit: 'of everybody’s time',
      width: 11,
      style: 'formula.share',
      content: (row, number) => companyShare(context, cell, row, number),
    },
    ruleWord('data-quality'),
    {
      key: 'why',
      block: 'verdict',
      header: 'Why',
      unit: '',
      width: 40,
      style: 'formula.wrap',
      content: (row, number) =>
        computed(
          `INDEX(${outcomeRange(context.checks, 'text')},INDEX(${span(
            cell,
            CHECK_RULES.map((rule) => `outcome ${rule}`),
            number,
          )},1,${cell('first reason', number)}))`,
          reasonText(row),
          'formula.wrap',
        ),
    },
    {
      ...fixed('comment', 'verdict', 'Comment', '', 44),
      style: 'note.wrap',
      content: (row) => typed(row.assessment.subject.component.notes, 'note.wrap'),
    },
    // Words of what informs are kept with the workings: their figures are what a reader wants.
    ...SHOWN_FORMULAS.map(({ rule }) => rule)
      .filter((rule) => !CHECK_RULES.includes(rule) && rule !== 'recommendation' && rule !== 'data-quality')
      .map((rule): ComponentColumnPlan => ({ ...ruleWord(rule), block: 'states' })),
  ]
}

/** What the first reason of the verdict says. */
export function reasonText(row: EvaluatedComponent): string {
  const reason = row.rules[row.reason]
  return reason === undefined ? '' : outcomeText(reason.rule, reason.outcome.code)
}

export function shownWord(row: EvaluatedComponent, index: number): string {
  const rule = row.rules[index]
  if (rule === undefined) return ''
  return rule.state === 'EXEMPT' ? stateWord('EXEMPT') : outcomeWord(rule.rule, rule.outcome)
}

function wordOfRule(context: BoardContext, cell: Cell, rule: string, row: number): { formula: string } {
  const word = `INDEX(${outcomeRange(context.checks, 'word')},${cell(`outcome ${rule}`, row)})`
  if (!(CHECK_RULES as readonly string[]).includes(rule)) return { formula: word }
  const exempt = context.checks.stateRow('EXEMPT')
  return {
    formula: `IF(${cell(`state ${rule}`, row)}=${stateNumber(context.checks, 'EXEMPT')},${sheetCell(SHEETS.checks, `D${exempt}`)},${word})`,
  }
}

function notesContent(context: BoardContext, cell: Cell, row: EvaluatedComponent, number: number): Content {
  const { checks } = context
  const texts = checks.notes.map(({ note, row: at }) => ({
    note,
    flag: cell(`note ${note}`, number),
    text: sheetCell(SHEETS.checks, `D${at}`),
  }))
  const formula = `TRIM(${texts.map(({ flag, text }) => `IF(${flag}=1,${text}&" ","")`).join('&')})`
  const advice = row.rules[SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'recommendation')]
  const said = checks.notes.filter(({ note }) => advice?.notes.includes(note)).map(({ note }) => NOTE_TEXTS[note])
  return computed(formula, said.join(' '), 'formula.wrap')
}

function companyShare(context: BoardContext, cell: Cell, row: EvaluatedComponent, number: number): Content {
  const index = SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'headcount-share')
  const formula = SHOWN_FORMULAS[index] as (typeof SHOWN_FORMULAS)[number]
  const isShare = cell(`flag headcount-share ${formula.outcomes.findIndex(({ code }) => code === 'share')}`, number)
  const verdict = row.assessment.checks.find(({ rule }) => rule === 'headcount-share')
  const value = verdict?.code === 'share' ? Number(verdict.value?.value) / 10_000 : '–'
  return computed(
    `IF(${isShare}=1,ROUND(ROUND(${cell('ownerTime', number)}*10000,0)/${context.inputs.names.get('headcount')},0)/10000,"–")`,
    value,
    'formula.share',
  )
}
