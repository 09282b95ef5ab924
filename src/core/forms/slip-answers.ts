// What came back on a slip, read but not judged yet. Made by intake, compared by compare-slips.ts.

import type { Problem } from '../problem.ts'
import type { Result } from '../result.ts'
import type { SlipField, SlipValue } from './slip.ts'

export interface SlipAnswers {
  readonly file: string
  readonly workbookId: string
  /** Of the workbook when the slip was made. */
  readonly rev: number
  readonly personId: string
  /** As the slip names them; somebody who left the workbook since is still called something. */
  readonly person: string
  readonly company: string
  readonly quarter: string
  readonly asOf: string
  readonly currency: string
  readonly rows: readonly SlipAnswerRow[]
  /** Rows and cells that are not read, and why. */
  readonly remarks: readonly Problem[]
}

export interface SlipAnswerRow {
  /** Row of the sheet, from 1. */
  readonly row: number
  readonly componentId: string
  /** Its name when the slip was made. */
  readonly component: string
  /** One for each field that was asked. */
  readonly answers: readonly SlipAnswer[]
  /** "Still true?": null is no answer. */
  readonly stillTrue: 'yes' | 'no' | null
  readonly comment: string | null
}

interface SlipAnswer {
  readonly field: SlipField
  readonly sent: SlipValue
  /** What stands in the cell; the Problem when nothing can be made of it. */
  readonly given: Result<SlipValue>
}
