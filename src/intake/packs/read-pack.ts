// An exported board workbook that comes from outside, from its bytes to its cells and to what it says of itself. What was
// changed in it is found in excel/verify, which knows what a plan writes.

import { fail, ok, type PackFacts, type PlainSheet, type PlainSheets, problem, type ReadPack, type Result } from '#core'
import { COVER_LABELS, readCoverLine, readFrameLine, SHEETS } from '#wording'
import { isOwnerForm } from '../forms/read-form.ts'
import { MAX_PACK_COLUMNS } from '../spreadsheet/limits.ts'
import { readXlsxWithOddities } from '../spreadsheet/read-xlsx.ts'

/** A Problem for what is no .xlsx, damaged, made to hurt, an owner form, or no board workbook of ours. @param file its name, for the Problem */
export async function readPack(bytes: Uint8Array, file: string): Promise<Result<ReadPack>> {
  const sheets = await readXlsxWithOddities(bytes, file, MAX_PACK_COLUMNS)
  if (!sheets.ok) return sheets
  const facts = packFacts(sheets.value)
  if (facts !== null) return ok({ facts, sheets: sheets.value })
  return fail(problem(isOwnerForm(sheets.value) ? 'pack-is-slip' : 'pack-not-one', { file }))
}

/** null: no sheet says that it belongs to a pack. Every sheet but the cover carries the line that names company, quarter and fingerprint. */
function packFacts({ file, sheets }: PlainSheets): PackFacts | null {
  const cells = sheets.flatMap(({ rows }) =>
    rows.filter(({ number }) => number <= ROWS_OF_THE_FRAME).flatMap((row) => [...row.cells.values()]),
  )
  const line = cells.map(({ text }) => readFrameLine(text)).find((facts) => facts !== null)
  if (line === undefined) return null
  const { whole, ...cover } = coverFacts(sheets.find(({ name }) => name === SHEETS.cover))
  // The line has the beginning of the fingerprint and the cover the whole of it; another one there is not that of the sheets.
  const fingerprint = whole?.startsWith(line.fingerprint) === true ? whole : line.fingerprint
  return { file, ...line, fingerprint, ...cover }
}

const ROWS_OF_THE_FRAME = 3

interface CoverFacts extends Omit<PackFacts, 'file' | 'company' | 'quarter' | 'fingerprint'> {
  readonly whole: string | null
}

function coverFacts(cover: PlainSheet | undefined): CoverFacts {
  const texts = new Map<string, string>()
  for (const { cells } of cover?.rows ?? []) {
    const places = [...cells.keys()].sort((a, b) => a - b)
    for (const [index, place] of places.entries()) {
      const value = places[index + 1] === place + 1 ? cells.get(place + 1)?.text.trim() : undefined
      const label = cells.get(place)?.text ?? ''
      if (value !== undefined && value !== '' && !texts.has(label)) texts.set(label, value)
    }
  }
  const lines = cover?.rows.filter(({ number }) => number <= ROWS_OF_THE_FRAME).flatMap(({ cells }) => [...cells.values()]) ?? []
  const of = (label: keyof typeof COVER_LABELS) => texts.get(COVER_LABELS[label]) ?? null
  const readers = lines.map(({ text }) => readCoverLine(text)).find((found) => found !== null) ?? null
  return {
    whole: of('fingerprint'),
    audience: readers?.audience ?? null,
    withNotes: readers?.withNotes ?? false,
    status: of('status'),
    asOf: of('asOf'),
    preparedBy: of('preparedBy'),
    approvedBy: of('approvedBy'),
    rulesVersion: of('rulesVersion'),
    madeWith: of('madeWith'),
    edition: cover === undefined ? null : Number(of('edition')) || 0,
  }
}
