// Reads the words the app was started with: a workbook file to open, or a tour to take. Called at
// start, and by a second start before it hands over to the first.

import { resolve } from 'node:path'

export interface Launch {
  /** Absolute path of the file to open, null when none was given. */
  readonly file: string | null
  /** Folder for the results of a tour, null for a normal start. */
  readonly tourFolder: string | null
}

export interface LaunchSurroundings {
  readonly workingDirectory: string
  /** The app's own path, which stands among the arguments of an app that is not packaged. */
  readonly appPath: string
}

const TOUR = '--tour='
/** Switches of Node and Electron whose value is a word of its own. */
const SWITCHES_WITH_A_VALUE = ['-r', '--require']

/** argv: the executable first. Switches of Chromium are passed over, whatever they are. */
export function readLaunch(argv: readonly string[], { workingDirectory, appPath }: LaunchSurroundings): Launch {
  const words = argv.slice(1)
  const tour = words.find((word) => word.startsWith(TOUR) && word.length > TOUR.length)
  const file = words
    .filter((word, at) => !word.startsWith('-') && word !== '' && !SWITCHES_WITH_A_VALUE.includes(words[at - 1] ?? ''))
    .map((word) => resolve(workingDirectory, word))
    .find((path) => path !== resolve(appPath))
  return { file: file ?? null, tourFolder: tour === undefined ? null : resolve(workingDirectory, tour.slice(TOUR.length)) }
}

/** What a second start hands over arrives from another process: anything odd counts as "no file". */
export function readHandover(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null || !('file' in raw)) return null
  return typeof raw.file === 'string' && raw.file.length < 32_768 ? raw.file : null
}
