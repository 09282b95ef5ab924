// What a screen tells the frame about itself; the list of them is screens/index.ts. Its names and its key stand in
// wording/screen-table.ts, where the native menu finds them, too.

import type { LucideIcon } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'

export interface ScreenDescription {
  readonly Component: ComponentType
  /** In the rail, where the screen is the first of its entry. */
  readonly icon?: LucideIcon
  /** Holds what goes on while other screens are shown, and gives the commands that begin it. Mounted as long as the workbook is open. */
  readonly Desk?: ComponentType<{ readonly children: ReactNode }>
}
