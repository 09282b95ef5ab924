// Which exceptions are in force and until when, what they cost, and which are no longer.

import { activeExceptions, companyWideFindings } from '#core'
import {
  exceptionsHeadline,
  exceptionTimeText,
  formatDate,
  formatMoney,
  formatShare,
  knownCostText,
  NOT_APPLICABLE_MARK,
  ON_FILE,
  PACK_TEXT,
  SLIDE_WORDS,
  SOURCE_RULES,
} from '#wording'
import type { BoardPack } from '../pack.ts'
import { letterOf } from '../sheets/decisions/columns.ts'
import { type DecisionItem, statusOf } from '../sheets/decisions/layout.ts'
import { componentOf } from './decisions-slide.ts'
import { BODY, orNotSet, type SlideFacts, tableShapes } from './slide-parts.ts'
import type { SlideShape, SlideText } from './slides-plan.ts'
import type { Source } from './sources.ts'

/** null: none was granted. */
export function exceptionsSlide(pack: BoardPack): SlideFacts | null {
  const { assessment, style } = pack
  const { components: kept, costMinor, ownerTimeBp } = activeExceptions(assessment)
  const items = exceptionItems(pack)
  if (items.length === 0) return null
  const ofCompany = items.filter((item) => item.componentId === null && statusOf(item, assessment.asOf) === 'kept').length
  const asking = items.filter((item) => asksAgain(pack, item)).length
  const [first] = kept
  const until = first?.exemption.until ?? null
  const elsewhere = kept.filter(({ entry }) => entry.verdict !== 'EXEMPT').length
  const named = first === undefined || until === null ? null : { name: first.entry.subject.component.name, until }
  return {
    id: 'exceptions',
    headline: exceptionsHeadline({ kept: kept.length, ofCompany, costMinor, first: named, asking }, style),
    under: exceptionTimeText(kept.length, elsewhere, ownerTimeBp, style),
    body: exceptionShapes(pack, items),
    sources: sourcesOf(pack, items.length),
  }
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

function exceptionShapes(pack: BoardPack, items: readonly DecisionItem[]): readonly SlideShape[] {
  const { style, assessment } = pack
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
            orNotSet(knownCostText(subject, (minor) => formatMoney(minor, style))),
          ]),
      orNotSet(item.approver),
    ]
  })
  return tableShapes({ title: SLIDE_WORDS.exceptions, columns: COLUMNS, rows, sheet: 'decisions', empty: '', lines: LINES }, BODY, style)
}

function sourcesOf({ places }: BoardPack, count: number): readonly Source[] {
  const decisions = places.of('decisions')
  if (decisions === null || count === 0) return []
  const cells = `${letterOf('component')}${decisions.first}:${letterOf('why')}${decisions.last}`
  return [{ what: SLIDE_WORDS.exceptions, shown: null, sheet: 'decisions', cells, from: SOURCE_RULES.exceptions }]
}
