// Records of one table by the record they belong to. After an edit the groups it touched stand on top of
// the ones before, so that a change in one of ten thousand groups copies none of the others.

import type { AnyRecord } from './tables.ts'

export interface Groups<R> {
  readonly get: (key: string) => readonly R[] | undefined
}

/** Groups with what the next ones are made from; an empty group in `touched` is one that is gone. */
interface Layers<R> extends Groups<R> {
  readonly base: ReadonlyMap<string, readonly R[]>
  readonly touched: ReadonlyMap<string, readonly R[]>
}

/** So many are quick to carry from one edit to the next; then all are put together once. */
const MOST_TOUCHED = 256

/** null belongs to no group. */
type KeyOf<R> = (record: R) => string | null

export function grouped<R>(records: readonly R[], keyOf: KeyOf<R>): Groups<R> {
  const groups = new Map<string, R[]>()
  let last: string | null = null
  let group: R[] | undefined
  for (const record of records) {
    const key = keyOf(record)
    if (key === null) continue
    // Records of one component mostly stand together.
    if (key !== last) group = groups.get(key)
    last = key
    if (group === undefined) {
      // Most are of one record: an array that starts empty makes room for many at the first.
      group = [record]
      groups.set(key, group)
    } else group.push(record)
  }
  return layersOf(groups, new Map())
}

/** A record that an edit replaced, added before another one or at the end of its table, or took away. */
export interface GroupStep<R> {
  readonly op: 'set' | 'add' | 'remove'
  readonly record: R
  readonly beforeId?: string | undefined
}

/** The groups after an edit, each in the order of its table. No step moves a record to another group. */
export function regrouped<R extends Pick<AnyRecord, 'id'>>(before: Groups<R>, steps: readonly GroupStep<R>[], keyOf: KeyOf<R>): Groups<R> {
  const touched = new Map<string, readonly R[]>()
  for (const { op, record, beforeId } of steps) {
    const key = keyOf(record)
    if (key === null) continue
    const group = touched.get(key) ?? before.get(key) ?? []
    if (op === 'set')
      touched.set(
        key,
        group.map((old) => (old.id === record.id ? record : old)),
      )
    else {
      const others = group.filter((old) => old.id !== record.id)
      const at = others.findIndex(({ id }) => id === beforeId)
      touched.set(key, op === 'add' ? others.toSpliced(at === -1 ? others.length : at, 0, record) : others)
    }
  }
  return touched.size === 0 ? before : onTop(before as Layers<R>, touched)
}

function onTop<R>(before: Layers<R>, touched: ReadonlyMap<string, readonly R[]>): Layers<R> {
  const all = new Map([...before.touched, ...touched])
  if (all.size <= MOST_TOUCHED) return layersOf(before.base, all)
  const base = new Map(before.base)
  for (const [key, group] of all) {
    if (group.length === 0) base.delete(key)
    else base.set(key, group)
  }
  return layersOf(base, new Map())
}

function layersOf<R>(base: Layers<R>['base'], touched: Layers<R>['touched']): Layers<R> {
  if (touched.size === 0) return { base, touched, get: base.size === 0 ? () => undefined : (key) => base.get(key) }
  return {
    base,
    touched,
    get: (key) => {
      const group = touched.get(key)
      if (group === undefined) return base.get(key)
      return group.length === 0 ? undefined : group
    },
  }
}
