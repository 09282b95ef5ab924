// `rightsize check`: what the rules say about a file, for people or for programs.

import { assess, type IsoDate, type IsoTime, ok, type Result } from '#core'
import { numberStyleOf } from '#wording'
import type { CheckCommand } from './arguments.ts'
import { checkJson } from './check-json.ts'
import { checkText } from './check-text.ts'
import { openInput } from './open-input.ts'
import { onOneLine } from './text-table.ts'

export async function runCheck(
  { file, company, asOf, json }: CheckCommand,
  at: IsoTime,
  today: IsoDate,
): Promise<Result<Iterable<string>>> {
  const workbook = await openInput(file, company, at)
  if (!workbook.ok) return workbook
  const assessment = assess(workbook.value, asOf ?? today)
  const style = numberStyleOf(workbook.value)
  return ok(json ? checkJson(assessment, style) : linesOf(checkText(assessment, style)))
}

export function* linesOf(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${onOneLine(line)}\n`
}
