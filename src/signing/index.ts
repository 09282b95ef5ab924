// The entry point of signing: a team's key, its file, what it signs, and whether a signature holds.

export { keyName, newKey, readPublicKey, signWith, type TeamKey } from './ed25519.ts'
export {
  type KeyFile,
  keyFileText,
  MAX_KEY_FILE_BYTES,
  openWithPassphrase,
  readKeyFile,
  sealWithPassphrase,
  secretOf,
  teamKeyOf,
} from './key-file.ts'
export { judgeWith, type KnownKeys, knownKeysText, readKnownKeys } from './known-keys.ts'
