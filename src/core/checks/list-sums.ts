// Counts and times over the whole list that rules of the portfolio read. Only what is live or retiring
// counts; time that is not known is told apart from none. A request path gives time and is no component.

import type { Component } from '../inventory/tables.ts'
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
export function keepingAliveTime(subject: Pick<PortfolioSubject, 'components'>, setting: Pick<Setting, 'limits'>): ListTime {
  return timeOf(subject, setting, ({ edge }) => edge !== 'yes')
}

export function countOf(
  { components }: Pick<PortfolioSubject, 'components'>,
  holds: (component: ComponentSubject['component']) => boolean,
): number {
  let count = 0
  for (const { component } of components) if (countsAsComponent(component) && holds(component)) count += 1
  return count
}

/** What we run ourselves and nobody has said the kind of: a rule that goes by kind has not seen it. */
export function kindsNotSaid(subject: Pick<PortfolioSubject, 'components'>): number {
  return countOf(subject, (component) => component.kind === null && isSelfRun(component))
}
