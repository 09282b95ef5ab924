// Settings: the team's key. Which key signed is said in wording/signatures.ts.

import type { IsoDate } from '#core'
import { formatDate, type NumberStyle } from '../quantities.ts'

interface KeyFacts {
  readonly name: string
  readonly created: IsoDate
  readonly keptBy: 'keychain' | 'passphrase'
  readonly isUnlocked: boolean
}

function statusText({ isUnlocked, keptBy }: KeyFacts): string {
  if (isUnlocked) return 'Unlocked. Locked quarters, approval files, Excel packs of locked quarters and data rooms are signed.'
  return keptBy === 'keychain' ? 'The keychain doesn’t open it. Forget it and import its backup.' : 'Locked. Nothing is signed.'
}

export const SIGNING_TEXT = {
  title: 'Signing key',
  lead: 'Optional. Signs locked quarters, approvals, packs and data rooms, so that others see which key they are from. Who holds the key isn’t shown. Losing it loses no data.',
  keptByKeychain: 'The keychain of this computer keeps the key.',
  keptByPassphrase:
    'This computer has no keychain to keep the key, so a passphrase protects it. You enter it once each time you start Rightsize.',
  create: 'Create key…',
  createNow: 'Create key',
  importKey: 'Import key…',
  unlock: 'Unlock key…',
  copy: 'Copy public key',
  copied: 'Public key copied',
  change: 'Change passphrase…',
  backup: 'Export backup…',
  backedUp: 'Backup of the key saved',
  forget: 'Forget key…',
  passphrase: 'Passphrase',
  present: 'Current passphrase',
  next: 'New passphrase',
  again: 'Repeat passphrase',
  different: 'The two passphrases differ. Enter the same one twice.',
  remember: 'Remember this key',
  remembered: 'Key remembered',
  facts: (key: KeyFacts, style: Pick<NumberStyle, 'locale'>): readonly (readonly [label: string, value: string])[] => [
    ['Key', key.name],
    ['Created', formatDate(key.created, style)],
    ['Protected by', key.keptBy === 'keychain' ? 'The keychain of this computer' : 'Your passphrase'],
    ['Status', statusText(key)],
  ],
  dialogs: {
    create: {
      title: 'Create key',
      hint: 'Choose a passphrase of at least 12 characters. No one can recover it for you.',
      action: 'Create key',
    },
    import: { title: 'Import key', hint: 'Enter the passphrase of the backup, then choose its file.', action: 'Choose file…' },
    unlock: { title: 'Unlock key', hint: 'The key stays unlocked until you quit Rightsize.', action: 'Unlock key' },
    change: { title: 'Change passphrase', hint: 'Backups you saved keep their old passphrase.', action: 'Change passphrase' },
    backup: { title: 'Export backup', hint: 'Choose a passphrase for the backup file, of at least 12 characters.', action: 'Save backup…' },
    forget: {
      title: 'Forget this key?',
      hint: 'Rightsize stops signing on this computer. What the key signed stays valid. Without a backup the key is gone.',
      action: 'Forget key',
    },
  },
} as const
