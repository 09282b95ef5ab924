// Today as the user's calendar says it, and a call when it changes: dates decide checks, and an app
// left open over midnight must not go on judging by yesterday.

import type { IsoDate } from '#core'

export function localDate(now: Date = new Date()): IsoDate {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  const day = String(now.getDate()).padStart(2, '0')
  return `${String(now.getFullYear()).padStart(4, '0')}-${month}-${day}` as IsoDate
}

/** Calls at every new day until the returned function is called. Focus covers a clock that slept or was set. */
export function watchDate(onDate: (date: IsoDate) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    onDate(localDate())
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
