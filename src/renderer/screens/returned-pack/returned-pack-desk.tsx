// Keeps what is asked about returned packs while the user looks at other screens, so that a drop on any screen opens one.

import { createContext, type ReactNode, useCallback, useContext } from 'react'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useGo } from '../../navigation/navigation.tsx'
import { useApp } from '../../session/use-app.tsx'
import { type ReturnedPacks, useReturnedPacks } from './use-returned-pack.ts'

const PacksContext = createContext<ReturnedPacks | null>(null)

export function ReturnedPackDesk({ children }: { readonly children: ReactNode }) {
  const { api, library } = useApp()
  const go = useGo()
  const open = useCallback(() => go('returned-pack'), [go])
  const packs = useReturnedPacks(api, library, open)
  useCommandEffects({
    'open-returned-pack': () => {
      open()
      packs.choose()
    },
  })
  return <PacksContext value={packs}>{children}</PacksContext>
}

export function useReturnedPackDesk(): ReturnedPacks {
  const packs = useContext(PacksContext)
  if (packs === null) throw new Error('useReturnedPackDesk is called outside of <ReturnedPackDesk>')
  return packs
}
