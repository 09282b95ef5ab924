import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IsoDate, SignatureFinding, Workbook } from '#core'
import { PLAIN_STYLE, signatureText } from '#wording'
import { SIGNATURE_WORDS } from '../../../src/wording/signatures.ts'
import { libraryIn, WORKBOOK_ID } from '../../builders/library.ts'
import { locked } from '../../builders/locked-quarters.ts'
import { aComponent, aWorkbook } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

const PASSPHRASE = 'four calm grey herons'
const KEY = 'team.rightsize-key'
let workshop: Workshop
let publicKey = ''
let name = ''

beforeAll(async () => {
  workshop = openWorkshop()
  const { service } = libraryIn(join(workshop.folder, 'library'))
  const components = [aComponent({ id: 'c-1', name: 'Kubernetes cluster', share: 6000, cost: 40_050 })]
  const workbook: Workbook = { ...aWorkbook({ components, company: { name: 'Acme' } }), id: WORKBOOK_ID }
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
  await locked(service, workbook)
  okOf(await service.sendCopy({ id: WORKBOOK_ID, target: join(workshop.folder, 'sent.rightsize'), unsaved: null }))
  const made = await withPassphrase(PASSPHRASE, 'new-key', '--to', KEY)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  publicKey = /^Public key: (\S+)$/m.exec(made.stdout)?.[1] ?? ''
  name = /^Key: (\S+)$/m.exec(made.stdout)?.[1] ?? ''
})
afterAll(() => workshop.close())

const lineOf = (label: string, finding: SignatureFinding) => new RegExp(`^${label} +${signatureText(finding, PLAIN_STYLE)}$`, 'm')

function withPassphrase(passphrase: string | null, ...words: string[]) {
  return workshop.runWith(passphrase === null ? {} : { RIGHTSIZE_PASSPHRASE: passphrase }, ...words)
}

describe('new-key and show-key', () => {
  it('write a key that only its owner can read, and show its name without the passphrase', async () => {
    expect(statSync(join(workshop.folder, KEY)).mode & 0o777).toBe(0o600)
    expect((await workshop.run('show-key', KEY)).stdout).toMention(`Key: ${name}\nPublic key: ${publicKey}\n`)
    expect(JSON.parse((await workshop.run('show-key', KEY, '--json')).stdout)).toMatchObject({
      key: name,
      publicKey,
      sealedBy: 'passphrase',
    })
  })

  it('refuse to write over a key, and a passphrase that is missing or short', async () => {
    const before = readFileSync(join(workshop.folder, KEY))
    expect(await withPassphrase(PASSPHRASE, 'new-key', '--to', KEY)).toMatchObject({ code: 2, stdout: '' })
    expect(readFileSync(join(workshop.folder, KEY)).equals(before)).toBe(true)
    expect((await withPassphrase(null, 'new-key', '--to', 'b.rightsize-key')).stderr).toSay(
      'The key needs its passphrase. Set it as RIGHTSIZE_PASSPHRASE in the environment.\n',
    )
    expect((await withPassphrase('short', 'new-key', '--to', 'b.rightsize-key')).stderr).toSay(
      'The passphrase has fewer than 12 characters. Enter a longer one.\n',
    )
    expect(workshop.files()).not.toContain('b.rightsize-key')
  })
})

describe('a signed pack', () => {
  const pack = ['export', 'sent.rightsize', '--quarter', '2026Q4']

  it('is verified: by an unknown key, then by one that was seen, and ends with 0', async () => {
    expect(await withPassphrase(PASSPHRASE, ...pack, '--to', 'signed.xlsx', '--sign', KEY)).toMatchObject({ code: 0, stderr: '' })
    const unknown = await workshop.run('verify', 'signed.xlsx', '--against', 'sent.rightsize')
    expect(unknown).toMatchObject({ code: 0, stderr: '' })
    expect(unknown.stdout).toMatch(lineOf(SIGNATURE_WORDS.pack, { state: 'signed', publicKey, key: name, firstSeen: null }))
    writeFileSync(join(workshop.folder, 'known.txt'), `${publicKey} 2026-11-29\n`)
    const known = await workshop.run('verify', 'signed.xlsx', '--against', 'sent.rightsize', '--known-keys', 'known.txt')
    expect(known.stdout).toMatch(
      lineOf(SIGNATURE_WORDS.pack, { state: 'signed', publicKey, key: name, firstSeen: '2026-11-29' as IsoDate }),
    )
    expect(known.stdout).toMatch(lineOf(SIGNATURE_WORDS.lock, { state: 'unsigned' }))
    const json = await workshop.run('verify', 'signed.xlsx', '--against', 'sent.rightsize', '--known-keys', 'known.txt', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({ answer: 'same', signatures: { pack: { state: 'signed', firstSeen: '2026-11-29' } } })
  })

  it('is not called unknown by a file of known keys that cannot be read', async () => {
    writeFileSync(join(workshop.folder, 'cut.txt'), `${publicKey} 2026-11-29\n${publicKey.slice(0, 9)}`)
    const verify = (known: string) => workshop.run('verify', 'signed.xlsx', '--against', 'sent.rightsize', '--known-keys', known)
    expect(await verify('cut.txt')).toEqual({
      ...{ code: 2, stdout: '' },
      stderr: expect.toSay('Line 2 of cut.txt isn’t a public key and a day. Correct or delete that line.\n'),
    })
    expect(await verify('gone.txt')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^gone\.txt /) })
  })

  it('is not written with a wrong passphrase, without a quarter, as slides, or with a damaged key', async () => {
    const refused = async (passphrase: string, ...words: string[]) => {
      const { code, stderr } = await withPassphrase(passphrase, ...words)
      expect(code).toBe(2)
      expect(stderr.trim().split('\n')).toHaveLength(1)
      return stderr
    }
    expect(await refused('four calm grey heron', ...pack, '--to', 'no.xlsx', '--sign', KEY)).toSay(
      'This passphrase doesn’t unlock the key. Enter the one it was saved with.\n',
    )
    expect(await refused(PASSPHRASE, 'export', 'sent.rightsize', '--to', 'no.xlsx', '--sign', KEY)).toSay(
      'Only packs of locked quarters are signed. Add --quarter, or leave out --sign.\n',
    )
    expect(await refused(PASSPHRASE, ...pack, '--to', 'no.pptx', '--sign', KEY)).toSay(
      'no.pptx can’t hold a signature. Write an Excel pack or a data room, or leave out --sign.\n',
    )
    writeFileSync(join(workshop.folder, 'cut.rightsize-key'), readFileSync(join(workshop.folder, KEY)).subarray(0, 200))
    expect(await refused(PASSPHRASE, ...pack, '--to', 'no.xlsx', '--sign', 'cut.rightsize-key')).toSay(
      'cut.rightsize-key is damaged: its content doesn’t match its checksum. Import the backup of the key.\n',
    )
    expect(workshop.files().filter((file) => file.startsWith('no.'))).toEqual([])
  })
})

describe('a signed data room', () => {
  it('is verified with and without the workbook, and a changed signature ends with 3', async () => {
    expect(await withPassphrase(PASSPHRASE, 'data-room', 'sent.rightsize', '--to', 'room', '--sign', KEY)).toMatchObject({ code: 0 })
    for (const words of [[], ['--against', 'sent.rightsize']]) {
      const { code, stdout } = await workshop.run('verify', 'room', ...words)
      expect(code).toBe(0)
      expect(stdout).toMention(`Signature: Signed by an unknown key, ${name}`)
    }
    const file = join(workshop.folder, 'room', 'SHA256SUMS.sig')
    writeFileSync(file, readFileSync(file, 'utf8').replace('2026Q4', '2026Q3'))
    const broken = await workshop.run('verify', 'room')
    expect(broken.code).toBe(3)
    expect(broken.stdout).toMention('This data room is not intact: a broken signature.')
  })
})
