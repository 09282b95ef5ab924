// What a list puts first is what a reader sees of a long one: on screens, on slides that have room for a few rows, in the questions of a
// review. Each order is held against all workbooks, and has to have had something to put in order.
import { expect, it } from 'vitest'
import {
  type Assessment,
  activeExceptions,
  assess,
  CHECK_STATES,
  type ComparedState,
  companyWideFindings,
  compareStates,
  decisionOutcomes,
  formPeople,
  inputGaps,
  type ReviewItem,
  recordsOf,
  renewalsOf,
  type Workbook,
} from '#core'
import { topCostOf } from '../../../src/core/assessment/component-lists.ts'
import { bookedPrices } from '../../../src/core/figures/booking.ts'
import { vendorCosts } from '../../../src/core/figures/vendors.ts'
import { peopleFigures } from '../../../src/core/quarters/quarter-figures.ts'
import { someGeneratedWorkbooks } from '../../builders/generated-workbook.ts'
import { lockedSince, walkOn } from '../../builders/reviewing.ts'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'

type Key = number | string

/** Three exceptions and three decisions of other days each, in no order, of people with other shares. */
const MIXED = aWorkbook({
  components: [
    { name: 'Queue', cost: 40_000, person: 'Ana', share: 2500, until: '2027-02-28', date: '2026-08-01', due: '2026-12-20' },
    { name: 'Cache', cost: 60_000, person: 'Ben', share: 3500, until: '2026-12-31', date: '2026-10-01', due: '2026-12-10' },
    { name: 'Search', cost: 50_000, person: 'Cleo', share: 3000, until: '2027-01-31', date: '2026-07-01', due: '2026-12-30' },
  ].map(({ name, cost, person, share, until, date, due }) => ({
    ...{ name, approach: 'build', hosting: 'self-run', edge: 'no', cost, owners: [{ person, share }] },
    exemptions: [
      {
        ruleIds: ['owner-time'],
        reason: 'It is what our customers pay us for',
        ground: 'other',
        approver: 'Maya',
        since: '2026-11-01',
        until,
      },
    ],
    decisions: [{ choice: 'move', ruleIds: ['differentiation'], date, due, owner: person, effect: { cash: 10_000 } }],
  })),
})
const WORKBOOKS = [MIXED, ...someGeneratedWorkbooks(60)]

const stateOf = (workbook: Workbook): ComparedState => ({ workbook, assessment: assess(workbook, AS_OF), asOf: AS_OF })
const assessed = (workbook: Workbook) => stateOf(workbook).assessment
const withNext = (workbook: Workbook) =>
  compareStates(stateOf(workbook), stateOf(WORKBOOKS[(WORKBOOKS.indexOf(workbook) + 1) % WORKBOOKS.length] as Workbook))
function asked<K extends ReviewItem['kind']>(workbook: Workbook, kind: K): readonly Extract<ReviewItem, { kind: K }>[] {
  return walkOn(lockedSince(workbook), AS_OF).steps.flatMap(({ items }) =>
    items.filter((item): item is Extract<ReviewItem, { kind: K }> => item.kind === kind),
  )
}

const URGENT = ['to-decide', 'watch', 'planned', 'kept'] as const
const placesByName = (names: readonly string[]) => names.map((name) => names.toSorted((a, b) => a.localeCompare(b, 'en')).indexOf(name))
const dearestOf = ({ components, byId }: Assessment) =>
  [...topCostOf([...components]).topCost].map((id) => byId.get(id)?.subject.knownCost ?? 0)

it.each<[string, 'rising' | 'falling', (workbook: Workbook) => readonly Key[]]>([
  [
    'exceptions: the one that ends first',
    'rising',
    (w) => activeExceptions(assessed(w)).components.map((one) => one.exemption.until ?? ''),
  ],
  [
    'outcomes: the newest decision',
    'falling',
    (w) => decisionOutcomes(recordsOf(w, 'decisions'), assessed(w)).map((one) => one.decision.date ?? ''),
  ],
  [
    'what is missing: what settles most',
    'falling',
    (w) => inputGaps(assessed(w)).map(({ verdicts, checks, figures }) => 2 * verdicts + checks + figures.length),
  ],
  ['moves of cost: the largest, up or down', 'falling', (w) => withNext(w).costs.moves.map((move) => Math.abs(move.differenceMinor))],
  [
    'differences of cost by cause: the largest, up or down',
    'falling',
    (w) => withNext(w).costs.variances.map(({ before, after }) => Math.abs(after - before)),
  ],
  [
    'changed verdicts: the most severe now',
    'rising',
    (w) => withNext(w).verdicts.map(({ after }) => CHECK_STATES.indexOf(after.state as never)),
  ],
  ['time of owners: who gives most', 'falling', (w) => asked(w, 'owners').map(({ shareBp }) => shareBp)],
  ['dates: the next', 'rising', (w) => renewalsOf(w, assessed(w)).map(({ day }) => day)],
  [
    'findings about the company: what is to decide',
    'rising',
    (w) => companyWideFindings(assessed(w)).map(({ state }) => URGENT.indexOf(state)),
  ],
  ['vendors: whom most goes to', 'falling', (w) => vendorCosts(assessed(w)).map(({ minor }) => minor)],
  ['prices that are booked: the dearest', 'falling', (w) => bookedPrices(assessed(w)).map(({ monthlyMinor }) => monthlyMinor ?? -1)],
  ['people with a form: by name', 'rising', (w) => placesByName(formPeople(w).map(({ name }) => name))],
  ['people of a locked quarter: who gave most', 'falling', (w) => peopleFigures(assessed(w)).map(({ share }) => share ?? 0)],
  ['the dearest ten: the dearest', 'falling', (w) => dearestOf(assessed(w))],
  ['promises: what is due first', 'rising', (w) => asked(w, 'promise').map(({ decision }) => decision.due ?? '')],
])('%s comes first', (_, way, keysOf) => {
  let pairs = 0
  for (const workbook of WORKBOOKS) {
    const keys = keysOf(workbook)
    for (const [at, key] of keys.slice(1).entries()) {
      const before = keys[at] as Key
      if (key === before) continue
      pairs += 1
      expect(way === 'rising' ? before < key : before > key).toBe(true)
    }
  }
  expect(pairs).toBeGreaterThan(1)
})
