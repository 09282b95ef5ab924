// What is worked out anew with every edit and seldom says something else: the value itself while it says the same, so that what
// is made of it need not be made, or drawn, again. For plain data only.

import { useRef } from 'react'

export function useSame<T>(value: T): T {
  const last = useRef(value)
  if (JSON.stringify(last.current) !== JSON.stringify(value)) last.current = value
  return last.current
}
