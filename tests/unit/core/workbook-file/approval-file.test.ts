import { describe, expect, it } from 'vitest'
import { encodeApproval, type FileHeader, type IsoTime, newRecord, parseApproval, type QuarterRecord } from '#core'
import { codeOf, okOf, tools } from '../../../builders/workbook-files.ts'

const record: QuarterRecord = { ...newRecord('quarters', '2026Q4-r1'), quarter: '2026Q4', revision: 1, sha256: 'a'.repeat(64) }
const header = { workbookId: 'w-1', format: 'rightsize-quarter', sha256: record.sha256 } as FileHeader
const facts = { name: 'Priya', at: '2026-12-01T10:00:00.000Z' as IsoTime, statement: 'Seen.\nI approve it.' }
const bytes = okOf(encodeApproval(header, record, facts, tools))
const FILE = 'priya.rightsize-approval'

const parse = (given: Uint8Array, of: Partial<QuarterRecord> = {}, locked: Partial<FileHeader> = {}) =>
  parseApproval(given, { ...header, ...locked }, { ...record, ...of }, FILE, tools)
const changed = (change: Readonly<Record<string, unknown>>) =>
  tools.encode(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(bytes)), ...change }))

describe('an approval file', () => {
  it('gives back who approved which locked quarter, and their words', () => {
    expect(okOf(parse(bytes))).toMatchObject({ ...facts, quarter: '2026Q4', revision: 1, sha256: record.sha256, workbookId: 'w-1' })
  })

  it('is not made under a name that no record may hold', () => {
    const made = (name: string) => codeOf(encodeApproval(header, record, { ...facts, name }, tools))
    expect([' ', 'a\u202eb', '=1+1', 'Priya'].map(made)).toEqual([
      'text-empty',
      'text-has-direction-override',
      'text-looks-like-formula',
      'ok',
    ])
  })

  it('speaks of exactly one locked quarter', () => {
    for (const other of [{ quarter: '2026Q3' }, { revision: 2 }, { sha256: 'b'.repeat(64) }]) {
      expect(codeOf(parse(bytes, other)), JSON.stringify(other)).toBe('quarter-of-other-workbook')
    }
    expect(codeOf(parse(bytes, {}, { workbookId: 'w-2' }))).toBe('quarter-of-other-workbook')
  })

  it('is refused as not ours when it is anything else', () => {
    const others = [
      new Uint8Array(),
      tools.encode('null'),
      tools.encode('[]'),
      tools.encode('{"format":"rightsize-approval"}'),
      bytes.slice(0, -4),
      new Uint8Array([0xff, 0xfe]),
      new Uint8Array(70_000).fill(0x20),
      tools.encode(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
      ...[{ name: '' }, { name: 7 }, { name: 'Priya\u202e' }, { name: '=1+1' }, { name: 'x'.repeat(300) }].map(changed),
      ...[{ at: 'soon' }, { at: null }, { version: 2 }, { format: 'rightsize' }, { extra: 1 }, { statement: 'x'.repeat(6000) }].map(
        changed,
      ),
    ]
    for (const other of others) expect(codeOf(parse(other)), new TextDecoder().decode(other).slice(0, 60)).toBe('file-not-ours')
  })
})
