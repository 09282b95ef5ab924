// Collects the steps of one import: records added, fields changed, people found or made by name. The
// first refusal ends it; nothing is in the workbook before the session applies the whole.

import {
  type AnyRecord,
  addRecord,
  type Edit,
  type EditContext,
  type FieldPath,
  fieldAt,
  nameKey,
  ok,
  type Problem,
  type RecordOf,
  type Result,
  recordsOf,
  removeRecord,
  setField,
  type TableName,
} from '#core'

export class ImportDraft {
  readonly context: EditContext
  readonly edits: Edit[] = []
  refusal: Problem | null = null
  private readonly people: Map<string, string>

  constructor(given: EditContext) {
    this.context = { ...given, source: 'imported' }
    this.people = new Map(recordsOf(given.workbook, 'people').map((person) => [nameKey(person.name), person.id]))
  }

  /** The id of the new record. */
  add<T extends TableName>(table: T, values: Partial<RecordOf<T>>): string {
    return this.keep(addRecord(this.context, table, values))?.record.id ?? ''
  }

  /** @param source where the value is from, when it only follows from the list */
  set(table: TableName, id: string, field: string, value: unknown, source = this.context.source): void {
    this.keep(setField({ ...this.context, source }, table, id, field, value))
  }

  /** As if nobody had ever said it. */
  unset(id: string, field: FieldPath<'components'> | `own.${string}`): void {
    const edit = setField(this.context, 'components', id, field, fieldAt('components', field)?.initial ?? null)
    this.keep(edit.ok ? ok({ ...edit.value, metaAfter: null }) : edit)
  }

  remove(table: TableName, record: AnyRecord): void {
    this.edits.push(removeRecord(this.context, table, record))
  }

  /** The person of that name, made when there is none. */
  personId(name: string): string {
    const id = this.people.get(nameKey(name)) ?? this.add('people', { name })
    this.people.set(nameKey(name), id)
    return id
  }

  private keep<E extends Edit>(edit: Result<E>): E | null {
    if (edit.ok) this.edits.push(edit.value)
    else this.refusal ??= edit.problem
    return edit.ok ? edit.value : null
  }
}
