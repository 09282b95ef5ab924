// How the workbook counts: its currency, how numbers are written, and when the fiscal year starts.

import { useState } from 'react'
import { changeCurrency, setField } from '#core'
import { monthName, PLAIN_STYLE } from '#wording'
import { useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Select } from '../../widgets/select.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { CURRENCY_CODES, LOCALE_TAGS, withCurrent } from './notations.ts'
import styles from './settings.module.css'

const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: monthName(index + 1, PLAIN_STYLE),
}))

const FIXED_MONTH = 'Stays as it is once a quarter is locked: the names of locked quarters would mean other days.'

export function NumbersSection({ disabled }: { readonly disabled: boolean }) {
  const settings = useSessionState((state) => state.workbook.tables.settings['settings'])
  const isLocked = useSessionState((state) => Object.keys(state.workbook.tables.quarters).length > 0)
  const apply = useApplyEdit()
  const [asked, setAsked] = useState<string | null>(null)
  if (settings === undefined) return null
  const set = (field: string, value: unknown) =>
    apply((context) => setField(context, 'settings', 'settings', field, value, { code: 'change-settings', facts: { field } }))

  return (
    <TitledPart title="Numbers and dates">
      <div className={styles.fields}>
        <Select
          label="Currency"
          value={settings.currency}
          options={withCurrent(CURRENCY_CODES, settings.currency).map((code) => ({ value: code, label: currencyLabel(code) }))}
          disabled={disabled}
          onChange={(currency) => setAsked(currency === settings.currency ? null : currency)}
        />
        <Select
          label="Written as"
          value={settings.locale}
          options={withCurrent(LOCALE_TAGS, settings.locale).map((tag) => ({ value: tag, label: localeLabel(tag) }))}
          disabled={disabled}
          onChange={(locale) => set('locale', locale)}
        />
        <Select
          label="Fiscal year starts in"
          value={String(settings.fiscalStartMonth)}
          options={MONTHS}
          disabled={disabled || isLocked}
          {...(isLocked ? { hint: FIXED_MONTH } : {})}
          onChange={(month) => set('fiscalStartMonth', Number(month))}
        />
      </div>
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => {
          if (!open) setAsked(null)
        }}
        title={`Count in ${asked ?? ''}?`}
        description={`Every amount in ${settings.currency} keeps its number and is read as ${asked ?? ''}. Nothing is converted. Undo takes it back.`}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>Keep {settings.currency}</Button>
            <Button
              kind="primary"
              onClick={() => {
                if (asked !== null) apply((context) => changeCurrency(context, asked))
                setAsked(null)
              }}
            >
              Count in {asked}
            </Button>
          </>
        }
      />
    </TitledPart>
  )
}

function currencyLabel(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency', fallback: 'code' }).of(code)
  return name === undefined || name === code ? code : `${code} · ${name}`
}

function localeLabel(tag: string): string {
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(tag)
  return `${new Intl.NumberFormat(tag, { minimumFractionDigits: 2 }).format(1234.5)} · ${name ?? tag}`
}
