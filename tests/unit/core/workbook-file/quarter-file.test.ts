import { describe, expect, it } from 'vitest'
import {
  assess,
  encodeQuarterFile,
  newRecord,
  parseQuarterFile,
  payloadOf,
  peopleFigures,
  type QuarterRecord,
  quarterFigures,
  signedLock,
  withLockSignature,
} from '#core'
import { frozenReview } from '../../../builders/frozen-review.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, factsOf, okOf, tools } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({ components: [aComponent({ approach: 'build', edge: 'no', share: 2500 })] })
const facts = { quarter: '2026Q4', revision: 1, asOf: AS_OF, lockedBy: 'Maya', reason: null, dataReason: null }
const assessment = assess(workbook, AS_OF)
const review = frozenReview(assessment, facts, ({ rule, state }) => `${rule} says ${state}`)
const { bytes, header } = encodeQuarterFile(factsOf(workbook), payloadOf(workbook), review, tools)
const record: QuarterRecord = {
  ...{ ...newRecord('quarters', '2026Q4-r1'), quarter: '2026Q4', sha256: header.sha256 },
  ...{ asOf: AS_OF, lockedBy: 'Maya', ruleSetVersion: review.ruleSetVersion },
  ...{ figures: quarterFigures(assessment), people: peopleFigures(assessment) },
}

describe('a quarter file', () => {
  it('gives back the workbook of then, and what was said of it in the words of then', () => {
    const read = okOf(parseQuarterFile(bytes, record, tools))
    expect(read.workbook).toEqual(workbook)
    expect(read.review).toEqual(review)
    const [component] = Object.values(read.review.components)
    expect(component).toMatchObject({ verdict: 'FAIL', toDecide: true })
    expect(component?.checks).toContainEqual({ rule: 'owner-time', state: 'FAIL', code: expect.any(String), text: 'owner-time says FAIL' })
    expect(component?.checks.some(({ state }) => state === 'N/A')).toBe(false)
  })

  it('is named as changed when a single byte of it is another', () => {
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 1
      const read = parseQuarterFile(damaged, record, tools)
      // The first line says when and by which version it was written: nothing of what was locked.
      if (at > bytes.indexOf(10)) expect(codeOf(read), String(at)).toBe('quarter-changed')
    }
    expect(codeOf(parseQuarterFile(bytes.slice(0, -1), record, tools))).toBe('quarter-changed')
    expect(codeOf(parseQuarterFile(new Uint8Array(), record, tools))).toBe('quarter-changed')
  })

  it('is named as changed when it is whole, but of another lock', () => {
    const other = encodeQuarterFile(factsOf(workbook), payloadOf(workbook), { ...review, lockedBy: 'Priya' }, tools)
    expect(codeOf(parseQuarterFile(other.bytes, record, tools))).toBe('quarter-changed')
    expect(codeOf(parseQuarterFile(other.bytes, { ...record, sha256: other.header.sha256, revision: 2 }, tools))).toBe('quarter-changed')
  })

  it('carries a signature in its first line, which changes neither its hash nor what it says, and is there or not', () => {
    const signed = withLockSignature(bytes, 'rightsize-signature-1 key value', tools) ?? new Uint8Array()
    const read = okOf(parseQuarterFile(signed, record, tools))
    expect(read.header).toEqual({ ...header, signature: 'rightsize-signature-1 key value' })
    expect(read.review).toEqual(review)
    expect(okOf(parseQuarterFile(bytes, record, tools)).header.signature).toBeUndefined()
    expect(signedLock(header, record)).toEqual({
      ...{ kind: 'lock', workbookId: workbook.id, quarter: '2026Q4-r1', fingerprint: header.sha256 },
    })
    expect(withLockSignature(bytes.slice(0, -1), 'x', tools)).toBeNull()
  })
})
