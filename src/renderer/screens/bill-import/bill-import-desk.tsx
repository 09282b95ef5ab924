// Keeps the import of a bill while the user looks at other screens, and begins one from the menu and from a file that a list was
// taken for.

import type { ReactNode } from 'react'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useGo } from '../../navigation/navigation.tsx'
import { requiredContext } from '../../session/required-context.ts'
import { type BillImporting, useBillImport } from '../../session/use-bill-import.ts'
import { useSession } from '../../session/use-session.tsx'

const [BillContext, useBillDesk] = requiredContext<BillImporting>('useBillDesk')

export { useBillDesk }

export function BillImportDesk({ children }: { readonly children: ReactNode }) {
  const importing = useBillImport(useSession())
  const go = useGo()
  useCommandEffects({
    'import-bill': () => {
      // An import that is over makes room; one that is being looked at stays.
      if (importing.state.step === 'imported') importing.cancel()
      go('bill-import')
    },
  })
  return <BillContext value={importing}>{children}</BillContext>
}
