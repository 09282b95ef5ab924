// The keys of the app beside those of its commands, and how keys read on each platform. The commands
// themselves stand in wording/commands.ts, from where the native menu has them, too.

import { type Command, KEY_NAMES } from '#wording'

/** Further keys that do the same as a command's own. */
export const EXTRA_KEYS: Readonly<Record<string, Command>> = { 'Mod+Y': 'redo', 'Mod+Delete': 'delete-components', F1: 'show-shortcuts' }

const ARROWS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' }

/** "Mod+Shift+Z" as people read it: "Ctrl Shift Z", on macOS "⌘ ⇧ Z". Words around the keys stay. */
export function shownKeys(accelerator: string, platform: string): string {
  const names = platform === 'darwin' ? KEY_NAMES.mac : KEY_NAMES.elsewhere
  return accelerator
    .replace(/Arrow(Up|Down|Left|Right)/g, (_, side: string) => ARROWS[side] ?? side)
    .replace(/[A-Z][a-z]+/g, (key) => names[key] ?? key)
    .replaceAll('+', ' ')
}
