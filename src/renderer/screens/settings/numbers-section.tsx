// How the workbook counts: its currency, how numbers are written, and when the fiscal year starts.

import { useState } from 'react'
import { changeCurrency, setField } from '#core'
import { currencyName, isUsableLocale, localeName, monthName, SETTINGS_FIELDS, SETTINGS_TEXT, unknownLocaleText } from '#wording'
import { useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import field from '../../widgets/field.module.css'
import { Select } from '../../widgets/select.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { CURRENCY_CODES, LOCALE_TAGS, withCurrent } from './notations.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: monthName(index + 1),
}))

export function NumbersSection({ disabled }: { readonly disabled: boolean }) {
  const settings = useSessionState((state) => state.workbook.tables.settings['settings'])
  const isLocked = useSessionState((state) => Object.keys(state.workbook.tables.quarters).length > 0)
  const apply = useApplyEdit()
  const [asked, setAsked] = useState<string | null>(null)
  if (settings === undefined) return null
  const set = (field: string, value: unknown) =>
    apply((context) => setField(context, 'settings', 'settings', field, value, { code: 'change-settings', facts: { field } }))
  const change = (currency: string) => {
    apply((context) => changeCurrency(context, currency))
    setAsked(null)
  }

  return (
    <TitledPart title={SETTINGS_TEXT.numbers}>
      <div className={field.fields}>
        <Select
          label={SETTINGS_FIELDS.currency.label}
          value={settings.currency}
          options={withCurrent(CURRENCY_CODES, settings.currency).map((code) => ({ value: code, label: currencyName(code) }))}
          disabled={disabled}
          onChange={(currency) => setAsked(currency === settings.currency ? null : currency)}
        />
        <Select
          label={SETTINGS_FIELDS.locale.label}
          value={settings.locale}
          options={withCurrent(LOCALE_TAGS, settings.locale).map((tag) => ({ value: tag, label: localeName(tag) }))}
          disabled={disabled}
          {...(isUsableLocale(settings.locale) ? {} : { hint: unknownLocaleText(settings.locale) })}
          onChange={(locale) => set('locale', locale)}
        />
        <Select
          label={SETTINGS_FIELDS.fiscalStartMonth.label}
          value={String(settings.fiscalStartMonth)}
          options={MONTHS}
          disabled={disabled || isLocked}
          {...(isLocked ? { hint: SETTINGS_TEXT.fiscalFixed } : {})}
          onChange={(month) => set('fiscalStartMonth', Number(month))}
        />
      </div>
      {asked === null ? null : (
        <Dialog
          title={SETTINGS_TEXT.currencyQuestion(asked)}
          description={SETTINGS_TEXT.currencyConsequence(settings.currency, asked)}
          action={{ label: SETTINGS_TEXT.switchCurrency(asked), onClick: () => change(asked) }}
          cancel={SETTINGS_TEXT.keepCurrency(settings.currency)}
          onClose={() => setAsked(null)}
        />
      )}
    </TitledPart>
  )
}
