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
  const checks = pack.places.of('checks')
  const component = ({ assessment }: EvaluatedComponent) => assessment.subject.component
  const ruleWord = (rule: RuleId): ComponentColumnPlan => {
    const index = SHOWN_FORMULAS.findIndex((formula) => formula.rule === rule)
    const isSilent = pack.rows.every(({ rules }) => rules[index]?.state === 'N/A') && !isHeadline(rule)
    const unit = rule === 'recommendation' ? 'advice' : 'check'
    const head = fixed(`word-${rule}`, 'verdict', RULE_WORDS[rule].name, unit, WORD_WIDTHS[rule] ?? 11.5, 'state.text')
    return live(isSilent ? { ...head, isHidden: true } : head, {
      formula: (at) => wordOfRule(pack, cell, rule, at),
      value: (row) => shownWord(pack, row, index),
    })
  }
  return [
    { ...fixed('id', 'component', PACK_TEXT.rowId, '', 12), content: (row) => typed(component(row).id, 'stored.text') },
    {
      ...fixed('name', 'component', COMPONENT_FIELDS.name.head, '', 32),
      field: 'name',
      content: (row) => typed(component(row).name, 'input.text'),
    },
    answerColumn(pack, 'layer', 'component', 10),
    answerColumn(pack, 'approach', 'component', 15),
    answerColumn(pack, 'hosting', 'component', 18),
    answerColumn(pack, 'lifecycle', 'component', 10),
    answerColumn(pack, 'edge', 'component', 10),
    live(fixed('ownerTime', 'component', OWNER_FIELDS.share.label, PACK_TEXT.ofAnEngineer, 11, 'link.share'), {
      formula: (at) => `${sheetPrefix(SHEETS.time)}$C${at}`,
      value: ({ columns }) => share(columns['ownerTime']),
    }),
    withCosts(pack, cell, inputColumn(pack, 'cost', 'component', PACK_TEXT.monthlyCost, pack.style.currency, 13)),
    live(fixed('verdict', 'verdict', PACK_TEXT.verdict, '', 13, 'state.text'), {
      formula: (at) => `INDEX(${span(cell, keysOf('word'), at)},1,${cell('first-reason', at)})`,
      value: (row) => shownWord(pack, row, row.reason),
    }),
    ...acceptedUntil(pack, cell),
    ...CHECK_RULES.map(ruleWord),
    ruleWord('recommendation'),
    live(fixed('notes', 'verdict', PACK_TEXT.caveats, '', 44, 'formula.wrap'), {
      formula: (at) => notesText(pack, cell, at),
      value: (row) => notesCell(pack, row),
    }),
    live(fixed('company-share', 'verdict', COMPONENTS_SHEET.headcountShare, COMPONENTS_SHEET.ofHeadcount, 11, 'formula.share'), {
      formula: (at) => companyShareText(pack, cell, at),
      value: companyShare,
    }),
    ruleWord('data-quality'),
    live(fixed('why', 'verdict', PACK_TEXT.reason, '', 40, 'formula.wrap'), {
      formula: (at) => `INDEX(${outcomeRange(checks, 'text')},INDEX(${span(cell, keysOf('outcome'), at)},1,${cell('first-reason', at)}))`,
      value: reasonText,
    }),
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
  return [
    live(fixed('accepted-until', 'verdict', PACK_TEXT.until, 'date', 11, 'formula.date'), {
      formula: (at) => `IF(${isAccepted(at)},N(INDEX(${span(cell, keysOf('kept'), at)},1,${cell('first-reason', at)})),"")`,
      value({ verdict, keptUntil, reason }) {
        const day = keptUntil[reason] ?? null
        return verdict === 'EXEMPT' && day !== null ? { date: day } : ''
      },
    }),
  ]
}

function comment({ audience }: BoardPack): ComponentColumnPlan[] {
  if (audience === 'investor') return []
  return [
    {
      ...fixed('comment', 'verdict', COMPONENT_FIELDS.notes.label, '', 44, 'note.wrap'),
      field: 'notes',
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
  if (rule.state === 'FAIL' && row.standing !== 'to-decide' && CHECK_RULES.includes(rule.rule)) return pack.words.standings[row.standing]
  return rule.state === 'EXEMPT' ? pack.words.states.EXEMPT : outcomeWord(pack, rule.rule, rule.outcome)
}

const keysOf = (prefix: string) => CHECK_RULES.map((rule) => `${prefix}-${rule}`)

function wordOfRule(pack: BoardPack, cell: Cell, rule: RuleId, at: string): string {
  const word = `INDEX(${outcomeRange(pack.places.of('checks'), 'word')},${cell(`outcome-${rule}`, at)})`
  if (!CHECK_RULES.includes(rule)) return word
  const checks = pack.places.of('checks')
  const exempt = sheetCell(SHEETS.checks, `D${checks.stateRow('EXEMPT')}`)
  const [state, standing] = [cell(`state-${rule}`, at), cell('standing', at)]
  const { minor, planned } = pack.words.standings
  // A check fails only where the component stands at to decide, minor or planned, the first three.
  const place = `1+(${state}=${stateNumber(checks, 'FAIL')})*(${standing}-1)`
  return `CHOOSE(${place},IF(${state}=${stateNumber(checks, 'EXEMPT')},${exempt},${word}),"${minor}","${planned}")`
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
