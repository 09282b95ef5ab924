// A small JSON file whose keys the caller knows: a company, the meanings of columns, answers to questions.

import { fail, isPlainObject, ok, problem, type Result } from '#core'
import { placeInText } from '#wording'

/** @param text the whole file; @param file its name, as Problems show it */
export function readJsonObject(text: string, file: string): Result<Readonly<Record<string, unknown>>> {
  const json = readJson(text, file)
  if (!json.ok) return json
  return isPlainObject(json.value) ? ok(json.value) : fail(problem('json-invalid', { file, reason: 'not-an-object' }))
}

/** Any JSON. What cannot be read is named by its place alone: the file may hold secrets. */
export function readJson(text: string, file: string): Result<unknown> {
  if (text.trim() === '') return fail(problem('file-empty', { file }))
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return fail(problem('json-invalid', { file, reason: placeOf(error, text) }))
  }
}

/** "line 3, column 5" where the engine tells the offset; it does not when the text simply ends. */
function placeOf(error: unknown, text: string): string {
  const offset = /position (\d+)/.exec(String(error))?.[1]
  const { line, column } = placeAt(text, offset === undefined ? text.length : Number(offset))
  return placeInText(line, column)
}

/** Counted from 1; CRLF, LF and CR end a line. */
export function placeAt(text: string, end: number): { readonly line: number; readonly column: number } {
  let [line, start] = [1, 0]
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== LF && (code !== CR || text.charCodeAt(at + 1) === LF)) continue
    line += 1
    start = at + 1
  }
  return { line, column: end - start + 1 }
}

const [LF, CR] = [10, 13]
