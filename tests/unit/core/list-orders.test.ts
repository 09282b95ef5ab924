// What a list puts first is what a reader sees of a long one: on screens, on slides that have room for a few rows, in the questions of a
// review. Each order is held against all workbooks, and has to have had something to put in order.
import { expect, it } from 'vitest'
import {
  activeExceptions,
  assess,
  CHECK_STATES,
  type ComparedState,
  compareStates,
  decisionOutcomes,
  inputGaps,
  type ReviewItem,
  recordsOf,
  type Workbook,
} from '#core'
import { someGeneratedWorkbooks } from '../../builders/generated-workbook.ts'
import { lockedSince, walkOn } from '../../builders/reviewing.ts'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'

type Key = number | string

/** Three exceptions and three decisions of other days each, in no order, of people with other shares. */
const MIXED = aWorkbook({
  components: [
    { name: 'Queue', person: 'Ana', share: 2500, until: '2027-02-28', date: '2026-08-01', due: '2026-12-20' },
    { name: 'Cache', person: 'Ben', share: 3500, until: '2026-12-31', date: '2026-10-01', due: '2026-12-10' },
    { name: 'Search', person: 'Cleo', share: 3000, until: '2027-01-31', date: '2026-07-01', due: '2026-12-30' },
  ].map(({ name, person, share, until, date, due }) => ({
    ...{ name, approach: 'build', hosting: 'self-run', edge: 'no', cost: 40_000, owners: [{ person, share }] },
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
