// Which system the page is on, for keys. The app's own user agent says nothing of it.

/** Where ⌘ does what Ctrl does elsewhere. */
export function isMac(): boolean {
  return navigator.platform.startsWith('Mac')
}
