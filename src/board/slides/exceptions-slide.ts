// Which exceptions are in force and until when, what they cost, and which are no longer; and below them the contracts and credits that
// somebody has to act on.

import { type ComponentAssessment, companyWideFindings, type IsoDate } from '#core'
import {
  exceptionsHeadline,
  exceptionTimeText,
  formatDate,
  formatMoney,
  formatShare,
  knownCostText,
  MARGIN_SHEET,
  NOT_APPLICABLE_MARK,
  ON_FILE,
  PACK_TEXT,
  renewalsHeadline,
  SLIDE_WORDS,
  SOURCE_RULES,
} from '#wording'
import type { BoardPack } from '../pack.ts'
import { type EvaluatedCommitment, evaluatedCommitment } from '../sheets/commitments/evaluated-commitments.ts'
import { letterOf } from '../sheets/decisions/columns.ts'
import { type DecisionItem, statusOf } from '../sheets/decisions/layout.ts'
import { componentOf } from './decisions-slide.ts'
import { BODY, orNotSet, type SlideFacts, tableHeight, tableShapes } from './slide-parts.ts'
import type { Box, SlideShape, SlideText } from './slides-plan.ts'
import type { Source } from './sources.ts'

/** null: no exception was granted, and nothing has to be renewed. */
export function exceptionsSlide(pack: BoardPack): SlideFacts | null {
  const { assessment, style } = pack
  const items = exceptionItems(pack)
  const kept = keptComponents(pack, items)
  const renewals = renewalsOf(pack)
  const [next] = renewals
  if (items.length === 0 && next === undefined) return null
  const ofCompany = items.filter((item) => item.componentId === null && statusOf(item, assessment.asOf) === 'kept').length
  const asking = items.filter((item) => asksAgain(pack, item)).length
  const first = items.find((item) => item.componentId !== null && item.until !== null && statusOf(item, assessment.asOf) === 'kept')
  const named = first?.until == null ? null : { name: componentOf(pack, first), until: first.until }
  const costMinor = kept.reduce((sum, { subject }) => sum + subject.knownCost, 0)
  const ownerTimeBp = kept.reduce((sum, { subject }) => sum + subject.ownerTime.knownBp, 0)
  const elsewhere = kept.filter(({ verdict }) => verdict !== 'EXEMPT').length
  const [upper, lower] = boxes(items.length, renewals.length)
  return {
    id: 'exceptions',
    headline:
      items.length === 0 && next !== undefined
        ? renewalsHeadline(renewals.length, next, style)
        : exceptionsHeadline({ kept: kept.length, ofCompany, costMinor, first: named, asking }, style),
    under: [exceptionTimeText(kept.length, elsewhere, ownerTimeBp, style)],
    body: [...exceptionShapes(pack, items, upper), ...renewalShapes(pack, renewals, lower)],
    sources: [...sourcesOf(pack, items.length), ...renewalSources(pack, renewals.length)],
  }
}

/** Those whose exceptions the table lists as in force, each once. */
function keptComponents({ assessment }: BoardPack, items: readonly DecisionItem[]): readonly ComponentAssessment[] {
  const kept = new Set(items.filter((item) => statusOf(item, assessment.asOf) === 'kept').map(({ componentId }) => componentId))
  return assessment.components.filter(({ subject }) => kept.has(subject.component.id))
}

/** It no longer holds, and its component, or what it covered of the company, asks for a decision. */
function asksAgain({ assessment }: BoardPack, item: DecisionItem): boolean {
  if (statusOf(item, assessment.asOf) !== 'ended') return false
  if (item.componentId !== null) return assessment.byId.get(item.componentId)?.toDecide === true
  return companyWideFindings(assessment).some(({ state, rule }) => state === 'to-decide' && item.ruleIds.includes(rule))
}

/** What asks again, then what is in force by its last day, then what ended and asks nothing. */
function exceptionItems(pack: BoardPack): readonly DecisionItem[] {
  const { assessment } = pack
  const decisions = pack.places.of('decisions')
  const place = (item: DecisionItem) => (asksAgain(pack, item) ? 0 : statusOf(item, assessment.asOf) === 'kept' ? 1 : 2)
  return (decisions?.items ?? []).filter(({ kind }) => kind === 'exception').toSorted((a, b) => place(a) - place(b))
}

const COLUMNS = [
  { header: PACK_TEXT.component, width: 146 },
  { header: PACK_TEXT.status, width: 106 },
  { header: PACK_TEXT.until, width: 100, isRight: true },
  { header: PACK_TEXT.reason, width: 204 },
  { header: PACK_TEXT.engineerTime, width: 100, isRight: true },
  { header: PACK_TEXT.monthlyCost, width: 100, isRight: true },
  { header: PACK_TEXT.approvedBy, width: 108 },
]
/** A reason is read as it was written. */
const LINES = 2

/** Of the company as a whole: no component's time or cost. */
const NOTHING: SlideText = { text: NOT_APPLICABLE_MARK, style: 'muted' }

/** As it was written; what is only on file is called by its grounds. */
function reasonOf({ why, choice }: DecisionItem): string {
  return why === null || why.startsWith(ON_FILE) ? choice : why
}

function exceptionShapes(pack: BoardPack, items: readonly DecisionItem[], box: Box): readonly SlideShape[] {
  const { style, assessment } = pack
  if (items.length === 0) return []
  const rows = items.map((item): readonly SlideText[] => {
    const status = statusOf(item, assessment.asOf)
    const subject = assessment.byId.get(item.componentId ?? '')?.subject
    return [
      { text: componentOf(pack, item), style: 'strong' },
      { text: pack.words.decisionStatus[status], style: asksAgain(pack, item) ? 'fail' : status === 'kept' ? 'exempt' : 'unknown' },
      orNotSet(item.until === null ? null : formatDate(item.until, style)),
      { text: reasonOf(item), style: 'cell' },
      ...(subject === undefined
        ? [NOTHING, NOTHING]
        : [
            { text: formatShare(subject.ownerTime.knownBp, style), style: 'cell' } as const,
            orNotSet(knownCostText(subject, formatMoney, style)),
          ]),
      orNotSet(item.approver),
    ]
  })
  return tableShapes({ title: SLIDE_WORDS.exceptions, columns: COLUMNS, rows, sheet: 'decisions', empty: '', lines: LINES }, box, style)
}

function sourcesOf({ places }: BoardPack, count: number): readonly Source[] {
  const decisions = places.of('decisions')
  if (decisions === null || count === 0) return []
  const cells = `${letterOf('component')}${decisions.first}:${letterOf('why')}${decisions.last}`
  return [{ what: SLIDE_WORDS.exceptions, shown: null, sheet: 'decisions', cells, from: SOURCE_RULES.exceptions }]
}

interface Renewal extends EvaluatedCommitment {
  readonly act: IsoDate
}

/** Contracts to give notice of and credits that end, from the day of the pack on: the next one first. */
function renewalsOf(pack: BoardPack): readonly Renewal[] {
  const items = pack.places.of('commitments')?.items ?? []
  return items
    .map((item) => evaluatedCommitment(pack, item))
    .filter((each): each is Renewal => each.act !== null && each.act >= pack.assessment.asOf)
    .toSorted((a, b) => (a.act < b.act ? -1 : Number(a.act > b.act)))
}

const GAP = 16
/** Rows of renewals that exceptions leave room for. */
const RENEWALS_KEPT = 4

/** One list alone has the whole place. */
function boxes(exceptions: number, renewals: number): readonly [upper: Box, lower: Box] {
  if (exceptions === 0 || renewals === 0) return [BODY, BODY]
  const kept = tableHeight(Math.min(renewals, RENEWALS_KEPT), renewals > RENEWALS_KEPT)
  const height = Math.min(BODY.height - GAP - kept, tableHeight(exceptions, false, LINES))
  const top = BODY.top + height + GAP
  return [
    { ...BODY, height },
    { ...BODY, top, height: BODY.top + BODY.height - top },
  ]
}

const RENEWAL_COLUMNS = [
  { header: PACK_TEXT.type, width: 106 },
  { header: PACK_TEXT.actBy, width: 124, isRight: true },
  { header: PACK_TEXT.ends, width: 124, isRight: true },
  { header: PACK_TEXT.monthlyCost, width: 130, isRight: true },
  { header: MARGIN_SHEET.remaining, width: 130, isRight: true },
]
const NAME_WIDTH = RENEWAL_COLUMNS.reduce((rest, { width }) => rest - width, BODY.width)

function renewalShapes(pack: BoardPack, renewals: readonly Renewal[], box: Box): readonly SlideShape[] {
  const { style, decimals } = pack
  if (renewals.length === 0) return []
  const money = (value: EvaluatedCommitment['remaining']) =>
    typeof value === 'number'
      ? orNotSet(formatMoney(Math.round(value * 10 ** decimals), style))
      : value === null
        ? NOTHING
        : ({ text: value, style: 'muted' } as const)
  const rows = renewals.map(({ name, kind, act, ends, month, remaining }): readonly SlideText[] => [
    { text: name, style: 'strong' },
    { text: kind, style: 'cell' },
    { text: formatDate(act, style), style: 'cell' },
    orNotSet(ends === null ? null : formatDate(ends, style)),
    money(month),
    money(remaining),
  ])
  const columns = [{ header: PACK_TEXT.item, width: NAME_WIDTH }, ...RENEWAL_COLUMNS]
  return tableShapes({ title: SLIDE_WORDS.renewals, columns, rows, sheet: 'commitments', empty: '' }, box, style)
}

function renewalSources({ places }: BoardPack, count: number): readonly Source[] {
  const commitments = places.of('commitments')
  if (commitments === null || count === 0) return []
  const cells = `B${commitments.first}:O${commitments.last}`
  return [{ what: SLIDE_WORDS.renewals, shown: null, sheet: 'commitments', cells, from: SOURCE_RULES.renewals }]
}
