// Waits for what has to come true by itself. Vitest alone gives up after a second, which a busy machine may take.
import { vi } from 'vitest'

const PATIENCE_MS = 60_000

/** Settles once `check` no longer throws. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: PATIENCE_MS })
}
