// The company's figures. Blank is "not set" and makes what needs it Missing; 0 is an answer.

import { type Company, setField, valueAt } from '#core'
import { SETTINGS_TEXT } from '#wording'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import field from '../../widgets/field.module.css'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { FieldControl } from '../record-field.tsx'
import { type CompanyEntry, FIRST_ENTRIES, MORE_ENTRIES } from './company-entries.ts'

export function CompanySection({ disabled }: { readonly disabled: boolean }) {
  const company = useSessionState((state) => state.workbook.tables.company['company'])
  if (company === undefined) return null
  const fields = (entries: readonly CompanyEntry[]) => (
    <div className={field.fields}>
      {entries.map((field) => (
        <CompanyField key={field} field={field} company={company} disabled={disabled} />
      ))}
    </div>
  )
  return (
    <TitledPart title={SETTINGS_TEXT.company} lead={SETTINGS_TEXT.companyLead}>
      {fields(FIRST_ENTRIES)}
      <Disclosure summary={SETTINGS_TEXT.moreCompany}>{fields(MORE_ENTRIES)}</Disclosure>
    </TitledPart>
  )
}

export interface CompanyFieldProps {
  readonly field: CompanyEntry
  readonly company: Company
  readonly disabled: boolean
}

export function CompanyField({ field, company, disabled }: CompanyFieldProps) {
  const commit = useCommit()
  const label = { code: 'change-company', facts: { field } } as const
  return (
    <FieldControl
      table="company"
      field={field}
      value={valueAt(company, field)}
      disabled={disabled}
      commit={(value) => commit((context) => setField(context, 'company', 'company', field, value, label))}
    />
  )
}
