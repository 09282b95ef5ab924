// A signature that was made for one thing and is shown for another, or was changed: none of them holds. The control is the one that was made.
import { describe, expect, it } from 'vitest'
import { fail, type IsoDate, problem, readSignature, readSignedText, type Signed, signatureText, signedText } from '#core'
import { judgeWith, keyName, knownKeysText, newKey, readKnownKeys, signWith } from '#signing'
import { okOf } from '../../builders/workbook-files.ts'

const SIGNED: Signed = { kind: 'lock', workbookId: 'w-1', quarter: '2026Q3-r1', fingerprint: 'a'.repeat(64) }
const [key, other] = [newKey(), newKey()]
const DAY = '2026-11-29' as IsoDate
const judge = judgeWith(new Map([[key.publicKey, DAY]]))
const made = signWith(key, SIGNED)
const parts = readSignature(made) ?? { publicKey: '', value: '' }

describe('a signature', () => {
  it('is said with its key and the day since when the key is known', () => {
    expect(judge(made, SIGNED)).toEqual({ state: 'signed', publicKey: key.publicKey, key: keyName(key.publicKey), firstSeen: DAY })
    expect(judge(signWith(other, SIGNED), SIGNED)).toMatchObject({ state: 'signed', key: keyName(other.publicKey), firstSeen: null })
    expect(judge(null, SIGNED)).toEqual({ state: 'unsigned' })
    expect(signWith(key, SIGNED)).toBe(made)
    expect(keyName(key.publicKey)).toMatch(/^([0-9A-F]{4}-){4}[0-9A-F]{4}$/)
  })

  it.each([
    ['a pack', { kind: 'pack' }],
    ['an approval', { kind: 'approval' }],
    ['a data room', { kind: 'data-room' }],
    ['another workbook', { workbookId: 'w-2' }],
    ['another quarter', { quarter: '2026Q4-r1' }],
    ['another revision', { quarter: '2026Q3-r2' }],
    ['another fingerprint', { fingerprint: 'b'.repeat(64) }],
    ['fields that read alike in a row', { workbookId: 'w-12026Q3-r1', quarter: '' }],
  ] as const)('of a lock is none of %s', (_, change) => {
    expect(judge(made, { ...SIGNED, ...change })).toEqual({ state: 'broken' })
  })

  const flipped = Buffer.from(parts.value, 'base64')
  flipped[5] = (flipped[5] ?? 0) ^ 1
  it.each([
    ['the key of somebody else', signatureText({ ...parts, publicKey: other.publicKey })],
    ['one bit changed', signatureText({ ...parts, value: flipped.toString('base64') })],
    ['its end cut off', made.slice(0, -3)],
    ['something after it', `${made} `],
    ['another version', made.replace('signature-1', 'signature-2')],
    ['bits left over in its Base64', made.replace(/([AQgw])==$/, (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}==`)],
    ['no text', ''],
    ['a line break', made.replace(' ', '\n')],
    [
      'a key that signs anything',
      signatureText({
        publicKey: Buffer.from([1, ...new Array(31).fill(0)]).toString('base64'),
        value: Buffer.from([1, ...new Array(63).fill(0)]).toString('base64'),
      }),
    ],
  ])('with %s is broken', (_, text) => {
    expect(judge(text, SIGNED)).toEqual({ state: 'broken' })
  })
})

describe('what is signed', () => {
  it('is read back only as it is spelled', () => {
    expect(readSignedText(signedText(SIGNED))).toEqual(SIGNED)
    const text = signedText(SIGNED)
    for (const each of [
      text.replace(',1,', ',2,'),
      text.replace(',1,', ', 1,'),
      text.replace('"lock"', '"key"'),
      `${text} `,
      '[]',
      '{}',
      '1',
      '',
    ]) {
      expect(readSignedText(each), each).toBeNull()
    }
    expect(readSignedText(text.replace(']', ',"more"]'))).toBeNull()
  })
})

describe('known keys', () => {
  const line = `${key.publicKey} ${DAY}\n`
  const read = (text: string) => readKnownKeys(text, 'known-keys.txt')

  it('are a key and a day a line, the first day of each', () => {
    const text = `${knownKeysText(new Map([[key.publicKey, DAY]]))}\n${key.publicKey} 2027-01-01\n`
    for (const each of [text, text.replaceAll('\n', '\r\n')]) expect([...okOf(read(each))]).toEqual([[key.publicKey, DAY]])
  })

  // A line that is passed over would make the key that it names an unknown one.
  it.each([
    ['a cut line', `${line}${other.publicKey.slice(0, 20)}`, 2],
    ['a day that is none', `${line}\n${other.publicKey} soon\n`, 3],
    ['more than a day', `${key.publicKey} ${DAY} x\n`, 1],
    ['a key that is none', `AAAA ${DAY}\n${line}`, 1],
    ['bytes of a broken disk', `${line}\u0000\u0000`, 2],
    ['nothing', '', 1],
  ])('are damaged by %s, in a line that is named', (_, text, at) => {
    expect(read(text)).toEqual(fail(problem('known-keys-damaged', { file: 'known-keys.txt', line: at })))
  })
})
