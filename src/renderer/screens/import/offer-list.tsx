// What can be settled for many components with one click once a list is in. Part of the two questions.

import { useState } from 'react'
import { IMPORT_TEXT, type NumberStyle } from '#wording'
import type { Offer } from '../../session/import-offers.ts'
import { Button } from '../../widgets/button.tsx'
import { Row, Small, Stack } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'

/** Names that stand behind the count. */
const NAMED = 4

export interface OfferListProps {
  readonly offers: readonly Offer[]
  readonly style: NumberStyle
  readonly isBusy: boolean
  readonly accept: (offer: Offer) => void
}

export function OfferList({ offers, style, isBusy, accept }: OfferListProps) {
  // Declined for this list; Complete the inventory and Costs still have each field.
  const [declined, setDeclined] = useState<readonly string[]>([])
  const shown = offers.filter(({ id }) => !declined.includes(id))
  if (shown.length === 0) return null
  return (
    <ul className={lines.lines} aria-label={IMPORT_TEXT.offers}>
      {shown.map((offer) => {
        const words = IMPORT_TEXT.offer[offer.id]
        return (
          <Row key={offer.id} as="li" gap={3} justify="space-between">
            <Stack gap={0}>
              {words.says(offer.ids.length, style)}
              <Small block>{IMPORT_TEXT.offerNames(offer.names.slice(0, NAMED), offer.names.length - NAMED, style)}</Small>
            </Stack>
            <Row gap={1}>
              <Button disabled={isBusy} onClick={() => accept(offer)}>
                {words.action}
              </Button>
              <Button kind="quiet" aria-label={IMPORT_TEXT.declineOffer(words.action)} onClick={() => setDeclined([...declined, offer.id])}>
                {IMPORT_TEXT.decline}
              </Button>
            </Row>
          </Row>
        )
      })}
    </ul>
  )
}
