// Packs with a signature beside their cells: what verify says of it, and every way to put it where it does not belong.
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { type IsoDate, type PackVerdict, type Signed, signedLock, signedPack } from '#core'
import { verifyPack, writeBoardWorkbook } from '#excel'
import { readPack } from '#intake'
import { judgeWith, keyName, newKey, signWith } from '#signing'
import { differenceWords, PLAIN_STYLE, packFactRows } from '#wording'
import { SIGNATURE_WORDS } from '../../../../src/wording/signatures.ts'
import { lockedPacks } from '../../../builders/locked-packs.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const PACKS = lockedPacks(aWorkbook({ components: [aComponent({ id: 'c-1', name: 'Kafka', cost: 40_050, share: 1250 })] }))
const key = newKey()
const DAY = '2026-11-29' as IsoDate
const known = judgeWith(new Map([[key.publicKey, DAY]]))
const HEADER = PACKS.openQuarter(PACKS.record).then((opened) => okOf(opened).header)

async function signedWith(change: Partial<Signed> = {}, by = key): Promise<Uint8Array> {
  const signature = signWith(by, { ...signedPack(await HEADER, PACKS.record), ...change })
  return (await writeBoardWorkbook(PACKS.planFor(), undefined, signature)).bytes
}

async function verified(
  bytes: Uint8Array,
  judge = known,
  openQuarter = PACKS.openQuarter,
): Promise<Exclude<PackVerdict, { kind: 'other' }>> {
  const verdict = okOf(await verifyPack(okOf(await readPack(bytes, 'pack.xlsx')), { ...PACKS, openQuarter, judge }))
  if (verdict.kind === 'other') throw new Error('the pack is of the quarter')
  return verdict
}

const packRow = (verdict: PackVerdict) => packFactRows(verdict, PLAIN_STYLE).find(([label]) => label === SIGNATURE_WORDS.pack)?.[1]

async function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  zip.file(path, change((await zip.file(path)?.async('string')) ?? ''))
  return zip.generateAsync({ type: 'uint8array' })
}

const PROPERTIES = 'docProps/custom.xml'

describe('a signed pack', () => {
  it('matches as before, and its key is said with the day it was first seen, or as unknown', async () => {
    const verdict = await verified(await signedWith())
    expect(verdict).toMatchObject({ kind: 'same', signatures: { pack: { state: 'signed', firstSeen: DAY }, lock: { state: 'unsigned' } } })
    expect(packRow(verdict)).toSay(`Signed by key ${keyName(key.publicKey)}, first seen Nov 29, 2026`)
    expect(packRow(await verified(await signedWith(), judgeWith(new Map())))).toSay(`Signed by an unknown key, ${keyName(key.publicKey)}`)
  })

  it('is the same bytes each time, and differs from an unsigned one in nothing that is compared', async () => {
    expect(Buffer.from(await signedWith()).equals(await signedWith())).toBe(true)
    const unsigned = (await writeBoardWorkbook(PACKS.planFor())).bytes
    expect(packRow(await verified(unsigned))).toSay('Unsigned')
    expect((await verified(unsigned)).cells).toBe((await verified(await signedWith())).cells)
  })

  it.each([
    ['of the lock itself', { kind: 'lock' }],
    ['of another quarter', { quarter: '2026Q3-r1' }],
    ['of another workbook', { workbookId: 'other' }],
    ['of another lock', { fingerprint: 'b'.repeat(64) }],
  ] as const)('with a signature %s differs, and says so', async (_, change) => {
    const verdict = await verified(await signedWith(change))
    expect(verdict).toMatchObject({ kind: 'differs', count: 1, differences: [{ kind: 'signature', of: 'pack' }] })
    expect(packRow(verdict)).toSay('Broken: not a signature of this content')
    expect(verdict.kind === 'differs' && differenceWords({ kind: 'signature', of: 'pack' }, PLAIN_STYLE)).toEqual({
      where: SIGNATURE_WORDS.pack,
      what: 'signature',
      locked: 'valid',
      pack: 'broken',
    })
  })

  it.each([
    ['cut', (xml: string) => xml.replace(/.{9}<\/vt:lpwstr>/, '</vt:lpwstr>')],
    ['empty', (xml: string) => xml.replace(/(<vt:lpwstr>)[^<]*/, '$1')],
    ['of another version', (xml: string) => xml.replace('signature-1', 'signature-9')],
    [
      'there twice',
      (xml: string) => xml.replace(/<property.*<\/property>/, (property) => property + property.replace('pid="2"', 'pid="3"')),
    ],
    ['endless', (xml: string) => xml.replace('</vt:lpwstr>', `${'A'.repeat(300_000)}</vt:lpwstr>`)],
  ])('whose signature is %s differs', async (_, change) => {
    const verdict = await verified(await changed(await signedWith(), PROPERTIES, change))
    expect(verdict).toMatchObject({ kind: 'differs', count: 1, signatures: { pack: { state: 'broken' } } })
  })

  it('whose property was taken out is unsigned, and one that is called otherwise is a property of somebody', async () => {
    const without = await changed(await signedWith(), PROPERTIES, (xml) => xml.replace(/<property .*<\/property>/, ''))
    expect(await verified(without)).toMatchObject({ kind: 'same', signatures: { pack: { state: 'unsigned' } } })
    const renamed = await changed(await signedWith(), PROPERTIES, (xml) => xml.replace('RightsizeSignature', 'Other'))
    expect(await verified(renamed)).toMatchObject({
      kind: 'differs',
      differences: [{ kind: 'look', what: 'property', where: 'File, Other' }],
      signatures: { pack: { state: 'unsigned' } },
    })
  })

  it('with a cell that differs says both: the signature is of the lock, and the cells are compared', async () => {
    const cell = await changed(await signedWith(), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('APPROVED', 'X').replace(/<v>\d+</, '<v>99999<'),
    )
    const verdict = await verified(cell)
    expect(verdict).toMatchObject({ kind: 'differs', signatures: { pack: { state: 'signed' } } })
  })
})

describe('a signed lock', () => {
  const openedWith =
    (signature: string): typeof PACKS.openQuarter =>
    async (record) => {
      const opened = await PACKS.openQuarter(record)
      return opened.ok ? { ok: true, value: { ...opened.value, header: { ...opened.value.header, signature } } } : opened
    }

  it('is said beside the pack, and a broken one is a difference', async () => {
    const signature = signWith(key, signedLock(await HEADER, PACKS.record))
    expect(await verified(await signedWith(), known, openedWith(signature))).toMatchObject({
      kind: 'same',
      signatures: { lock: { state: 'signed', firstSeen: DAY } },
    })
    const ofPack = signWith(key, signedPack(await HEADER, PACKS.record))
    expect(await verified(await signedWith(), known, openedWith(ofPack))).toMatchObject({
      kind: 'differs',
      differences: [{ kind: 'signature', of: 'lock' }],
    })
  })
})
