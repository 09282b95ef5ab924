import { describe, expect, it } from 'vitest'
import { type Carried, encodePortableFile, encodeWorkbookFile, parsePortableFile } from '#core'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, factsOf, noteEdit, okOf, tools } from '../../../builders/workbook-files.ts'

const FILE = 'plan.rightsize'
const workbook = { ...aWorkbook({ components: [aComponent({ id: 'c-1', share: 500 })] }), rev: 3 }
const payload = JSON.stringify(workbook)
const later = afterEdit(workbook, noteEdit(workbook, 'c-1', 'later'))

describe('portable file', () => {
  it('is its own base the first time it is sent', () => {
    const { bytes, sha256 } = encodePortableFile(factsOf(workbook), payload, null, tools)
    const read = okOf(parsePortableFile(bytes, FILE, tools))
    expect(read.workbook).toEqual(workbook)
    expect(read.payload).toBe(payload)
    expect(read.sha256).toBe(sha256)
    expect(read.base).toEqual({ rev: 3, sha256, payload })
  })

  it('carries the state that both sides have had', () => {
    const base = { rev: 3, sha256: tools.sha256(tools.encode(payload)), payload }
    const { bytes } = encodePortableFile(factsOf(later), JSON.stringify(later), base, tools)
    const read = okOf(parsePortableFile(bytes, FILE, tools))
    expect(read.workbook.rev).toBe(4)
    expect(read.base).toEqual(base)
  })

  it('opens a file taken out of a library or its backups as well', () => {
    const { bytes } = encodeWorkbookFile(factsOf(workbook), payload, tools)
    const read = okOf(parsePortableFile(bytes, 'workbook.json', tools))
    expect(read.workbook).toEqual(workbook)
    expect(read.base.payload).toBe(payload)
  })

  it('refuses the file cut at every byte, and a base that is not what its hash says', () => {
    const { bytes } = encodePortableFile(factsOf(workbook), payload, null, tools)
    for (let length = 0; length < bytes.length; length += 7) expect(parsePortableFile(bytes.slice(0, length), FILE, tools).ok).toBe(false)
    const forged = encodePortableFile(factsOf(workbook), payload, { rev: 1, sha256: 'x', payload }, tools)
    expect(codeOf(parsePortableFile(forged.bytes, FILE, tools))).toBe('file-damaged')
  })

  it('carries attached files by their hash, and refuses what has no hash for a name', () => {
    const files = { ['ab'.repeat(32)]: 'JVBERg==' }
    const { bytes } = encodePortableFile(factsOf(workbook), payload, null, tools, { attachments: files })
    expect(okOf(parsePortableFile(bytes, FILE, tools)).attachments).toEqual(files)
    for (const named of ['../../workbook.json', 'AB'.repeat(32), '']) {
      const forged = encodePortableFile(factsOf(workbook), payload, null, tools, { attachments: { [named]: 'JVBERg==' } })
      expect(codeOf(parsePortableFile(forged.bytes, FILE, tools))).toBe('file-invalid')
    }
  })

  it('carries locked quarters and approvals by their names, and refuses one that leads anywhere else', () => {
    const quarters = ['2026Q3-r1.json', '2026Q3-r1.approval.json', '2026Q3-r12.json'].map((file) => ({ file, gzip: 'H4sI' }))
    const carried = (carry: Partial<Carried>) =>
      parsePortableFile(encodePortableFile(factsOf(workbook), payload, null, tools, carry).bytes, FILE, tools)
    expect(okOf(carried({ quarters })).quarters).toEqual(quarters)
    expect(okOf(carried({})).quarters).toEqual([])
    for (const file of ['../2026Q3-r1.json', '2026Q3-r1.json.tmp', '2026Q5-r1.json', '2026Q3-r1/../a.json', '']) {
      expect(codeOf(carried({ quarters: [{ file, gzip: 'H4sI' }] })), file).toBe('file-invalid')
    }
  })

  it('is not opened when it holds what this version would drop', () => {
    const { bytes } = encodePortableFile(factsOf(workbook), payload, null, tools)
    const text = new TextDecoder().decode(bytes)
    const body = text.slice(text.indexOf('\n') + 1).replace('"quarters":[],"attachments"', '"quarters":[{}],"attachments"')
    const header = {
      ...JSON.parse(text.slice(0, text.indexOf('\n'))),
      bytes: tools.encode(body).length,
      sha256: tools.sha256(tools.encode(body)),
    }
    expect(codeOf(parsePortableFile(tools.encode(`${JSON.stringify(header)}\n${body}`), FILE, tools))).toBe('file-invalid')
  })
})
