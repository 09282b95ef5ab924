// Counts and times over the whole list that rules of the portfolio read. Only what is live or retiring
// counts; time that is not known is told apart from none. A request path gives time and is no component.

import type { Component } from '../inventory/tables.ts'
import { keptOf } from '../kept.ts'
import { countsAsComponent, countsInTotals } from './applies.ts'
import { isSelfRun } from './hosting.ts'
import type { ComponentSubject, PortfolioSubject, Setting } from './subject.ts'
import { isTimeOpen } from './without-time.ts'

interface ListTime {
  /** Sum of the known shares. */
  readonly knownBp: number
  /** Of how many rows somebody's time is missing. */
  readonly open: number
}

/** The time of those components that `holds` picks. */
export function timeOf(
  { components }: Pick<PortfolioSubject, 'components'>,
  setting: Pick<Setting, 'limits'>,
  holds: (component: Component) => boolean,
): ListTime {
  let knownBp = 0
  let open = 0
  for (const subject of components) {
    const { component, ownerTime } = subject
    if (!countsInTotals(component) || !holds(component)) continue
    knownBp += ownerTime.knownBp
    if (isTimeOpen(subject, setting)) open += 1
  }
  return { knownBp, open }
}

/** Keeping things alive: time of everything that is not our edge. */
export const keepingAliveTime = /* @__PURE__ */ keptOf(
  (subject: Pick<PortfolioSubject, 'components'>, setting: Pick<Setting, 'limits'>): ListTime =>
    timeOf(subject, setting, ({ edge }) => edge !== 'yes'),
)

type Holds = (component: ComponentSubject['component']) => boolean

export function countOf(subject: Pick<PortfolioSubject, 'components'>, holds: Holds): number {
  return countsOf(subject, [holds])[0] as number
}

/** How many each picks, in one walk: every component of a long list has to be fetched from memory each time. */
export function countsOf({ components }: Pick<PortfolioSubject, 'components'>, picks: readonly Holds[]): readonly number[] {
  const counts = picks.map(() => 0)
  for (const { component } of components) {
    if (!countsAsComponent(component)) continue
    for (let at = 0; at < picks.length; at += 1) if (picks[at]?.(component)) counts[at] = (counts[at] as number) + 1
  }
  return counts
}

/** What we run ourselves and nobody has said the kind of: a rule that goes by kind has not seen it. */
export const kindsNotSaid = /* @__PURE__ */ keptOf((subject: Pick<PortfolioSubject, 'components'>): number =>
  countOf(subject, (component) => component.kind === null && isSelfRun(component)),
)
