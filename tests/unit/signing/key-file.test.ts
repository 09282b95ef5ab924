import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#core'
import { keyFileText, newKey, openWithPassphrase, readKeyFile, sealWithPassphrase, signWith } from '#signing'
import { PLAIN_STYLE, problemText } from '#wording'
import { secretOf, teamKeyOf } from '../../../src/signing/key-file.ts'
import { codeOf, okOf } from '../../builders/workbook-files.ts'

const DAY = '2026-11-29' as IsoDate
const FILE = 'team.rightsize-key'
const PASSPHRASE = 'four calm grey herons'
const key = newKey()
const text = sealWithPassphrase(key, PASSPHRASE, DAY).then((sealed) => keyFileText(okOf(sealed)))
const SIGNED = { kind: 'lock', workbookId: 'w', quarter: '2026Q3-r1', fingerprint: 'a'.repeat(64) } as const

/** The file with one of its values changed and a checksum that fits. */
async function forged(change: (content: { readonly sealed: object }) => object): Promise<string> {
  const { sha256: _, ...content } = JSON.parse(await text)
  const next = { ...content, ...change(content) }
  return keyFileText({ publicKey: next.publicKey, created: next.created, sealed: next.sealed })
}

describe('the file of a key', () => {
  it('opens with its passphrase, however the keyboard composed its letters, and signs as before', async () => {
    const file = okOf(readKeyFile(await text, FILE))
    expect(file).toMatchObject({ publicKey: key.publicKey, created: DAY })
    const again = okOf(await openWithPassphrase(file, PASSPHRASE, FILE))
    expect(signWith(again, SIGNED)).toBe(signWith(key, SIGNED))
    const accented = okOf(await sealWithPassphrase(key, 'quatre hérons gris', DAY))
    okOf(await openWithPassphrase(accented, 'quatre hérons gris'.normalize('NFD'), FILE))
  })

  it('never holds the private half as it is, and is another text each time', async () => {
    expect(await text).not.toContain(secretOf(key))
    expect(keyFileText(okOf(await sealWithPassphrase(key, PASSPHRASE, DAY)))).not.toBe(await text)
  })

  it('says in one sentence that a passphrase is wrong, and refuses a short one', async () => {
    const wrong = await openWithPassphrase(okOf(readKeyFile(await text, FILE)), 'four calm grey heron', FILE)
    expect(wrong.ok ? '' : problemText(wrong.problem, PLAIN_STYLE)).toSay(
      'This passphrase doesn’t unlock the key. Enter the one it was saved with.',
    )
    expect(codeOf(await sealWithPassphrase(key, 'elevenchars', DAY))).toBe('key-passphrase-short')
  })

  it.each(['publicKey', 'created', 'salt', 'iv', 'tag', '"secret": "', '"version": 1'])(
    'is damaged when a letter is changed after %s',
    async (name) => {
      const whole = await text
      const at = whole.indexOf(name) + name.length + 6
      const damaged = `${whole.slice(0, at)}${whole[at] === 'x' ? 'y' : 'x'}${whole.slice(at + 1)}`
      expect(codeOf(readKeyFile(damaged, FILE))).toBe('key-damaged')
    },
  )

  it('is damaged when it is cut, newer when it says so, and no key when it is something else', async () => {
    const whole = await text
    for (let end = whole.length - 2; end > 40; end -= 37) expect(codeOf(readKeyFile(whole.slice(0, end), FILE))).toBe('key-damaged')
    expect(codeOf(readKeyFile('{"format":"rightsize-approval"}', FILE))).toBe('key-not-one')
    expect(codeOf(readKeyFile('PK', FILE))).toBe('key-not-one')
  })

  it('whose checksum fits is refused when the public half is of another key, and when a part has another length', async () => {
    const other = okOf(readKeyFile(await forged(() => ({ publicKey: newKey().publicKey })), FILE))
    expect(codeOf(await openWithPassphrase(other, PASSPHRASE, FILE))).toBe('key-passphrase-wrong')
    const shortTag = okOf(readKeyFile(await forged(({ sealed }) => ({ sealed: { ...sealed, tag: 'AAAA' } })), FILE))
    expect(codeOf(await openWithPassphrase(shortTag, PASSPHRASE, FILE))).toBe('key-damaged')
    expect(codeOf(teamKeyOf(Buffer.from(secretOf(key), 'base64'), newKey().publicKey, FILE))).toBe('key-damaged')
    expect(codeOf(teamKeyOf(Buffer.from('short'), key.publicKey, FILE))).toBe('key-damaged')
  })

  it('that a keychain sealed opens with no passphrase', async () => {
    const file = okOf(
      readKeyFile(keyFileText({ publicKey: key.publicKey, created: DAY, sealed: { by: 'keychain', secret: 'AAAA' } }), FILE),
    )
    expect(codeOf(await openWithPassphrase(file, PASSPHRASE, FILE))).toBe('key-of-keychain')
  })
})
