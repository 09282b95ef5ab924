import { describe, expect, it } from 'vitest'
import { assess, type ComponentSubject, copiedVerdict, KINDS, LIMITS, RULES, type Setting, tableFields } from '#core'
import { COMPONENT_ROWS } from '../../../../src/core/checks/catalogue.ts'
import type { ReadPath } from '../../../../src/core/checks/rule.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { AS_OF, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

/** The object with every field that is read reported; what every record has (id, meta, name) is no input. */
function watched<T extends object>(record: T, table: string, seen: Set<string>): T {
  return new Proxy(record, {
    get(target, field) {
      if (typeof field === 'string' && Object.hasOwn(target, field) && !['id', 'meta', 'name', 'componentId'].includes(field)) {
        seen.add(`${table}.${field}`)
      }
      return Reflect.get(target, field)
    },
  })
}

function watchedSubject(subject: ComponentSubject, seen: Set<string>): ComponentSubject {
  const each = <R extends object>(records: readonly R[], table: string) => records.map((record) => watched(record, table, seen))
  return {
    ...subject,
    component: watched(subject.component, 'components', seen),
    owners: each(subject.owners, 'owners'),
    costLines: each(subject.costLines, 'costLines'),
    projects: each(subject.projects, 'projects'),
    decisions: each(subject.decisions, 'decisions'),
    evidence: each(subject.evidence, 'evidence'),
  }
}

function watchedTable<R extends object>(records: Readonly<Record<string, R>>, table: string, seen: Set<string>) {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, watched(record, table, seen)]))
}

/** lastEasyDay and oldestCostDay follow from a limit; shownLimits is read for what limits names. */
function watchedSetting(setting: Setting, seen: Set<string>): Setting {
  return {
    ...setting,
    company: watched(setting.company, 'company', seen),
    limits: watched(setting.limits, 'policy', seen),
    imports: setting.imports.map((record) => watched(record, 'imports', seen)),
    exchangeRates: setting.exchangeRates.map((record) => watched(record, 'exchangeRates', seen)),
    people: watchedTable(setting.people, 'people', seen),
    creditGrants: watchedTable(setting.creditGrants, 'creditGrants', seen),
    lastLock: setting.lastLock === null ? null : watched(setting.lastLock, 'quarters', seen),
  }
}

const EXTRA: ComponentSketch[] = [
  ...KINDS.map((kind): ComponentSketch => ({ name: kind, kind, hosting: 'self-run', approach: 'build', edge: 'no', share: 100 })),
  { name: 'Hours', edge: 'no', share: 100, projects: [{ opsHours: { pages: 2 } }] },
  {
    name: 'Planned',
    approach: 'build',
    hosting: 'self-run',
    edge: 'no',
    share: 100,
    cost: 1,
    projects: [
      {
        managed: { quote: 1, setup: 1 },
        build: { oneOff: 1, runPerMonth: 1 },
        saving: { days: 1, share: 1, upkeep: 1 },
        reserved: { expectedUse: 1 },
        options: [
          { name: 'A', weeks: 1, cost: 1, chosen: true },
          { name: 'B', weeks: 2, cost: 1, chosen: false },
        ],
      },
    ],
  },
  {
    name: 'Edge',
    edge: 'yes',
    approach: 'buy',
    share: 100,
    evidence: [
      { kind: 'blocking-limit', open: true, date: AS_OF },
      { kind: 'churn', date: AS_OF },
    ],
    costLines: [{ amount: 1, grantId: 'grant-1' }, ...['2026-06', '2026-07', '2026-08'].map((month) => ({ amount: 1, month }))],
  },
  { name: 'Moving', edge: 'yes', share: 100, switchWeeks: 9, decisions: [{ choice: 'move' }] },
  {
    name: 'Euro',
    edge: 'no',
    share: 100,
    contract: { start: '2026-05-02', end: '2026-05-01' },
    costLines: [{ amount: 90_000, currency: 'EUR' }],
    priceChangeReason: 'Twelve seats',
  },
]

describe('reads', () => {
  const workbook = aWorkbook({
    components: [...manyComponents(200, 3), ...EXTRA],
    exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.1, date: AS_OF }],
    imports: [{ pricesAsOf: null }],
    company: { raise: { amount: 1, date: '2026-01-01' }, revenue: 1, cash: 1, netBurn: 1, customers: 1, activeUsers: 1, loggedCases: 1 },
    people: { Ana: { infraPrimary: true, otherPromised: 1 } },
    bills: [{ vendor: 'Cloud', amount: 900_000 }],
    quarters: [{ lockedAt: '2026-10-01T00:00:00.000Z', prices: [{ componentId: 'c-euro', currency: 'EUR', amount: 1 }] }],
    creditGrants: [{ balance: 1, asOf: AS_OF, expires: AS_OF }],
  })
  const { components, setting } = assess(workbook, AS_OF)
  const evidence = Object.values(workbook.tables.evidence)
  const bills = Object.values(workbook.tables.bills).map((bill) => ({ bill, parts: [] }))
  const watchedBills = (seen: Set<string>) => bills.map(({ bill, parts }) => ({ bill: watched(bill, 'bills', seen), parts }))

  it.each(RULES.map((rule) => [rule.id, rule] as const))('of %s names every field that the rule looks at', (_, rule) => {
    const seen = new Set<string>()
    const observed = watchedSetting(setting, seen)
    const list = components.map(({ subject }) => watchedSubject(subject, seen))
    const verdicts = [
      ...list.flatMap((subject) =>
        [false, true].map((isFailing) =>
          rule.ofComponent?.(COMPONENT_ROWS.rowOf(subject, observed, isFailing)).verdictOf(subject, observed, isFailing),
        ),
      ),
      rule.ofPortfolio?.({ components: list, evidence, bills: watchedBills(seen) }, observed),
    ]
    // A copy makes every verdict read what explains it, too.
    for (const verdict of verdicts) if (verdict !== undefined) copiedVerdict(verdict)
    expect(seen.size).toBeGreaterThan(1)
    expect([...seen].filter((path) => !rule.reads.includes(path as ReadPath))).toEqual([])
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))('of %s comes with verdicts that say all a verdict has to say', (_, rule) => {
    const list = components.map(({ subject }) => subject)
    const verdicts = [
      ...list.flatMap((subject) =>
        [false, true].map((isFailing) =>
          rule.ofComponent?.(COMPONENT_ROWS.rowOf(subject, setting, isFailing)).verdictOf(subject, setting, isFailing),
        ),
      ),
      rule.ofPortfolio?.({ components: list, evidence, bills }, setting),
    ]
    for (const verdict of verdicts) if (verdict !== undefined) expect(Object.values(copiedVerdict(verdict))).not.toContain(undefined)
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))('of %s names only fields that exist', (_, rule) => {
    for (const path of rule.reads) {
      const [table = '', field = ''] = path.split('.')
      const known: object = table === 'policy' ? LIMITS : tableFields[table as keyof typeof tableFields]
      expect(Object.keys(known), path).toContain(field)
    }
  })
})
