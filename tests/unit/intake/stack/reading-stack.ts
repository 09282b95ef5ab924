// Stack files as the tests beside this one read them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planStack, readStack, type StackFile, withoutEntries } from '#intake'
import { PLAIN_STYLE, problemText } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

export const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/stack', name))

export function readFile(content: string | Uint8Array, file = 'stack.yaml'): StackFile {
  return okOf(readStack(typeof content === 'string' ? new TextEncoder().encode(content) : content, file))
}

/** The sentence of a file that is refused. */
export function refusalOf(content: string | Uint8Array, file = 'stack.yaml'): string {
  const read = readStack(typeof content === 'string' ? new TextEncoder().encode(content) : content, file)
  const alone = read.ok ? withoutEntries([read.value]) : read
  if (alone.ok) throw new Error(`${file} was read: ${JSON.stringify(read).slice(0, 200)}`)
  return problemText(alone.problem, PLAIN_STYLE)
}

/** What would be added to an empty inventory, with every proposal accepted. */
export function proposalsOf(...files: readonly StackFile[]) {
  return planStack(files, aWorkbook({}), {}).added
}
