// Whom a file names as the owner of something.

import { isFunction, isGroup } from '#core'

/** What stands before an "@" names the person; an address is not kept. */
export function ownerName(written: string): string {
  return (
    written
      .replace(/^mailto:/i, '')
      .split('@')[0]
      ?.trim() ?? ''
  )
}

/** "platform-team", "ml": nobody in particular. */
export function isOfGroup(name: string): boolean {
  const words = name.replace(/[-_.]/g, ' ')
  return isGroup(words) || isFunction(words)
}
