// Keeps what is asked about returned packs while the user looks at other screens, so that a drop on any screen opens one.

import { type ReactNode, useCallback } from 'react'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useGo } from '../../navigation/navigation.tsx'
import { requiredContext } from '../../session/required-context.ts'
import { useApp } from '../../session/use-app.tsx'
import { type ReturnedPacks, useReturnedPacks } from './use-returned-pack.ts'

const [PacksContext, useReturnedPackDesk] = requiredContext<ReturnedPacks>('useReturnedPackDesk')

export { useReturnedPackDesk }

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
