// A colleague's copy that the workbook was opened with, until it is merged or left: the merge is gone to at once.

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { MergeOffer } from '#contract'
import { useGo } from '../../navigation/navigation.tsx'
import { useLibrary } from '../../session/use-app.tsx'
import { useSession } from '../../session/use-session.tsx'

export interface OpenOffer {
  /** null: there is nothing to merge (any more). */
  readonly offer: MergeOffer | null
  /** Back through the history finds it closed. */
  readonly leave: () => void
}

const OfferContext = createContext<OpenOffer>({ offer: null, leave: () => undefined })

export function MergeDesk({ children }: { readonly children: ReactNode }) {
  const go = useGo()
  const offered = useLibrary().mergeOffer(useSession())
  const [offer, setOffer] = useState<MergeOffer | null>(null)
  useEffect(() => {
    if (offered === null) return
    setOffer(offered)
    go('merge')
  }, [offered, go])

  function leave(): void {
    setOffer(null)
    go('inventory')
  }

  return <OfferContext value={{ offer, leave }}>{children}</OfferContext>
}

export function useMergeOffer(): OpenOffer {
  return useContext(OfferContext)
}
