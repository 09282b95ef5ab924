import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnyRecord,
  addComponent,
  addRecord,
  applyEdit,
  type BasisPoints,
  type Edit,
  inverseOf,
  type MergeAnswers,
  type MergeConflict,
  mergeCounts,
  mergeEdit,
  mergeWorkbooks,
  newRecord,
  type Problem,
  payloadOf,
  possibleDuplicates,
  type QuarterRecord,
  type Result,
  readWorkbook,
  removeComponents,
  removePeople,
  type Side,
  setField,
  setLimit,
  setOwners,
  type TableName,
  type Workbook,
} from '#core'
import { otherSide } from '../../../../src/core/merge/merge-conflicts.ts'
import { parseEdit } from '../../../../src/core/workbook-file/edit-text.ts'
import { anyMove, walk } from '../../../builders/edit-walk.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'
import { rounds } from '../../../helpers/rounds.ts'

const base = aWorkbook({
  components: [
    aComponent({ id: 'c-1', name: 'Postgres', share: 500, cost: 10_000 }),
    aComponent({ id: 'c-2', name: 'Job queue', share: 800, cost: 2_000 }),
  ],
})

type Wish = (context: ReturnType<typeof contextOf>) => Result<Edit>

function changed(workbook: Workbook, ...wishes: readonly Wish[]): Workbook {
  return wishes.reduce((now, wish) => ({ ...okOf(applyEdit(now, okOf(wish(contextOf(now))))), rev: now.rev + 1 }), workbook)
}

const set =
  (table: TableName, id: string, field: string, value: unknown): Wish =>
  (context) =>
    setField(context, table, id, field, value)
const remove =
  (id: string): Wish =>
  (context) =>
    removeComponents(context, [id])

function answered(conflicts: readonly MergeConflict[], side: Side): MergeAnswers {
  return new Map(conflicts.map(({ key }) => [key, side]))
}

const SOURCE = { file: 'copy.rightsize', sha256: 'f'.repeat(64) }

/** Answered alike throughout, the two may still not go together: refused as a whole, in these words. */
function refusalOf(from: Workbook, mine: Workbook, theirs: Workbook, side: Side): Problem | null {
  const merge = okOf(mergeWorkbooks(from, mine, theirs))
  const edit = mergeEdit(contextOf(mine), merge, answered(merge.conflicts, side), SOURCE)
  return edit.ok ? null : edit.problem
}

/** What no answer can make fit: more of a bill than it comes to, and two limits on the wrong side of each other. */
const REFUSALS: readonly Problem['code'][] = ['bill-over-allocated', 'limits-contradict']

/** Mine after the merge with every question answered alike; checked to decode, and to be undone exactly. */
function merged(from: Workbook, mine: Workbook, theirs: Workbook, side: Side = 'mine'): Workbook {
  const merge = okOf(mergeWorkbooks(from, mine, theirs))
  const edit = okOf(mergeEdit(contextOf(mine), merge, answered(merge.conflicts, side), SOURCE))
  const result = okOf(applyEdit(mine, edit))
  expect(okOf(readWorkbook(JSON.parse(payloadOf(result)))).tables).toEqual(result.tables)
  const back = okOf(applyEdit(result, inverseOf(edit)))
  expect(back).toEqual(mine)
  // As the history log and main read it.
  expect(okOf(applyEdit(mine, parseEdit(JSON.stringify(edit)) as Edit))).toEqual(result)
  return result
}

const conflictsOf = (from: Workbook, mine: Workbook, theirs: Workbook) => okOf(mergeWorkbooks(from, mine, theirs)).conflicts
const component = ({ tables }: Workbook, id: string) => tables.components[id]

describe('a merge by field', () => {
  it('takes what one side changed, with the day on which it was changed', () => {
    const mine = changed(base, set('components', 'c-1', 'notes', 'mine'))
    const theirs = changed(base, (context) =>
      setField({ ...context, at: '2026-11-20T10:00:00.000Z' as typeof context.at }, 'components', 'c-1', 'contract.end', '2027-01-31'),
    )
    const result = merged(base, mine, theirs)
    expect(component(result, 'c-1')).toMatchObject({ notes: 'mine', contract: { end: '2027-01-31' } })
    expect(component(result, 'c-1')?.meta['contract.end']?.at).toBe('2026-11-20T10:00:00.000Z')
  })

  it('keeps no share of a bill’s rule for a component that the other copy deleted', () => {
    const split = (id: string, ...shares: readonly (readonly [componentId: string, share: number])[]): Wish => {
      const conditions = [{ field: 'service', test: 'is', text: id }]
      const values = { conditions, target: 'split', shares: shares.map(([componentId, share]) => ({ componentId, share })), position: 1 }
      return (context) => addRecord(context, 'billRules', { id, ...values } as never)
    }
    const theirs = changed(base, split('both', ['c-1', 4000], ['c-2', 6000]), split('gone', ['c-1', 10_000]))
    const { billRules } = merged(base, changed(base, remove('c-1')), theirs).tables
    expect(Object.keys(billRules)).toEqual(['both'])
    expect(billRules['both']?.shares).toEqual([{ componentId: 'c-2', share: 6000 }])
  })

  it('takes what both changed alike without a question, and asks what they changed differently', () => {
    const mine = changed(base, set('components', 'c-1', 'edge', 'yes'), set('components', 'c-1', 'vendor', 'Supabase'))
    const theirs = changed(base, set('components', 'c-1', 'edge', 'yes'), set('components', 'c-1', 'vendor', 'Neon'))
    expect(conflictsOf(base, mine, theirs)).toMatchObject([
      { kind: 'fields', table: 'components', recordId: 'c-1', fields: ['vendor'], base: [null], mine: ['Supabase'], theirs: ['Neon'] },
    ])
    expect(component(merged(base, mine, theirs, 'mine'), 'c-1')?.vendor).toBe('Supabase')
    expect(component(merged(base, mine, theirs, 'theirs'), 'c-1')?.vendor).toBe('Neon')
  })

  it('is refused as long as a question is open', () => {
    const [mine, theirs] = [changed(base, set('company', 'company', 'cash', 1)), changed(base, set('company', 'company', 'cash', 2))]
    const merge = okOf(mergeWorkbooks(base, mine, theirs))
    expect(codeOf(mergeEdit(contextOf(mine), merge, new Map(), SOURCE))).toBe('merge-unanswered')
  })

  it('asks an amount and its currency as one question', () => {
    const mine = changed(base, set('costLines', 'c-1-cost-1', 'amount', 9_000))
    const theirs = changed(base, set('costLines', 'c-1-cost-1', 'currency', 'EUR'))
    expect(conflictsOf(base, mine, theirs)).toMatchObject([
      { fields: ['amount', 'currency'], mine: [9_000, 'USD'], theirs: [10_000, 'EUR'] },
    ])
    expect(merged(base, mine, theirs, 'theirs').tables.costLines['c-1-cost-1']).toMatchObject({ amount: 10_000, currency: 'EUR' })
  })

  it('unites lists whose order says nothing, and asks about others', () => {
    const carried = changed(base, set('review', 'review', 'carried', ['c-1']), set('components', 'c-1', 'tags', ['a', 'b']))
    const mine = changed(carried, set('review', 'review', 'carried', ['c-1', 'c-2']), set('components', 'c-1', 'tags', ['b']))
    const theirs = changed(carried, set('review', 'review', 'carried', []), set('components', 'c-1', 'tags', ['a', 'b', 'c']))
    const result = merged(carried, mine, theirs)
    expect(result.tables.review['review']?.carried).toEqual(['c-2'])
    expect(component(result, 'c-1')?.tags).toEqual(['b', 'c'])
    const steps = (name: string) => set('components', 'c-1', 'steps', [{ name, latency: null }])
    expect(conflictsOf(base, changed(base, steps('a')), changed(base, steps('b')))).toHaveLength(1)
  })

  it('asks about two reviews as a whole, because their answers belong to different quarters', () => {
    const mine = changed(base, set('review', 'review', 'quarter', '2026Q3'), set('review', 'review', 'carried', ['c-1']))
    const theirs = changed(base, set('review', 'review', 'quarter', '2026Q4'), set('review', 'review', 'notes', 'late'))
    expect(conflictsOf(base, mine, theirs)).toMatchObject([{ table: 'review', fields: ['quarter', 'carried', 'notes'] }])
    expect(merged(base, mine, theirs, 'theirs').tables.review['review']).toMatchObject({ quarter: '2026Q4', carried: [], notes: 'late' })
  })

  it('never asks about the order of rows: the newer move holds', () => {
    const at =
      (time: string, position: number): Wish =>
      (context) =>
        setField({ ...context, at: time as typeof context.at }, 'components', 'c-1', 'position', position)
    const mine = changed(base, at('2026-11-20T10:00:00.000Z', 5))
    const theirs = changed(base, at('2026-11-21T10:00:00.000Z', 9))
    expect(component(merged(base, mine, theirs), 'c-1')?.position).toBe(9)
    expect(component(merged(base, theirs, mine), 'c-1')?.position).toBe(9)
  })

  it('asks about a limit that both sides set, and refuses two that contradict each other', () => {
    const limit =
      (id: 'owner-time' | 'owner-time-watch', value: number): Wish =>
      (context) =>
        setLimit(context, id, value)
    const [mine, theirs] = [changed(base, limit('owner-time', 2500)), changed(base, limit('owner-time', 3000))]
    expect(conflictsOf(base, mine, theirs)).toMatchObject([
      { table: 'policy', recordId: 'owner-time', base: null, mine: [2500], theirs: [3000] },
    ])
    const lowered = changed(base, limit('owner-time', 1600))
    const raised = changed(base, limit('owner-time-watch', 1900))
    const merge = okOf(mergeWorkbooks(base, lowered, raised))
    expect(codeOf(mergeEdit(contextOf(lowered), merge, new Map(), SOURCE))).toBe('limits-contradict')
  })
})

describe('a deletion on one side', () => {
  it('holds when the other side changed nothing', () => {
    const mine = changed(base, set('components', 'c-2', 'notes', 'still here'))
    const theirs = changed(base, remove('c-1'))
    const result = merged(base, mine, theirs)
    expect(Object.keys(result.tables.components)).toEqual(['c-2'])
    expect(Object.keys(result.tables.owners)).toEqual(['c-2-owner-1'])
    expect(result.deleted.components).toEqual(theirs.deleted.components)
  })

  it('is asked when the other side changed the record, and brings all of it back when it is to stay', () => {
    const mine = changed(base, remove('c-1'))
    const theirs = changed(base, set('components', 'c-1', 'notes', 'needed'))
    expect(conflictsOf(base, mine, theirs)).toMatchObject([
      { kind: 'record', recordId: 'c-1', deletedIn: 'mine', dependents: { owners: 1, costLines: 1 } },
    ])
    const kept = merged(base, mine, theirs, 'theirs')
    expect(component(kept, 'c-1')?.notes).toBe('needed')
    expect(Object.keys(kept.tables.costLines)).toEqual(['c-2-cost-1', 'c-1-cost-1'])
    expect(kept.deleted.components).toBeUndefined()
    expect(Object.keys(merged(base, mine, theirs, 'mine').tables.costLines)).toEqual(['c-2-cost-1'])
  })

  it('is asked when the other side gave the component something new, which goes and stays with it', () => {
    const mine = changed(base, remove('c-1'))
    const theirs = changed(base, (context) => setOwners(context, 'c-1', [{ personName: 'Bo', share: 700 as BasisPoints }]))
    const [conflict, ...more] = conflictsOf(base, mine, theirs)
    expect(conflict).toMatchObject({ kind: 'record', recordId: 'c-1', dependents: { owners: 1, costLines: 1 } })
    expect(more).toEqual([])
    expect(Object.keys(merged(base, mine, theirs, 'mine').tables.owners)).toEqual(['c-2-owner-1'])
    expect(Object.keys(merged(base, mine, theirs, 'theirs').tables.owners)).toHaveLength(2)
  })

  it('of a person who got new work elsewhere is asked, and leaves time that nobody is named for', () => {
    const mine = changed(base, (context) => removePeople(context, ['p-ana']))
    const theirs = changed(base, (context) =>
      addRecord(context, 'owners', { id: 'o-new', componentId: 'c-2', personId: 'p-ana', share: 300 as BasisPoints }),
    )
    expect(conflictsOf(base, mine, theirs)).toMatchObject([{ kind: 'record', table: 'people', recordId: 'p-ana' }])
    expect(merged(base, mine, theirs, 'mine').tables.owners['o-new']).toMatchObject({ personId: null, share: 300 })
    expect(merged(base, mine, theirs, 'theirs').tables.owners['o-new']?.personId).toBe('p-ana')
  })

  it('of what was added since the common state is remembered by its tombstone', () => {
    const withNew = changed(base, (context) => addRecord(context, 'components', { id: 'c-3', name: 'New' }))
    const mine = changed(withNew, remove('c-3'))
    expect(conflictsOf(base, mine, withNew)).toMatchObject([{ kind: 'record', recordId: 'c-3', deletedIn: 'mine' }])
    expect(component(merged(base, mine, withNew, 'mine'), 'c-3')).toBeUndefined()
    const untouched = merged(base, base, mine)
    expect(untouched.deleted.components).toEqual(mine.deleted.components)
  })

  it('and making it again under the same name are two identities', () => {
    const mine = changed(base, remove('c-1'), (context) => {
      const added = addComponent(context, { name: 'Postgres', approach: 'build' })
      return added.ok ? { ok: true, value: added.value.edit } : added
    })
    const theirs = changed(base, set('components', 'c-1', 'notes', 'old one'))
    const names = Object.values(merged(base, mine, theirs, 'theirs').tables.components).map(({ name, approach }) => `${name} ${approach}`)
    expect(names).toEqual(['Job queue buy', 'Postgres build', 'Postgres buy'])
    expect(Object.values(merged(base, mine, theirs, 'mine').tables.components)).toHaveLength(2)
  })
})

describe('what both sides added', () => {
  it('is kept twice under the same name and said to be a possible duplicate', () => {
    const add =
      (id: string): Wish =>
      (context) =>
        addRecord(context, 'components', { id, name: 'Redis' })
    const [mine, theirs] = [changed(base, add('m')), changed(base, add('t'))]
    const merge = okOf(mergeWorkbooks(base, mine, theirs))
    expect(possibleDuplicates(merge)).toEqual([{ table: 'components', name: 'Redis', mineId: 'm', theirsId: 't' }])
    expect(mergeCounts(merge)).toEqual({ added: 1, removed: 0, changed: 0, others: 0, quarters: 0, quartersBeside: 0 })
    expect(Object.keys(merged(base, mine, theirs).tables.components)).toEqual(['c-1', 'c-2', 'm', 't'])
  })

  it('under the same id with other contents is asked field by field', () => {
    const add =
      (vendor: string): Wish =>
      (context) =>
        addRecord(context, 'components', { id: 'same', name: 'Redis', vendor })
    expect(conflictsOf(base, changed(base, add('A')), changed(base, add('B')))).toMatchObject([
      { kind: 'fields', recordId: 'same', fields: ['vendor'], base: null, mine: ['A'], theirs: ['B'] },
    ])
  })
})

describe('bills', () => {
  const billed = aWorkbook({
    bills: [{ vendor: 'Cloud', amount: 10_000 }],
    components: [
      aComponent({ id: 'c-1', costLines: [{ billId: 'bill-1', billShare: 5_000, amount: 5_000 }] }),
      aComponent({ id: 'c-2', name: 'B', costLines: [{ billId: 'bill-1', billShare: 2_000, amount: 2_000 }] }),
    ],
  })

  it('have parts that follow them when one side changed the bill and the other a share', () => {
    const theirs = changed(
      billed,
      set('bills', 'bill-1', 'amount', 20_000),
      set('costLines', 'c-1-cost-1', 'amount', 10_000),
      set('costLines', 'c-2-cost-1', 'amount', 4_000),
    )
    const mine = changed(billed, set('costLines', 'c-1-cost-1', 'billShare', 6_000), set('costLines', 'c-1-cost-1', 'amount', 6_000))
    expect(conflictsOf(billed, mine, theirs)).toEqual([])
    const amounts = Object.values(merged(billed, mine, theirs).tables.costLines).map(({ amount }) => amount)
    expect(amounts).toEqual([12_000, 4_000])
  })

  it('are refused when both sides together gave away more than they come to', () => {
    const share = (id: string, bp: number): Wish[] => [set('costLines', id, 'billShare', bp), set('costLines', id, 'amount', bp)]
    const mine = changed(billed, ...share('c-1-cost-1', 7_500))
    const theirs = changed(billed, ...share('c-2-cost-1', 4_000))
    const merge = okOf(mergeWorkbooks(billed, mine, theirs))
    expect(codeOf(mergeEdit(contextOf(mine), merge, new Map(), SOURCE))).toBe('bill-over-allocated')
  })
})

describe('locked quarters', () => {
  const lock =
    (id: string, sha256: string, more: Partial<QuarterRecord> = {}): Wish =>
    (context) =>
      addRecord(context, 'quarters', { ...newRecord('quarters', id), quarter: id.slice(0, 6), revision: 1, sha256, ...more, meta: {} })
  const ids = ({ tables }: Workbook) =>
    Object.values(tables.quarters).map(({ id, sha256, lockedElsewhere }) => [id, sha256[0], lockedElsewhere])

  it('come from both sides', () => {
    const [mine, theirs] = [changed(base, lock('2026Q3-r1', 'a'.repeat(64))), changed(base, lock('2026Q2-r1', 'b'.repeat(64)))]
    expect(ids(merged(base, mine, theirs))).toEqual([
      ['2026Q3-r1', 'a', false],
      ['2026Q2-r1', 'b', false],
    ])
  })

  it('keep the month that the fiscal year began in when they were locked, whatever the other copy says now', () => {
    const month = (start: number) => set('settings', 'settings', 'fiscalStartMonth', start)
    const [locks, moved] = [changed(base, lock('2026Q3-r1', 'a'.repeat(64))), changed(base, month(4))]
    for (const [mine, theirs] of [
      [locks, moved],
      [moved, locks],
    ] as const) {
      expect(conflictsOf(base, mine, theirs)).toEqual([])
      expect(merged(base, mine, theirs).tables.settings['settings']?.fiscalStartMonth).toBe(1)
    }
    const apart = changed(moved, lock('2026Q2-r1', 'b'.repeat(64)))
    expect(codeOf(mergeWorkbooks(base, locks, apart))).toBe('merge-fiscal-starts')
  })

  it('that both sides locked apart stand side by side, whichever way they are merged and merged again', () => {
    const [mine, theirs] = [changed(base, lock('2026Q3-r1', 'a'.repeat(64))), changed(base, lock('2026Q3-r1', 'b'.repeat(64)))]
    const here = merged(base, mine, theirs)
    expect(ids(here)).toEqual([
      ['2026Q3-r1', 'a', false],
      ['2026Q3-r1-bbbbbbbb', 'b', true],
    ])
    const there = merged(theirs, theirs, here)
    expect(ids(there)).toEqual([
      ['2026Q3-r1', 'b', false],
      ['2026Q3-r1-aaaaaaaa', 'a', true],
    ])
    expect(ids(merged(here, here, there))).toEqual(ids(here))
  })

  it('approved on both sides are asked about as a whole', () => {
    const locked = changed(base, lock('2026Q3-r1', 'a'.repeat(64)))
    const [mine, theirs] = ['Maya', 'Priya'].map((by) => changed(locked, set('quarters', '2026Q3-r1', 'approvedBy', by)))
    if (mine === undefined || theirs === undefined) throw new Error('two copies')
    expect(conflictsOf(locked, mine, theirs)).toMatchObject([{ fields: ['approvedBy'], mine: ['Maya'], theirs: ['Priya'] }])
    expect(merged(locked, mine, theirs, 'theirs').tables.quarters['2026Q3-r1']?.approvedBy).toBe('Priya')
  })
})

describe('a merge is refused', () => {
  it('with another workbook, naming both', () => {
    const other = { ...changed(base, set('company', 'company', 'name', 'Birch Labs')), id: 'w-other' }
    expect(mergeWorkbooks(base, base, other)).toEqual({
      ok: false,
      problem: { code: 'merge-other-workbook', facts: { mine: 'Test company', theirs: 'Birch Labs' } },
    })
  })

  it('between two currencies when both have changes, and not when only one has', () => {
    const theirs = changed(base, set('settings', 'settings', 'currency', 'EUR'))
    expect(codeOf(mergeWorkbooks(base, changed(base, set('company', 'company', 'cash', 5)), theirs))).toBe('merge-currencies')
    expect(merged(base, base, theirs).tables.settings['settings']?.currency).toBe('EUR')
  })
})

/** Of two walks from the same state; ids of what is added differ, as they do on two computers. */
const copies = fc
  .tuple(generatedWorkbook, fc.array(anyMove, { maxLength: 12 }), fc.array(anyMove, { maxLength: 12 }))
  .map(([start, a, b]) => ({
    start,
    mine: walk(start, a).workbook,
    theirs: walk(start, b).workbook,
  }))
/** Shrinking two whole workbooks takes minutes: a failure says its seed and ends. */
const RUNS = { numRuns: rounds(60, 150), endOnFailure: true }

/** Values alone: when both typed the same text, only its day differs. */
function valuesOf(workbook: Workbook): unknown {
  const withoutMeta = ({ meta: _meta, ...values }: AnyRecord) => values
  return Object.fromEntries(
    Object.entries(workbook.tables).map(([table, records]) => [
      table,
      Object.fromEntries(Object.entries(records as Readonly<Record<string, AnyRecord>>).map(([id, record]) => [id, withoutMeta(record)])),
    ]),
  )
}

describe('any two copies', () => {
  it('of which one has no changes give the other, and a copy merged with itself changes nothing', () => {
    fc.assert(
      fc.property(copies, ({ start, mine }) => {
        expect(merged(start, mine, start).tables).toEqual(mine.tables)
        expect(merged(start, start, mine).tables).toEqual(mine.tables)
        expect(merged(start, mine, mine).tables).toEqual(mine.tables)
        expect(conflictsOf(start, mine, start)).toEqual([])
      }),
      RUNS,
    )
  })

  it('ask the same questions from either side, and give the same workbook whoever asks', () => {
    fc.assert(
      fc.property(copies, ({ start, mine, theirs }) => {
        const [here, there] = [okOf(mergeWorkbooks(start, mine, theirs)), okOf(mergeWorkbooks(start, theirs, mine))]
        expect(byKey(here.conflicts.map(mirrored))).toEqual(byKey(there.conflicts))
        const refused = refusalOf(start, mine, theirs, 'mine')
        expect(refusalOf(start, theirs, mine, 'theirs')).toEqual(refused)
        if (refused !== null) {
          expect(REFUSALS).toContain(refused.code)
          return
        }
        const [taken, given] = [merged(start, mine, theirs, 'mine'), merged(start, theirs, mine, 'theirs')]
        expect(valuesOf(taken)).toEqual(valuesOf(given))
        if (here.conflicts.length === 0) expect(taken.tables).toEqual(given.tables)
      }),
      RUNS,
    )
  })

  it('give a workbook that reads, and undo gives mine back, unless they are refused', () => {
    fc.assert(
      fc.property(copies, fc.boolean(), ({ start, mine, theirs }, isMine) => {
        const side = isMine ? 'mine' : 'theirs'
        const refused = refusalOf(start, mine, theirs, side)
        if (refused === null) merged(start, mine, theirs, side)
        else expect(REFUSALS).toContain(refused.code)
      }),
      RUNS,
    )
  })

  it('lose what one of them deleted and the other left alone', () => {
    fc.assert(
      fc.property(generatedWorkbook, fc.nat(20), fc.array(anyMove, { maxLength: 6 }), (start, at, moves) => {
        const ids = Object.keys(start.tables.components)
        const id = ids[at % Math.max(1, ids.length)]
        if (id === undefined) return
        const mine = changed(start, remove(id))
        const theirs = walk(
          start,
          moves.filter(({ kind }) => kind === 'company'),
        ).workbook
        expect(component(merged(start, mine, theirs), id)).toBeUndefined()
        expect(component(merged(start, theirs, mine), id)).toBeUndefined()
      }),
      RUNS,
    )
  })
})

/** The same question as the other side asks it. */
function mirrored(conflict: MergeConflict): MergeConflict {
  if (conflict.kind === 'record') return { ...conflict, deletedIn: otherSide(conflict.deletedIn) }
  const { mine, theirs, mineMeta, theirsMeta } = conflict
  return { ...conflict, mine: theirs, theirs: mine, mineMeta: theirsMeta, theirsMeta: mineMeta }
}

const byKey = (conflicts: readonly MergeConflict[]) => new Map(conflicts.map((conflict) => [conflict.key, conflict]))
