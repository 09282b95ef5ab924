// Where costs are booked: every price that counts with its answer, the most expensive first, and one choice for all that have none.

import { useMemo } from 'react'
import { BOOKED_AS, type BookedPrice, bookedCosts, bookedPrices, bookPrices } from '#core'
import { bookedName, bookedSentence, CHOICE_LABELS, COSTS_TEXT, MARGIN_SHEET_WORDS, NOT_SET } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Note } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './costs.module.css'
import { useCostEdits } from './use-cost-edits.ts'

const OPTIONS = BOOKED_AS.map((value) => ({ value, label: CHOICE_LABELS.bookedAs[value] }))
/** Rows that can be read at once; those of a long list are in the details of their component. */
const MOST_ROWS = 40

export function BookedSection() {
  const assessment = useSessionState((state) => state.assessment)
  const prices = useMemo(() => bookedPrices(assessment), [assessment])
  const booked = useMemo(() => bookedCosts(assessment), [assessment])
  const style = useNumberStyle()
  const open = prices.filter(({ bookedAs }) => bookedAs === null)
  return (
    <TitledPart title={COSTS_TEXT.categories} lead={COSTS_TEXT.categoriesLead}>
      {prices.length === 0 ? (
        <EmptyState title={COSTS_TEXT.noPrices}>{COSTS_TEXT.noPricesText}</EmptyState>
      ) : (
        <>
          <p>{bookedSentence(booked, style)}</p>
          {open.length > 1 ? <AllOpen prices={open} /> : null}
          <div>
            {prices.slice(0, MOST_ROWS).map((price) => (
              <PriceRow key={`${price.table} ${price.id}`} price={price} />
            ))}
          </div>
          {prices.length > MOST_ROWS ? <Note>{MARGIN_SHEET_WORDS.morePrices(prices.length - MOST_ROWS, style)}</Note> : null}
        </>
      )}
    </TitledPart>
  )
}

function AllOpen({ prices }: { readonly prices: readonly BookedPrice[] }) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  return (
    <div className={styles.allOpen}>
      <Select
        label={COSTS_TEXT.allWithoutCategory(prices.length, style)}
        value={null}
        options={OPTIONS}
        onChange={(bookedAs) => tell(commit((context) => bookPrices(context, prices, bookedAs)))}
      />
    </div>
  )
}

function PriceRow({ price }: { readonly price: BookedPrice }) {
  const { commit } = useCostEdits()
  const style = useNumberStyle()
  const name = bookedName(price)
  return (
    <div className={styles.bookedRow}>
      <span>{name}</span>
      <span className={styles.restAmount}>{price.monthlyMinor === null ? NOT_SET : COSTS_TEXT.monthly(price.monthlyMinor, style)}</span>
      <Select
        label={COSTS_TEXT.categoryOf(name)}
        hideLabel
        blank={NOT_SET}
        value={price.bookedAs}
        options={OPTIONS}
        onChange={(bookedAs) => tell(commit((context) => bookPrices(context, [price], bookedAs)))}
      />
    </div>
  )
}

function tell(refusal: string | null): void {
  if (refusal !== null) showToast({ title: refusal, tone: 'problem' })
}
