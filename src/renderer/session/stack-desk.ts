// Stack files in the import worker: read one after the other, planned together against the workbook, and what was chosen as one edit.

import { type BatchEdit, ok, type Result, type Workbook } from '#core'
import { type ImportAnswers, planStack, readStack, type StackFile, type StackPlan, stackEdit } from '#intake'
import type { ImportAsk, StackOrder } from './import-messages.ts'

interface StackDesk {
  /** The names of all files that are read together. */
  readonly read: (ask: Extract<ImportAsk, { kind: 'read-stack' }>) => Result<readonly string[]>
  readonly plan: (workbook: Workbook, answers: ImportAnswers) => StackPlan
  readonly edit: (workbook: Workbook, order: StackOrder) => Result<BatchEdit>
}

export function createStackDesk(newId: () => string): StackDesk {
  let files: readonly StackFile[] = []
  return {
    read({ content, source, beside }) {
      const read = readStack(content, source)
      if (!read.ok) return read
      // The same file once more is its newer state.
      files = [...(beside ? files.filter(({ file }) => file !== read.value.file) : []), read.value]
      return ok(files.map(({ file }) => file))
    },
    plan: (workbook, answers) => planStack(files, workbook, answers),
    edit(workbook, { answers, without, at }) {
      const taken = { files: files.map(({ file }) => file), without }
      return stackEdit(planStack(files, workbook, answers), taken, { workbook, at, newId, source: 'imported' })
    },
  }
}
