// A day of a form that is sent as a whole. What is stored as a date is shown as the workbook's locale writes it, which reads back as
// the same day; what was typed stays as it was typed.

import { formatDate } from '#wording'
import { useNumberStyle } from '../session/use-number-style.ts'
import { TextField, type TextFieldProps } from '../widgets/text-field.tsx'

export interface DayFieldProps extends Omit<TextFieldProps, 'placeholder'> {
  /** ISO. */
  readonly example: string
}

export function DayField({ value, example, ...field }: DayFieldProps) {
  const style = useNumberStyle()
  return <TextField {...field} value={formatDate(value, style)} placeholder={formatDate(example, style)} />
}
