// Reads the words the app was started with: workbook files to open, or a tour to take. Called at
// start, and by a second start before it hands over to the first.

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { COMMAND_SWITCH, type IconCommand, isIconCommand } from './system-menus.ts'

export interface Launch {
  /** Absolute paths of the files to open, in their order; an address that leads to none stands as it was given. */
  readonly files: readonly string[]
  /** Folder for the results of a tour, null for a normal start. */
  readonly tourFolder: string | null
  /** Chosen at the app's icon. */
  readonly command: IconCommand | null
}

/** What a second start hands over to the first. */
export type Handover = Pick<Launch, 'files' | 'command'>

export interface LaunchSurroundings {
  readonly workingDirectory: string
  /** The app's own path, which stands among the arguments of an app that is not packaged. */
  readonly appPath: string
}

const TOUR = '--tour='
/** Switches of Node and Electron whose value is a word of its own. */
const SWITCHES_WITH_A_VALUE = ['-r', '--require']
/** After it nothing is a switch, whatever it begins with. */
const END_OF_SWITCHES = '--'
/** Of a message from another process; a system hands over fewer. */
const MOST_FILES = 10_000

/** argv: the executable first. Switches of Chromium are passed over, whatever they are. */
export function readLaunch(argv: readonly string[], { workingDirectory, appPath }: LaunchSurroundings): Launch {
  const words = argv.slice(1)
  const end = words.indexOf(END_OF_SWITCHES)
  const switches = end < 0 ? words : words.slice(0, end)
  const tour = switches.find((word) => word.startsWith(TOUR) && word.length > TOUR.length)
  const command = switches.find((word) => word.startsWith(COMMAND_SWITCH))?.slice(COMMAND_SWITCH.length)
  const plain = switches.filter((word, at) => !word.startsWith('-') && !SWITCHES_WITH_A_VALUE.includes(words[at - 1] ?? ''))
  const named = [...plain, ...(end < 0 ? [] : words.slice(end + 1))]
    .filter((word) => word !== '')
    .map((word) => pathOf(word, workingDirectory))
  return {
    files: [...new Set(named)].filter((path) => path !== resolve(appPath)),
    tourFolder: tour === undefined ? null : resolve(workingDirectory, tour.slice(TOUR.length)),
    command: isIconCommand(command) ? command : null,
  }
}

/** Desktops name a file by its path or by its address. One on another computer, or of another kind, is told to who meant it. */
function pathOf(word: string, workingDirectory: string): string {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(word)) return resolve(workingDirectory, word)
  try {
    return fileURLToPath(word)
  } catch {
    return word
  }
}

/** What a second start hands over arrives from another process: anything odd counts as nothing. */
export function readHandover(raw: unknown): Handover {
  if (typeof raw !== 'object' || raw === null) return { files: [], command: null }
  const files = 'files' in raw && Array.isArray(raw.files) ? raw.files : []
  return {
    files: files.filter((file: unknown) => typeof file === 'string' && file.length < 32_768).slice(0, MOST_FILES),
    command: 'command' in raw && isIconCommand(raw.command) ? raw.command : null,
  }
}
