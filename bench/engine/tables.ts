// table-edit: what the table of the inventory does between an edit and the lines to draw, in a list as it is, sorted by the column
// that the edit changes, and grouped. The assessment before it is one-edit, the drawing after it is in commit-p95. table-open, -sort,
// -filter and -group: what it does when a view of a long list is asked for, a letter typed into the search field among them.

import { applyEdit, assess, type ComponentAssessment, type IsoTime, reassess, setOwnerTime, type Workbook } from '#core'
import { rowFilter } from '../../src/renderer/screens/inventory/inventory-filter.ts'
import type { GridColumn } from '../../src/renderer/widgets/table-model/grid-column.ts'
import type { GridView } from '../../src/renderer/widgets/table-model/grid-table.ts'
import { manyComponents } from '../../tests/builders/many-components.ts'
import { AS_OF, aWorkbook } from '../../tests/builders/workbook.ts'
import { testTable } from '../../tests/helpers/grid-table.ts'
import { type BenchName, type BenchResult, benchResult, median } from '../result.ts'

type Row = ComponentAssessment

const EDITS = 40
/** What the first edits compile is not theirs. */
const WARM_UP = 10
const SHARES = [500, 4500]

const plain = { width: 80, render: () => null, editor: null }
const COLUMNS: readonly GridColumn<Row>[] = [
  {
    ...plain,
    id: 'name',
    header: 'Component',
    text: ({ subject }) => subject.component.name,
    sortValue: ({ subject }) => subject.component.name,
  },
  {
    ...plain,
    id: 'layer',
    header: 'Layer',
    text: ({ subject }) => subject.component.layer ?? '',
    sortValue: ({ subject }) => subject.component.layer ?? undefined,
    groupLabel: ({ subject }) => subject.component.layer,
  },
  { ...plain, id: 'time', header: 'Engineer time', text: () => '', sortValue: ({ subject }) => subject.ownerTime.knownBp },
]

/** Name of the figure, how the list is looked at, and what the goal allows, in ms. */
const LISTS: readonly (readonly [BenchName, Partial<GridView<Row>>, number])[] = [
  ['table-edit', {}, 2],
  ['table-edit-sorted', { sorting: [{ id: 'time', desc: true }] }, 4],
  ['table-edit-grouped', { grouping: ['layer'] }, 4],
]

export function measureTableEdits(workbook: Workbook, lists = LISTS): readonly BenchResult[] {
  const states = [...statesAfterEdits(workbook)]
  return lists.map(([name, view, limit]) => {
    const { lines } = testTable<Row>(COLUMNS, { getId: ({ subject }) => subject.component.id })
    const took = states.map((rows) => {
      const from = performance.now()
      lines({ rows, view })
      return performance.now() - from
    })
    // The first one makes all of it.
    return benchResult({ name, size: states[0]?.length ?? 0, unit: 'ms', ours: median(took.slice(1 + WARM_UP)), yardstick: limit })
  })
}

/** The longest list: what the screen has to answer at once is seen best there. */
const LONGEST = 100_000
const ROUNDS = 7

/** Of the longest list; yardsticks: what the table took when it was designed. */
export function measureLongestTable(): readonly BenchResult[] {
  const workbook = aWorkbook({ components: manyComponents(LONGEST) })
  return [...measureTableEdits(workbook, [['table-edit', {}, 3.6]]), ...measureTableViews(workbook)]
}

/** From the assessment to the lines to draw. The search field has texts that every row and no row holds. */
function measureTableViews(workbook: Workbook): readonly BenchResult[] {
  const { components: rows, setting } = assess(workbook, AS_OF)
  const lists = { topCost: new Set<string>(), topLeast: 0, quarterStart: AS_OF }
  const facts = { ...lists, people: setting.people, me: null, limitBp: setting.limits['owner-time'] }
  const searched = (text: string): Partial<GridView<Row>> => ({ filter: rowFilter({ text, chip: 'all' }, facts) })
  const tookFrom = (before: Partial<GridView<Row>> | null, after: Partial<GridView<Row>>) =>
    median(
      Array.from({ length: ROUNDS }, () => {
        const { lines } = testTable<Row>(COLUMNS, { getId: ({ subject }) => subject.component.id })
        if (before !== null) lines({ rows, view: before })
        const from = performance.now()
        lines({ rows, view: after })
        return performance.now() - from
      }),
    )
  const views: readonly (readonly [BenchName, number, number])[] = [
    ['table-open', tookFrom(null, {}), 57],
    ['table-sort', tookFrom({}, { sorting: [{ id: 'time', desc: true }] }), 74],
    ['table-filter', tookFrom(searched('c'), searched('co')), 35],
    ['table-filter-to-none', tookFrom(searched('co'), searched('cox')), 35],
    ['table-group', tookFrom({}, { grouping: ['layer'] }), 56],
  ]
  return views.map(([name, ours, yardstick]) => benchResult({ name, size: LONGEST, unit: 'ms', ours, yardstick }))
}

/** The components as they are, then after each edit. */
function* statesAfterEdits(workbook: Workbook): Generator<readonly Row[]> {
  let [before, assessment] = [workbook, assess(workbook, AS_OF)]
  const { components } = assessment
  // In the middle of the list, and with one owner, whose share a cell can change.
  const edited = components.slice(components.length / 2).find(({ subject }) => subject.owners.length === 1)?.subject.component.id ?? ''
  let made = 0
  yield assessment.components
  for (let at = 0; at < EDITS + WARM_UP; at++) {
    const context = { workbook: before, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => `new-${++made}`, source: 'typed' as const }
    const share = SHARES[at % SHARES.length] as Parameters<typeof setOwnerTime>[2]
    const edit = setOwnerTime(context, edited, share)
    const applied = edit.ok ? applyEdit(before, edit.value) : edit
    if (!edit.ok || !applied.ok) throw new Error('The edit was refused')
    before = applied.value
    assessment = reassess(assessment, before, edit.value)
    yield assessment.components
  }
}
