import { describe, expect, it } from 'vitest'
import { decodingBase, findCommonBase, inOneGo, payloadOf, type Workbook, withSent } from '#core'
import type { MergeCopy } from '../../../../src/core/workbook-file/merge-base.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, noteEdit, okOf, tools } from '../../../builders/workbook-files.ts'

const FILE = 'copy.rightsize'
const first = aWorkbook({ components: [aComponent({ id: 'c-1' })] })
const noted = (workbook: Workbook, note: string) => afterEdit(workbook, noteEdit(workbook, 'c-1', note))

function baseOf(workbook: Workbook) {
  const payload = payloadOf(workbook)
  return { rev: workbook.rev, sha256: tools.sha256(tools.encode(payload)), payload }
}

function copyOf(workbook: Workbook, ...bases: readonly Workbook[]): MergeCopy {
  return { workbook, ...baseOf(workbook), bases: bases.map(baseOf) }
}

const has = (workbook: Workbook, state: Workbook) => withSent(workbook, baseOf(state).sha256)
const found = (mine: MergeCopy, theirs: MergeCopy) => findCommonBase(mine, theirs, FILE, tools)

describe('the state that a merge starts from', () => {
  it('is the one that was sent, when what comes back was made from it', () => {
    const mine = has(noted(first, 'mine'), first)
    const theirs = has(noted(first, 'theirs'), first)
    expect(okOf(found(copyOf(mine, first), copyOf(theirs, first)))).toEqual(baseOf(first))
    // Whichever of the two carries it.
    expect(okOf(found(copyOf(mine), copyOf(theirs, first)))).toEqual(baseOf(first))
    expect(okOf(found(copyOf(mine, first), copyOf(theirs)))).toEqual(baseOf(first))
  })

  it('is the newest that both have had', () => {
    const second = noted(first, 'second')
    const mine = has(has(noted(second, 'mine'), first), second)
    const theirs = has(has(noted(second, 'theirs'), first), second)
    expect(okOf(found(copyOf(mine, first), copyOf(theirs, second)))).toEqual(baseOf(second))
  })

  it('is the one that mine carries, though its hash was not noted because nothing had been changed when it was sent', () => {
    const theirs = has(noted(first, 'theirs'), first)
    expect(okOf(found(copyOf(noted(first, 'mine'), first), copyOf(theirs)))).toEqual(baseOf(first))
  })

  it('is mine itself when theirs was made from just that', () => {
    const theirs = has(noted(first, 'theirs'), first)
    expect(okOf(found(copyOf(first), copyOf(theirs)))).toEqual(baseOf(first))
  })

  it('is none when theirs is a state that mine has had: it brings nothing', () => {
    const mine = has(noted(first, 'mine'), first)
    expect(codeOf(found(copyOf(mine), copyOf(first)))).toBe('merge-nothing')
    expect(codeOf(found(copyOf(mine), copyOf(mine)))).toBe('merge-nothing')
  })

  it('is never one that only one side has had, nor one that is not what its hash says', () => {
    const mine = has(noted(first, 'mine'), first)
    const stranger = noted(first, 'stranger')
    expect(codeOf(found(copyOf(mine, first), copyOf(stranger, stranger)))).toBe('merge-unrelated')
    const theirs = has(noted(first, 'theirs'), first)
    const forged = { ...baseOf(first), payload: baseOf(stranger).payload }
    expect(codeOf(found({ ...copyOf(mine), bases: [forged] }, { ...copyOf(theirs), bases: [forged] }))).toBe('merge-unrelated')
  })

  it('is read like any file, of an older format too, and refused when it does not read', () => {
    expect(okOf(inOneGo(decodingBase(baseOf(first), FILE))).tables).toEqual(first.tables)
    const { quarters: _none, ...tables } = first.tables
    const old = { ...baseOf(first), payload: JSON.stringify({ ...first, tables, schemaVersion: 1, quarters: [] }) }
    expect(okOf(inOneGo(decodingBase(old, FILE))).tables).toEqual(first.tables)
    for (const payload of ['', '[]', '{"id":"w"}', payloadOf(first).replace('"c-1"', '"c-9"')]) {
      expect(inOneGo(decodingBase({ ...baseOf(first), payload }, FILE)).ok).toBe(false)
    }
  })
})
