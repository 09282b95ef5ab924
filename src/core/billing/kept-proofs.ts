// What stays with the import of a source, though a bill comes in month by month: proofs, each of a whole file, until all of its months
// have come in again, and beside which other bills somebody said that it counts.

import { MAX_PROOF_LENGTH } from '../inventory/cost.ts'
import type { ImportRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** As it is kept: the whole proof as JSON, of which these are read. */
export interface KeptProof {
  /** Of the file, ascending: "2026-10"; none where an earlier version kept it. */
  readonly months: readonly string[]
  /** The sentence that was shown and printed. */
  readonly text: string
}

/** Newest import first; what a damaged or foreign file holds instead is none. */
export function keptProofs(proof: string | null): readonly KeptProof[] {
  return entriesOf(proof).flatMap((entry) => {
    const { months = [], text } = Object(entry) as Partial<KeptProof>
    const isProof = typeof text === 'string' && Array.isArray(months) && months.every((month) => typeof month === 'string')
    return isProof ? [{ ...Object(entry), months, text } as KeptProof] : []
  })
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

/** As JSON. Where answers take too much room they are asked for again. */
export function withAnswers(proof: string, { beside, left, map }: KeptAnswers): string {
  const answers = [beside.length === 0 ? [] : { beside }, left.length === 0 ? [] : { left }, map === null ? [] : { map }].flat()
  const all = JSON.stringify([...keptProofs(proof), ...answers])
  return all.length > MAX_PROOF_LENGTH ? JSON.stringify(keptProofs(proof)) : all
}

/**
 * @param earlier proofs that are there: those of which every month comes again go, and the oldest ones where they are too many
 * @param taken months of the file that the workbook takes: others stay what they were, and so does their proof
 */
export function withEarlierProofs(proof: string, earlier: string | null, taken: readonly string[]): string {
  const newer = keptProofs(proof).filter(({ months }) => months.some((month) => taken.includes(month)))
  const isOver = ({ months, text }: KeptProof) =>
    months.length === 0 ? newer.some((kept) => kept.text === text) : months.every((month) => taken.includes(month))
  const kept = [...newer, ...keptProofs(earlier).filter((old) => !isOver(old))]
  while (kept.length > newer.length && JSON.stringify(kept).length > MAX_PROOF_LENGTH) kept.pop()
  return JSON.stringify(kept)
}

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
