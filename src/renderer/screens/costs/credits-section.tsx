// Credits: pools that prices are paid from, what is left of them, and when they end.

import { Plus, X } from 'lucide-react'
import { addGrant, changeGrant, type IsoDate, parseMoneyText, removeGrant } from '#core'
import { COSTS_TEXT, CREDIT_FIELDS, grantText, refusalText, removeText } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { Button, IconButton } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Stack } from '../../widgets/layout.tsx'
import { Note } from '../../widgets/note.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './costs.module.css'
import type { GrantRow } from './costs-facts.ts'
import { typedOrNull, useCostEdits } from './use-cost-edits.ts'

export function CreditsSection({ grants }: { readonly grants: readonly GrantRow[] }) {
  const { commit } = useCostEdits()
  return (
    <TitledPart title={COSTS_TEXT.credits} lead={COSTS_TEXT.creditsLead}>
      {grants.length === 0 ? <EmptyState title={COSTS_TEXT.noCredits}>{COSTS_TEXT.noCreditsText}</EmptyState> : null}
      {grants.map((row) => (
        <GrantCard key={row.grant.id} row={row} />
      ))}
      <div>
        <Button
          icon={<Plus />}
          onClick={() => void commit((context) => addGrant(context, { vendor: COSTS_TEXT.creditsOf(String(grants.length + 1)) }))}
        >
          {COSTS_TEXT.addCredits}
        </Button>
      </div>
    </TitledPart>
  )
}

function GrantCard({ row: { grant, state, prices } }: { readonly row: GrantRow }) {
  const asOf = useSessionState((session) => session.assessment.asOf)
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const change = (values: Parameters<typeof changeGrant>[2]) => commit((context) => changeGrant(context, grant.id, values))

  function changeBalance(typed: string): string | null {
    const balance = parseMoneyText(typed, { field: 'balance', currency: grant.currency, decimalMark: decimalMarkOf(style.locale) })
    // A balance is true on a day: without one it is today's.
    return balance.ok ? change({ balance: balance.value, ...(grant.asOf === null ? { asOf } : {}) }) : refusalText(balance, style)
  }

  return (
    <Stack as="article" className={styles.card} aria-label={COSTS_TEXT.creditsOf(grant.vendor)}>
      <div className={styles.grantFields}>
        <TextField label={CREDIT_FIELDS.vendor.label} value={grant.vendor} commit={(vendor) => change({ vendor })} />
        <TextField
          label={CREDIT_FIELDS.balance.label}
          align="end"
          value={moneyAsTyped(grant.balance, grant.currency, style.locale)}
          commit={changeBalance}
        />
        <TextField
          label={CREDIT_FIELDS.currency.label}
          value={grant.currency}
          commit={(typed) => change({ currency: typed.trim().toUpperCase() })}
        />
        <TextField
          label={CREDIT_FIELDS.asOf.label}
          placeholder="2026-11-25"
          value={grant.asOf ?? ''}
          commit={(typed) => change({ asOf: typedOrNull(typed) as IsoDate | null })}
        />
        <TextField
          label={CREDIT_FIELDS.expires.label}
          placeholder="2027-06-30"
          value={grant.expires ?? ''}
          commit={(typed) => change({ expires: typedOrNull(typed) as IsoDate | null })}
        />
        <IconButton
          label={removeText(COSTS_TEXT.creditsOf(grant.vendor))}
          icon={<X />}
          onClick={() => void commit((context) => removeGrant(context, grant.id))}
        />
      </div>
      <Note>{grantText(state, prices, grant.expires, asOf, { ...style, currency: grant.currency })}</Note>
    </Stack>
  )
}
