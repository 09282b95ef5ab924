// The system's keychain through Electron, where it is one: on a Linux without a password store Electron seals with a password that
// everybody knows, which is none.

import { safeStorage } from 'electron'
import type { Keychain } from './team-keys.ts'

export const systemKeychain: Keychain = {
  isReal: () => safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || !NONE.has(safeStorage.getSelectedStorageBackend())),
  seal: (secret) => safeStorage.encryptString(secret).toString('base64'),
  open: (sealed) => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
}

const NONE: ReadonlySet<string> = new Set(['basic_text', 'unknown'])
