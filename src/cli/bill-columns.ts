// What the columns of a bill mean that no source knows: said once, then remembered by the workbook for the very same columns.

import { keptAnswers, recordsOf, type Workbook } from '#core'
import { type BillColumns, type BillOrder, type BillRead, columnKey, readBillAnswers, readBillColumns } from '#intake'

/** Columns that a bill is asked about; null: a source knows them, or its lines were read as somebody said. */
export function askedColumns({ questions }: BillRead): readonly string[] | null {
  return questions.flatMap((question) => (question.id === 'columns' ? [question.columns] : []))[0] ?? null
}

/** With a meaning for each column of the file: the next one that has others is asked about. */
export function withAllColumns(columns: BillColumns, all: readonly string[]): BillColumns {
  const said = new Set(Object.keys(columns).map(columnKey))
  const others = all.filter((name) => !said.has(columnKey(name)))
  return { ...Object.fromEntries(others.map((name) => [name, 'ignore' as const])), ...columns }
}

/** The newest that was said of these columns, with what else the file doesn't say; null: nothing was. */
export function rememberedColumns(workbook: Workbook, all: readonly string[]): Pick<BillOrder, 'columns' | 'answers'> | null {
  const newest = [...recordsOf(workbook, 'imports')].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))
  for (const { proof } of newest) {
    const { map } = keptAnswers(proof)
    if (map === null || keyOf(Object.keys(map.columns)) !== keyOf(all)) continue
    const columns = readBillColumns(JSON.stringify(map.columns), '')
    const answers = readBillAnswers(JSON.stringify(map.answers), '')
    if (columns.ok && answers.ok) return { columns: columns.value, answers: answers.value.bill }
  }
  return null
}

function keyOf(columns: readonly string[]): string {
  return columns.map(columnKey).sort().join('\n')
}
