// What the overview shows, worked out of an assessment: the figures, the components that ask for a decision in the
// order of what is at stake, and the data findings apart from them.

import { type Assessment, type ComponentAssessment, type MinorUnits, minorUnits, type Setting, shareOfMinor, type Verdict } from '#core'

/** The list shows this many; the rest is one click away in the inventory. */
export const MAX_DECISIONS = 7

export interface DecisionRow {
  readonly id: string
  readonly name: string
  /** The reasons of the verdict, headline first; the first one stands in the badge. */
  readonly reasons: readonly [Verdict, ...Verdict[]]
  readonly ownerTimeBp: number
  /** Names of those who give it; time that nobody is named for has none. */
  readonly owners: readonly string[]
  readonly monthlyCost: MinorUnits | null
  /** The owners' time at the average engineer's full cost; null while that cost is not set. */
  readonly timeCost: MinorUnits | null
  /** What the three questions advise. */
  readonly recommendation: Verdict
}

export interface DataFindingRow {
  /** null: about a person or the whole list. */
  readonly componentId: string | null
  readonly name: string | null
  /** One, but for a component that misses an answer as well as a figure. */
  readonly verdicts: readonly [Verdict, ...Verdict[]]
}

export interface OverviewFacts {
  /** At most MAX_DECISIONS, the largest stake first; small ones are not among them. */
  readonly decisions: readonly DecisionRow[]
  readonly furtherDecisions: number
  readonly small: readonly DecisionRow[]
  /** FAIL, but a decision is in force. */
  readonly planned: number
  /** Components whose time exceeds the limit, whatever the reason, and those of them without a rationale. */
  readonly overLimit: number
  readonly unexplained: number
  /** Components that count and lack somebody's time, wholly or in part. */
  readonly withoutTime: number
  /** Worst first. */
  readonly fixBeforeLock: readonly DataFindingRow[]
  /** Components near a limit or with something to explain, then people whose whole time is nearly given away. */
  readonly nearLimit: readonly DataFindingRow[]
  /** What the verdicts wait for, and gaps in the data: a component stands here once. */
  readonly missing: readonly DataFindingRow[]
  /** How much of the list is called the edge: the portfolio part of the differentiation check. */
  readonly edgeShare: Verdict | null
}

export function overviewFacts(assessment: Assessment): OverviewFacts {
  const { setting } = assessment
  const failing = assessment.components.filter((entry) => entry.toDecide)
  const rows = failing.map((entry) => ({ row: decisionRow(entry, setting), small: entry.small }))
  const large = rows.filter(({ small }) => !small).map(({ row }) => row)
  const findings = dataFindings(assessment)
  const overLimit = assessment.components.filter(
    ({ subject }) => subject.component.lifecycle !== 'retired' && subject.ownerTime.knownBp > setting.limits['owner-time'],
  )
  // Retired components take no time, so nothing is missing of them.
  const shares = assessment.components.flatMap(({ subject }) => (subject.component.lifecycle === 'retired' ? [] : subject.ownerTime))
  return {
    decisions: large.sort(byStake).slice(0, MAX_DECISIONS),
    furtherDecisions: Math.max(0, large.length - MAX_DECISIONS),
    small: rows.filter(({ small }) => small).map(({ row }) => row),
    planned: assessment.components.filter((entry) => entry.verdict === 'FAIL' && !entry.toDecide).length,
    overLimit: overLimit.length,
    unexplained: overLimit.filter(({ subject }) => subject.component.ownerTimeRationale === null).length,
    withoutTime: shares.filter(({ rows, blankShares }) => rows === 0 || blankShares > 0).length,
    fixBeforeLock: (['FAIL', 'WATCH'] as const).flatMap((state) =>
      findings.filter(({ verdicts: [verdict] }) => verdict.state === state && verdict.code !== 'person-busy'),
    ),
    nearLimit: [...withVerdict(assessment, 'WATCH'), ...findings.filter(({ verdicts: [verdict] }) => verdict.code === 'person-busy')],
    missing: mergedByComponent([
      ...withVerdict(assessment, 'UNKNOWN'),
      ...findings.filter(({ verdicts: [verdict] }) => verdict.state === 'UNKNOWN'),
    ]),
    edgeShare: assessment.portfolio.find((verdict) => verdict.rule === 'differentiation' && verdict.state !== 'N/A') ?? null,
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
    owners: [...new Set(owners)],
    monthlyCost: subject.monthlyCost,
    timeCost: engineerCost === null ? null : shareOfMinor(engineerCost, subject.ownerTime.knownBp),
    recommendation,
  }
}

/** Money and time together where both are known in money; else time first, because it is the scarcer. */
function byStake(a: DecisionRow, b: DecisionRow): number {
  return stake(b) - stake(a) || b.ownerTimeBp - a.ownerTimeBp || (b.monthlyCost ?? 0) - (a.monthlyCost ?? 0)
}

function stake({ monthlyCost, timeCost }: DecisionRow): number {
  return timeCost === null ? 0 : timeCost + (monthlyCost ?? minorUnits(0))
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
  return { componentId, name, verdicts: [verdict] }
}

/** Components with this verdict, each with the first check that says so. */
function withVerdict({ components }: Assessment, state: 'WATCH' | 'UNKNOWN'): DataFindingRow[] {
  return components.flatMap(({ verdict, subject: { component }, reasons: [first] }) =>
    verdict === state && first !== undefined ? [findingRow(component.id, component.name, first)] : [],
  )
}

function mergedByComponent(rows: readonly DataFindingRow[]): DataFindingRow[] {
  const merged = new Map<string | number, DataFindingRow>()
  for (const [index, row] of rows.entries()) {
    const key = row.componentId ?? index
    const earlier = merged.get(key)
    merged.set(key, earlier === undefined ? row : { ...earlier, verdicts: [...earlier.verdicts, ...row.verdicts] })
  }
  return [...merged.values()]
}
