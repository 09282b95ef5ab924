// The printed columns: what the component is, its verdict, one word a check, advice and why.

import type { RuleId } from '#core'
import { COMPONENT_FIELDS, COMPONENTS_SHEET, NOTE_TEXTS, OWNER_FIELDS, outcomeText, PACK_TEXT, RULE_WORDS, SHEETS } from '#wording'
import { sheetCell, sheetPrefix, typed } from '../../cells.ts'
import { CHECK_RULES, type EvaluatedComponent, isHeadline, SHOWN_FORMULAS } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'
import { outcomeRange, stateNumber } from '../checks/layout.ts'
import { outcomeWord } from '../checks/outcome-words.ts'
import { withCosts } from '../costs/component-cost.ts'
import { type Cell, type ComponentColumnPlan, fixed, live, share, span } from './column.ts'
import { answerColumn, inputColumn } from './input-columns.ts'

const WORD_WIDTHS: Readonly<Partial<Record<RuleId, number>>> = { recommendation: 17, 'data-quality': 15 }

export function visibleColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const currency = pack.style.currency
  const ruleWord = (rule: RuleId): ComponentColumnPlan => {
    const index = SHOWN_FORMULAS.findIndex((formula) => formula.rule === rule)
    const isSilent = pack.rows.every(({ rules }) => rules[index]?.state === 'N/A') && !isHeadline(rule)
    return {
      ...(isSilent ? { isHidden: true } : {}),
      key: `word-${rule}`,
      block: 'verdict',
      header: RULE_WORDS[rule].name,
      unit: rule === 'recommendation' ? 'advice' : 'check',
      width: WORD_WIDTHS[rule] ?? 11.5,
      style: 'state.text',
      content: live(
        (at) => wordOfRule(pack, cell, rule, at),
        (row) => shownWord(pack, row, index),
        'state.text',
      ),
    }
  }
  return [
    { ...fixed('id', 'component', PACK_TEXT.rowId, '', 12), content: (row) => typed(row.assessment.subject.component.id, 'stored.text') },
    {
      ...fixed('name', 'component', COMPONENT_FIELDS.name.head, '', 32),
      field: 'name',
      content: (row) => typed(row.assessment.subject.component.name, 'input.text'),
    },
    answerColumn(pack, 'layer', 'component', 10),
    answerColumn(pack, 'approach', 'component', 15),
    answerColumn(pack, 'hosting', 'component', 18),
    answerColumn(pack, 'lifecycle', 'component', 10),
    answerColumn(pack, 'edge', 'component', 10),
    {
      ...fixed('ownerTime', 'component', OWNER_FIELDS.share.label, PACK_TEXT.ofAnEngineer, 11),
      style: 'link.share',
      content: live(
        (at) => `${sheetPrefix(SHEETS.time)}$C${at}`,
        ({ columns }) => share(columns['ownerTime']),
        'link.share',
      ),
    },
    withCosts(pack, cell, inputColumn(pack, 'cost', 'component', PACK_TEXT.monthlyCost, currency, 13)),
    {
      key: 'verdict',
      block: 'verdict',
      header: PACK_TEXT.verdict,
      unit: '',
      width: 13,
      style: 'state.text',
      content: live(
        (at) => `INDEX(${span(cell, keysOf('word'), at)},1,${cell('first-reason', at)})`,
        (row) => shownWord(pack, row, row.reason),
        'state.text',
      ),
    },
    ...acceptedUntil(pack, cell),
    ...CHECK_RULES.map(ruleWord),
    ruleWord('recommendation'),
    {
      key: 'notes',
      block: 'verdict',
      header: COMPONENTS_SHEET.caveats,
      unit: '',
      width: 44,
      style: 'formula.wrap',
      content: live(
        (at) => notesText(pack, cell, at),
        (row) => notesCell(pack, row),
        'formula.wrap',
      ),
    },
    {
      key: 'share of company',
      block: 'verdict',
      header: COMPONENTS_SHEET.headcountShare,
      unit: COMPONENTS_SHEET.ofHeadcount,
      width: 11,
      style: 'formula.share',
      content: live((at) => companyShareText(pack, cell, at), companyShare, 'formula.share'),
    },
    ruleWord('data-quality'),
    {
      key: 'why',
      block: 'verdict',
      header: PACK_TEXT.reason,
      unit: '',
      width: 40,
      style: 'formula.wrap',
      content: live(
        (at) =>
          `INDEX(${outcomeRange(pack.places.of('checks'), 'text')},INDEX(${span(cell, keysOf('outcome'), at)},1,${cell('first-reason', at)}))`,
        reasonText,
        'formula.wrap',
      ),
    },
    ...comment(pack),
    // Words of what informs are kept with the workings: their figures are what a reader wants.
    ...SHOWN_FORMULAS.map(({ rule }) => rule)
      .filter((rule) => !CHECK_RULES.includes(rule) && rule !== 'recommendation' && rule !== 'data-quality')
      .map((rule): ComponentColumnPlan => ({ ...ruleWord(rule), block: 'states' })),
  ]
}

/** The last day of what was accepted, beside the word that says so; others read it on the badge. */
function acceptedUntil(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  if (pack.audience !== 'investor') return []
  const isAccepted = (at: string) => `${cell('verdict-number', at)}=${stateNumber(pack.places.of('checks'), 'EXEMPT')}`
  const keys = CHECK_RULES.map((rule) => `kept-${rule}`)
  return [
    {
      ...{ key: 'accepted-until', block: 'verdict', header: PACK_TEXT.until, unit: 'date', width: 11, style: 'formula.date' },
      content: live(
        (at) => `IF(${isAccepted(at)},N(INDEX(${span(cell, keys, at)},1,${cell('first-reason', at)})),"")`,
        ({ verdict, keptUntil, reason }) => {
          const day = keptUntil[reason] ?? null
          return verdict === 'EXEMPT' && day !== null ? { date: day } : ''
        },
        'formula.date',
      ),
    },
  ]
}

function comment({ audience }: BoardPack): ComponentColumnPlan[] {
  if (audience === 'investor') return []
  return [
    {
      ...fixed('comment', 'verdict', COMPONENT_FIELDS.notes.label, '', 44),
      field: 'notes',
      style: 'note.wrap',
      content: (row) => typed(row.assessment.subject.component.notes, 'note.wrap'),
    },
  ]
}

/** What the first reason of the verdict says. */
export function reasonText(row: EvaluatedComponent): string {
  const reason = row.rules[row.reason]
  return reason === undefined ? '' : outcomeText(reason.rule, reason.outcome.code)
}

export function shownWord(pack: BoardPack, row: EvaluatedComponent, index: number): string {
  const rule = row.rules[index]
  if (rule === undefined) return ''
  return rule.state === 'EXEMPT' ? pack.words.states.EXEMPT : outcomeWord(pack, rule.rule, rule.outcome)
}

const keysOf = (prefix: string) => CHECK_RULES.map((rule) => `${prefix}-${rule}`)

function wordOfRule(pack: BoardPack, cell: Cell, rule: RuleId, at: string): string {
  const word = `INDEX(${outcomeRange(pack.places.of('checks'), 'word')},${cell(`outcome-${rule}`, at)})`
  if (!CHECK_RULES.includes(rule)) return word
  const exempt = sheetCell(SHEETS.checks, `D${pack.places.of('checks').stateRow('EXEMPT')}`)
  return `IF(${cell(`state-${rule}`, at)}=${stateNumber(pack.places.of('checks'), 'EXEMPT')},${exempt},${word})`
}

function notesText({ places }: BoardPack, cell: Cell, at: string): string {
  const checks = places.of('checks')
  const texts = checks.notes.map(({ note, row }) => `IF(${cell(`note-${note}`, at)}=1,${sheetCell(SHEETS.checks, `D${row}`)}&" ","")`)
  return `TRIM(${texts.join('&')})`
}

/** What is said beside the advice, in the order of the Checks sheet. */
export function notesCell({ places }: BoardPack, row: EvaluatedComponent): string {
  const checks = places.of('checks')
  const advice = row.rules.find(({ rule }) => rule === 'recommendation')
  return checks.notes
    .filter(({ note }) => advice?.notes.includes(note))
    .map(({ note }) => NOTE_TEXTS[note])
    .join(' ')
}

const SHARE_FORMULA = SHOWN_FORMULAS.find(({ rule }) => rule === 'headcount-share')

function companyShareText({ places }: BoardPack, cell: Cell, at: string): string {
  const inputs = places.of('inputs')
  const isShare = cell(`flag-headcount-share-${SHARE_FORMULA?.outcomes.findIndex(({ code }) => code === 'share') ?? 0}`, at)
  return `IF(${isShare}=1,ROUND(ROUND(${cell('ownerTime', at)}*10000,0)/${inputs.names.get('headcount')},0)/10000,"–")`
}

function companyShare({ assessment }: EvaluatedComponent): number | string {
  const verdict = assessment.checks.find(({ rule }) => rule === 'headcount-share')
  return verdict?.code === 'share' ? Number(verdict.value?.value) / 10_000 : '–'
}
