// `rightsize import`: a list as a portable workbook.

import { encodePortableFile, fail, ok, payloadOf, problem } from '#core'
import { numberStyleOf, pluralize } from '#wording'
import type { CommandOf } from './arguments.ts'
import { BYTE_TOOLS, isWorkbookFile, openInput } from './open-input.ts'
import type { Moment, Ran } from './ran.ts'
import { APP_VERSION } from './version.ts'
import { checkTarget, writeWhole } from './write-file.ts'

export async function runImport({ file, company, to }: CommandOf<'import'>, { at }: Moment): Promise<Ran> {
  if (isWorkbookFile(file)) {
    return fail(problem('command-option-value', { option: 'import', value: file, expected: 'a list that ends in .csv' }))
  }
  const target = await checkTarget(to, '.rightsize')
  if (!target.ok) return target
  const workbook = await openInput(file, company, at)
  if (!workbook.ok) return workbook
  const { id: workbookId, rev, tables } = workbook.value
  const facts = { workbookId, rev, savedAt: at, appVersion: APP_VERSION }
  const { bytes } = encodePortableFile(facts, payloadOf(workbook.value), null, BYTE_TOOLS)
  const written = await writeWhole(to, bytes)
  if (!written.ok) return written
  const style = numberStyleOf(workbook.value)
  const components = pluralize(Object.keys(tables.components).length, 'components', style)
  return ok([`Wrote ${to}: ${components}, ${pluralize(Object.keys(tables.people).length, 'people', style)}.\n`])
}
