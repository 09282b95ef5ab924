// The asks: what the board is asked to decide, what is said of the company as a whole first, and what was decided and is not done.

import { type Ask, askTotals, countsOf, minorUnits } from '#core'
import {
  ASK_TITLES,
  ASK_WORDS,
  askResolution,
  asksHeadline,
  COMPONENT_GONE,
  decisionsHeadline,
  formatDate,
  formatFteCell,
  formatMoney,
  PACK_TEXT,
  SLIDE_HEADERS,
  SLIDE_WORDS,
  SOURCE_RULES,
  stillToComeLine,
} from '#wording'
import { type BoardPack, major } from '../pack.ts'
import { letterOf } from '../sheets/decisions/columns.ts'
import { type DecisionItem, type DecisionsLayout, type Effect, statusOf, totalOf } from '../sheets/decisions/layout.ts'
import { BODY, orNotSet, ROW_HEIGHT, rowsThatFit, type SlideFacts, tableHeight, tableShapes } from './slide-parts.ts'
import type { Box, SlideShape, SlideText } from './slides-plan.ts'
import type { Source } from './sources.ts'

/** Between the two lists. */
const GAP = 16

/** null: nothing is asked, and nothing planned. */
export function decisionsSlide(pack: BoardPack): SlideFacts | null {
  const { assessment, style } = pack
  const layout = pack.places.of('decisions')
  const asked = layout?.asks ?? null
  // Bad news first: the headline counts what is overdue, so that it is on the slide whatever there is no room for.
  const asks = (asked?.asks ?? []).toSorted((a, b) => Number(b.overdue !== null) - Number(a.overdue !== null))
  const repeated = new Set(asks.flatMap(({ overdue }) => overdue?.id ?? []))
  const open = outstanding(pack)
  // What is asked again stands above, and is listed once.
  const others = open.filter(({ id }) => !repeated.has(id))
  if (asks.length + open.length === 0) return null
  const overdue = overdueOf(pack).length
  const [upper, lower] = boxes(asks.length, others.length)
  return {
    id: 'decisions',
    headline:
      asks.length === 0
        ? decisionsHeadline(countsOf(assessment), open.length, overdue, style)
        : asksHeadline(asked?.totals ?? askTotals([]), overdue, pack.audience, style),
    under: [stillToComeLine(toCome(pack), overdue, style), SLIDE_WORDS.minorOnes(countsOf(assessment).toDecideMinor, style)],
    body: [...askShapes(pack, asks, upper), ...openShapes(pack, others, lower)],
    sources: sourcesOf(pack, asks.length, open.length),
  }
}

/** Overdue first, then open, as the sheet Decisions has them. */
function outstanding({ assessment, places }: BoardPack): readonly DecisionItem[] {
  const decisions = places.of('decisions')
  return (decisions?.items ?? []).filter((item) => ['overdue', 'open'].includes(statusOf(item, assessment.asOf)))
}

/** What should have been carried out by now. */
export function overdueOf(pack: BoardPack): readonly DecisionItem[] {
  return outstanding(pack).filter((item) => statusOf(item, pack.assessment.asOf) === 'overdue')
}

/** One list alone has the whole place. The lower one of two keeps room for three of its rows; the upper one has what it needs of the rest. */
function boxes(asked: number, open: number): readonly [upper: Box, lower: Box] {
  if (asked === 0 || open === 0) return [BODY, BODY]
  const kept = tableHeight(Math.min(open, 3), open > 3)
  const most = BODY.height - GAP - kept
  const rows = Math.min(asked, rowsThatFit(most, false, ASK_LINES))
  const needed = tableHeight(rows, false, ASK_LINES)
  const height = rows < asked ? most : Math.min(most, needed + ROW_HEIGHT / 2)
  const top = BODY.top + height + GAP
  return [
    { ...BODY, height },
    { ...BODY, top, height: BODY.top + BODY.height - top },
  ]
}

/** A resolution is read as a whole. */
const ASK_LINES = 2

const ASK_COLUMNS = [
  { header: PACK_TEXT.status, width: 84 },
  { header: SLIDE_HEADERS.cash, width: 116, isRight: true },
  { header: ASK_WORDS.freed, width: 76, isRight: true },
  { header: ASK_WORDS.oneOff, width: 104, isRight: true },
  { header: PACK_TEXT.owner, width: 112 },
  { header: ASK_WORDS.by, width: 108, isRight: true },
]
const RESOLUTION_WIDTH = BODY.width - ASK_COLUMNS.reduce((sum, { width }) => sum + width, 0)

function askRow(pack: BoardPack, ask: Ask): readonly SlideText[] {
  const { style, assessment } = pack
  const { cashMinor, capacityBp, oneOffMinor, owner, by, overdue } = ask
  const money = (minor: number | null) => orNotSet(minor === null ? null : formatMoney(minor, style))
  return [
    { text: askResolution(ask, assessment.setting.limits, style, pack.audience), style: 'strong' },
    overdue === null
      ? { text: ASK_TITLES[pack.audience].status, style: 'cell' }
      : { text: pack.words.decisionStatus.overdue, style: 'fail' },
    money(cashMinor),
    orNotSet(capacityBp === null ? null : formatFteCell(capacityBp, style)),
    money(oneOffMinor),
    orNotSet(owner),
    { text: formatDate(by, style), style: 'cell' },
  ]
}

function askShapes(pack: BoardPack, asks: readonly Ask[], box: Box): readonly SlideShape[] {
  if (asks.length === 0) return []
  const rows = asks.map((ask) => askRow(pack, ask))
  const { slide: title, resolution } = ASK_TITLES[pack.audience]
  const columns = [{ header: resolution, width: RESOLUTION_WIDTH }, ...ASK_COLUMNS]
  return tableShapes({ title, columns, rows, sheet: 'decisions', empty: '', lines: ASK_LINES }, box, pack.style)
}

const OPEN_COLUMNS = [
  { header: PACK_TEXT.component, width: 192 },
  { header: PACK_TEXT.decision, width: 116 },
  { header: PACK_TEXT.status, width: 112 },
  { header: SLIDE_HEADERS.due, width: 112, isRight: true },
  { header: SLIDE_HEADERS.cash, width: 124, isRight: true },
  { header: ASK_WORDS.freed, width: 88, isRight: true },
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
      orNotSet(expected.capacity === null ? null : formatFteCell(expected.capacity, style)),
      orNotSet(owner),
    ]
  })
  return tableShapes({ title: SLIDE_WORDS.decided, columns: OPEN_COLUMNS, rows, sheet: 'decisions', empty: '' }, box, style)
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
    ...(capacity === null ? [] : [source(SLIDE_WORDS.toComeTime, formatFteCell(capacity, style), `E${row}`, capacity / 10_000)]),
  ]
}

function sourcesOf(pack: BoardPack, asked: number, open: number): readonly Source[] {
  const decisions = pack.places.of('decisions')
  const asks: readonly Source[] =
    decisions?.asks == null || asked === 0
      ? []
      : [
          {
            ...{ what: ASK_TITLES[pack.audience].slide, shown: null, sheet: 'decisions', from: SOURCE_RULES.asks },
            cells: `B${decisions.asks.first}:R${decisions.asks.total}`,
          },
        ]
  if (decisions === null || open === 0) return asks
  const cells = `${letterOf('component')}${decisions.first}:${letterOf('why')}${decisions.first + open - 1}`
  const list: Source = { what: SLIDE_WORDS.decided, shown: null, sheet: 'decisions', cells, from: SOURCE_RULES.decided }
  return [...asks, list, ...toComeSources(pack, decisions)]
}
