// Collects the steps of one import: records added, fields changed, people found or made by name. The
// first refusal ends it; nothing is in the workbook before the session applies the whole.

import {
  type AnyRecord,
  addRecord,
  type Edit,
  type EditContext,
  nameKey,
  type Problem,
  type RecordOf,
  type Result,
  recordsOf,
  removeRecord,
  setField,
  type TableName,
} from '#core'

export interface ImportDraft {
  readonly context: EditContext
  /** The id of the new record. */
  readonly add: <T extends TableName>(table: T, values: Partial<RecordOf<T>>) => string
  /** @param source where the value is from, when it only follows from the list */
  readonly set: (table: TableName, id: string, field: string, value: unknown, source?: 'derived') => void
  readonly remove: (table: TableName, record: AnyRecord) => void
  /** The person of that name, made when there is none. */
  readonly personId: (name: string) => string
  readonly edits: () => readonly Edit[]
  readonly refusal: () => Problem | null
}

export function importDraft(given: EditContext): ImportDraft {
  const context: EditContext = { ...given, source: 'imported' }
  const edits: Edit[] = []
  const people = new Map(recordsOf(context.workbook, 'people').map((person) => [nameKey(person.name), person.id]))
  let refusal: Problem | null = null

  function keep<E extends Edit>(edit: Result<E>): E | null {
    if (edit.ok) edits.push(edit.value)
    else refusal ??= edit.problem
    return edit.ok ? edit.value : null
  }
  const add: ImportDraft['add'] = (table, values) => keep(addRecord(context, table, values))?.record.id ?? ''

  return {
    context,
    add,
    set: (table, id, field, value, source) => {
      keep(setField(source === undefined ? context : { ...context, source }, table, id, field, value))
    },
    remove: (table, record) => {
      edits.push(removeRecord(context, table, record))
    },
    personId: (name) => {
      const id = people.get(nameKey(name)) ?? add('people', { name })
      people.set(nameKey(name), id)
      return id
    },
    edits: () => edits,
    refusal: () => refusal,
  }
}
