// Keeps the import of an accounting export while the user looks at other screens.

import type { ReactNode } from 'react'
import { requiredContext } from '../../session/required-context.ts'
import { useApp } from '../../session/use-app.tsx'
import { type BookImporting, useBookImport } from '../../session/use-book-import.ts'
import { useSession } from '../../session/use-session.tsx'

const [BooksContext, useBooksDesk] = requiredContext<{ readonly importing: BookImporting; readonly chooseFile: () => void }>('useBooksDesk')

export { useBooksDesk }

export function BooksDesk({ children }: { readonly children: ReactNode }) {
  const { api } = useApp()
  const importing = useBookImport(useSession())

  async function chooseFile(): Promise<void> {
    const chosen = await api.ask('import:choose-file', null)
    if (!chosen.ok) importing.refuse(chosen.problem)
    else if (chosen.value !== null) importing.read(chosen.value.bytes, chosen.value.name)
  }

  return <BooksContext value={{ importing, chooseFile: () => void chooseFile() }}>{children}</BooksContext>
}
