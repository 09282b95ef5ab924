// What a reader reads on Components: the component as it is typed, its verdict, why, advice, and a word for each check that says
// something of any of them.

import type { RuleId } from '#core'
import { BOARD_WORDS, COMPONENT_FIELDS, COMPONENTS_SHEET, OWNER_FIELDS, outcomeText, PACK_TEXT, RULE_WORDS, SHEETS } from '#wording'
import { sheetCell, typed } from '../../cells.ts'
import { CHECK_RULES, type EvaluatedComponent, isHeadline } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { outcomeRange, stateNumber } from '../checks/layout.ts'
import { withCosts } from '../costs/component-cost.ts'
import { answerColumn, inputColumn } from './answer-columns.ts'
import { noteParts, saidNotes } from './caveat-columns.ts'
import { type Cell, type ComponentColumnPlan, fixed, live, span } from './column.ts'
import { idColumn } from './link-columns.ts'
import { adviceText, outcomeState } from './outcome-columns.ts'
import { firstReason } from './verdict-columns.ts'

/** Of Components. Its formulas point at fixed cells of other sheets: a sort takes each along as it is. */
export function shownColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  return [
    idColumn(),
    {
      ...fixed('name', 'component', COMPONENT_FIELDS.name.head, '', 24, 'input.wrap'),
      field: 'name',
      content: ({ assessment }) => typed(assessment.subject.component.name, 'input.wrap'),
    },
    ...(['layer', 'kind', 'approach', 'hosting', 'lifecycle', 'edge'] as const).map((key) =>
      answerColumn(pack, key, 'component', WIDTHS[key]),
    ),
    live(fixed('ownerTime', 'component', OWNER_FIELDS.share.label, PACK_TEXT.ofAnEngineer, 9, 'link.share'), (at) => {
      // Without owners, or of owners whose time nobody has said, it is no 0%.
      const [time, blank, owners] = ['ownerTime', 'blankShares', 'ownerRows'].map((key) => cell(key, at))
      return `IF(AND(${time}=0,OR(${blank}>0,${owners}=0)),"${BOARD_WORDS.notSet}",${time})`
    }),
    withCosts(pack, cell, inputColumn(pack, 'cost', 'component', PACK_TEXT.monthlyCost, pack.style.currency, 11)),
    live(fixed('verdict', 'verdict', PACK_TEXT.verdict, '', 13, 'state.text'), (at) => cell('verdict', at)),
    ...acceptedUntil(pack, cell),
    live(fixed('why', 'verdict', PACK_TEXT.reason, '', 28, 'formula.wrap'), (at) => whyText(pack, cell, at)),
    live(fixed('word-recommendation', 'verdict', RULE_WORDS.recommendation.name, 'advice', 12, 'formula.wrap'), (at) =>
      adviceText(pack, cell, at),
    ),
    live(fixed('notes', 'verdict', PACK_TEXT.caveats, '', 28, 'formula.wrap'), (at) => {
      const isAdvice = `${outcomeState(pack, cell, 'recommendation', at)}=${stateNumber(pack.places.of('checks'), 'PASS')}`
      const parts = noteParts(pack).map(({ key }) => cell(key, at))
      return `IF(${isAdvice},TRIM(${parts.join('&')}),"")`
    }),
    ...speakingRules(pack).map((rule) => wordColumn(pack, cell, rule)),
    live(fixed('company-share', 'checks', COMPONENTS_SHEET.headcountShare, COMPONENTS_SHEET.ofHeadcount, 11, 'formula.share'), (at) =>
      companyShareText(pack, cell, at),
    ),
    ...comment(pack),
  ]
}

const WIDTHS = { layer: 9, kind: 12, approach: 12, hosting: 12, lifecycle: 9, edge: 8 } as const

/** What Components is printed to: beyond stand the words of the checks, of which the first is the verdict's. */
export const LAST_PRINTED = 'notes'

/** Headline checks, those that say something of any component, and what is missing. */
function speakingRules({ rows }: BoardPack): readonly RuleId[] {
  const says = (rule: RuleId) => rows.some(({ rules }) => rules.some((each) => each.rule === rule && each.state !== 'N/A'))
  return [...CHECK_RULES.filter((rule) => isHeadline(rule) || says(rule)), 'data-quality']
}

function wordColumn(pack: BoardPack, cell: Cell, rule: RuleId): ComponentColumnPlan {
  return live(fixed(`word-${rule}`, 'checks', RULE_WORDS[rule].name, 'check', 13, 'state.text'), (at) => {
    const outcome = cell(`outcome-${rule}`, at)
    return CHECK_RULES.includes(rule)
      ? wordText(pack, { outcome, state: cell(`state-${rule}`, at), standing: cell('standing', at) })
      : `INDEX(${outcomeRange(pack.places.of('checks'), 'word')},${outcome})`
  })
}

/** Of Verdicts: the word of the verdict, from its first reason, which other sheets link to. */
export function verdictColumn(pack: BoardPack, cell: Cell): ComponentColumnPlan {
  return live(fixed('verdict', 'decide', PACK_TEXT.verdict, '', 14, 'state.text'), (at) =>
    wordText(pack, { outcome: cell('reason-outcome', at), state: cell('verdict-number', at), standing: cell('standing', at) }),
  )
}

/** What the first reason of the verdict says. */
export function whyText({ places }: BoardPack, cell: Cell, at: number | string): string {
  return `INDEX(${outcomeRange(places.of('checks'), 'text')},${cell('reason-outcome', at)})`
}

/** The last day of what was accepted, beside the word that says so; others read it on the badge. */
function acceptedUntil(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  if (pack.audience !== 'investor') return []
  const kept = spokenRules(pack).checks.map((rule) => `kept-${rule}`)
  const isAccepted = (at: string) => `${cell('verdict-number', at)}=${stateNumber(pack.places.of('checks'), 'EXEMPT')}`
  return [
    live(
      fixed('accepted-until', 'verdict', PACK_TEXT.until, 'date', 11, 'formula.date'),
      (at) => `IF(${isAccepted(at)},N(INDEX(${span(cell, kept, at)},1,${firstReason(pack, cell, at)})),"")`,
    ),
  ]
}

function comment({ withNotes }: BoardPack): ComponentColumnPlan[] {
  if (!withNotes) return []
  return [
    {
      ...fixed('comment', 'checks', COMPONENT_FIELDS.notes.label, '', 40, 'note.wrap'),
      field: 'notes',
      content: (row) => typed(row.assessment.subject.component.notes, 'note.wrap'),
    },
  ]
}

/** The word of an outcome, of an exception, or of a failing check where nothing is to be decided. @param of cells */
function wordText(pack: BoardPack, { outcome, state, standing }: Readonly<Record<'outcome' | 'state' | 'standing', string>>): string {
  const checks = pack.places.of('checks')
  const word = `INDEX(${outcomeRange(checks, 'word')},${outcome})`
  const exempt = sheetCell(SHEETS.checks, `D${checks.stateRow('EXEMPT')}`)
  const { minor, planned } = pack.words.standings
  // A check fails only where the component stands at to decide, minor or planned, the first three.
  const place = `1+(${state}=${stateNumber(checks, 'FAIL')})*(${standing}-1)`
  return `CHOOSE(${place},IF(${state}=${stateNumber(checks, 'EXEMPT')},${exempt},${word}),"${minor}","${planned}")`
}

/** The same in the app. */
export function reasonText(row: EvaluatedComponent): string {
  const reason = row.rules[row.reason]
  return reason === undefined ? '' : outcomeText(reason.rule, reason.outcome.code)
}

/** What is said beside the advice, in the order of the Checks sheet. */
export function notesCell({ rules }: EvaluatedComponent): string {
  const advice = rules.find(({ rule }) => rule === 'recommendation')
  return advice?.outcome.state === 'PASS' ? saidNotes(advice.notes).trim() : ''
}

function companyShareText(pack: BoardPack, cell: Cell, at: string): string {
  const inputs = pack.places.of('inputs')
  const isShare = `${outcomeState(pack, cell, 'headcount-share', at)}=${stateNumber(pack.places.of('checks'), 'PASS')}`
  return `IF(${isShare},ROUND(ROUND(${cell('ownerTime', at)}*10000,0)/${inputs.names.get('headcount')},0)/10000,"–")`
}
