// The words of `rightsize new-key` and `rightsize show-key`.

import type { IsoDate } from '#core'
import { formatDate, type NumberStyle } from '../quantities.ts'
import type { CommandHelp } from './command-help.ts'

/** What is missing where it is left out. */
export const NEW_KEY_TARGET = '--to OUT.rightsize-key'

export const NEW_KEY_HELP: CommandHelp = {
  forms: [{ form: [`new-key ${NEW_KEY_TARGET}`], to: 'create a key to sign with' }],
  about: [
    'Creates a key that signs board packs and data rooms, and writes it sealed with the',
    'passphrase in the environment variable RIGHTSIZE_PASSPHRASE. The app imports the',
    'same file in Settings.',
  ],
  words: { [NEW_KEY_TARGET]: 'the file to write; an existing one is never replaced' },
}

export const SHOW_KEY_HELP: CommandHelp = {
  forms: [{ form: ['show-key FILE.rightsize-key [--json]'], to: 'show the name and public key of a key' }],
  about: ['Shows the name of a key, which signatures are shown with, and its public key. Needs no', 'passphrase.'],
  words: { 'FILE.rightsize-key': 'a key file, or signing-key.json of the data folder', '--json': 'the same, for programs' },
}

interface KeyFacts {
  readonly key: string
  readonly publicKey: string
}

export const KEY_COMMAND_TEXT = {
  made: (file: string, { key, publicKey }: KeyFacts): readonly string[] => [
    `Wrote ${file}.`,
    `Key: ${key}`,
    `Public key: ${publicKey}`,
    'Keep the file and its passphrase apart. Give others the name of the key, so that they can compare it.',
  ],
  shown: ({ key, publicKey, created }: KeyFacts & { readonly created: IsoDate }, style: NumberStyle): readonly string[] => [
    `Key: ${key}`,
    `Public key: ${publicKey}`,
    `Created: ${formatDate(created, style)}`,
  ],
} as const
