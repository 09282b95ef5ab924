// What only developers and tests may ask for, decided in one place: an app that was packaged never looks at it, and an app that
// was built, packaged or not, never loads its page from anywhere but its own files.

import type { Launch } from './launch-arguments.ts'

export interface Development {
  /** Address of Vite's dev server on this computer; null in every build. */
  readonly devServer: string | null
  /** A file that answers native dialogs, for tests. */
  readonly dialogAnswers: string | null
  /** The folder of Chromium, for tests that look into it or throw it away with the data. */
  readonly profile: string | null
  /** Folder for the results of a tour. */
  readonly tourFolder: string | null
}

export interface DevelopmentSurroundings {
  readonly isPackaged: boolean
  /** Said by the build itself, not by whoever starts the app. */
  readonly isServed: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly launch: Launch
}

const NOTHING: Development = { devServer: null, dialogAnswers: null, profile: null, tourFolder: null }

export function developmentOf({ isPackaged, isServed, env, launch }: DevelopmentSurroundings): Development {
  if (isPackaged) return NOTHING
  return {
    devServer: isServed ? ownServer(env['ELECTRON_RENDERER_URL']) : null,
    dialogAnswers: env['RIGHTSIZE_DIALOG_ANSWERS'] ?? null,
    profile: env['RIGHTSIZE_PROFILE'] || null,
    tourFolder: launch.tourFolder,
  }
}

/** Of another computer there is none: its page would get the bridge to main. */
function ownServer(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? address : null
}
