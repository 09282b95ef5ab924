// What the columns of a bill mean that no source knows: said once, then remembered by the workbook for the very same columns.

import { keptAnswers, newestImports, type Workbook } from '#core'
import { type BillColumns, type BillRead, columnKey, readBillColumns } from '#intake'

/** Columns that a bill is asked about; null: a source knows them, or its lines were read as somebody said. */
export function askedColumns({ questions }: BillRead): readonly string[] | null {
  return questions.flatMap((question) => (question.id === 'columns' ? [question.columns] : []))[0] ?? null
}

/** The newest that was said of these columns; null: nothing was. */
export function rememberedColumns(workbook: Workbook, all: readonly string[]): BillColumns | null {
  for (const { proof } of newestImports(workbook)) {
    const { map } = keptAnswers(proof)
    if (map === null || keyOf(Object.keys(map.columns)) !== keyOf(all)) continue
    const columns = readBillColumns(JSON.stringify(map.columns), '')
    if (columns.ok) return columns.value
  }
  return null
}

function keyOf(columns: readonly string[]): string {
  return columns.map(columnKey).sort().join('\n')
}
