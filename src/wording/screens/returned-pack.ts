// The words of a returned pack: its facts on three sides, what else was changed, and the page that answers it. The
// same sentences on screen, on paper, as Markdown and on the command line.

import {
  type AnsweredFact,
  NOT_KNOWN,
  type PackAnswer,
  type PackCase,
  type PackEffect,
  type PackFact,
  type PackFigures,
  type PackHead,
  type PackRemark,
  type PackUnit,
  type PackValue,
} from '#core'
import { AUDIENCE_WORDS } from '../board/audience.ts'
import { plainMarkdown } from '../decision-record.ts'
import { CHOICE_LABELS } from '../labels.ts'
import { problemText } from '../problems.ts'
import {
  formatCount,
  formatDate,
  formatFte,
  formatMoney,
  formatNumber,
  formatShare,
  formatValue,
  NOT_SET,
  type NumberStyle,
  plural,
  pluralize,
  quarterText,
} from '../quantities.ts'
import { STATE_WORDS } from '../states.ts'

export const PACK_SIDES = { base: 'As sent', theirs: 'Theirs', ours: 'Ours' } as const

export const PACK_ANSWER_WORDS: Readonly<Record<PackAnswer, string>> = { accept: 'Accept', keep: 'Keep ours', open: 'Leave open' }

/** Above a list of remarks, and what it means. */
export const REMARK_WORDS: Readonly<Record<PackRemark['kind'], readonly [title: string, lead: string]>> = {
  overwritten: ['Formulas overwritten', 'A value replaced a formula. Not applied.'],
  formula: ['Formulas changed', 'A formula was edited. Not applied.'],
  computed: ['Formulas over values', 'A formula replaced a value. Its result may change when the sheet recalculates.'],
  'as-text': ['Numbers stored as text', 'They look like numbers, but spreadsheets do not add them up.'],
  unread: ['Not understood', 'These entries could not be interpreted, or have more digits than the workbook keeps. Not applied.'],
  'no-target': ['Edits to combined values', 'These cells combine several values of the workbook. Enter the changes by hand.'],
  name: ['Names re-pointed', 'Formulas that use these names read another cell. Not applied.'],
  result: ['Results changed', 'The formula is as sent, and no input was changed, yet another result is stored.'],
  words: ['Text changed', 'Labels, headers and generated text.'],
  written: ['Notes added', 'Comments and figures in empty cells.'],
  chosen: ['Scenario selected', 'Another scenario was selected. The results shown follow it. Nothing of it is applied.'],
  'row-added': ['Rows added', 'Add the components that belong in the workbook by hand.'],
  'row-removed': ['Rows removed', 'Nothing is removed from the workbook.'],
  'sheet-added': ['Sheets added', ''],
  'sheet-missing': ['Sheets missing', 'Deleted, or hidden in a file other than .xlsx.'],
  'sheet-hidden': ['Sheets hidden', 'Hidden sheets are not read. Unhide them to compare what they hold.'],
  sorted: ['Sorted', 'Rows were reordered. They are matched by hidden row ID, or by name.'],
}

export const REMARK_KINDS = Object.keys(REMARK_WORDS) as readonly PackRemark['kind'][]

export function packValue(value: PackValue | undefined, unit: PackUnit, style: NumberStyle): string {
  if (value === undefined) return 'removed'
  if (value === null || value === '') return 'blank'
  if (value === NOT_KNOWN) return NOT_SET
  switch (unit.kind) {
    case 'text':
      return String(value)
    case 'flag':
      return value === true ? 'yes' : 'no'
    case 'date':
      return formatDate(String(value), style)
    case 'choice':
      return (CHOICE_LABELS as Readonly<Record<string, Readonly<Record<string, string>>>>)[unit.list]?.[String(value)] ?? String(value)
    case 'bp':
      return formatShare(Number(value), style)
    case 'minor':
      return formatMoney(Number(value), { ...style, currency: unit.currency })
    case 'count':
      return formatCount(Number(value), style)
    case 'number':
      return formatNumber(Number(value), style)
  }
}

const OF_A_SHEET: ReadonlySet<PackRemark['kind']> = new Set(['sorted', 'sheet-added', 'sheet-missing', 'sheet-hidden'])

/** "Sorted: Components"; "Components C7, Kafka, Engineer time: =Time!$C7 → 30%" */
export function remarkText(remark: PackRemark): string {
  const { kind, base, theirs, place } = remark
  if (OF_A_SHEET.has(kind)) return place.sheet
  if (kind === 'row-removed') return `${place.sheet}: ${place.row}`
  if (kind === 'row-added') return `${RETURNED_TEXT.place(remark)}: ${theirs === '' ? 'an empty row' : theirs}`
  if (kind === 'name') return `${place.row}: ${base} → ${theirs === '' ? 'missing' : theirs}`
  const named = `${RETURNED_TEXT.place(remark)}, ${RETURNED_TEXT.name(remark)}`
  return base === '' ? `${named}: ${theirs}` : `${named}: ${base} → ${theirs === '' ? 'blank' : theirs}`
}

/** What it is compared with. */
export function packBaseText({ base, quarter, isSameVersion, fingerprint }: PackHead): string {
  const held = {
    locked: `Compared with ${quarterText(quarter)} as locked.`,
    saved: 'Compared with the version of the workbook that it was exported from.',
    unknown: `The version it was exported from (fingerprint ${fingerprint.slice(0, 12)}) is missing. It is compared with the current workbook, so later changes in the workbook look like edits.`,
  }[base]
  return isSameVersion
    ? held
    : `${held} Another version of Rightsize exported it, so formulas and text are compared only where they are missing.`
}

/** "3 values changed, 1 of them also in the workbook. 2 other changes are listed below." */
export function packSummary(facts: readonly PackFact[], remarks: readonly PackRemark[], alsoHere: number, style: NumberStyle): string {
  if (facts.length === 0 && remarks.length === 0) return 'No changes found in values, formulas, their results and rows.'
  const also = alsoHere === 0 ? '' : `, ${formatCount(alsoHere, style)} of them also in the workbook`
  const values = facts.length === 0 ? 'No values changed.' : `${pluralize(facts.length, 'values', style)} changed${also}.`
  const others =
    remarks.length === 0 ? '' : ` ${pluralize(remarks.length, 'other changes', style)} ${plural(remarks.length, 'is', 'are')} listed below.`
  // A result that follows from another value is another one, and whether it is the right one nothing here computes.
  const results = facts.length === 0 ? '' : ' Formula results were not compared, because they follow the changed values.'
  return values + others + results
}

export const PACK_FIGURE_WORDS: Readonly<Record<keyof PackFigures, string>> = {
  components: 'Components',
  toDecide: 'Needs decision',
  monthlyCostMinor: 'Monthly cost',
  ownerTimeBp: 'Engineer time',
  runwayHundredths: 'Runway',
}

/** The totals of a returned pack; the runway only where it is not the same on every side. */
export function packFigureNames(sides: readonly PackFigures[]): readonly (keyof PackFigures)[] {
  const runways = sides.map(({ runwayHundredths }) => runwayHundredths)
  const isMoved = !runways.includes(undefined) && new Set(runways).size > 1
  return (Object.keys(PACK_FIGURE_WORDS) as (keyof PackFigures)[]).filter((name) => name !== 'runwayHundredths' || isMoved)
}

export function packFigure(name: keyof PackFigures, figures: PackFigures, style: NumberStyle): string {
  const value = figures[name]
  if (value === null || value === undefined) return NOT_SET
  if (name === 'runwayHundredths') return formatValue(value, 'month-hundredths', style)
  if (name === 'monthlyCostMinor') return formatMoney(value, style)
  return name === 'ownerTimeBp' ? formatFte(value, style) : formatCount(value, style)
}

interface ReplySection {
  readonly title: string
  readonly lead: string
  readonly lines: readonly string[]
  /** What fits the one page that is printed. */
  readonly onPaper: readonly string[]
}

/** The page that goes back to whoever sent the pack. */
export interface PackReply {
  readonly title: string
  readonly lead: readonly string[]
  readonly sections: readonly ReplySection[]
}

/** Lines of a section on paper: what is answered first. */
const ON_PAPER = { answers: 10, open: 6, others: 5 } as const

export function packReply(pack: PackCase, company: string, style: NumberStyle): PackReply {
  const { head, facts, remarks, effect } = pack
  const ofAnswer = (answer: PackAnswer) => facts.filter((fact) => fact.answer === answer)
  const section = (title: string, lead: string, all: readonly string[], most: number): ReplySection[] => {
    const lines = [...new Set(all)]
    return lines.length === 0 ? [] : [{ title, lead, lines, onPaper: shortened(lines, most, style) }]
  }
  const ofFacts = (answer: PackAnswer) => ofAnswer(answer).map((fact) => factLine(fact, style))
  const overwritten = remarks.filter(({ kind }) => kind === 'overwritten' || kind === 'formula')
  const rows = remarks.filter(({ kind }) => kind === 'row-added' || kind === 'row-removed')
  const others = remarks.filter(({ kind }) => !['overwritten', 'formula', 'row-added', 'row-removed'].includes(kind))
  return {
    title: `${company}: reply to ${pack.name}`,
    lead: [`${RETURNED_TEXT.head(head, style)} ${packBaseText(head)}`, packSummary(facts, remarks, 0, style)],
    sections: [
      ...section('Accepted', '', ofFacts('accept'), ON_PAPER.answers),
      ...section('Not accepted', '', ofFacts('keep'), ON_PAPER.answers),
      ...section('Open', 'No answer yet.', ofFacts('open'), ON_PAPER.open),
      ...section(RETURNED_TEXT.refused, RETURNED_TEXT.refusedLead, refusedLines(effect, style), ON_PAPER.others),
      ...section('Verdict changes', 'Caused by your values.', effect.turns.map(RETURNED_TEXT.turn), ON_PAPER.others),
      ...section('Formulas overwritten', 'These cells no longer calculate as sent.', overwritten.map(remarkText), ON_PAPER.others),
      ...section('Rows added and removed', 'Noted, but not applied.', rows.map(replyRow), ON_PAPER.others),
      ...section('Also noted', '', others.map(replyRow), ON_PAPER.others),
    ],
  }
}

function replyRow(remark: PackRemark): string {
  return `${REMARK_WORDS[remark.kind][0]}: ${remarkText(remark)}`
}

/** "Kafka, Layer (Components C9): Data → Serving. Because …" */
function factLine(fact: AnsweredFact, style: NumberStyle): string {
  const why = fact.answer === 'keep' && fact.why !== '' ? ` ${fact.why}` : ''
  return `${factText(fact, style)}.${why}`
}

/** "Time on one component (Inputs C40): 20% → 10%. The limit is below …" */
export function refusedLines({ refused = [] }: PackEffect, style: NumberStyle): readonly string[] {
  return refused.map(({ fact, problem }) => `${factText(fact, style)}. ${problemText(problem, style)}`)
}

/** "Kafka, Layer (Components C9): Data → Serving" */
function factText(fact: PackFact, style: NumberStyle): string {
  const value = (of: PackValue) => packValue(of, fact.unit, style)
  return `${RETURNED_TEXT.name(fact)} (${RETURNED_TEXT.place(fact)}): ${value(fact.base)} → ${value(fact.theirs)}`
}

function shortened(lines: readonly string[], most: number, style: NumberStyle): readonly string[] {
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `and ${formatCount(lines.length - most + 1, style)} more`]
}

export function replyMarkdown({ title, lead, sections }: PackReply): string {
  const parts = sections.map(({ title: heading, lead: about, lines }) =>
    [`## ${heading}`, ...(about === '' ? [] : [about]), lines.map((line) => `- ${plainMarkdown(line)}`).join('\n')].join('\n\n'),
  )
  return `${[`# ${plainMarkdown(title)}`, ...lead.map(plainMarkdown), ...parts].join('\n\n')}\n`
}

export const RETURNED_TEXT = {
  lead: 'Review edits someone made in an exported pack. Nothing changes until you apply them.',
  pack: 'Returned pack',
  open: 'Open returned pack…',
  empty: 'No returned packs yet',
  emptyText: 'Choose the .xlsx file, or drop it anywhere on the window. Sorted rows and files saved by other programs are fine.',
  sender: 'Sent by',
  edits: 'Edited values',
  editsLead: 'Press Y to accept, N to keep ours, U to leave open. J and K move between values.',
  effect: 'Effect on totals',
  effectLead: '“As sent” is the exported pack. “Theirs” includes their edits.',
  noVerdicts: 'Their edits change no verdicts.',
  refused: 'Not possible together',
  refusedLead: 'The workbook rejects these values, so no total above includes them.',
  why: 'Reason to keep ours (included in the reply)',
  whyExample: 'Headcount includes contractors',
  gone: 'No longer in the workbook. You can keep ours or leave it open.',
  same: 'The workbook already has this value.',
  changedHere: 'Also changed in the workbook since the pack was sent.',
  remove: 'Remove pack',
  print: 'Print reply',
  copy: 'Copy reply',
  copied: 'Reply copied as Markdown',
  notCopied: 'The reply couldn’t be copied',
  acceptAll: 'Accept all open values',
  apply: 'Apply accepted changes',
  formula: (formula: string) => `They entered the formula ${formula}. The value is its result.`,
  more: (count: number, style: NumberStyle) => `${formatCount(count, style)} more`,
  applied: (count: number, name: string, style: NumberStyle) => `${pluralize(count, 'values', style)} applied from ${name}`,
  /** @param ready accepted values that are not applied yet */
  state: (open: number, ready: number, style: NumberStyle) => {
    const left = open === 0 ? 'Every value is answered.' : `${pluralize(open, 'values', style)} open.`
    return ready === 0 ? left : `${left} ${pluralize(ready, 'values', style)} accepted and not applied yet.`
  },
  /** "Kafka: OK → Needs decision" */
  turn: ({ name, before, after }: PackEffect['turns'][number]) => `${name}: ${STATE_WORDS[before]} → ${STATE_WORDS[after]}`,
  /** "Components H12" */
  place: ({ place }: Pick<PackFact, 'place'>) => (place.cell === '' ? place.sheet : `${place.sheet} ${place.cell}`),
  /** "Kafka, Layer"; a figure that stands alone in its row is called by it. */
  name: ({ place: { row, column } }: Pick<PackFact, 'place'>) =>
    column === '' || column === 'Value' || column === row ? row : `${row}, ${column}`,
  /** "Q3 2026 for the board, opened 2 Dec 2026 from acme.xlsx." */
  head: ({ quarter, audience, openedOn, file }: PackHead, style: NumberStyle) =>
    `${quarterText(quarter)} ${AUDIENCE_WORDS[audience].cover}, opened ${formatDate(openedOn, style)} from ${file}.`,
} as const
