// Credits: pools that prices are paid from, what is left of them, and when they end.

import { Plus, X } from 'lucide-react'
import { addGrant, changeGrant, type IsoDate, parseMoneyText, removeGrant } from '#core'
import { grantText } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import aside from '../../widgets/aside.module.css'
import { Button, IconButton } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './costs.module.css'
import type { GrantRow } from './costs-facts.ts'
import { sentenceOf, typedOrNull, useCostEdits } from './use-cost-edits.ts'

export function CreditsSection({ grants }: { readonly grants: readonly GrantRow[] }) {
  const { commit } = useCostEdits()
  return (
    <TitledPart
      title="Credits"
      lead="What a vendor or an accelerator gave you. List prices stay as they are; what is left to pay in cash is a figure of its own."
    >
      {grants.length === 0 ? (
        <EmptyState title="No credits are entered">Enter a pool once, then choose it at each price that it pays.</EmptyState>
      ) : null}
      {grants.map((row) => (
        <GrantCard key={row.grant.id} row={row} />
      ))}
      <div>
        <Button icon={<Plus />} onClick={() => void commit((context) => addGrant(context, { vendor: `Credits ${grants.length + 1}` }))}>
          Add credits
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
    return balance.ok ? change({ balance: balance.value, ...(grant.asOf === null ? { asOf } : {}) }) : sentenceOf(balance)
  }

  return (
    <article className={styles.card} aria-label={`Credits ${grant.vendor}`}>
      <div className={styles.grantFields}>
        <TextField label="From" value={grant.vendor} commit={(vendor) => change({ vendor })} />
        <TextField label="Left" align="end" value={moneyAsTyped(grant.balance, grant.currency, style.locale)} commit={changeBalance} />
        <TextField label="Currency" value={grant.currency} commit={(typed) => change({ currency: typed.trim().toUpperCase() })} />
        <TextField
          label="On"
          placeholder="2026-11-25"
          value={grant.asOf ?? ''}
          commit={(typed) => change({ asOf: typedOrNull(typed) as IsoDate | null })}
        />
        <TextField
          label="Expire after"
          placeholder="no end"
          value={grant.expires ?? ''}
          commit={(typed) => change({ expires: typedOrNull(typed) as IsoDate | null })}
        />
        <IconButton
          label={`Remove the credits ${grant.vendor}`}
          icon={<X />}
          onClick={() => void commit((context) => removeGrant(context, grant.id))}
        />
      </div>
      <p className={aside.note}>{grantText(state, prices, grant.expires, asOf, { ...style, currency: grant.currency })}</p>
    </article>
  )
}
