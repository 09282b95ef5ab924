// From a verified payload to a workbook, nothing trusted: the hash says that the bytes are those that
// were written, not that a friend wrote them. Called for the library's own files and for files of others.

import { inOneGo, type WorkDone } from '../in-slices.ts'
import { isPlainObject } from '../inventory/field.ts'
import { readingWorkbook, SCHEMA_VERSION, type Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import type { FileHeader } from './envelope.ts'
import { migrate } from './migrations.ts'

export interface DecodedWorkbook {
  readonly workbook: Workbook
  /** Set when a newer version wrote it and we could still read it: it is shown and never written. */
  readonly readOnly: Problem | null
}

/** Our own files nest 7 deep; nothing deeper is walked, so no recursion can run out of stack. */
const MAX_DEPTH = 64

/** JSON of any depth as plain data, refused when too deep or when a key would reach a prototype. */
export function parseJson(text: string, file: string): Result<unknown> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'not JSON'
    return fail(problem('file-invalid', { file, where: 'payload', problem: problem('json-invalid', { file, reason }) }))
  }
  const hostile = findHostile(raw, file)
  return hostile ? fail(hostile) : ok(raw)
}

/** The workbook of a parsed payload in slices; what decodeWorkbook answers. */
export function* decodingWorkbook(
  raw: unknown,
  header: Pick<FileHeader, 'workbookId' | 'schemaVersion' | 'rev'>,
  file: string,
): Generator<WorkDone, Result<DecodedWorkbook>> {
  if (!isPlainObject(raw)) return invalid(file, problem('not-an-object', { field: 'workbook' }))
  if (raw['schemaVersion'] !== header.schemaVersion || raw['rev'] !== header.rev || raw['id'] !== header.workbookId) {
    // The header lies outside its own hash: a flipped bit in it shows only here.
    return fail(problem('file-damaged', { file }))
  }
  const newer = header.schemaVersion > SCHEMA_VERSION
  const newerProblem = problem('file-newer', { file, version: header.schemaVersion, newest: SCHEMA_VERSION })
  const migrated = newer ? raw : migrate(raw, header.schemaVersion)
  if (migrated === null) return fail(problem('file-damaged', { file }))
  const read = yield* readingWorkbook(migrated)
  if (!read.ok) return newer ? fail(newerProblem) : invalid(file, read.problem)
  return ok({ workbook: read.value, readOnly: newer ? newerProblem : null })
}

/** The workbook of a parsed payload. A newer shape that no longer reads is refused, and stays as it is on disk. */
export function decodeWorkbook(raw: unknown, header: FileHeader, file: string): Result<DecodedWorkbook> {
  return inOneGo(decodingWorkbook(raw, header, file))
}

function invalid(file: string, inner: Problem): Result<never> {
  return fail(problem('file-invalid', { file, where: 'payload', problem: inner }))
}

function findHostile(raw: unknown, file: string): Problem | null {
  let level: unknown[] = [raw]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return problem('file-too-deep', { file, max: MAX_DEPTH })
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      if (Object.hasOwn(value, '__proto__')) {
        return problem('file-invalid', { file, where: 'payload', problem: problem('unknown-field', { table: '', field: '__proto__' }) })
      }
      for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) next.push(child)
    }
    level = next
  }
  return null
}
