// An exported board workbook that comes from outside, from its bytes to its cells and to what it says of itself. What was
// changed in it is found in excel/verify, which knows what a plan writes.

import { type Audience, fail, ok, problem, type Result } from '#core'
import { COVER_LABELS, FIRST_EDITION, readCoverLine, readFrameLine, SHEETS } from '#wording'
import { isOwnerForm } from '../forms/read-form.ts'
import { MAX_PACK_COLUMNS } from '../spreadsheet/limits.ts'
import type { PlainSheet, PlainSheets } from '../spreadsheet/plain-sheets.ts'
import { readXlsx } from '../spreadsheet/read-xlsx.ts'

/** What a pack says of itself, as texts of its cells. null: the cell is blank, or the cover is gone. Anybody may have changed them. */
interface PackFacts {
  readonly file: string
  readonly company: string
  /** "2026Q3" */
  readonly quarter: string
  /** Of the locked quarter or of the saved workbook it was made from. */
  readonly fingerprint: string
  readonly audience: Audience | null
  /** As the cover words it: "Draft", "Q3 2026, locked, not approved". */
  readonly status: string | null
  /** The day the verdicts speak of, "2026-09-30". */
  readonly asOf: string | null
  readonly preparedBy: string | null
  readonly approvedBy: string | null
  readonly rulesVersion: string | null
  /** "Rightsize 0.1.0" */
  readonly madeWith: string | null
  /** Of its words; of a pack that names none the first. */
  readonly edition: number
}

interface ReadPack {
  readonly facts: PackFacts
  /** Visible sheets; of a formula its text and its stored result. */
  readonly sheets: PlainSheets
}

/** A Problem for what is no .xlsx, damaged, made to hurt, an owner form, or no board workbook of ours. @param file its name, for the Problem */
export async function readPack(bytes: Uint8Array, file: string): Promise<Result<ReadPack>> {
  const sheets = await readXlsx(bytes, file, MAX_PACK_COLUMNS)
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
  const cover = coverFacts(sheets.find(({ name }) => name === SHEETS.cover))
  return { file, ...line, ...cover }
}

const ROWS_OF_THE_FRAME = 3

function coverFacts(cover: PlainSheet | undefined): Omit<PackFacts, 'file' | 'company' | 'quarter' | 'fingerprint'> {
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
  return {
    audience: lines.map(({ text }) => readCoverLine(text)).find((audience) => audience !== null) ?? null,
    status: of('status'),
    asOf: of('asOf'),
    preparedBy: of('preparedBy'),
    approvedBy: of('approvedBy'),
    rulesVersion: of('rulesVersion'),
    madeWith: of('madeWith'),
    edition: Number(of('edition')) || FIRST_EDITION,
  }
}
