// The company's figures. Blank is "not set" and makes what needs it Missing; 0 is an answer.

import { type Company, STAGES, setField, valueAt } from '#core'
import { CHOICE_LABELS, COMPANY_FIELDS, NOT_SET, problemText, SETTINGS_TEXT, STAGE_LABELS } from '#wording'
import { useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { type CompanyEntry, FIRST_ENTRIES, MORE_ENTRIES } from './company-entries.ts'
import styles from './settings.module.css'
import { asTyped, readTyped } from './typed-value.ts'

const STAGE_OPTIONS = STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }))
const CORE_PRODUCT_OPTIONS = (['other', 'foundation-model'] as const).map((value) => ({ value, label: CHOICE_LABELS.coreProduct[value] }))

export function CompanySection({ disabled }: { readonly disabled: boolean }) {
  const company = useSessionState((state) => state.workbook.tables.company['company'])
  const setCompany = useSetCompany()
  if (company === undefined) return null
  return (
    <TitledPart title={SETTINGS_TEXT.company} lead={SETTINGS_TEXT.companyLead}>
      <div className={styles.fields}>
        {FIRST_ENTRIES.map((entry) => (
          <CompanyField key={entry.field} entry={entry} company={company} disabled={disabled} />
        ))}
        <Select
          label={COMPANY_FIELDS.stage.label}
          value={company.stage}
          options={STAGE_OPTIONS}
          blank={NOT_SET}
          hint={COMPANY_FIELDS.stage.hint}
          disabled={disabled}
          onChange={(stage) => setCompany('stage', stage)}
        />
      </div>
      <Disclosure summary={SETTINGS_TEXT.moreCompany}>
        <div className={styles.fields}>
          {MORE_ENTRIES.map((entry) => (
            <CompanyField key={entry.field} entry={entry} company={company} disabled={disabled} />
          ))}
          <Select
            label={COMPANY_FIELDS.coreProduct.label}
            value={company.coreProduct}
            options={CORE_PRODUCT_OPTIONS}
            hint={COMPANY_FIELDS.coreProduct.hint}
            disabled={disabled}
            onChange={(coreProduct) => setCompany('coreProduct', coreProduct)}
          />
        </div>
      </Disclosure>
    </TitledPart>
  )
}

export interface CompanyFieldProps {
  readonly entry: CompanyEntry
  readonly company: Company
  readonly disabled: boolean
}

export function CompanyField({ entry, company, disabled }: CompanyFieldProps) {
  const { field, kind } = entry
  const { label, hint } = COMPANY_FIELDS[field]
  const settings = useSessionState((state) => state.workbook.tables.settings['settings'])
  const setCompany = useSetCompany()
  const notation = { currency: settings?.currency ?? 'USD', locale: settings?.locale ?? 'en-US' }
  const isMoney = kind === 'money' || kind === 'money-a-month'

  function commit(typed: string): string | null {
    const value = readTyped(kind, typed, field, notation)
    // A name cannot be blank: its field says so.
    return value.ok ? setCompany(field, field === 'name' ? (value.value ?? '') : value.value) : problemText(value.problem)
  }

  return (
    <TextField
      label={label}
      value={asTyped(kind, valueAt(company, field), notation)}
      commit={commit}
      disabled={disabled}
      align={kind === 'text' || kind === 'date' ? 'start' : 'end'}
      {...(isMoney ? { prefix: notation.currency } : {})}
      {...(kind === 'share' ? { suffix: '%' } : {})}
      {...(kind === 'date' ? { placeholder: COMPANY_FIELDS['raise.date'].example } : {})}
      hint={hint}
    />
  )
}

/** Sets one field; answers the sentence of refusal, or null. */
function useSetCompany(): (field: string, value: unknown) => string | null {
  const apply = useApplyEdit()
  return (field, value) => {
    const edit = apply((context) => setField(context, 'company', 'company', field, value, { code: 'change-company', facts: { field } }))
    return edit.ok ? null : problemText(edit.problem)
  }
}
