// From a key press to a command id. Called by the one key listener of the window; a text being typed
// keeps its own undo until it is kept.

import { COMMAND_IDS, COMMAND_TABLE, type Command } from '#wording'
import { EXTRA_KEYS } from './command-table.ts'

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const BY_KEYS: ReadonlyMap<string, Command> = new Map([
  ...COMMAND_IDS.flatMap((id) => {
    const { accelerator } = COMMAND_TABLE[id]
    return accelerator === null ? [] : [[accelerator.toLowerCase(), id] as const]
  }),
  ...Object.entries(EXTRA_KEYS).map(([keys, id]) => [keys.toLowerCase(), id] as const),
])

/** The command of a key press, null when it is nobody's. */
export function commandOfKey(press: KeyPress, platform: string): Command | null {
  return BY_KEYS.get(keysOf(press, platform)) ?? null
}

function keysOf(press: KeyPress, platform: string): string {
  const hasMod = platform === 'darwin' ? press.metaKey : press.ctrlKey
  const parts = [hasMod ? 'mod' : null, press.altKey ? 'alt' : null, press.shiftKey ? 'shift' : null, press.key.toLowerCase()]
  return parts.filter((part) => part !== null).join('+')
}

/** Commands on rows whose keys mean something in a line of text. */
const ROW_COMMANDS: ReadonlySet<Command> = new Set(['delete-components', 'move-up', 'move-down'])

/** True while the text field in focus holds something that is not kept yet, or the command would fight with typing. */
export function belongsToTextField(command: Command, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('input, textarea, [contenteditable]')) return false
  if (command === 'undo' || command === 'redo') return target.closest('[data-unsaved]') !== null
  return ROW_COMMANDS.has(command)
}
