// What the overview shows, worked out of an assessment: the figures, the components that ask for a decision in the
// order of what is at stake, and the data findings apart from them.

import {
  type Assessment,
  type ComponentAssessment,
  type ComponentCost,
  countsInTotals,
  isCostOpen,
  lacksTime,
  type MinorUnits,
  type Setting,
  shareOfMinor,
  type Verdict,
  withoutTimeCount,
} from '#core'

/** The list shows this many; the rest is one click away in the inventory. */
export const MAX_DECISIONS = 7

export interface DecisionRow {
  readonly id: string
  readonly name: string
  /** The reasons of the verdict, headline first; the first one stands in the badge. */
  readonly reasons: readonly [Verdict, ...Verdict[]]
  readonly ownerTimeBp: number
  readonly isTimeOpen: boolean
  /** Names of those who give it; time that nobody is named for has none. */
  readonly owners: readonly string[]
  readonly cost: ComponentCost
  /** The owners' time at the average engineer's full cost; null while that cost is not set. */
  readonly timeCost: MinorUnits | null
  /** What the three questions advise. */
  readonly recommendation: Verdict
}

export interface DataFindingRow {
  /** null: about a person or the whole list. */
  readonly componentId: string | null
  readonly name: string | null
  readonly verdict: Verdict
}

/** What several rows have at stake together. */
export interface Stake {
  readonly components: number
  readonly costMinor: number
  /** Of them, components whose cost is not known: the sum is at least that. */
  readonly withoutCost: number
  readonly ownerTimeBp: number
  readonly withoutTime: number
}

export interface OverviewFacts {
  /** Those that are not minor: at most MAX_DECISIONS, the largest stake first. */
  readonly decisions: readonly DecisionRow[]
  readonly furtherDecisions: number
  /** Of all of them, those that are not shown included. */
  readonly stake: Stake
  readonly minor: readonly DecisionRow[]
  readonly minorStake: Stake
  /** Components that count and lack somebody's time, wholly or in part. */
  readonly withoutTime: number
  /** Of those, the ones whose time is asked for: a total without it is at least that. */
  readonly timeUnknown: number
  /** What a lock needs a reason for. */
  readonly fixBeforeLock: readonly DataFindingRow[]
  /** What contradicts itself or is out of date, and holds no lock up. */
  readonly checkData: readonly DataFindingRow[]
  /** Components near a limit or with something to explain. */
  readonly watch: readonly DataFindingRow[]
  /** People whose whole time is nearly given away. */
  readonly busyPeople: readonly DataFindingRow[]
}

export function overviewFacts(assessment: Assessment): OverviewFacts {
  const counted = assessment.components.filter(({ subject }) => countsInTotals(subject.component))
  const open = counted.filter(({ toDecide }) => toDecide)
  const isMinor = ({ small }: ComponentAssessment) => small
  const material = open.filter((entry) => !isMinor(entry))
  const minor = open.filter(isMinor)
  const rows = (entries: readonly ComponentAssessment[]) => entries.map((entry) => decisionRow(entry, assessment.setting)).sort(byStake)
  const findings = dataFindings(assessment)
  return {
    decisions: rows(material).slice(0, MAX_DECISIONS),
    furtherDecisions: Math.max(0, material.length - MAX_DECISIONS),
    stake: stakeOf(material, assessment.setting),
    minor: rows(minor),
    minorStake: stakeOf(minor, assessment.setting),
    withoutTime: counted.filter(({ subject }) => lacksTime(subject)).length,
    timeUnknown: withoutTimeCount(assessment),
    fixBeforeLock: findings.filter(({ verdict }) => verdict.state === 'FAIL'),
    checkData: findings.filter(({ verdict }) => verdict.state === 'WATCH' && verdict.code !== 'person-busy'),
    watch: counted.flatMap(({ verdict, subject: { component }, reasons: [first] }) =>
      verdict === 'WATCH' && first !== undefined ? [findingRow(component.id, component.name, first)] : [],
    ),
    busyPeople: findings.filter(({ verdict }) => verdict.code === 'person-busy'),
  }
}

function stakeOf(entries: readonly ComponentAssessment[], setting: Setting): Stake {
  const subjects = entries.map(({ subject }) => subject)
  return {
    components: entries.length,
    costMinor: subjects.reduce((sum, { knownCost }) => sum + knownCost, 0),
    withoutCost: subjects.filter((subject) => isCostOpen(subject, setting)).length,
    ownerTimeBp: subjects.reduce((sum, { ownerTime }) => sum + ownerTime.knownBp, 0),
    withoutTime: subjects.filter(lacksTime).length,
  }
}

function decisionRow({ subject, reasons, recommendation }: ComponentAssessment, { company, people }: Setting): DecisionRow {
  const [first, ...rest] = reasons
  const engineerCost = company.engineerMonthlyCost
  const givers = subject.owners.filter(({ share }) => share !== null && share > 0).map(({ personId }) => people[personId ?? ''])
  const owners = givers.flatMap((person) => (person === undefined || person.kind === 'vendor' ? [] : [person.name]))
  if (first === undefined) throw new Error('A component that asks for a decision has no reason')
  return {
    id: subject.component.id,
    name: subject.component.name,
    reasons: [first, ...rest],
    ownerTimeBp: subject.ownerTime.knownBp,
    isTimeOpen: lacksTime(subject),
    owners: [...new Set(owners)],
    cost: subject,
    timeCost: engineerCost === null ? null : shareOfMinor(engineerCost, subject.ownerTime.knownBp),
    recommendation,
  }
}

/** Money and time together where both are known in money; else time first, because it is the scarcer. */
function byStake(a: DecisionRow, b: DecisionRow): number {
  return stake(b) - stake(a) || b.ownerTimeBp - a.ownerTimeBp || b.cost.knownCost - a.cost.knownCost
}

function stake({ cost, timeCost }: DecisionRow): number {
  return timeCost === null ? 0 : timeCost + cost.knownCost
}

function dataFindings(assessment: Assessment): DataFindingRow[] {
  const isFinding = (verdict: Verdict) => verdict.rule === 'data-quality' && verdict.state !== 'PASS' && verdict.state !== 'N/A'
  return [
    ...assessment.portfolio.filter(isFinding).map((verdict) => findingRow(null, null, verdict)),
    ...assessment.people.flatMap(({ person, checks }) => checks.filter(isFinding).map((verdict) => findingRow(null, person.name, verdict))),
    ...assessment.components.flatMap(({ subject: { component }, checks }) =>
      checks.filter(isFinding).map((verdict) => findingRow(component.id, component.name, verdict)),
    ),
  ]
}

function findingRow(componentId: string | null, name: string | null, verdict: Verdict): DataFindingRow {
  return { componentId, name, verdict }
}
