// An import as one edit: new components with the people, shares and costs of their rows, changes of
// those that are there, and the import itself. One undo step; the session applies it.

import {
  type BatchEdit,
  batch,
  type Edit,
  type EditContext,
  type ImportRecord,
  type IsoDate,
  ok,
  POSITION_STEP,
  type RecordMeta,
  type Result,
  recordsOf,
} from '#core'
import { dayOfPrices, importSource } from '../workbook-from-list.ts'
import { ImportDraft } from './import-draft.ts'
import type { RowMatch } from './match-rows.ts'
import type { ImportedRow } from './read-list-row.ts'
import { addCost, addOnce, saidPaths, updateComponent } from './row-changes.ts'

export interface RowsToImport {
  /** Each becomes a component. */
  readonly added: readonly ImportedRow[]
  /** Each changes the component it is matched with. */
  readonly updated: readonly RowMatch[]
  /** What has to be so before the rows come in. */
  readonly before: readonly Edit[]
  /** Components that the list no longer names. */
  readonly retired: readonly { readonly id: string }[]
}

/** A generator, so that a long list can be built in slices; the edit is its return value. */
export function* importEdit(
  { added, updated, retired, before }: RowsToImport,
  {
    source,
    statedDay,
    ...totals
  }: Pick<ImportRecord, 'source' | 'controlTotal' | 'rowsTotal'> &
    Partial<Pick<ImportRecord, 'differenceReason'>> & {
      /** What the list says of all its prices; a day beside one says more. */
      readonly statedDay: IsoDate | null
    },
  context: EditContext,
): Generator<void, Result<BatchEdit>> {
  const draft = new ImportDraft(context)
  draft.edits.push(...before)
  let position = recordsOf(context.workbook, 'components').reduce((last, component) => Math.max(last, component.position), 0)
  for (const row of added) {
    position += POSITION_STEP
    addComponent(draft, row, position)
    yield
  }
  for (const { row, there, changes } of updated) {
    updateComponent(draft, row, there, changes)
    yield
  }
  for (const { id } of retired) draft.set('components', id, 'lifecycle', 'retired')
  const name = importSource(source)
  const rows = [...added, ...updated.map(({ row }) => row)]
  const pricesAsOf = dayOfPrices(rows.filter(isPriced).map((row) => ({ pricesAsOf: row.pricesAsOf ?? statedDay })))
  draft.add('imports', { source: name, at: context.at, pricesAsOf, rows: rows.length, ...totals })
  if (draft.refusal !== null) return { ok: false, problem: draft.refusal }
  return ok(batch(draft.context, draft.edits, { code: 'import-list', facts: { name } }))
}

function addComponent(draft: ImportDraft, row: ImportedRow, position: number): void {
  const componentId = draft.add('components', { ...row.component, position, meta: metaOf(row, draft.context) })
  for (const { personName, ...owner } of row.owners) {
    draft.add('owners', { componentId, personId: personName === null ? null : draft.personId(personName), ...owner })
  }
  if (isPriced(row)) addCost(draft, componentId, row)
  if (row.once !== null && row.once.amount !== null) addOnce(draft, componentId, row.once)
}

export function isPriced({ cost }: ImportedRow): boolean {
  return cost !== null && cost.amount !== null
}

/** Where each value came from: hosting that only follows from the approach is not the list's word. */
function metaOf({ component, isHostingDerived }: ImportedRow, { at }: EditContext): RecordMeta {
  const fields = saidPaths(component).map(([field]) => {
    const source = field === 'hosting' && isHostingDerived ? 'derived' : 'imported'
    return [field, { source, at }] as const
  })
  return Object.fromEntries(fields)
}
