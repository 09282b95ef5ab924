// What a right click on the app's icon offers: the jump list of Windows, the dock menu of macOS. Pure plans; run.ts hands them to the
// system. The files that were opened last are listed there by the system itself.

import type { JumpListCategory, MenuItemConstructorOptions } from 'electron'
import { COMMAND_TABLE, type Command } from '#wording'

/** What makes sense before the window is looked at. */
const ICON_COMMANDS = ['new-blank', 'open-file'] as const satisfies readonly Command[]
export type IconCommand = (typeof ICON_COMMANDS)[number]

/** The word that a start by the icon carries: `--command=new-blank`. */
export const COMMAND_SWITCH = '--command='

/** @param program that a start by the list runs */
export function jumpList(program: string): JumpListCategory[] {
  const items = ICON_COMMANDS.map((command) => {
    const { title } = COMMAND_TABLE[command]
    return {
      type: 'task' as const,
      title,
      description: title,
      program,
      args: `${COMMAND_SWITCH}${command}`,
      iconPath: program,
      iconIndex: 0,
    }
  })
  return [{ type: 'recent' }, { type: 'tasks', items }]
}

export function dockMenu(send: (command: Command) => void): MenuItemConstructorOptions[] {
  return ICON_COMMANDS.map((command) => ({
    id: command,
    label: COMMAND_TABLE[command].menu ?? COMMAND_TABLE[command].title,
    click: () => send(command),
  }))
}

export function isIconCommand(raw: unknown): raw is IconCommand {
  return ICON_COMMANDS.some((command) => command === raw)
}
