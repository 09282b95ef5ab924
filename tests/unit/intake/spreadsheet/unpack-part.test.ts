// Holds that a part of an archive is what its directory says, to the last byte. Called by vitest.
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../../src/intake/spreadsheet/refusal.ts'
import { unpackPart } from '../../../../src/intake/spreadsheet/unpack-part.ts'
import { readZipDirectory, type ZipPart } from '../../../../src/intake/spreadsheet/zip-directory.ts'
import { archiveOf } from '../../../builders/raw-archive.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const TEXT = Buffer.from('<row>'.repeat(400))

async function unpacked(packed: Uint8Array): Promise<string> {
  const bytes = archiveOf([{ name: 'sheet1.xml', packed, size: TEXT.length }])
  const part = okOf(readZipDirectory(bytes, 'pack.xlsx')).get('sheet1.xml') as ZipPart
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of unpackPart(bytes, { ...part, crc: crc32(TEXT) }, 'pack.xlsx')) pieces.push(piece)
  } catch (error) {
    return error instanceof Refusal ? error.problem.code : 'not refused'
  }
  return Buffer.concat(pieces).equals(TEXT) ? 'as packed' : 'something else'
}

describe('a part of an archive', () => {
  it.each([1, 6, 9])('is read as it was packed, at level %d', async (level) => {
    expect(await unpacked(deflateRawSync(TEXT, { level }))).toBe('as packed')
  })

  it.each([
    ['a byte', Buffer.of(0)],
    ['a second stream', deflateRawSync(Buffer.from('other figures'))],
    ['much', Buffer.alloc(5000, 7)],
  ])('is refused with %s behind the end of its stream, which nobody would see', async (_, more) => {
    expect(await unpacked(Buffer.concat([deflateRawSync(TEXT), more]))).toBe('spreadsheet-damaged')
  })

  it('is refused where its stream has no end', async () => {
    expect(await unpacked(deflateRawSync(TEXT).subarray(0, -1))).toBe('spreadsheet-damaged')
  })
})
