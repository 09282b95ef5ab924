// Checks of Drivers: no cell of it fails.

import { type ModelCheck, noErrors } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'
import { DRIVER_LETTERS, type DriversLayout } from './layout.ts'

export function driverChecks(_: BoardPack, { total }: DriversLayout): ModelCheck[] {
  return [noErrors('drivers', DRIVER_LETTERS.grant, total)]
}
