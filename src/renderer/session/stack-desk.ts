// Stack files in the import worker: read one after the other, planned together against the workbook, and what was chosen as one edit.

import { type BatchEdit, ok, type Result, recordsOf, type Workbook } from '#core'
import {
  type ImportAnswers,
  namedStackFiles,
  planStack,
  readStack,
  type StackFile,
  type StackPlan,
  stackEdit,
  withoutEntries,
} from '#intake'
import type { ImportAsk, StackOrder } from './import-messages.ts'

export interface StackDesk {
  /** The names of all files that are read together. */
  readonly read: (ask: Extract<ImportAsk, { kind: 'read-stack' }>) => Result<readonly string[]>
  readonly plan: (workbook: Workbook, answers: ImportAnswers) => StackPlan
  readonly edit: (workbook: Workbook, order: StackOrder) => Result<BatchEdit>
}

export function createStackDesk(newId: () => string): StackDesk {
  let found: readonly { readonly file: StackFile; readonly path: string }[] = []

  /** By their folders where several have one name. @param remembered what the workbook calls files that it has read */
  function named(remembered: readonly string[]) {
    return namedStackFiles(
      found.map(({ file }) => file),
      found.map(({ path }) => path),
      remembered,
    )
  }
  const namedIn = (workbook: Workbook) => named([...new Set(recordsOf(workbook, 'stackItems').flatMap(({ files }) => files))])

  return {
    read({ content, source, folders, beside }) {
      const read = readStack(content, source)
      if (!read.ok) return read
      const something = beside ? ok(null) : withoutEntries([read.value])
      if (!something.ok) return something
      const path = folders === '' ? source : `${folders}/${source}`
      // The same file once more is its newer state.
      found = [...(beside ? found.filter((other) => other.path !== path) : []), { file: read.value, path }]
      return ok(named([]).files.map(({ file }) => file))
    },
    plan: (workbook, answers) => planStack(namedIn(workbook).files, workbook, answers),
    edit(workbook, { answers, without, at }) {
      const { files, read } = namedIn(workbook)
      const taken = { files: files.map(({ file }) => file), read, without }
      return stackEdit(planStack(files, workbook, answers), taken, { workbook, at, newId, source: 'imported' })
    },
  }
}
