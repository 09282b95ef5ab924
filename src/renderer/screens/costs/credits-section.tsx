// Credits: pools that prices are paid from, what is left of them, and when they end.

import { Plus, X } from 'lucide-react'
import { addGrant, changeGrant, type FieldPath, removeGrant } from '#core'
import { COMMON_TEXT, COSTS_TEXT, grantText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button, IconButton } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Card, Note } from '../../widgets/layout.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { FieldControl, type FieldProps } from '../record-field.tsx'
import styles from './costs.module.css'
import type { GrantRow } from './costs-facts.ts'
import { useCostEdits } from './use-cost-edits.ts'

export function CreditsSection({ grants }: { readonly grants: readonly GrantRow[] }) {
  const style = useNumberStyle()
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
          onClick={() => void commit((context) => addGrant(context, { vendor: COSTS_TEXT.newVendor(grants.length + 1, style) }))}
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

  const field = (name: FieldPath<'creditGrants'>, looks: Pick<FieldProps<'creditGrants'>, 'placeholder' | 'prefix'> = {}) => (
    <FieldControl
      table="creditGrants"
      field={name}
      currency={grant.currency}
      value={grant[name]}
      commit={(value) => change({ [name]: name === 'currency' ? String(value).trim().toUpperCase() : value, ...datedToday(name) })}
      {...looks}
    />
  )
  /** A balance is true on a day: without one it is today's. */
  const datedToday = (name: string) => (name === 'balance' && grant.asOf === null ? { asOf } : {})

  return (
    <Card as="article" aria-label={COSTS_TEXT.creditsOf(grant.vendor)}>
      <div className={styles.grantFields}>
        {field('vendor')}
        {field('balance', { prefix: '' })}
        {field('currency')}
        {field('asOf', { placeholder: '2026-11-25' })}
        {field('expires', { placeholder: '2027-06-30' })}
        <IconButton
          label={COMMON_TEXT.removeOf(COSTS_TEXT.creditsOf(grant.vendor))}
          icon={<X />}
          onClick={() => void commit((context) => removeGrant(context, grant.id))}
        />
      </div>
      <Note>{grantText(state, prices, grant.expires, asOf, { ...style, currency: grant.currency })}</Note>
    </Card>
  )
}
