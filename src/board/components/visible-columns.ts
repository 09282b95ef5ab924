// The printed columns: what the component is, its verdict, one word a check, advice and why.

import { NOTE_TEXTS, OUTCOME_TEXTS, RULE_NAMES, SHEETS } from '#wording'
import { type Content, computed, sheetCell, typed } from '../cells.ts'
import { outcomeRange, stateNumber } from '../checks-layout.ts'
import type { BoardContext } from '../context.ts'
import { CHECK_RULES, type EvaluatedComponent, SHOWN_FORMULAS } from '../evaluated.ts'
import { outcomeWord, stateWord } from '../outcome-words.ts'
import { type Cell, type ComponentColumnPlan, fixed, share, span } from './column.ts'
import { choiceColumn, inputColumn } from './input-columns.ts'

export function visibleColumns(context: BoardContext, cell: Cell): ComponentColumnPlan[] {
  const currency = context.style.currency
  const ruleWord = (index: number): ComponentColumnPlan => {
    const formula = SHOWN_FORMULAS[index] as (typeof SHOWN_FORMULAS)[number]
    const { rule } = formula
    return {
      key: `word ${rule}`,
      block: 'verdict',
      header: RULE_NAMES[rule],
      unit: rule === 'recommendation' ? 'advice' : 'check',
      width: rule === 'recommendation' ? 17 : 11.5,
      style: 'state.text',
      content: (row, number) => ({ ...wordOfRule(context, cell, rule, number), value: shownWord(row, index), style: 'state.text' }),
    }
  }
  const [time, edge, reversible, company, advice, data] = SHOWN_FORMULAS.map((_, index) => ruleWord(index)) as [
    ComponentColumnPlan,
    ComponentColumnPlan,
    ComponentColumnPlan,
    ComponentColumnPlan,
    ComponentColumnPlan,
    ComponentColumnPlan,
  ]
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
    inputColumn(context, 'cost', 'component', 'Cost a month', currency, 13),
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
    time,
    edge,
    reversible,
    advice,
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
    data,
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
          OUTCOME_TEXTS[row.rules[row.reason]?.outcome.code ?? 'missing'],
          'formula.wrap',
        ),
    },
    {
      ...fixed('comment', 'verdict', 'Comment', '', 44),
      style: 'note.wrap',
      content: (row) => typed(row.assessment.subject.component.notes, 'note.wrap'),
    },
    // The word of this measure is kept with the workings: its figure is what a reader wants.
    { ...company, block: 'states' },
  ]
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
