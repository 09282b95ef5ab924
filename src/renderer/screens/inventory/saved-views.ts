// A view of the inventory as the text that a record of the workbook keeps, and back. What is not understood, of
// a later version or written by hand, is left out; a text that is no view at all is the view of everything.

import { isListId, isPlainObject, parseIsoDate } from '#core'
import type { NumberLook } from '#wording'
import type { ColumnArrangement } from '../../widgets/table-model/column-arrangement.ts'
import { filtersLeft, type GridFilter, type GridSort } from '../../widgets/table-model/grid-column.ts'
import { type Bound, type ColorRule, type ColumnCondition, type Condition, type PlainCondition, TONES } from './inventory-filter.ts'
import { DENSITIES, FIRST_LAYOUT, type Layout, LOOK_DECIMALS, type ViewState } from './inventory-view.ts'

export function encodeView({ filter, sorting, layout }: ViewState): string {
  return JSON.stringify({ filter: { ...filter, conditions: writtenConditions(filter.conditions) }, sorting, layout: written(layout) })
}

/** As files have them since before there could be groups, by column, while there are none. */
function writtenConditions(conditions: readonly ColumnCondition[]): object {
  const ids = new Set(conditions.map(({ id }) => id))
  const isPlain = ids.size === conditions.length && conditions.every(({ group }) => group === null)
  return isPlain ? Object.fromEntries(conditions.map(({ id, value }) => [id, value])) : conditions
}

/** The value of one that cannot be read is null. */
function readConditions(raw: unknown): readonly GridFilter<Condition | null>[] {
  const listed = Array.isArray(raw) ? raw.map(objectOf) : Object.entries(objectOf(raw)).map(([id, value]) => ({ id, value }))
  return listed.map(({ id, value, group = null }: Loose) => {
    const isGroup = group === null || Number.isInteger(group)
    const isRead = typeof id === 'string' && isGroup
    return {
      id: String(id),
      value: isRead ? readCondition(objectOf(value)) : null,
      group: group === null || !isGroup ? null : Number(group),
    }
  })
}

/** Those that can be read, without any that would hide rows without one that cannot. */
function conditionsLeft(raw: unknown, isAny: boolean): readonly ColumnCondition[] {
  return filtersLeft(readConditions(raw), isAny, ({ value }) => value !== null).flatMap(({ value, ...rest }) =>
    value === null ? [] : [{ ...rest, value }],
  )
}

/** Whether the view shows other rows than it was made to, because a part of its filter cannot be read. */
export function lostIn(text: string | null): 'unread' | null {
  return readConditions(objectOf(parsed(text)['filter'])['conditions']).every(({ value }) => value !== null) ? null : 'unread'
}

export function decodeView(text: string | null): ViewState {
  const raw = parsed(text)
  const filter = objectOf(raw['filter'])
  const isAny = filter['isAny'] === true
  return {
    filter: {
      text: typeof filter['text'] === 'string' ? filter['text'] : '',
      chip: isListId(filter['chip']) ? filter['chip'] : 'all',
      conditions: conditionsLeft(filter['conditions'], isAny),
      ...(isAny ? { isAny: true } : {}),
    },
    sorting: listOf(raw['sorting']).flatMap(readSort),
    layout: readLayout(objectOf(raw['layout'])),
  }
}

export function encodeLayout(layout: Layout): string {
  return JSON.stringify(written(layout))
}

/** One column or none to group by is written as before there could be several, so that an older version reads it. */
function written({ columns, groupBy, density, colors, looks }: Layout): object {
  const { columnOrder: order, columnVisibility, columnSizing, columnPinning: pinned } = columns
  const idsOf = (isVisible: boolean) => Object.keys(columnVisibility).filter((id) => columnVisibility[id] === isVisible)
  const widths = Object.fromEntries(Object.entries(columnSizing).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    columns: { order, hidden: idsOf(false).sort(), widths, pinned },
    shown: idsOf(true).sort(),
    groupBy: groupBy.length > 1 ? groupBy : (groupBy[0] ?? null),
    density,
    colors: colors.length === 0 ? undefined : colors,
    looks: Object.keys(looks).length === 0 ? undefined : looks,
  }
}

export function decodeLayout(text: string): Layout {
  return readLayout(parsed(text))
}

/** Whether a view in front is still as it was saved. */
export function isAsSaved(view: ViewState, saved: string | null): boolean {
  return encodeView(decodeView(encodeView(view))) === encodeView(decodeView(saved))
}

type Loose = Readonly<Record<string, unknown>>

function readLayout(raw: Loose): Layout {
  const groupBy = raw['groupBy']
  return {
    columns: readColumns(objectOf(raw['columns']), textsOf(raw['shown'])),
    groupBy: readGrouping(groupBy),
    density: DENSITIES.find((density) => density === raw['density']) ?? FIRST_LAYOUT.density,
    colors: listOf(raw['colors']).flatMap(readColor),
    looks: Object.fromEntries(Object.entries(objectOf(raw['looks'])).map(([id, look]) => [id, readLook(objectOf(look))])),
  }
}

function readGrouping(raw: unknown): readonly string[] {
  if (raw === null) return []
  if (typeof raw === 'string') return [raw]
  return Array.isArray(raw) ? [...new Set(textsOf(raw))] : FIRST_LAYOUT.groupBy
}

function readColumns(raw: Loose, shown: readonly string[]): ColumnArrangement {
  const widths = Object.entries(objectOf(raw['widths'])).flatMap(([id, width]) => (isWidth(width) ? [[id, width] as const] : []))
  const [columnOrder, pinned] = [textsOf(raw['order']), raw['pinned']]
  const visible = (ids: readonly string[], isVisible: boolean) => ids.map((id) => [id, isVisible] as const)
  const columnPinning = isPlainObject(pinned)
    ? { start: textsOf(pinned['start']), end: textsOf(pinned['end']) }
    : pinsFromSides(columnOrder, raw)
  return {
    columnOrder,
    columnVisibility: Object.fromEntries([...visible(textsOf(raw['hidden']), false), ...visible(shown, true)]),
    columnSizing: Object.fromEntries(widths),
    ...(columnPinning === null ? {} : { columnPinning }),
  }
}

/** As pins were written once: at which side else than as shipped, and pinned only as far as they stood at that edge. */
function pinsFromSides(order: readonly string[], { pinsFirst, pins }: Loose): NonNullable<ColumnArrangement['columnPinning']> | null {
  if (pinsFirst !== false && pins === undefined && order.length === 0) return null
  const sides = { verdict: 'end', advice: 'end', ...objectOf(pins) }
  const isAt = (side: string) => (id: string) => objectOf(sides)[id] === side
  const all = [...order, ...['verdict', 'advice'].filter((id) => !order.includes(id))]
  const start = all.findIndex((id) => !isAt('start')(id))
  const end = all.findLastIndex((id) => !isAt('end')(id))
  return { start: [...(pinsFirst === false ? [] : ['name']), ...all.slice(0, Math.max(0, start))], end: all.slice(end + 1) }
}

function readCondition(raw: Loose): Condition | null {
  if (raw['kind'] !== 'not') return readPlain(raw)
  const of = readPlain(objectOf(raw['of']))
  return of === null ? null : { kind: 'not', of }
}

function readPlain({ kind, values, text, min, max }: Loose): PlainCondition | null {
  if (kind === 'one-of' && Array.isArray(values)) return { kind, values: textsOf(values) }
  if (kind === 'contains' && typeof text === 'string') return { kind, text }
  if (kind === 'between') return { kind, min: readBound(min), max: readBound(max) }
  return null
}

function readColor(raw: unknown): readonly ColorRule[] {
  const { columnId, condition, tone, isRow } = objectOf(raw)
  const [read, known] = [readCondition(objectOf(condition)), TONES.find((each) => each === tone)]
  return typeof columnId !== 'string' || read === null || known === undefined
    ? []
    : [{ columnId, condition: read, tone: known, isRow: isRow === true }]
}

function readLook({ decimals, isPercent, isPlain }: Loose): NumberLook {
  return { decimals: LOOK_DECIMALS.find((each) => each === decimals) ?? null, isPercent: isPercent === true, isPlain: isPlain === true }
}

function readSort(raw: unknown): readonly GridSort[] {
  const { id, desc } = objectOf(raw)
  return typeof id === 'string' && typeof desc === 'boolean' ? [{ id, desc }] : []
}

function parsed(text: string | null): Loose {
  try {
    return objectOf(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}

function objectOf(raw: unknown): Loose {
  return isPlainObject(raw) ? raw : {}
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : []
}

function textsOf(raw: unknown): readonly string[] {
  return listOf(raw).filter((entry) => typeof entry === 'string')
}

function readBound(raw: unknown): Bound {
  const isDay = typeof raw === 'string' && parseIsoDate(raw) !== null
  return isDay || (typeof raw === 'number' && Number.isFinite(raw)) ? raw : null
}

function isWidth(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isInteger(raw) && raw > 0 && raw < 10_000
}
