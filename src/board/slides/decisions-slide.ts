// The asks: what the board is asked to decide, what is said of the company as a whole first, and what was decided and is not done.

import { type CompanyWideFinding, companyWideFindings, countsOf, minorUnits } from '#core'
import {
  adviceLabel,
  COMPONENT_GONE,
  decisionsHeadline,
  formatDate,
  formatMoney,
  formatShare,
  knownCostText,
  NOT_APPLICABLE_MARK,
  type NumberStyle,
  outcomeText,
  PACK_TEXT,
  RULE_WORDS,
  SLIDE_HEADERS,
  SLIDE_WORDS,
  SOURCE_RULES,
  shortReason,
  stillToComeLine,
} from '#wording'
import type { EvaluatedComponent } from '../evaluated.ts'
import { type BoardPack, major } from '../pack.ts'
import { rankedToDecide } from '../sheets/components/ranked.ts'
import { letterOf } from '../sheets/decisions/columns.ts'
import { type DecisionItem, type DecisionsLayout, type Effect, statusOf, totalOf } from '../sheets/decisions/layout.ts'
import { SHOWN_DECISIONS, SUMMARY_HEADINGS } from '../sheets/summary/layout.ts'
import { BODY, orNotSet, ROW_HEIGHT, rowsThatFit, type SlideFacts, tableHeight, tableShapes } from './slide-parts.ts'
import type { Box, SlideShape, SlideText } from './slides-plan.ts'
import type { Source } from './sources.ts'

/** Between the two lists. */
const GAP = 16

/** null: nothing is asked, and nothing planned. */
export function decisionsSlide(pack: BoardPack): SlideFacts | null {
  const { assessment, style } = pack
  const asked = rankedToDecide(pack).filter(({ standing }) => standing === 'to-decide')
  const ofCompany = companyWideFindings(assessment).filter(({ state }) => state === 'to-decide')
  const counts = countsOf(assessment)
  const [first] = asked
  const open = outstanding(pack)
  const asks = [...ofCompany.map((finding) => companyRow(finding, style)), ...asked.map((row) => askRow(row, style))]
  if (asks.length + open.length === 0) return null
  const overdue = open.filter((item) => statusOf(item, assessment.asOf) === 'overdue').length
  const most = first === undefined ? null : { name: nameOf(first), ownerTimeBp: Number(first.columns['ownerTime']) }
  const [upper, lower] = boxes(asks.length, open.length)
  return {
    id: 'decisions',
    headline: decisionsHeadline({ counts, overdue, first: most }, style),
    under: [stillToComeLine(toCome(pack), style), SLIDE_WORDS.minorOnes(counts.toDecideMinor, style)].join(' ').trim(),
    body: [...askShapes(asks, upper, pack), ...openShapes(pack, open, lower)],
    sources: sourcesOf(pack, asks.length, open.length),
  }
}

/** Overdue first, then open, as the sheet Decisions has them. */
function outstanding({ assessment, places }: BoardPack): readonly DecisionItem[] {
  const decisions = places.of('decisions')
  return (decisions?.items ?? []).filter((item) => ['overdue', 'open'].includes(statusOf(item, assessment.asOf)))
}

/** One list alone has the whole place. The lower one of two keeps room for three of its rows; the upper one has what it needs of the rest. */
function boxes(asked: number, open: number): readonly [upper: Box, lower: Box] {
  if (asked === 0 || open === 0) return [BODY, BODY]
  const kept = tableHeight(Math.min(open, 3), open > 3)
  const most = BODY.height - GAP - kept
  const rows = Math.min(asked, rowsThatFit(most, false))
  const needed = tableHeight(rows, false)
  const height = rows < asked ? most : Math.min(most, needed + ROW_HEIGHT / 2)
  const top = BODY.top + height + GAP
  return [
    { ...BODY, height },
    { ...BODY, top, height: BODY.top + BODY.height - top },
  ]
}

const ASK_COLUMNS = [
  { header: PACK_TEXT.component, width: 216 },
  { header: PACK_TEXT.reason, width: 260 },
  { header: PACK_TEXT.engineerTime, width: 96, isRight: true },
  { header: PACK_TEXT.monthlyCost, width: 132, isRight: true },
  { header: PACK_TEXT.advice, width: 160 },
]

/** Of what is said of the company as a whole no time and no cost is one component's, and nothing advises about it. */
function companyRow({ rule, verdict }: CompanyWideFinding, style: NumberStyle): readonly SlideText[] {
  const nothing: SlideText = { text: NOT_APPLICABLE_MARK, style: 'muted' }
  return [
    { text: PACK_TEXT.companyWide, style: 'strong' },
    { text: `${RULE_WORDS[rule].name}: ${shortReason(verdict, style) || outcomeText(rule, verdict.code)}`, style: 'fail' },
    ...[nothing, nothing, nothing],
  ]
}

function askRow(row: EvaluatedComponent, style: NumberStyle): readonly SlideText[] {
  const { ownerTime } = row.columns
  return [
    { text: nameOf(row), style: 'strong' },
    { text: whyOf(row, style), style: 'fail' },
    { text: formatShare(Number(ownerTime), style), style: 'cell' },
    orNotSet(knownCostText(row.assessment.subject, (minor) => formatMoney(minor, style))),
    { text: adviceLabel(row.assessment.recommendation), style: 'cell' },
  ]
}

/** Investors are told, not asked. */
function askTitle(audience: BoardPack['audience']): string {
  return audience === 'investor' ? SLIDE_WORDS.openDecisions : SLIDE_WORDS.asks
}

function askShapes(rows: readonly (readonly SlideText[])[], box: Box, { style, audience }: BoardPack): readonly SlideShape[] {
  if (rows.length === 0) return []
  return tableShapes({ title: askTitle(audience), columns: ASK_COLUMNS, rows, sheet: 'components', empty: '' }, box, style)
}

const OPEN_COLUMNS = [
  { header: PACK_TEXT.component, width: 192 },
  { header: PACK_TEXT.decision, width: 116 },
  { header: PACK_TEXT.status, width: 112 },
  { header: SLIDE_HEADERS.due, width: 112, isRight: true },
  { header: SLIDE_HEADERS.cash, width: 124, isRight: true },
  { header: SLIDE_HEADERS.capacity, width: 88, isRight: true },
  { header: PACK_TEXT.owner, width: 120 },
]

function openShapes(pack: BoardPack, items: readonly DecisionItem[], box: Box): readonly SlideShape[] {
  const { style, assessment } = pack
  if (items.length === 0) return []
  const rows = items.map((item): readonly SlideText[] => {
    const status = statusOf(item, assessment.asOf)
    const { choice, until, expected, owner } = item
    return [
      { text: componentOf(pack, item), style: 'strong' },
      { text: choice, style: 'cell' },
      { text: pack.words.decisionStatus[status], style: status === 'overdue' ? 'fail' : 'watch' },
      orNotSet(until === null ? null : formatDate(until, style)),
      orNotSet(expected.cash === null ? null : formatMoney(expected.cash, style)),
      orNotSet(expected.capacity === null ? null : formatShare(expected.capacity, style)),
      orNotSet(owner),
    ]
  })
  return tableShapes({ title: SLIDE_WORDS.decided, columns: OPEN_COLUMNS, rows, sheet: 'decisions', empty: '' }, box, style)
}

function nameOf({ assessment }: EvaluatedComponent): string {
  return assessment.subject.component.name
}

/** As on the app's badges; where they need no reason, what the check says. */
function whyOf({ assessment }: EvaluatedComponent, style: NumberStyle): string {
  const [reason] = assessment.reasons
  if (reason === undefined) return ''
  return shortReason(reason, style) || outcomeText(reason.rule, reason.code)
}

export function componentOf({ assessment }: BoardPack, { componentId }: DecisionItem): string {
  if (componentId === null) return PACK_TEXT.companyWide
  return assessment.byId.get(componentId)?.subject.component.name ?? COMPONENT_GONE
}

/** What overdue and open decisions are expected to bring, as the sheet Decisions adds it up; null: nothing is expected. */
function toCome(pack: BoardPack): Effect {
  const open = outstanding(pack)
  const { cash, capacity } = totalOf(open, ['open', 'overdue'], pack.assessment.asOf)
  const isKnown = (key: keyof Effect) => open.some(({ expected }) => expected[key] !== null)
  return { cash: isKnown('cash') ? minorUnits(cash) : null, capacity: isKnown('capacity') ? (capacity as Effect['capacity']) : null }
}

function toComeSources(pack: BoardPack, { outstanding: row }: DecisionsLayout): readonly Source[] {
  const { style } = pack
  const { cash, capacity } = toCome(pack)
  const shared = { sheet: 'decisions', from: SOURCE_RULES.toCome } as const
  const source = (what: string, shown: string, cells: string, value: number): Source => ({ ...shared, what, shown, cells, value })
  return [
    ...(cash === null ? [] : [source(SLIDE_WORDS.toComeCash, formatMoney(cash, style), `D${row}`, major(cash, pack))]),
    ...(capacity === null ? [] : [source(SLIDE_WORDS.toComeTime, formatShare(capacity, style), `E${row}`, capacity / 10_000)]),
  ]
}

function sourcesOf(pack: BoardPack, asked: number, open: number): readonly Source[] {
  const decisions = pack.places.of('decisions')
  const first = SUMMARY_HEADINGS.decisions + 2
  const cellsAsked = `B${first}:H${first + SHOWN_DECISIONS - 1}`
  const asks: readonly Source[] =
    asked === 0 ? [] : [{ what: askTitle(pack.audience), shown: null, sheet: 'summary', cells: cellsAsked, from: SOURCE_RULES.asks }]
  if (decisions === null || open === 0) return asks
  const cells = `${letterOf('component')}${decisions.first}:${letterOf('why')}${decisions.first + open - 1}`
  const list: Source = { what: SLIDE_WORDS.decided, shown: null, sheet: 'decisions', cells, from: SOURCE_RULES.decided }
  return [...asks, list, ...toComeSources(pack, decisions)]
}
