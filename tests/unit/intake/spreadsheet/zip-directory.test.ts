import { expect, it } from 'vitest'
import { readZipDirectory, SPREADSHEET_LIMITS } from '../../../../src/intake/spreadsheet/zip-directory.ts'
import { archiveOf } from '../../../builders/raw-archive.ts'
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
