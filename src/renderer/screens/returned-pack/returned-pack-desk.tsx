// Keeps what is asked about returned packs while the user looks at other screens, so that a drop on any screen opens one.

import { type ReactNode, useEffect } from 'react'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useGo } from '../../navigation/navigation.tsx'
import { requiredContext } from '../../session/required-context.ts'
import { useApp } from '../../session/use-app.tsx'
import { type ReturnedPacks, useReturnedPacks } from './use-returned-pack.ts'

const [PacksContext, useReturnedPackDesk] = requiredContext<ReturnedPacks>('useReturnedPackDesk')

export { useReturnedPackDesk }

export function ReturnedPackDesk({ children }: { readonly children: ReactNode }) {
  const { api } = useApp()
  const go = useGo()
  const packs = useReturnedPacks()
  useEffect(() => api.listen('pack:returned', () => go('returned-pack')), [api, go])
  useCommandEffects({
    'open-returned-pack': () => {
      go('returned-pack')
      packs.choose()
    },
  })
  return <PacksContext value={packs}>{children}</PacksContext>
}
