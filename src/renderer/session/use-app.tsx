// Hands the screens what lies outside of the workbook: the way to main, the library, the facts of this computer, the theme.

import type { AppFacts, ListFile, RightsizeApi, Theme } from '#contract'
import type { Library } from './library.ts'
import { requiredContext } from './required-context.ts'

export interface AppSurroundings {
  readonly api: RightsizeApi
  readonly library: Library
  readonly facts: AppFacts
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  /** The open workbook was made for this list: the import opens with it. */
  readonly firstList: ListFile | null
}

export const [AppContext, useApp] = requiredContext<AppSurroundings>('useApp')

export function useLibrary(): Library {
  return useApp().library
}
