// What screens keep beyond their own life, by key. Plain, so that it can be tried without a window.

import type { SetStateAction } from 'react'

export interface ScreenStates {
  readonly read: <T>(key: string, first: T | (() => T)) => T
  /** What was read before. */
  readonly write: <T>(key: string, next: SetStateAction<T>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createScreenStates(): ScreenStates {
  const kept = new Map<string, unknown>()
  const listeners = new Set<() => void>()
  const read: ScreenStates['read'] = <T>(key: string, first: T | (() => T)) => {
    if (!kept.has(key)) kept.set(key, first instanceof Function ? first() : first)
    return kept.get(key) as T
  }
  return {
    read,
    write: <T>(key: string, next: SetStateAction<T>) => {
      const now = kept.get(key) as T
      const value = next instanceof Function ? next(now) : next
      if (Object.is(now, value)) return
      kept.set(key, value)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
