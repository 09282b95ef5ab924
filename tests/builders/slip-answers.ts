// A slip as it comes back from a person who changed some of it, without the file around it.

import { type ReturnedSlip, SLIP_FIELDS, type SlipAnswerRow, type SlipField, type SlipValue, slipFor, type Workbook } from '#core'
import { AS_OF, personId } from './workbook.ts'

export interface RowAnswer {
  readonly set?: Partial<Record<SlipField, SlipValue>>
  readonly stillTrue?: 'yes' | 'no'
  readonly comment?: string
}

/** @param answers by the name of the component */
export function returnedSlip(
  workbook: Workbook,
  person: string,
  answers: Readonly<Record<string, RowAnswer>> = {},
  file = `${person}.xlsx`,
): ReturnedSlip {
  const slip = slipFor(workbook, personId(person), AS_OF)
  if (slip === null) throw new Error(`${person} gets no slip`)
  const rows = slip.rows.map(({ componentId, component, asked }, at): SlipAnswerRow => {
    const { set = {}, stillTrue = null, comment = null } = answers[component] ?? {}
    const given = SLIP_FIELDS.flatMap((field) => {
      const sent = asked[field]
      if (sent === undefined) return []
      return [{ field, sent, given: { ok: true as const, value: field in set ? (set[field] ?? null) : sent } }]
    })
    return { row: 11 + at, componentId, component, answers: given, stillTrue, comment }
  })
  const { workbookId, rev, company, quarter, asOf, currency } = slip
  const read = { file, workbookId, rev, personId: slip.personId, person, company, quarter, asOf, currency, rows, remarks: [] }
  return { file, read: { ok: true, value: read } }
}
