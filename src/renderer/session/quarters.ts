// Hands the locked quarters of the open workbook to the screens.

import type { Quarters } from './create-quarters.ts'
import { useSession } from './use-session.tsx'

export type { Quarters } from './create-quarters.ts'

export function useQuarters(): Quarters {
  return useSession().quarters
}
