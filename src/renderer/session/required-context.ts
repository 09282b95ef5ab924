// A context that only makes sense inside its provider: whoever reads it outside is a mistake of ours, said at once.

import { type Context, createContext, useContext } from 'react'

/** The provider, and the hook that reads it, which is called `name`. */
export function requiredContext<T>(name: string): readonly [Provider: Context<T | null>, use: () => T] {
  const context = createContext<T | null>(null)
  return [
    context,
    () => {
      const value = useContext(context)
      if (value === null) throw new Error(`${name} is called outside of its provider`)
      return value
    },
  ]
}
