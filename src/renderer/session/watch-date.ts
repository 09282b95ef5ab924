// A call when today changes: dates decide checks, and an app left open over midnight must not go on judging by yesterday.

import { type IsoDate, localDate } from '#core'

/** Calls at every new day until the returned function is called. Focus covers a clock that slept or was set. */
export function watchDate(onDate: (date: IsoDate) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    onDate(localDate(new Date()))
    arm()
  }
  const arm = () => {
    clearTimeout(timer)
    const now = new Date()
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
    timer = setTimeout(tell, midnight.getTime() - now.getTime() + 500)
  }
  arm()
  globalThis.addEventListener?.('focus', tell)
  return () => {
    clearTimeout(timer)
    globalThis.removeEventListener?.('focus', tell)
  }
}
