// `rightsize check`: what the rules say about a file, for people or for programs.

import { assess, ok } from '#core'
import { numberStyleOf } from '#wording'
import type { CommandOf } from './arguments.ts'
import { checkJson } from './check-json.ts'
import { checkText } from './check-text.ts'
import { openInput } from './open-input.ts'
import { linesOf, type Moment, type Ran } from './ran.ts'

export async function runCheck({ file, company, asOf, json }: CommandOf<'check'>, { at, today }: Moment): Promise<Ran> {
  const workbook = await openInput(file, company, at)
  if (!workbook.ok) return workbook
  const assessment = assess(workbook.value, asOf ?? today)
  const style = numberStyleOf(workbook.value)
  const { fiscalStartMonth } = workbook.value.tables.settings['settings'] ?? { fiscalStartMonth: 1 }
  return ok(json ? checkJson(assessment, style, fiscalStartMonth) : linesOf(checkText(assessment, style)))
}
