// The three signs that a managed service has stopped being enough, each met, not met or not known.

import { divideRounded } from '../../amounts/rounding.ts'
import { keptOf } from '../../kept.ts'
import { countsAsComponent, countsInTotals } from '../applies.ts'
import { bestComparison, comparisonsOf, monthOf } from '../break-even/cumulative-cost.ts'
import { isManaged } from '../hosting.ts'
import { infraPeople } from '../infra-people.ts'
import { isUpToSeed } from '../inputs.ts'
import { isCostOpen } from '../known-cost.ts'
import { bestSaving, isPaidBackInTime, reaches } from '../premature-inference-saving/payback.ts'
import type { ComponentSubject, PortfolioSubject, Setting } from '../subject.ts'

export type Sign = 'met' | 'not-met' | 'unknown'

interface Signs {
  /** (a) Customers were lost over a limit of a managed service, in this quarter or the one before. */
  readonly customers: { readonly sign: Sign; readonly losses: number }
  /** (b) Infrastructure is a significant part of revenue, and there is volume enough for a project to pay back. */
  readonly cost: CostSign
  /** (c) Somebody is hired for infrastructure and has the time. */
  readonly people: { readonly sign: Sign; readonly lacking: readonly string[] }
}

interface CostSign {
  readonly sign: Sign
  readonly shareBp: number | null
  readonly paybackHundredths: number | null
  readonly lacking: readonly string[]
}

/** Looked for once a list: every input of the rule asks for them all, and the list may be long. */
export const signs = /* @__PURE__ */ keptOf((subject: PortfolioSubject, setting: Setting): Signs => {
  const losses = subject.components.reduce((sum, component) => sum + lossesOf(component, setting), 0)
  return {
    customers: { sign: losses > 0 ? 'met' : 'not-met', losses },
    cost: costSign(subject, setting),
    people: peopleSign(setting),
  }
})

/** Churn and lost deals logged against a component that somebody else runs. */
export function lossesOf({ component, evidence }: ComponentSubject, { asOf, lastQuarterStart }: Setting): number {
  if (evidence.length === 0 || !isManaged(component)) return 0
  let losses = 0
  for (const { kind, date } of evidence)
    if (kind !== 'blocking-limit' && date !== null && date >= lastQuarterStart && date <= asOf) losses += 1
  return losses
}

/** Known list cost a month of what is live or retiring, and how many do not say theirs. */
function listCost(
  { components }: Pick<PortfolioSubject, 'components'>,
  setting: Setting,
): { readonly minor: number; readonly open: number } {
  let minor = 0
  let open = 0
  for (const subject of components) {
    if (!countsInTotals(subject.component)) continue
    if (isCostOpen(subject, setting)) open += 1
    minor += subject.knownCost
  }
  return { minor, open }
}

interface Volume {
  readonly sign: Sign
  /** Hundredths of a month until the work of some project is back, of the soonest; null where none is known to come back. */
  readonly paybackHundredths: number | null
}

/** Without any project there is no volume; where some project lacks a figure, one that pays back in time is enough. */
function volumeOf({ components }: Pick<PortfolioSubject, 'components'>, setting: Setting): Volume {
  let soonest = Number.POSITIVE_INFINITY
  let [isOpen, isMet] = [false, false]
  for (const subject of components) {
    if (!countsAsComponent(subject.component) || subject.projects.length === 0) continue
    const comparison = bestComparison(comparisonsOf(subject, setting))
    const saving = bestSaving(subject, setting)
    const month = comparison === null ? Number.POSITIVE_INFINITY : monthOf(comparison)
    if (comparison?.result === null || (saving !== null && (saving.netMinor === null || saving.workMinor === null))) isOpen = true
    if (month <= setting.limits['payback-months'] || isPaidBackInTime(saving, setting.limits)) isMet = true
    soonest = Math.min(soonest, month * 100, saving?.paybackHundredths ?? Number.POSITIVE_INFINITY)
  }
  const sign = isMet ? 'met' : isOpen ? 'unknown' : 'not-met'
  return { sign, paybackHundredths: Number.isFinite(soonest) ? soonest : null }
}

function costSign(subject: PortfolioSubject, setting: Setting): CostSign {
  const { company } = setting
  const { minor, open } = listCost(subject, setting)
  const { sign: volume, paybackHundredths } = volumeOf(subject, setting)
  const share = shareSign(minor, open, company.revenue, shareLimits(setting))
  const sign: Sign = share === 'not-met' || volume === 'not-met' ? 'not-met' : share === 'met' && volume === 'met' ? 'met' : 'unknown'
  return {
    sign,
    shareBp: company.revenue === null || company.revenue <= 0 ? null : divideRounded(minor * 10_000, company.revenue),
    paybackHundredths,
    lacking: sign === 'unknown' ? lackingOfCost(open, company, volume) : [],
  }
}

/** The limit of the stage; every one that may hold where the stage is not set. */
function shareLimits({ company: { stage }, limits }: Setting): readonly number[] {
  const [early, later] = [limits['infra-share-early'], limits['infra-share-later']]
  if (stage === null) return [early, later]
  return [isUpToSeed(stage) || stage === 'series-a' ? early : later]
}

/** Costs that are not known only add: what is known may be enough. Without revenue there is no share of it. */
function shareSign(minor: number, open: number, revenue: number | null, limits: readonly number[]): Sign {
  if (revenue !== null && revenue <= 0) return 'not-met'
  if (revenue === null) return 'unknown'
  const reached = limits.filter((limit) => reaches(minor, revenue, limit)).length
  if (reached === limits.length) return 'met'
  return open > 0 || reached > 0 ? 'unknown' : 'not-met'
}

function lackingOfCost(open: number, company: Setting['company'], volume: Sign): readonly string[] {
  return [
    ...(company.revenue === null ? ['revenue'] : []),
    ...(company.stage === null ? ['stage'] : []),
    ...(open > 0 ? ['cost'] : []),
    ...(volume === 'unknown' ? ['payback'] : []),
  ]
}

function peopleSign(setting: Setting): Signs['people'] {
  const people = infraPeople(setting)
  const limit = setting.limits['infra-promised']
  if (people.some(({ otherPromised }) => otherPromised !== null && otherPromised <= limit)) return { sign: 'met', lacking: [] }
  return people.some(({ otherPromised }) => otherPromised === null)
    ? { sign: 'unknown', lacking: ['otherPromised'] }
    : { sign: 'not-met', lacking: [] }
}
