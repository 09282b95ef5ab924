// What was said of a bill whose columns no source knows: what they mean, for the very same columns, and what else such a file doesn't
// say. Another vendor's file may have the same columns, so who sent it is taken from before only where the file's name shows it, and
// otherwise proposed.

import { keptAnswers, monthOf, newestImports, spellingKey, type Workbook } from '#core'
import { type BillAnswers, type BillColumns, type BillRead, columnKey, readBillAnswers, readBillColumns } from '#intake'

export interface RememberedBill {
  readonly columns: BillColumns
  /** null: the file's name does not show whose it is. */
  readonly taken: BillAnswers | null
  /** Of the only vendor whose bills had these columns; empty where there are several. */
  readonly proposed: BillAnswers
}

/** Columns that somebody has to say, or has said, what they mean; null: a source knows them. */
export function unknownColumns({ questions, source, columns }: BillRead): readonly string[] | null {
  const asked = questions.flatMap((question) => (question.id === 'columns' ? [question.columns] : []))[0]
  return asked ?? (source === 'mapped' ? columns : null)
}

/** The newest that was said of these columns; null: nothing was. @param vendor as somebody says of this file */
export function rememberedBill(workbook: Workbook, all: readonly string[], file: string, vendor?: string): RememberedBill | null {
  const before = newestImports(workbook).flatMap(({ proof, source }) => {
    const { map } = keptAnswers(proof)
    if (map === null || keyOf(Object.keys(map.columns)) !== keyOf(all)) return []
    const [columns, answers] = [readBillColumns(JSON.stringify(map.columns), ''), readBillAnswers(JSON.stringify(map.answers), '')]
    return columns.ok && answers.ok ? [{ file: source ?? '', columns: columns.value, answers: answers.value.bill }] : []
  })
  const [newest] = before
  if (newest === undefined) return null
  const answered = before.filter(({ answers }) => Object.keys(answers).length > 0)
  const vendors = [...new Map(answered.toReversed().map((each) => [each.answers.vendor ?? '', each])).values()]
  const said = vendors.find(({ answers }) => spellingKey(answers.vendor ?? '') === spellingKey(vendor ?? ''))
  if (vendor !== undefined) return { columns: newest.columns, taken: said?.answers ?? null, proposed: {} }
  const only = vendors.length === 1 ? (vendors[0] ?? null) : null
  const named = vendors.filter((each) => namesVendor(file, each.answers.vendor ?? ''))
  // Without another vendor a file that is called like the one before is the next one of it.
  const isNext = only !== null && seriesOf(file) !== '' && before.some((each) => seriesOf(each.file) === seriesOf(file))
  const [taken = isNext ? only : null, ...others] = named
  return { columns: newest.columns, taken: others.length === 0 ? (taken?.answers ?? null) : null, proposed: only?.answers ?? {} }
}

function keyOf(columns: readonly string[]): string {
  return columns.map(columnKey).sort().join('\n')
}

/** "nube-andina-2026-10.csv" of Nube Andina. */
function namesVendor(file: string, vendor: string): boolean {
  const name = spellingKey(vendor)
  return name.length >= SHORTEST_NAME && ` ${wordsOf(file).join(' ')} `.includes(` ${name} `)
}

/** What of a name stays when days, months and words for any bill are left out: "nube" of "Factura Nube 2026-10.csv". */
function seriesOf(file: string): string {
  return wordsOf(file)
    .filter((word) => !/\d/.test(word) && monthOf(word) === null && !ANY_BILL.has(word))
    .join(' ')
}

function wordsOf(file: string): readonly string[] {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/(?:\.(?:csv|tsv|txt|gz|parquet))+$/i, '')
  return spellingKey(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2')).split(' ')
}

const SHORTEST_NAME = 3
const ANY_BILL = new Set(
  'bill|bills|billing|invoice|invoices|usage|export|exports|report|reports|cost|costs|spend|spending|charges|statement|data|detail|details|line|lines|items|download|file|files|more|copy|final|new|monthly|month|quarter|q|csv|the|of|and|by|rechnung|rechnungen|kosten|verbrauch|facture|factures|factura|facturas|fattura|fatture|fatura|faturas|factuur|facturen|faktura|faktury|rachunek|coste|costo|consumo|uso|detalle|detalhe|relevé'.split(
    '|',
  ),
)
