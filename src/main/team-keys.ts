// The team's key on this computer: made, unlocked, backed up and forgotten, and what it signs. The private half is kept by the system's
// keychain where there is one, else sealed by a passphrase and in memory alone while it is unlocked. The page never sees it.

import { basename, join } from 'node:path'
import type { KeyState } from '#contract'
import { fail, type IsoDate, ok, problem, type Result, type Signed, turns } from '#core'
import {
  type KeyFile,
  keyFileText,
  keyName,
  knownKeysText,
  newKey,
  openWithPassphrase,
  readKeyFile,
  readPublicKey,
  sealWithPassphrase,
  secretOf,
  signWith,
  type TeamKey,
  teamKeyOf,
} from '#signing'
import { atomicWrite } from './files/atomic-write.ts'
import { type FileSystem, ifMissing, nodeFileSystem } from './files/file-system.ts'
import { knownKeysFile, readKnownKeysFile } from './files/known-keys-file.ts'
import { readUserFile } from './files/user-file.ts'
import { failureOf } from './files/write-failure.ts'

/** What of the system's keychain is used here; both texts in Base64. */
export interface Keychain {
  /** false: there is none, or one that seals nothing, as on a Linux without a password store. */
  readonly isReal: () => boolean
  readonly seal: (secret: string) => string
  /** Throws when another keychain sealed it. */
  readonly open: (sealed: string) => string
}

export interface TeamKeys {
  readonly state: () => Promise<Result<KeyState>>
  /** @param passphrase null: the keychain keeps it */
  readonly create: (passphrase: string | null) => Promise<Result<KeyState>>
  readonly unlock: (passphrase: string) => Promise<Result<KeyState>>
  readonly changePassphrase: (change: { readonly passphrase: string; readonly next: string }) => Promise<Result<KeyState>>
  /** @param passphrase of the backup of a key that the keychain keeps; null: the backup keeps the one the key has. Answers the path written. */
  readonly saveBackup: (backup: { readonly target: string; readonly passphrase: string | null }) => Promise<Result<string>>
  readonly takeBackup: (backup: { readonly file: string; readonly passphrase: string }) => Promise<Result<KeyState>>
  /** From this computer. What it signed goes on holding. */
  readonly forget: () => Promise<Result<KeyState>>
  /** Keeps a key that was seen; answers the day it was first seen, which is today for a new one. */
  readonly remember: (publicKey: string) => Promise<Result<IsoDate>>
  /** null: there is no key, or it is locked. */
  readonly sign: (signed: Signed) => Promise<string | null>
}

export interface TeamKeySurroundings {
  readonly userData: string
  readonly keychain: Keychain
  readonly today: () => IsoDate
  readonly fs?: FileSystem
}

const FILE = 'signing-key.json'
const MAX_MEGABYTES = 1

export function createTeamKeys({ userData, keychain, today, fs = nodeFileSystem }: TeamKeySurroundings): TeamKeys {
  const target = join(userData, FILE)
  let unlocked: TeamKey | null = null
  /** Two that write at once would leave the key of one and the memory of the other. */
  const inTurn = turns()

  async function kept(): Promise<Result<KeyFile | null>> {
    const bytes = await readUserFile(target, MAX_MEGABYTES, fs)
    if (bytes.ok) return readKeyFile(new TextDecoder().decode(bytes.value), FILE)
    return bytes.problem.code === 'file-missing' ? ok(null) : bytes
  }

  /** In memory from here on, where the keychain opens it. */
  async function keyInUse(): Promise<TeamKey | null> {
    const file = await kept()
    if (!file.ok || file.value === null) return null
    const { publicKey, sealed } = file.value
    if (unlocked?.publicKey === publicKey) return unlocked
    if (sealed.by !== 'keychain' || !keychain.isReal()) return null
    const seed = opened(sealed.secret)
    const key = seed === null ? null : teamKeyOf(seed, publicKey, FILE)
    unlocked = key?.ok ? key.value : null
    return unlocked
  }

  function opened(sealed: string): Uint8Array | null {
    try {
      return Buffer.from(keychain.open(sealed), 'base64')
    } catch {
      return null
    }
  }

  async function state(): Promise<Result<KeyState>> {
    const file = await kept()
    if (!file.ok) return file
    const hasKeychain = keychain.isReal()
    if (file.value === null) return ok({ hasKeychain, key: null })
    const { publicKey, created, sealed } = file.value
    const isUnlocked = (await keyInUse()) !== null
    return ok({ hasKeychain, key: { name: keyName(publicKey), publicKey, created, keptBy: sealed.by, isUnlocked } })
  }

  /** Its owner's alone, a backup too, unlike what else is written for the user. */
  function write(file: string, text: string): Promise<Result<null>> {
    return attempt(file, () => atomicWrite({ target: file, bytes: Buffer.from(text) }, fs))
  }

  /** Known before it is kept: where that fails, there is no key yet. */
  async function keep(key: TeamKey, file: KeyFile): Promise<Result<KeyState>> {
    const known = await noted(key.publicKey)
    if (!known.ok) return known
    const written = await write(target, keyFileText(file))
    if (!written.ok) return written
    unlocked = key
    return state()
  }

  /** @param passphrase null: by the keychain */
  async function sealed(key: TeamKey, passphrase: string | null, created: IsoDate): Promise<Result<KeyFile>> {
    if (passphrase !== null) return sealWithPassphrase(key, passphrase, created)
    if (!keychain.isReal()) return fail(problem('keychain-failed', {}))
    try {
      return ok({ publicKey: key.publicKey, created, sealed: { by: 'keychain', secret: keychain.seal(secretOf(key)) } })
    } catch {
      return fail(problem('keychain-failed', {}))
    }
  }

  /** The key of the file with the passphrase that it was sealed with. */
  async function withPassphrase(passphrase: string): Promise<Result<{ readonly file: KeyFile; readonly key: TeamKey }>> {
    const file = await kept()
    if (!file.ok) return file
    if (file.value === null) return fail(problem('key-missing', {}))
    const key = await openWithPassphrase(file.value, passphrase, FILE)
    return key.ok ? ok({ file: file.value, key: key.value }) : key
  }

  async function noted(publicKey: string): Promise<Result<IsoDate>> {
    const key = readPublicKey(publicKey)
    if (key === null) return fail(problem('key-not-one', { file: publicKey }))
    const file = knownKeysFile(userData)
    const known = await readKnownKeysFile(file, fs)
    if (!known.ok) return known
    const seen = known.value.get(key)
    if (seen !== undefined) return ok(seen)
    const day = today()
    const written = await write(file, knownKeysText(new Map([...known.value, [key, day]])))
    return written.ok ? ok(day) : written
  }

  async function refusedWhenThere(): Promise<Result<null>> {
    const before = await kept()
    return before.ok && before.value === null ? ok(null) : fail(problem('key-exists', {}))
  }

  return {
    state: () => inTurn(state),
    create: (passphrase) =>
      inTurn(async () => {
        const free = await refusedWhenThere()
        if (!free.ok) return free
        const key = newKey()
        const file = await sealed(key, passphrase, today())
        return file.ok ? keep(key, file.value) : file
      }),
    unlock: (passphrase) =>
      inTurn(async () => {
        const open = await withPassphrase(passphrase)
        if (!open.ok) return open
        unlocked = open.value.key
        return state()
      }),
    changePassphrase: ({ passphrase, next }) =>
      inTurn(async () => {
        const open = await withPassphrase(passphrase)
        if (!open.ok) return open
        const file = await sealed(open.value.key, next, open.value.file.created)
        return file.ok ? keep(open.value.key, file.value) : file
      }),
    saveBackup: ({ target: backup, passphrase }) =>
      inTurn(async () => {
        const file = await kept()
        if (!file.ok) return file
        if (file.value === null) return fail(problem('key-missing', {}))
        const key = file.value.sealed.by === 'keychain' ? await keyInUse() : null
        if (file.value.sealed.by === 'keychain' && key === null) return fail(problem('keychain-failed', {}))
        const again = key === null ? ok(file.value) : await sealed(key, passphrase ?? '', file.value.created)
        if (!again.ok) return again
        const written = await write(backup, keyFileText(again.value))
        return written.ok ? ok(backup) : written
      }),
    takeBackup: ({ file, passphrase }) =>
      inTurn(async () => {
        const free = await refusedWhenThere()
        if (!free.ok) return free
        const bytes = await readUserFile(file, MAX_MEGABYTES, fs)
        if (!bytes.ok) return bytes
        const read = readKeyFile(new TextDecoder().decode(bytes.value), basename(file))
        if (!read.ok) return read
        const key = await openWithPassphrase(read.value, passphrase, basename(file))
        if (!key.ok) return key
        const again = keychain.isReal() ? await sealed(key.value, null, read.value.created) : ok(read.value)
        return again.ok ? keep(key.value, again.value) : again
      }),
    forget: () =>
      inTurn(async () => {
        unlocked = null
        const removed = await attempt(target, () => fs.remove(target).catch(ifMissing(undefined)))
        return removed.ok ? state() : removed
      }),
    remember: (publicKey) => inTurn(() => noted(publicKey)),
    sign: async (signed) => {
      const key = await inTurn(async () => ok(await keyInUse()))
      return key.ok && key.value !== null ? signWith(key.value, signed) : null
    },
  }
}

async function attempt(file: string, work: () => Promise<unknown>): Promise<Result<null>> {
  try {
    await work()
    return ok(null)
  } catch (error) {
    return fail(problem('target-unwritable', { file, ...failureOf(error) }))
  }
}
