import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Assessment,
  addBill,
  addComponent,
  addCostLine,
  addGrant,
  addPerson,
  addRecord,
  applyEdit,
  assess,
  type BasisPoints,
  basisPoints,
  changeBill,
  changeCurrency,
  duplicateComponents,
  type Edit,
  type EditContext,
  inverseOf,
  LIMIT_IDS,
  type MinorUnits,
  minorUnits,
  moveComponents,
  newRecord,
  payFromGrant,
  type Result,
  reassess,
  recordsOf,
  removeBill,
  removeComponents,
  removeGrant,
  removePeople,
  resetLimit,
  setActive,
  setApproach,
  setBillPart,
  setField,
  setLimit,
  setMonthlyCost,
  setOwnerNames,
  setOwnerTime,
  setPersonTime,
  type Workbook,
} from '#core'
import type { Created } from '../../../../src/core/edits/component-edits.ts'
import { manyComponents, seededRandom } from '../../../builders/many-components.ts'
import { readable } from '../../../builders/readable-assessment.ts'
import { AS_OF, aComponent, aWorkbook, componentId, TYPED_AT } from '../../../builders/workbook.ts'
import { rounds } from '../../../helpers/rounds.ts'

let ids = 0
const newId = () => {
  ids += 1
  return `new-${ids}`
}
const contextOf = (workbook: Workbook): EditContext => ({ workbook, at: TYPED_AT, newId, source: 'typed' })

const editOf = (created: Result<Created>): Result<Edit> => (created.ok ? { ok: true, value: created.value.edit } : created)

type Random = () => number
type MakeEdit = (context: EditContext, random: Random) => Result<Edit> | null

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)]
const someId = ({ workbook }: EditContext, random: Random): string => pick(recordsOf(workbook, 'components'), random)?.id ?? 'none'

const COMPONENT_VALUES: readonly (readonly [string, readonly unknown[]])[] = [
  ['lifecycle', ['planned', 'live', 'retiring', 'retired']],
  ['kind', ['request-path', 'database', 'model-self-hosted', null]],
  ['hosting', ['managed', 'provider-managed', 'self-run', 'rented-bare']],
  ['edge', ['yes', 'no', 'unsure', null]],
  ['customerNotices', ['Twice as fast', null]],
  ['ownerTimeRationale', ['This is what customers pay us for', null]],
  ['priceChangeReason', ['Twelve more seats', null]],
  ['hardManual', ['yes', 'no', null]],
  ['switchWeeks', [4, 5, null]],
  ['contract.end', ['2026-01-01', '2027-05-25', '2027-05-26', null]],
  ['contract.start', ['2026-06-01', null]],
  ['exitNote', ['Dump and restore', null]],
  ['name', ['Renamed', 'Named again']],
  ['notes', ['A note', null]],
  ['position', [5, 2500, 99_000]],
]

const COMPANY_VALUES: readonly (readonly [string, readonly unknown[]])[] = [
  ['headcount', [0, 5, null]],
  ['engineers', [0, 3, null]],
  ['stage', ['seed', 'series-a', null]],
  ['engineerMonthlyCost', [100_000, 1_500_000, null]],
  ['name', ['Another name', 'Test company']],
]

/** Every edit a screen can make, and records that only later screens will. */
const EDITS: readonly MakeEdit[] = [
  (context, random) => {
    const [field, values] = pick(COMPONENT_VALUES, random) ?? ['name', ['X']]
    return setField(context, 'components', someId(context, random), field, pick(values, random))
  },
  (context, random) =>
    setOwnerTime(context, someId(context, random), (pick([0, 1499, 1500, 2000, 2001, 9000, null], random) ?? null) as BasisPoints | null),
  (context, random) => setOwnerNames(context, someId(context, random), pick([[], ['Person 1'], ['Person 2', 'Newcomer']], random) ?? []),
  (context, random) =>
    setMonthlyCost(context, someId(context, random), (pick([0, 2500, 900_000, null], random) ?? null) as MinorUnits | null),
  (context, random) =>
    addCostLine(context, someId(context, random), {
      currency: pick(['USD', 'EUR'], random) ?? 'USD',
      amount: 12_345 as MinorUnits,
      per: 'year',
    }),
  (context) => editOf(addComponent(context, { name: `Added ${ids}` })),
  (context, random) => editOf(duplicateComponents(context, [someId(context, random)])),
  (context, random) => removeComponents(context, [someId(context, random)]),
  (context, random) => moveComponents(context, [someId(context, random)], pick([null, someId(context, random)], random) ?? null),
  (context, random) => setApproach(context, someId(context, random), pick(['build', 'buy', 'borrow'] as const, random) ?? 'buy'),
  (context, random) => {
    const [field, values] = pick(COMPANY_VALUES, random) ?? ['name', ['X']]
    return setField(context, 'company', 'company', field, pick(values, random))
  },
  (context, random) => setLimit(context, pick(LIMIT_IDS, random) ?? 'owner-time', Math.floor(random() * 200)),
  (context, random) => resetLimit(context, pick(LIMIT_IDS, random) ?? 'owner-time'),
  (context, random) => changeCurrency(context, pick(['USD', 'EUR', 'JPY'], random) ?? 'USD'),
  (context, random) => setField(context, 'settings', 'settings', 'currency', pick(['USD', 'EUR'], random)),
  (context, random) =>
    setField(
      context,
      'people',
      pick(recordsOf(context.workbook, 'people'), random)?.id ?? 'none',
      'kind',
      pick(['employee', 'vendor'], random),
    ),
  (context, random) =>
    setPersonTime(
      context,
      someId(context, random),
      pick([null, ...recordsOf(context.workbook, 'people').map(({ id }) => id)], random) ?? null,
      (pick([0, 1999, 2001, 10_000, null], random) ?? null) as BasisPoints | null,
    ),
  (context) => addPerson(context, `Newcomer ${ids}`),
  (context, random) => setActive(context, [pick(recordsOf(context.workbook, 'people'), random)?.id ?? 'none'], random() < 0.5),
  (context, random) => removePeople(context, [pick(recordsOf(context.workbook, 'people'), random)?.id ?? 'none']),
  (context, random) =>
    setField(
      context,
      'owners',
      pick(recordsOf(context.workbook, 'owners'), random)?.id ?? 'none',
      'confidence',
      pick(['guess', 'measured'], random),
    ),
  (context, random) =>
    setField(context, 'owners', pick(recordsOf(context.workbook, 'owners'), random)?.id ?? 'none', 'componentId', someId(context, random)),
  (context, random) => addBill(context, { vendor: 'AWS', amount: minorUnits(90_001), currency: pick(['USD', 'EUR'], random) ?? 'USD' }),
  (context, random) => {
    const billId = pick(recordsOf(context.workbook, 'bills'), random)?.id ?? 'none'
    return setBillPart(
      context,
      billId,
      someId(context, random),
      pick([null, { amount: minorUnits(700) }, { share: basisPoints(3333) }], random) ?? null,
    )
  },
  (context, random) =>
    changeBill(context, pick(recordsOf(context.workbook, 'bills'), random)?.id ?? 'none', {
      amount: minorUnits(pick([90_001, 200_000], random) ?? 0),
      per: pick(['month', 'year', 'one-off'] as const, random) ?? 'month',
    }),
  (context, random) => removeBill(context, pick(recordsOf(context.workbook, 'bills'), random)?.id ?? 'none'),
  (context, random) => addGrant(context, { vendor: 'Credits', balance: minorUnits(pick([0, 50_000], random) ?? 0), asOf: AS_OF }),
  (context, random) =>
    payFromGrant(
      context,
      pick(recordsOf(context.workbook, 'costLines'), random)?.id ?? 'none',
      pick([null, ...recordsOf(context.workbook, 'creditGrants').map(({ id }) => id)], random) ?? null,
    ),
  (context, random) => removeGrant(context, pick(recordsOf(context.workbook, 'creditGrants'), random)?.id ?? 'none'),
  (context) => addRecord(context, 'exchangeRates', { from: 'EUR', to: 'USD', rate: 1.1, date: AS_OF }),
  (context, random) => addRecord(context, 'imports', { source: 'list.csv', at: TYPED_AT, pricesAsOf: pick([AS_OF, null], random) ?? null }),
  (context, random) =>
    addRecord(context, 'exemptions', {
      componentId: pick([someId(context, random), null], random) ?? null,
      ruleIds: ['owner-time', 'differentiation'],
      reason: 'The contract runs until the spring',
      approver: 'Ana',
      until: AS_OF,
    }),
  (context, random) =>
    addRecord(context, 'projects', {
      ...newRecord('projects', newId()),
      componentId: someId(context, random),
      opsHours: { ...newRecord('projects', 'p').opsHours, pages: 3 },
      meta: {},
    }),
  (context, random) =>
    setField(
      context,
      'decisions',
      pick(recordsOf(context.workbook, 'decisions'), random)?.id ?? 'none',
      'outcome',
      pick(['Done', null], random),
    ),
  (context, random) =>
    setField(
      context,
      'exemptions',
      pick(recordsOf(context.workbook, 'exemptions'), random)?.id ?? 'none',
      'until',
      pick([AS_OF, '2026-01-01'], random),
    ),
  (context, random) =>
    setField(
      context,
      'imports',
      pick(recordsOf(context.workbook, 'imports'), random)?.id ?? 'none',
      'pricesAsOf',
      pick([AS_OF, '2026-01-01'], random),
    ),
  (context, random) =>
    addRecord(context, 'decisions', { componentId: someId(context, random), ruleIds: ['owner-time', 'differentiation'], choice: 'move' }),
]

describe('reassess', () => {
  it('says after any edits, and after taking them back, what assessing the whole workbook says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const random = seededRandom(seed)
        let workbook = aWorkbook({ components: manyComponents(6, seed) })
        let assessment = assess(workbook, AS_OF)
        const done: Edit[] = []
        for (let step = 0; step < 12; step += 1) {
          const undone = random() < 0.25 ? done.pop() : undefined
          const made =
            undone === undefined ? pick(EDITS, random)?.(contextOf(workbook), random) : { ok: true as const, value: inverseOf(undone) }
          if (!made?.ok) continue
          const next = applyEdit(workbook, made.value)
          if (!next.ok) continue
          assessment = reassess(assessment, next.value, made.value)
          workbook = next.value
          if (undone === undefined) done.push(made.value)
          // Tables of their own: nothing kept from the edits may answer for them.
          const anew = { ...workbook, tables: { ...workbook.tables } }
          expect(readable(assessment)).toEqual(readable(assess(anew, AS_OF)))
        }
      }),
      { numRuns: rounds(50, 150), seed: 20_261_125 },
    )
  })

  const workbook = aWorkbook({
    components: [
      aComponent({ name: 'Queue', share: 500, edge: 'no', cost: 100 }),
      aComponent({ name: 'Cache', owners: [{ person: 'Ben', share: 300 }], edge: 'no', cost: 100 }),
    ],
  })
  const before = assess(workbook, AS_OF)
  const edited = (edit: Result<Edit>): Assessment => {
    if (!edit.ok) throw new Error(JSON.stringify(edit.problem))
    const next = applyEdit(workbook, edit.value)
    if (!next.ok) throw new Error(JSON.stringify(next.problem))
    return reassess(before, next.value, edit.value)
  }
  const of = (assessment: Assessment, name: string) => assessment.byId.get(componentId(name))

  it('gives untouched components and people back as the same objects', () => {
    const next = edited(setOwnerTime(contextOf(workbook), componentId('Queue'), 2100 as BasisPoints))
    expect(of(next, 'Queue')?.verdict).toBe('FAIL')
    expect(of(next, 'Cache')).toBe(of(before, 'Cache'))
    expect(next.people.find(({ person }) => person.name === 'Ben')).toBe(before.people.find(({ person }) => person.name === 'Ben'))
    expect(next.components.map(({ subject }) => subject.component.name)).toEqual(['Queue', 'Cache'])
  })

  it('touches every component for a limit they read', () => {
    expect(of(edited(addRecord(contextOf(workbook), 'policy', { id: 'owner-time', value: 400 })), 'Queue')?.verdict).toBe('FAIL')
  })

  it('touches no component when only the name of the company changes', () => {
    const next = edited(setField(contextOf(workbook), 'company', 'company', 'name', 'Another name'))
    expect(next.components).toBe(before.components)
    expect(next.setting.company.name).toBe('Another name')
  })
})
