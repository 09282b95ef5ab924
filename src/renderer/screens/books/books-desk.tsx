// Keeps the import of an accounting export while the user looks at other screens.

import { createContext, type ReactNode, useContext } from 'react'
import { useApp } from '../../session/use-app.tsx'
import { type BookImporting, useBookImport } from '../../session/use-book-import.ts'
import { useSession } from '../../session/use-session.tsx'

export interface BooksDeskHold {
  readonly importing: BookImporting
  readonly chooseFile: () => void
}

const BooksContext = createContext<BooksDeskHold | null>(null)

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

export function useBooksDesk(): BooksDeskHold {
  const hold = useContext(BooksContext)
  if (hold === null) throw new Error('useBooksDesk is called outside of <BooksDesk>')
  return hold
}
