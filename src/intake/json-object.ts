// A small JSON file whose keys the caller knows: a company, the meanings of columns, answers to questions.

import { fail, isPlainObject, ok, problem, type Result } from '#core'
import { placeInText } from '#wording'

/** @param text the whole file; @param file its name, as Problems show it */
export function readJsonObject(text: string, file: string): Result<Readonly<Record<string, unknown>>> {
  const json = parseJson(text, file)
  if (!json.ok) return json
  return isPlainObject(json.value) ? ok(json.value) : fail(problem('json-invalid', { file, reason: 'not-an-object' }))
}

function parseJson(text: string, file: string): Result<unknown> {
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
  const lines = text.slice(0, offset === undefined ? text.length : Number(offset)).split(/\r\n|\r|\n/)
  return placeInText(lines.length, (lines.at(-1) ?? '').length + 1)
}
