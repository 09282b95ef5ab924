import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOfEnvelope, encodeWorkbookFile, parseWorkbookFile, SCHEMA_VERSION } from '#core'
import { encodeEnvelope } from '../../../../src/core/workbook-file/envelope.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, factsOf, okOf, SAVED_AT, tools } from '../../../builders/workbook-files.ts'

const FILE = 'workbook.json'
const workbook = { ...aWorkbook({ components: [aComponent({ name: 'Größe 日本 🙂', share: 2000, cost: 12_345 })] }), rev: 7 }
const file = encodeWorkbookFile(factsOf(workbook), JSON.stringify(workbook), tools).bytes
const parse = (bytes: Uint8Array) => parseWorkbookFile(bytes, FILE, tools)

/** A file whose hash is right whatever the payload says. */
function sealed(payload: string, facts: Partial<ReturnType<typeof factsOf>> = {}): Uint8Array {
  return encodeWorkbookFile({ ...factsOf(workbook), ...facts }, payload, tools).bytes
}

function withHeader(change: (header: Record<string, unknown>) => Record<string, unknown>): Uint8Array {
  const [head = '', body = ''] = new TextDecoder().decode(file).split('\n')
  return tools.encode(`${JSON.stringify(change(JSON.parse(head)))}\n${body}`)
}

describe('workbook file', () => {
  it('reads back what was written, for workbooks of every size', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer(), fc.nat(1e9), (count, seed, rev) => {
        const any = { ...aWorkbook({ components: manyComponents(count, seed) }), rev }
        const parsed = okOf(parse(encodeWorkbookFile(factsOf(any), JSON.stringify(any), tools).bytes))
        expect(parsed.workbook).toEqual(any)
        expect(parsed.readOnly).toBeNull()
        expect(parsed.envelope.payload).toBe(JSON.stringify(any))
      }),
      { numRuns: 40 },
    )
  })

  it('refuses the file cut at every single byte', () => {
    const codes = new Set<string>()
    for (let length = 0; length < file.length; length += 1) codes.add(codeOf(parse(file.slice(0, length))))
    expect([...codes].toSorted()).toEqual(['file-cut', 'file-damaged', 'file-empty'])
  })

  it('refuses every single flipped bit of the payload and of what matters in the header', () => {
    const bodyStart = file.indexOf(0x0a) + 1
    for (let at = bodyStart; at < file.length; at += 1) {
      const flipped = file.slice()
      flipped[at] = (file[at] as number) ^ (1 << (at % 8))
      expect(codeOf(parse(flipped))).toBe('file-damaged')
    }
    for (const change of [
      { rev: 8 },
      { workbookId: 'w-other' },
      { schemaVersion: 0 },
      { bytes: 1 },
      { sha256: '0'.repeat(64) },
      { savedAt: 'x' },
    ]) {
      expect(codeOf(parse(withHeader((header) => ({ ...header, ...change }))))).toBe('file-damaged')
    }
  })

  it('tells what is not ours from what is damaged', () => {
    expect(codeOf(parse(new Uint8Array()))).toBe('file-empty')
    expect(codeOf(parse(tools.encode('{"version":3,"tables":{}}')))).toBe('file-not-ours')
    expect(codeOf(parse(tools.encode('name,cost\nRedis,90\n')))).toBe('file-not-ours')
    expect(codeOf(parse(new Uint8Array(5000)))).toBe('file-damaged')
    expect(codeOf(parse(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])))).toBe('file-not-ours')
    expect(codeOf(parse(tools.encode(`${new TextDecoder().decode(file)} `)))).toBe('file-damaged')
    expect(codeOf(parse(withHeader((header) => ({ ...header, format: 'something-else' }))))).toBe('file-not-ours')
  })

  it('says how many bytes are missing from a cut file', () => {
    expect(parse(file.slice(0, file.length - 10))).toMatchObject({ problem: { code: 'file-cut', facts: { file: FILE } } })
    const cut = parse(file.slice(0, file.length - 10))
    if (!cut.ok && cut.problem.code === 'file-cut') expect(cut.problem.facts.expectedBytes - cut.problem.facts.actualBytes).toBe(10)
  })

  it('refuses a payload that is no workbook although its hash is right', () => {
    expect(codeOf(parse(sealed('not json')))).toBe('file-invalid')
    expect(codeOf(parse(sealed('[]')))).toBe('file-invalid')
    expect(codeOf(parse(sealed(JSON.stringify({ ...workbook, tables: {} }))))).toBe('file-invalid')
    expect(parse(sealed(JSON.stringify({ ...workbook, surprise: 1 })))).toMatchObject({
      problem: { code: 'file-invalid', facts: { problem: { code: 'unknown-field', facts: { field: 'surprise' } } } },
    })
  })

  it('refuses a payload nested too deep without running out of stack', () => {
    const deep = (levels: number) =>
      JSON.stringify(workbook).replace('"deleted":{}', `"deleted":${'['.repeat(levels)}${']'.repeat(levels)}`)
    expect(codeOf(parse(sealed(deep(100_000))))).toBe('file-too-deep')
    expect(codeOf(parse(sealed(deep(30))))).toBe('file-invalid')
  })

  it('refuses keys that would reach a prototype, wherever they are', () => {
    const text = JSON.stringify(workbook)
    for (const hostile of ['{"__proto__":{"polluted":true},', '{"\\u005f_proto__":{"polluted":true},']) {
      expect(codeOf(parse(sealed(text.replace('{', hostile))))).toBe('file-invalid')
      expect(codeOf(parse(sealed(text.replace('"meta":{', `"meta":${hostile}`))))).toBe('file-invalid')
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('refuses a newer file that it cannot read, and reads one that it can for showing only', () => {
    const newer = { ...workbook, schemaVersion: SCHEMA_VERSION + 1 }
    const header = { schemaVersion: SCHEMA_VERSION + 1 }
    const seal = (payload: string) => {
      const { bytes } = encodeEnvelope({ ...factsOf(workbook), format: 'rightsize-workbook' }, payload, tools)
      const [head = '', body = ''] = new TextDecoder().decode(bytes).split('\n')
      return tools.encode(`${JSON.stringify({ ...JSON.parse(head), ...header })}\n${body}`)
    }
    expect(codeOf(parse(seal(JSON.stringify({ ...newer, robots: {} }))))).toBe('file-newer')
    const shown = okOf(parse(seal(JSON.stringify(newer))))
    expect(shown.readOnly?.code).toBe('file-newer')
    expect(shown.workbook.tables).toEqual(workbook.tables)
  })

  it('is the same bytes again when put together from what was read', () => {
    expect(bytesOfEnvelope(okOf(parse(file)).envelope, tools)).toEqual(file)
  })

  it('keeps the header out of people’s time zone', () => {
    expect(okOf(parse(file)).envelope.header).toMatchObject({ savedAt: SAVED_AT, schemaVersion: SCHEMA_VERSION, rev: 7 })
  })
})
