import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { approveQuarter, type IsoDate, parsePortableFile, type Signed } from '#core'
import { judgeWith, readKnownKeys } from '#signing'
import { createTeamKeys, type Keychain } from '../../../src/main/team-keys.ts'
import { libraryIn, libraryWorkbook, WORKBOOK_ID } from '../../builders/library.ts'
import { locked, saved } from '../../builders/locked-quarters.ts'
import { afterEdit, codeOf, contextOf, okOf, tools } from '../../builders/workbook-files.ts'

const folders: string[] = []
const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-keys-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const PASSPHRASE = 'four calm grey herons'
const SIGNED: Signed = { kind: 'lock', workbookId: 'w', quarter: '2026Q3-r1', fingerprint: 'a'.repeat(64) }
const NO_KEYCHAIN: Keychain = { isReal: () => false, seal: () => '', open: () => '' }
const KEYCHAIN: Keychain = {
  isReal: () => true,
  seal: (secret) => Buffer.from(`sealed ${secret}`).toString('base64'),
  open: (sealed) => Buffer.from(sealed, 'base64').toString().replace('sealed ', ''),
}

const keysIn = (userData: string, keychain = NO_KEYCHAIN) => createTeamKeys({ userData, keychain, today: () => '2026-11-29' as IsoDate })
const fileIn = (userData: string) => join(userData, 'signing-key.json')

describe('a key that a passphrase seals', () => {
  it('is its owner’s alone on disk, signs while it is unlocked, and is locked again at the next start', async () => {
    const userData = freshFolder()
    const keys = keysIn(userData)
    expect(okOf(await keys.state())).toEqual({ hasKeychain: false, key: null })
    const made = okOf(await keys.create(PASSPHRASE))
    expect(made.key).toMatchObject({ keptBy: 'passphrase', isUnlocked: true, created: '2026-11-29' })
    expect(statSync(fileIn(userData)).mode & 0o777).toBe(0o600)
    const signature = await keys.sign(SIGNED)
    expect(judgeWith(new Map())(signature, SIGNED)).toMatchObject({ state: 'signed', key: made.key?.name })

    const again = keysIn(userData)
    expect(okOf(await again.state()).key?.isUnlocked).toBe(false)
    expect(await again.sign(SIGNED)).toBeNull()
    expect(codeOf(await again.unlock('four calm grey heron'))).toBe('key-passphrase-wrong')
    expect(okOf(await again.unlock(PASSPHRASE)).key?.isUnlocked).toBe(true)
    expect(await again.sign(SIGNED)).toBe(signature)
  })

  it('is known from the day it was made, and other keys once they are remembered', async () => {
    const userData = freshFolder()
    const keys = keysIn(userData)
    const { key } = okOf(await keys.create(PASSPHRASE))
    const other = okOf(await keysIn(freshFolder()).create(PASSPHRASE)).key?.publicKey ?? ''
    expect(okOf(await keys.remember(other))).toBe('2026-11-29')
    const later = createTeamKeys({ userData, keychain: NO_KEYCHAIN, today: () => '2027-01-01' as IsoDate })
    expect(okOf(await later.remember(other))).toBe('2026-11-29')
    expect(codeOf(await keys.remember('no key'))).toBe('key-not-one')
    const known = okOf(readKnownKeys(readFileSync(join(userData, 'known-keys.txt'), 'utf8'), ''))
    expect([...known]).toEqual([key?.publicKey, other].map((each) => [each, '2026-11-29']))
  })

  it('takes another passphrase, a backup keeps its own, and a forgotten key comes back from it', async () => {
    const userData = freshFolder()
    const keys = keysIn(userData)
    const { key } = okOf(await keys.create(PASSPHRASE))
    const target = join(userData, 'team.rightsize-key')
    okOf(await keys.saveBackup({ target, passphrase: null }))
    expect(statSync(target).mode & 0o777).toBe(0o600)
    expect(codeOf(await keys.changePassphrase({ passphrase: 'not the one at all', next: 'another passphrase' }))).toBe(
      'key-passphrase-wrong',
    )
    expect(codeOf(await keys.changePassphrase({ passphrase: PASSPHRASE, next: 'short' }))).toBe('key-passphrase-short')
    okOf(await keys.changePassphrase({ passphrase: PASSPHRASE, next: 'another passphrase' }))
    expect(codeOf(await keysIn(userData).unlock(PASSPHRASE))).toBe('key-passphrase-wrong')

    expect(codeOf(await keys.create(PASSPHRASE))).toBe('key-exists')
    expect(codeOf(await keys.takeBackup({ file: target, passphrase: PASSPHRASE }))).toBe('key-exists')
    expect(okOf(await keys.forget()).key).toBeNull()
    expect(await keys.sign(SIGNED)).toBeNull()
    expect(codeOf(await keys.takeBackup({ file: target, passphrase: 'another passphrase' }))).toBe('key-passphrase-wrong')
    expect(okOf(await keys.takeBackup({ file: target, passphrase: PASSPHRASE })).key?.publicKey).toBe(key?.publicKey)
  })

  it('is not made, and none is remembered, over known keys that are damaged or that cannot be read', async () => {
    const userData = freshFolder()
    const file = join(userData, 'known-keys.txt')
    const keys = keysIn(userData)
    const other = okOf(await keysIn(freshFolder()).create(PASSPHRASE)).key?.publicKey ?? ''
    writeFileSync(file, 'AAAA 2026-11-29\n')
    expect([codeOf(await keys.create(PASSPHRASE)), codeOf(await keys.remember(other))]).toEqual([
      'known-keys-damaged',
      'known-keys-damaged',
    ])
    expect(readFileSync(file, 'utf8')).toBe('AAAA 2026-11-29\n')
    rmSync(file)
    mkdirSync(file)
    expect(codeOf(await keys.create(PASSPHRASE))).toBe('file-unreadable')
    expect(okOf(await keys.state()).key).toBeNull()
  })

  it('that is damaged says so, signs nothing, and can be forgotten', async () => {
    const userData = freshFolder()
    const keys = keysIn(userData)
    okOf(await keys.create(PASSPHRASE))
    writeFileSync(fileIn(userData), readFileSync(fileIn(userData), 'utf8').replace('"secret": "', '"secret": "A'))
    const again = keysIn(userData)
    expect([codeOf(await again.state()), codeOf(await again.unlock(PASSPHRASE))]).toEqual(['key-damaged', 'key-damaged'])
    expect(await again.sign(SIGNED)).toBeNull()
    expect(okOf(await again.forget()).key).toBeNull()
    expect(codeOf(await again.unlock(PASSPHRASE))).toBe('key-missing')
    mkdirSync(fileIn(userData))
    expect([codeOf(await again.state()), codeOf(await again.create(PASSPHRASE))]).toEqual(['file-unreadable', 'key-exists'])
  })
})

describe('a key that the keychain keeps', () => {
  it('needs no passphrase, and its backup takes one that opens elsewhere', async () => {
    const userData = freshFolder()
    const keys = keysIn(userData, KEYCHAIN)
    const { key } = okOf(await keys.create(null))
    expect(key).toMatchObject({ keptBy: 'keychain', isUnlocked: true })
    expect(okOf(await keysIn(userData, KEYCHAIN).state()).key?.isUnlocked).toBe(true)
    const target = join(userData, 'team.rightsize-key')
    expect(codeOf(await keys.saveBackup({ target, passphrase: 'short' }))).toBe('key-passphrase-short')
    okOf(await keys.saveBackup({ target, passphrase: PASSPHRASE }))
    const elsewhere = keysIn(freshFolder())
    expect(okOf(await elsewhere.takeBackup({ file: target, passphrase: PASSPHRASE })).key).toMatchObject({
      publicKey: key?.publicKey,
      keptBy: 'passphrase',
    })
  })

  it('is locked where the keychain is gone or is another one, and is made only where there is one', async () => {
    const userData = freshFolder()
    okOf(await keysIn(userData, KEYCHAIN).create(null))
    const failing: Keychain = {
      ...KEYCHAIN,
      open: () => {
        throw new Error('another keychain')
      },
    }
    for (const keychain of [NO_KEYCHAIN, failing]) {
      const keys = keysIn(userData, keychain)
      expect(okOf(await keys.state()).key?.isUnlocked).toBe(false)
      expect(await keys.sign(SIGNED)).toBeNull()
      expect(codeOf(await keys.saveBackup({ target: join(userData, 'b.rightsize-key'), passphrase: PASSPHRASE }))).toBe('keychain-failed')
    }
    expect(codeOf(await keysIn(freshFolder()).create(null))).toBe('keychain-failed')
  })
})

describe('a quarter that is locked while the key is unlocked', () => {
  async function signedHistory() {
    const userData = freshFolder()
    const keys = keysIn(userData)
    const { key } = okOf(await keys.create(PASSPHRASE))
    const { service } = libraryIn(userData, undefined, keys.sign)
    const workbook = libraryWorkbook()
    okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
    const once = await locked(service, workbook)
    const lockFile = join(userData, 'workbooks', WORKBOOK_ID, 'quarters', '2026Q4-r1.json')
    return { userData, keys, key, service, once, lockFile }
  }
  const asked = { id: WORKBOOK_ID, recordId: '2026Q4-r1' }

  it('and its approval are signed, and go on being so in a copy that is sent', async () => {
    const { userData, key, service, once } = await signedHistory()
    const file = join(userData, 'priya.rightsize-approval')
    okOf(await service.quarters.saveApproval({ ...asked, by: 'Priya', statement: 'Seen.', target: file }))
    const taken = okOf(await service.quarters.takeApproval({ ...asked, file }))
    expect(taken.signature).toMatchObject({ state: 'signed', key: key?.name })
    await saved(service, afterEdit(once, okOf(approveQuarter(contextOf(once), '2026Q4-r1', taken))))
    const signed = { state: 'signed', key: key?.name, firstSeen: '2026-11-29' }
    expect(okOf(await service.quarters.signatures(WORKBOOK_ID))).toMatchObject([{ recordId: '2026Q4-r1', lock: signed, approval: signed }])
    const sent = okOf(await service.sendCopy({ id: WORKBOOK_ID, target: join(userData, 'plan.rightsize'), unsaved: null }))
    expect(okOf(parsePortableFile(readFileSync(sent), 'x', tools)).quarters).toHaveLength(2)
    const theirs = libraryIn(freshFolder()).service
    okOf(await theirs.importFile(sent))
    expect(okOf(await theirs.quarters.signatures(WORKBOOK_ID))).toMatchObject([{ lock: { ...signed, firstSeen: null } }])
    expect(okOf(await theirs.quarters.check(WORKBOOK_ID))).toEqual([])
  })

  it('is named when its signature is broken, and stays readable: losing the key or the signature loses no data', async () => {
    const { service, keys, lockFile } = await signedHistory()
    okOf(await keys.forget())
    okOf(await service.quarters.read(asked))
    const whole = readFileSync(lockFile, 'utf8')
    writeFileSync(lockFile, whole.replace('signature-1 ', 'signature-2 '))
    expect(okOf(await service.quarters.check(WORKBOOK_ID))).toMatchObject([{ code: 'signature-broken' }])
    expect(okOf(await service.quarters.signatures(WORKBOOK_ID))).toMatchObject([{ lock: { state: 'broken' } }])
    okOf(await service.quarters.read(asked))
    writeFileSync(lockFile, whole.replace(/,"signature":"[^"]*"/, ''))
    expect(okOf(await service.quarters.check(WORKBOOK_ID))).toEqual([])
    expect(okOf(await service.quarters.signatures(WORKBOOK_ID))).toMatchObject([{ lock: { state: 'unsigned' } }])
  })

  it('is not said to be signed by an unknown key where the known ones are damaged', async () => {
    const { userData, service } = await signedHistory()
    const file = join(userData, 'priya.rightsize-approval')
    okOf(await service.quarters.saveApproval({ ...asked, by: 'Priya', statement: 'Seen.', target: file }))
    writeFileSync(join(userData, 'known-keys.txt'), 'no key')
    expect(codeOf(await service.quarters.signatures(WORKBOOK_ID))).toBe('known-keys-damaged')
    expect(codeOf(await service.quarters.takeApproval({ ...asked, file }))).toBe('known-keys-damaged')
    okOf(await service.quarters.read(asked))
    expect(okOf(await service.quarters.check(WORKBOOK_ID))).toEqual([])
  })

  it('refuses an approval whose words are not those that were signed', async () => {
    const { userData, service } = await signedHistory()
    const file = join(userData, 'priya.rightsize-approval')
    okOf(await service.quarters.saveApproval({ ...asked, by: 'Priya', statement: 'Seen.', target: file }))
    writeFileSync(file, readFileSync(file, 'utf8').replace('Priya', 'Maya'))
    expect(codeOf(await service.quarters.takeApproval({ ...asked, file }))).toBe('signature-broken')
  })
})
