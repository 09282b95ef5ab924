// Edits of whole components: add, duplicate, move, remove with everything that hangs on them, and
// the change of approach, which brings its usual hosting along.

import type { Approach, ComponentValues } from '../inventory/component.ts'
import type { BatchEdit, Edit } from '../inventory/edit.ts'
import { addRecord, allOf, batch, type EditContext, recordOf, recordsOf, removeRecord, setField, stepOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import { listed } from '../inventory/list-order.ts'
import type { BillRule, Component, TableName } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

/** Room between two neighbours, so that a row can be put between them without touching others. */
export const POSITION_STEP = 1024

/** Tables whose records have no meaning without their component. */
const OWNED_TABLES = ['owners', 'costLines', 'projects', 'exemptions', 'decisions', 'evidence'] as const satisfies readonly TableName[]

/** What a copy of a component brings along. */
const COPIED_TABLES = ['owners', 'costLines', 'projects'] as const satisfies readonly TableName[]

export interface Created {
  readonly edit: BatchEdit
  readonly ids: readonly string[]
}

/** The fields that a new component is to have. */
export type NewComponent = Partial<ComponentValues> & {
  readonly name: string
  /** Of its owners, whose time is not known yet. */
  readonly personIds?: readonly string[]
}

/** A component at the end of the list, with the fields given. */
export function addComponent(context: EditContext, { personIds = [], ...values }: NewComponent): Result<Created> {
  const position = values.position ?? lastPosition(context) + POSITION_STEP
  const added = addRecord(context, 'components', { ...withUsualHosting(values), position })
  if (!added.ok) return added
  const { id } = added.value.record
  const owners = allOf(personIds.map((personId) => addRecord(context, 'owners', { componentId: id, personId })))
  if (!owners.ok) return owners
  return ok({ edit: batch(context, [added.value, ...owners.value], { code: 'add-component', facts: { name: values.name } }), ids: [id] })
}

/** Copies right below the originals, owners, cost lines and projects included; decisions and exemptions are not copied. */
export function duplicateComponents(context: EditContext, ids: readonly string[]): Result<Created> {
  const names = new Set(recordsOf(context.workbook, 'components').map((component) => component.name))
  const { positions, moved } = roomBelow(context, new Set(ids))
  const index = indexOf(context.workbook.tables)
  const edits: Edit[] = []
  const copies: string[] = []
  for (const id of ids) {
    const original = recordOf(context.workbook, 'components', id)
    if (!original) return fail(problem('record-missing', { table: 'components', id }))
    const copyId = context.newId()
    const name = freeName(`${original.name.slice(0, 185)} copy`, names)
    names.add(name)
    const position = positions.get(id) ?? original.position + 1
    const copied = allOf([
      addRecord(context, 'components', { ...original, id: copyId, name, position }),
      ...COPIED_TABLES.flatMap((table) =>
        // A part of a bill is paid once: the copy has no part in it.
        (index[table].get(id) ?? [])
          .filter((record) => !('billId' in record) || record.billId === null)
          .map((record) => addRecord(context, table, { ...record, id: context.newId(), componentId: copyId })),
      ),
    ])
    if (!copied.ok) return copied
    edits.push(...copied.value)
    copies.push(copyId)
  }
  const first = recordOf(context.workbook, 'components', ids[0] ?? '')
  const label = { code: 'duplicate-component', facts: { name: first?.name ?? '', count: ids.length } } as const
  const placed = stepOf(context, label, [...moved, ...edits])
  return placed.ok ? ok({ edit: placed.value, ids: copies }) : placed
}

/** Removes components with their owners, costs, projects, exemptions, decisions and evidence; what points at them elsewhere is cleared. */
export function removeComponents(context: EditContext, ids: readonly string[]): Result<BatchEdit> {
  const gone = new Set(ids)
  const edits: (Edit | Result<Edit>)[] = []
  for (const table of OWNED_TABLES) {
    for (const record of recordsOf(context.workbook, table)) {
      if (record.componentId !== null && gone.has(record.componentId)) edits.push(removeRecord(context, table, record))
    }
  }
  edits.push(
    ...recordsOf(context.workbook, 'components')
      .filter((component) => component.replacedBy !== null && gone.has(component.replacedBy) && !gone.has(component.id))
      .map((component) => setField(context, 'components', component.id, 'replacedBy', null)),
    ...recordsOf(context.workbook, 'ledger')
      .filter((line) => line.componentId !== null && gone.has(line.componentId))
      .map((line) => setField(context, 'ledger', line.id, 'componentId', null)),
    ...recordsOf(context.workbook, 'billRules').flatMap((rule) => ruleWithout(context, rule, gone)),
  )
  for (const id of gone) {
    const component = recordOf(context.workbook, 'components', id)
    if (!component) return fail(problem('record-missing', { table: 'components', id }))
    edits.push(removeRecord(context, 'components', component))
  }
  const first = recordOf(context.workbook, 'components', ids[0] ?? '')
  return stepOf(context, { code: 'remove-components', facts: { name: first?.name ?? '', count: gone.size } }, edits)
}

/** A rule of a bill that leads to none of the others has nothing left to say. */
function ruleWithout(context: EditContext, rule: BillRule, gone: ReadonlySet<string>): readonly (Edit | Result<Edit>)[] {
  if (rule.componentId !== null && gone.has(rule.componentId)) return [removeRecord(context, 'billRules', rule)]
  const shares = rule.shares.filter(({ componentId }) => !gone.has(componentId))
  if (shares.length === rule.shares.length) return []
  return [shares.length === 0 ? removeRecord(context, 'billRules', rule) : setField(context, 'billRules', rule.id, 'shares', shares)]
}

/** Adds a component right before another one, or at the end (null). */
export function insertComponent(context: EditContext, values: NewComponent, beforeId: string | null): Result<Created> {
  const { positions, moved } = roomBefore(context, new Set(), 1, beforeId)
  const created = addComponent(context, { ...values, position: positions[0] ?? POSITION_STEP })
  if (!created.ok || moved.length === 0) return created
  const placed = stepOf(context, created.value.edit.label, [...moved, ok(created.value.edit)])
  return placed.ok ? ok({ ...created.value, edit: placed.value }) : placed
}

/** Puts components, in their order, right before another one, or at the end (null). Neighbours keep their position while there is room. */
export function moveComponents(context: EditContext, ids: readonly string[], beforeId: string | null): Result<BatchEdit> {
  const gone = ids.find((id) => recordOf(context.workbook, 'components', id) === undefined)
  if (gone !== undefined) return fail(problem('record-missing', { table: 'components', id: gone }))
  const name = recordOf(context.workbook, 'components', ids[0] ?? '')?.name ?? ''
  const { positions, moved } = roomBefore(context, new Set(ids), ids.length, beforeId)
  const placed = ids.map((id, at) => setField(context, 'components', id, 'position', positions[at] ?? POSITION_STEP))
  return stepOf(context, { code: 'move-component', facts: { name, count: ids.length } }, [...moved, ...placed])
}

/** Gives the positions of `count` rows right before another (null: at the end), and the moves of the others where there is no room. */
function roomBefore(context: EditContext, without: ReadonlySet<string>, count: number, beforeId: string | null) {
  const others = inOrder(context).filter(({ id }) => !without.has(id))
  const found = others.findIndex(({ id }) => id === beforeId)
  const index = found === -1 ? others.length : found
  const before = others[index - 1]?.position ?? 0
  const after = others[index]?.position ?? before + (count + 1) * POSITION_STEP
  const step = Math.floor((after - before) / (count + 1))
  if (step > 0) return { positions: Array.from({ length: count }, (_, at) => before + (at + 1) * step), moved: [] }
  const placeOf = (at: number) => ((at < index ? at : at + count) + 1) * POSITION_STEP
  return {
    positions: Array.from({ length: count }, (_, at) => (index + at + 1) * POSITION_STEP),
    moved: others.map((other, at) => setField(context, 'components', other.id, 'position', placeOf(at))),
  }
}

/**
 * The approach, and with it the usual hosting (build is self-run, buy and borrow are managed) as long
 * as nobody has said otherwise. What is bought or rented is no code of our own any more. Source: rules, words of the model.
 */
export function setApproach(context: EditContext, id: string, approach: Approach): Result<BatchEdit> {
  const component = recordOf(context.workbook, 'components', id)
  if (!component) return fail(problem('record-missing', { table: 'components', id }))
  const label = { code: 'change-field', facts: { table: 'components', field: 'approach', name: component.name } } as const
  const derived: EditContext = { ...context, source: 'derived' }
  return stepOf(context, label, [
    setField(context, 'components', id, 'approach', approach),
    ...(component.meta['hosting']?.source === 'typed' ? [] : [setField(derived, 'components', id, 'hosting', usualHosting(approach))]),
    ...(approach !== 'build' && component.origin === 'own-code' ? [setField(derived, 'components', id, 'origin', null)] : []),
  ])
}

export function usualHosting(approach: Approach): 'self-run' | 'managed' {
  return approach === 'build' ? 'self-run' : 'managed'
}

/** Components in list order: position, then id. */
export function inOrder(context: Pick<EditContext, 'workbook'>): readonly Component[] {
  return listed(context.workbook.tables.components)
}

function withUsualHosting<V extends Partial<ComponentValues>>(values: V): V {
  return values.approach === undefined || values.hosting !== undefined ? values : { ...values, hosting: usualHosting(values.approach) }
}

function lastPosition(context: EditContext): number {
  return recordsOf(context.workbook, 'components').reduce((last, component) => Math.max(last, component.position), 0)
}

/** component id → a position halfway to the row below it, and the moves of all rows where one of these has no room below. */
function roomBelow(context: EditContext, ids: ReadonlySet<string>) {
  const rows = inOrder(context)
  const roomOf = (row: number) => (rows[row + 1]?.position ?? Number.POSITIVE_INFINITY) - (rows[row] as Component).position
  const isTight = rows.some(({ id }, row) => ids.has(id) && roomOf(row) < 2)
  const places = isTight ? rows.map((_, row) => (row + 1) * POSITION_STEP) : rows.map(({ position }) => position)
  const positions = rows.map(({ id }, row): [string, number] => {
    const place = places[row] as number
    return [id, place + Math.floor(((places[row + 1] ?? place + 2 * POSITION_STEP) - place) / 2)]
  })
  const moved = isTight ? rows.map(({ id }, row) => setField(context, 'components', id, 'position', places[row] as number)) : []
  return { positions: new Map(positions), moved }
}

/** "Postgres copy", then "Postgres copy 2": names need not be unique, but two that are equal cannot be told apart. */
export function freeName(stem: string, taken: ReadonlySet<string>): string {
  let name = stem
  for (let n = 2; taken.has(name); n++) name = `${stem} ${n}`
  return name
}
