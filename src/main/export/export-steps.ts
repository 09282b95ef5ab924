// The export itself, free of processes and dialogs: the saved file is read, checked, assessed and
// planned, then written as a board workbook. Called by the side process.

import type { ExportProgress } from '#contract'
import { problem } from '#core'
import type { ExportAnswer, ReadOrder, WriteOrder } from './export-messages.ts'

export interface ExportSteps {
  readonly read: (order: ReadOrder) => Promise<ExportAnswer>
  readonly write: (order: WriteOrder) => Promise<ExportAnswer>
}

export function createExportSteps(_onProgress: (progress: ExportProgress) => void): ExportSteps {
  const notYet: ExportAnswer = { kind: 'failed', problem: problem('export-crashed', { detail: 'no writer' }) }
  return { read: async () => notYet, write: async () => notYet }
}
