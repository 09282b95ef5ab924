// `rightsize import`: a list as a portable workbook.

import { encodePortableFile, fail, type IsoTime, ok, payloadOf, problem, type Result } from '#core'
import { PLAIN_STYLE, pluralize } from '#wording'
import type { ImportCommand } from './arguments.ts'
import { BYTE_TOOLS, isWorkbookFile, openInput } from './open-input.ts'
import { APP_VERSION } from './version.ts'
import { checkTarget, writeWhole } from './write-file.ts'

export async function runImport({ file, company, to }: ImportCommand, at: IsoTime): Promise<Result<string>> {
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
  const people = Object.keys(tables.people).length
  const components = pluralize(Object.keys(tables.components).length, 'components', PLAIN_STYLE)
  return ok(`Wrote ${to}: ${components}, ${people} ${people === 1 ? 'person' : 'people'}.\n`)
}
