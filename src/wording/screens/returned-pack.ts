// What is said of a pack that came back: its facts on three sides, what else was changed, and the page that answers it. The
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
import {
  counted,
  formatCount,
  formatDate,
  formatMoney,
  formatShare,
  formatValue,
  NOT_SET,
  type NumberStyle,
  PLAIN_STYLE,
  quarterText,
} from '../quantities.ts'
import { STATE_WORDS } from '../states.ts'

export const PACK_SIDES = { base: 'Sent', theirs: 'Theirs', ours: 'Ours now' } as const

export const PACK_ANSWER_WORDS: Readonly<Record<PackAnswer, string>> = { accept: 'Accept', keep: 'Keep ours', open: 'Leave open' }

/** Above a list of remarks, and what it means. */
export const REMARK_WORDS: Readonly<Record<PackRemark['kind'], readonly [title: string, lead: string]>> = {
  overwritten: ['Formulas overwritten', 'A value stands where the pack computed. It changes nothing here.'],
  formula: ['Formulas changed', 'Another formula stands there. It changes nothing here.'],
  computed: ['Formulas over values', 'A formula stands where a value was sent: what the cell shows may change when the sheet computes.'],
  'as-text': ['Numbers stored as text', 'They read like numbers, and a spreadsheet does not add them up.'],
  unread: ['Not understood', 'Nothing can be made of what was typed there.'],
  'no-target': [
    'Typed where several things decide',
    'No single value of the workbook stands behind these cells: enter by hand what they mean.',
  ],
  words: ['Words changed', 'Labels, headers and what the app had written.'],
  written: ['Written beside', 'Comments and figures where nothing stood.'],
  'row-added': ['Rows added', 'Add by hand what belongs in the workbook.'],
  'row-removed': ['Rows removed', 'Nothing is removed here by that.'],
  'sheet-added': ['Sheets added', ''],
  'sheet-missing': ['Sheets missing', 'Taken out, or hidden: a hidden sheet is not read.'],
  sorted: ['Sorted', 'Rows stand in another order; they were matched by their hidden row ids, or by name where these stayed behind.'],
}

export const REMARK_KINDS = Object.keys(REMARK_WORDS) as readonly PackRemark['kind'][]

/** "Components H12" */
export function packPlace({ place }: Pick<PackFact, 'place'>): string {
  return place.cell === '' ? place.sheet : `${place.sheet} ${place.cell}`
}

/** "Kafka, Layer"; a figure that stands alone in its row is called by it. */
export function packName({ place: { row, column } }: Pick<PackFact, 'place'>): string {
  return column === '' || column === 'Value' || column === row ? row : `${row}, ${column}`
}

export function packValue(value: PackValue | undefined, unit: PackUnit, style: NumberStyle): string {
  if (value === undefined) return 'not there any more'
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
      return String(value)
  }
}

/** "Sorted: Components"; "Components C7, Kafka, Owner time: =Time!$C7 → 30 %" */
export function remarkText(remark: PackRemark): string {
  const { kind, base, theirs, place } = remark
  if (kind === 'sorted' || kind === 'sheet-added' || kind === 'sheet-missing') return place.sheet
  if (kind === 'row-removed') return `${place.sheet}: ${place.row}`
  if (kind === 'row-added') return `${packPlace(remark)}: ${theirs === '' ? 'a row without words' : theirs}`
  const named = `${packPlace(remark)}, ${packName(remark)}`
  return base === '' ? `${named}: ${theirs}` : `${named}: ${base} → ${theirs === '' ? 'blank' : theirs}`
}

/** "Q3 2026 for the board, opened 2 Dec 2026 from acme.xlsx." */
export function packHeadText({ quarter, audience, openedOn, file }: PackHead, style: NumberStyle): string {
  return `${quarterText(quarter)} ${AUDIENCE_WORDS[audience].cover}, opened ${formatDate(openedOn, style)} from ${file}.`
}

/** What it was held against. */
export function packBaseText({ base, quarter, isSameVersion, fingerprint }: PackHead): string {
  const held = {
    locked: `Held against ${quarterText(quarter)} as it was locked.`,
    saved: 'Held against the state of this workbook that it was made from.',
    unknown: `The state it was made from (fingerprint ${fingerprint.slice(0, 12)}) is not at hand: it is held against the workbook as it is now, so what was changed here since looks like theirs.`,
  }[base]
  return isSameVersion ? held : `${held} Another version of Rightsize made it: formulas and words were compared only where they are gone.`
}

/** "3 values changed, 1 of them also here. 2 other changes are named below." */
export function packSummary(facts: readonly PackFact[], remarks: readonly PackRemark[], alsoHere: number): string {
  if (facts.length === 0 && remarks.length === 0) return 'Nothing was changed in it: every value, formula and row stands as it was sent.'
  const also = alsoHere === 0 ? '' : `, ${formatCount(alsoHere, PLAIN_STYLE)} of them here, too`
  const values = facts.length === 0 ? 'No value was changed.' : `${counted(facts.length, 'values', PLAIN_STYLE)} changed${also}.`
  const others =
    remarks.length === 0
      ? ''
      : ` ${counted(remarks.length, 'other changes', PLAIN_STYLE)} ${remarks.length === 1 ? 'is' : 'are'} named below.`
  return values + others
}

export const PACK_FIGURE_WORDS: Readonly<Record<keyof PackFigures, string>> = {
  components: 'Components',
  toDecide: 'Needs decision',
  monthlyCostMinor: 'Cost a month',
  ownerTimeBp: 'Owners’ time, of one engineer',
  runwayHundredths: 'Runway',
}

/** What a case shows of the totals; the runway only where it is not the same on every side. */
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
  return name === 'ownerTimeBp' ? formatShare(value, style) : formatCount(value, style)
}

/** "Kafka: OK → Decide" */
export function packTurnText({ name, before, after }: PackEffect['turns'][number]): string {
  return `${name}: ${STATE_WORDS[before]} → ${STATE_WORDS[after]}`
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
    return lines.length === 0 ? [] : [{ title, lead, lines, onPaper: shortened(lines, most) }]
  }
  const ofFacts = (answer: PackAnswer) => ofAnswer(answer).map((fact) => factLine(fact, style))
  const overwritten = remarks.filter(({ kind }) => kind === 'overwritten' || kind === 'formula')
  const rows = remarks.filter(({ kind }) => kind === 'row-added' || kind === 'row-removed')
  const others = remarks.filter(({ kind }) => !['overwritten', 'formula', 'row-added', 'row-removed'].includes(kind))
  return {
    title: `${company}: reply to ${pack.name}`,
    lead: [`${packHeadText(head, style)} ${packBaseText(head)}`, packSummary(facts, remarks, 0)],
    sections: [
      ...section('We accept', '', ofFacts('accept'), ON_PAPER.answers),
      ...section('We keep ours', '', ofFacts('keep'), ON_PAPER.answers),
      ...section('Open', 'Not answered yet.', ofFacts('open'), ON_PAPER.open),
      ...section('Verdicts that your values turn', '', effect.turns.map(packTurnText), ON_PAPER.others),
      ...section(
        'Formulas overwritten',
        'These cells do not compute as they were sent any more.',
        overwritten.map(remarkText),
        ON_PAPER.others,
      ),
      ...section('Rows added and removed', 'Named, and not taken over by themselves.', rows.map(replyRow), ON_PAPER.others),
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

/** "Kafka, Layer (Components C9): Data → Serving" */
function factText(fact: PackFact, style: NumberStyle): string {
  const value = (of: PackValue) => packValue(of, fact.unit, style)
  return `${packName(fact)} (${packPlace(fact)}): ${value(fact.base)} → ${value(fact.theirs)}`
}

function shortened(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `and ${formatCount(lines.length - most + 1, PLAIN_STYLE)} more`]
}

export function replyMarkdown({ title, lead, sections }: PackReply): string {
  const parts = sections.map(({ title: heading, lead: about, lines }) =>
    [`## ${heading}`, ...(about === '' ? [] : [about]), lines.map((line) => `- ${plainMarkdown(line)}`).join('\n')].join('\n\n'),
  )
  return `${[`# ${plainMarkdown(title)}`, ...lead.map(plainMarkdown), ...parts].join('\n\n')}\n`
}
