// Hands the screens what lies outside of the workbook: the way to main, the library, the facts of this computer, the theme.

import { createContext, type ReactNode, useContext } from 'react'
import type { AppFacts, ListFile, RightsizeApi, Theme } from '#contract'
import type { Library } from './library.ts'

export interface AppSurroundings {
  readonly api: RightsizeApi
  readonly library: Library
  readonly facts: AppFacts
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  /** The open workbook was made for this list: the import opens with it. */
  readonly firstList: ListFile | null
}

const AppContext = createContext<AppSurroundings | null>(null)

export interface AppProviderProps {
  readonly app: AppSurroundings
  readonly children: ReactNode
}

export function AppProvider({ app, children }: AppProviderProps) {
  return <AppContext value={app}>{children}</AppContext>
}

export function useApp(): AppSurroundings {
  const app = useContext(AppContext)
  if (app === null) throw new Error('useApp is called outside of <AppProvider>')
  return app
}

export function useLibrary(): Library {
  return useApp().library
}
