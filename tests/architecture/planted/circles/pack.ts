// Planted: knows the type of a layout that knows its own type.

import type { Layout } from './sheets/layout.ts'

export interface Pack {
  readonly layout: Layout
}
