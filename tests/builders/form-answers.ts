// A form as it comes back from a person who changed some of it, without the file around it.

import { FORM_FIELDS, type FormAnswerRow, type FormField, type FormValue, formFor, type ReturnedForm, type Workbook } from '#core'
import { AS_OF, personId } from './workbook.ts'

export interface RowAnswer {
  readonly set?: Partial<Record<FormField, FormValue>>
  readonly stillTrue?: 'yes' | 'no'
  readonly comment?: string
}

/** @param answers by the name of the component */
export function returnedForm(
  workbook: Workbook,
  person: string,
  answers: Readonly<Record<string, RowAnswer>> = {},
  file = `${person}.xlsx`,
): ReturnedForm {
  const form = formFor(workbook, personId(person), AS_OF)
  if (form === null) throw new Error(`${person} gets no form`)
  const rows = form.rows.map(({ componentId, component, asked }, at): FormAnswerRow => {
    const { set = {}, stillTrue = null, comment = null } = answers[component] ?? {}
    const given = FORM_FIELDS.flatMap((field) => {
      const sent = asked[field]
      if (sent === undefined) return []
      return [{ field, sent, given: { ok: true as const, value: field in set ? (set[field] ?? null) : sent } }]
    })
    return { row: 11 + at, componentId, component, answers: given, stillTrue, comment }
  })
  const { workbookId, rev, company, quarter, asOf, currency } = form
  const read = { file, workbookId, rev, personId: form.personId, person, company, quarter, asOf, currency, rows, remarks: [] }
  return { file, read: { ok: true, value: read } }
}
