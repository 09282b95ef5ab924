// What stays with the import of a source, though a bill comes in month by month: the proof of each month (month-proofs.ts), and what
// somebody said of bills that holds for the next one.

import { MAX_PROOF_LENGTH } from '../inventory/cost.ts'
import type { ImportRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** As it is kept: the whole proof as JSON, of which these are read. Earlier versions kept one of a whole file, with its sentence. */
export interface KeptProof {
  /** "2026-10": one; of a whole file all of them, ascending, or none. */
  readonly months: readonly string[]
  readonly text?: string
  /** Of which it is; missing of a whole file. */
  readonly sources?: readonly string[]
  readonly currency?: string
  /** Where the month has other accounts too: of which it is, each with its source. */
  readonly accounts?: readonly string[]
  /** The file that it is of, and how many files that were. */
  readonly name?: string
  readonly files?: number
}

/** Newest import first; what a damaged or foreign file holds instead is none. */
export function keptProofs(proof: string | null): readonly KeptProof[] {
  return entriesOf(proof).flatMap((entry) => {
    const { months = [], text, sources, currency, accounts, name, files } = Object(entry) as Partial<Record<keyof KeptProof, unknown>>
    const isOfFile = typeof text === 'string' && sources === undefined
    const isOfMonth = areTexts(sources) && typeof currency === 'string' && typeof name === 'string' && typeof files === 'number'
    const isInScope = accounts === undefined || areTexts(accounts)
    return areTexts(months) && isInScope && (isOfFile || isOfMonth) ? [{ ...Object(entry), months } as KeptProof] : []
  })
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** What was said of a bill and holds until somebody says otherwise. */
export interface KeptAnswers {
  /** Pairs of bills that count beside each other, as texts. */
  readonly beside: readonly string[]
  /** What else was said, as the questions note it: ids of those whose answer holds for whatever comes, or of what was asked about. */
  readonly left: readonly string[]
  /** null: a source knows its columns. */
  readonly map: KeptMap | null
}

/** What columns mean that no source knows, and what else their file doesn't say: another vendor's file may have the same columns. */
export interface KeptMap {
  readonly columns: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, string>>
}

export function keptAnswers(proof: string | null): KeptAnswers {
  const entries = entriesOf(proof).map((entry) => Object(entry) as Record<string, unknown>)
  const maps = entries.flatMap(({ map }) => {
    const { columns, answers } = Object(map) as Record<keyof KeptMap, unknown>
    return isTexts(columns) ? [{ columns, answers: isTexts(answers) ? answers : {} }] : []
  })
  const textsOf = (name: 'beside' | 'left') =>
    entries.flatMap((entry) => [entry[name] ?? []].flat().filter((text): text is string => typeof text === 'string'))
  return { beside: textsOf('beside'), left: textsOf('left'), map: maps[0] ?? null }
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string')
}

/** The rest is for proofs, and for what columns mean. */
const ROOM = { beside: 20_000, left: 40_000 } as const

/** The newest of what was said, as many as are kept: what is older is asked for again. */
export function newestSaid(name: keyof typeof ROOM, said: readonly string[]): readonly string[] {
  let room = ROOM[name]
  const tooOld = said.findLastIndex((note) => {
    room -= JSON.stringify(note).length + 1
    return room < 0
  })
  return said.slice(tooOld + 1)
}

/**
 * As JSON. Where answers take too much room the oldest of them are asked for again, and the last proofs go where those are too many.
 * @param proofs the newest first
 * @param answers the newest last
 */
export function keptAs(proofs: readonly KeptProof[], answers: KeptAnswers): string {
  const [beside, left] = [newestSaid('beside', answers.beside), newestSaid('left', answers.left)]
  const map = JSON.stringify(answers.map).length > LONGEST_MAP ? null : answers.map
  const said = [beside.length === 0 ? [] : { beside }, left.length === 0 ? [] : { left }, map === null ? [] : { map }].flat()
  const fitting = [...proofs]
  while (JSON.stringify([...fitting, ...said]).length > MAX_PROOF_LENGTH) fitting.pop()
  return JSON.stringify([...fitting, ...said])
}

const LONGEST_MAP = 30_000

function entriesOf(proof: string | null): readonly unknown[] {
  try {
    return [JSON.parse(proof ?? '[]')].flat()
  } catch {
    return []
  }
}

/** Of a workbook. Those of one moment have one order, too. */
export function newestImports({ tables }: Pick<Workbook, 'tables'>): readonly ImportRecord[] {
  return Object.values(tables.imports).sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '') || a.id.localeCompare(b.id))
}

/** Of a bill's file. Where it is on somebody's computer stays out of the workbook, and out of packs of workbooks that noted it. */
export function nameOnly(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}
