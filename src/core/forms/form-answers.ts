// What came back on a form, read but not judged yet. Made by intake, compared by compare-forms.ts.

import type { Problem } from '../problem.ts'
import type { Result } from '../result.ts'
import type { FormField, FormValue, OwnerForm } from './owner-form.ts'

/** What the form says of itself is as it was when the form was made; somebody who left the workbook since is still called something. */
export interface FormAnswers extends Omit<OwnerForm, 'asOf' | 'rows'> {
  readonly file: string
  readonly asOf: string
  readonly rows: readonly FormAnswerRow[]
  /** Rows and cells that are not read, and why. */
  readonly remarks: readonly Problem[]
}

export interface FormAnswerRow {
  /** Row of the sheet, from 1. */
  readonly row: number
  readonly componentId: string
  /** Its name when the form was made. */
  readonly component: string
  /** One for each field that was asked. */
  readonly answers: readonly FormAnswer[]
  /** "Still true?": null is no answer. */
  readonly stillTrue: 'yes' | 'no' | null
  readonly comment: string | null
}

interface FormAnswer {
  readonly field: FormField
  readonly sent: FormValue
  /** What stands in the cell; the Problem when nothing can be made of it. */
  readonly given: Result<FormValue>
}
