import { describe, expect, it } from 'vitest'
import {
  approvalFacts,
  encodeApproval,
  type FileHeader,
  type IsoTime,
  newRecord,
  parseApproval,
  type QuarterRecord,
  signedApproval,
} from '#core'
import { codeOf, okOf, tools } from '../../../builders/workbook-files.ts'

const record: QuarterRecord = { ...newRecord('quarters', '2026Q4-r1'), quarter: '2026Q4', revision: 1, sha256: 'a'.repeat(64) }
const header = { workbookId: 'w-1', format: 'rightsize-quarter', sha256: record.sha256 } as FileHeader
const facts = { name: 'Priya', at: '2026-12-01T10:00:00.000Z' as IsoTime, statement: 'Seen.\nI approve it.' }
const bytes = encodeApproval(header, record, okOf(approvalFacts(facts)), tools)
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
    const made = (name: string) => codeOf(approvalFacts({ ...facts, name }))
    expect([' ', 'a\u202eb', '=1+1', 'Priya'].map(made)).toEqual([
      'text-empty',
      'text-has-direction-override',
      'text-looks-like-formula',
      'ok',
    ])
  })

  it('is of version 2 where it is signed, and of the same bytes as ever where it is not', () => {
    const signed = encodeApproval(header, record, facts, tools, 'rightsize-signature-1 k v')
    expect(okOf(parse(signed))).toMatchObject({ version: 2, ...facts, signature: 'rightsize-signature-1 k v' })
    expect(okOf(parse(bytes))).toMatchObject({ version: 1, signature: null })
    expect(new TextDecoder().decode(bytes)).not.toContain('signature')
  })

  it('has a signature of every word of it', () => {
    const of = (change: Partial<typeof facts>, locked: Partial<QuarterRecord> = {}) =>
      signedApproval(header, { ...record, ...locked }, { ...facts, ...change }, tools).fingerprint
    const all = [
      of({}),
      of({ name: 'Maya' }),
      of({ at: '2026-12-02T10:00:00.000Z' as IsoTime }),
      of({ statement: 'Seen.' }),
      of({}, { sha256: 'b' }),
    ]
    expect(new Set(all).size).toBe(5)
    expect(signedApproval(header, record, facts, tools)).toMatchObject({ kind: 'approval', workbookId: 'w-1', quarter: '2026Q4-r1' })
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
      ...[
        { at: 'soon' },
        { at: null },
        { version: 2 },
        { signature: 'x' },
        { format: 'rightsize' },
        { extra: 1 },
        { statement: 'x'.repeat(6000) },
      ].map(changed),
    ]
    for (const other of others) expect(codeOf(parse(other)), new TextDecoder().decode(other).slice(0, 60)).toBe('file-not-ours')
  })
})
