import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { readZipDirectory, SPREADSHEET_LIMITS, type ZipLimits } from '../../../../src/intake/spreadsheet/zip-directory.ts'
import { archiveOf, unlisted } from '../../../builders/raw-archive.ts'
import { codeOf } from '../../../builders/workbook-files.ts'

const parts = (...sizes: readonly number[]) =>
  archiveOf(sizes.map((size, at) => ({ name: `part${at}.xml`, packed: new Uint8Array(size), size })))
const limits = { ...SPREADSHEET_LIMITS, parts: 2, partBytes: 100, unpackedBytes: 150 }

it.each([
  ['a part of exactly the largest size', parts(100), 'ok'],
  ['a part of one byte more', parts(101), 'spreadsheet-refused'],
  ['parts that are together as large as allowed', parts(100, 50), 'ok'],
  ['parts that are together one byte more', parts(100, 51), 'spreadsheet-refused'],
  ['one part more than allowed', parts(1, 1, 1), 'spreadsheet-refused'],
])('takes or refuses %s', (_, archive, code) => {
  expect(codeOf(readZipDirectory(archive, 'list.xlsx', limits))).toBe(code)
})

const TIGHT = { ...SPREADSHEET_LIMITS, isTight: true } as const
const read = (bytes: Uint8Array, of: ZipLimits) => {
  const directory = readZipDirectory(bytes, 'pack.xlsx', of)
  return directory.ok ? 'ok' : directory.problem
}
const refused = { code: 'spreadsheet-refused', facts: { file: 'pack.xlsx', why: 'wrong-directory' } }

it.each([
  ['first', 'part0.xml'],
  ['between others', 'part1.xml'],
  ['last', 'part2.xml'],
])('a part that the directory does not list is no part of a list, and makes a pack be refused: %s', (_, name) => {
  const archive = unlisted(parts(40, 40, 40), name)
  expect(read(archive, SPREADSHEET_LIMITS)).toBe('ok')
  expect(read(archive, TIGHT)).toMatchObject(refused)
})

it('a part that says itself that it is packed otherwise is refused', () => {
  const archive = Buffer.from(parts(40))
  archive.writeUInt16LE(0, 8)
  expect(read(new Uint8Array(archive), SPREADSHEET_LIMITS)).toMatchObject(refused)
})

it('a part that carries another name than the directory says, by one letter, is refused', () => {
  const archive = Buffer.from(parts(40))
  archive.write('q', archive.indexOf('part0.xml'))
  expect(read(new Uint8Array(archive), SPREADSHEET_LIMITS)).toMatchObject(refused)
})

it.each([false, true])('what an honest program packs is read, sizes behind parts or not: %s', async (streamFiles) => {
  const zip = new JSZip()
  for (const name of ['one.xml', 'two.xml']) zip.file(name, 'text '.repeat(100))
  const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', streamFiles, comment: 'made by somebody' })
  expect(read(bytes, TIGHT)).toBe('ok')
})
