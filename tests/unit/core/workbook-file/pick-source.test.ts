import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, type CandidateSource, encodeWorkbookFile, pickSource, SCHEMA_VERSION } from '#core'
import { readEnvelope } from '../../../../src/core/workbook-file/envelope.ts'
import { COPY_SOURCES } from '../../../../src/core/workbook-file/pick-source.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, factsOf, okOf, tools } from '../../../builders/workbook-files.ts'

const base = aWorkbook({ components: [aComponent()] })

type Damage = 'none' | 'cut' | 'flipped' | 'zeroed' | 'other-workbook' | 'not-a-workbook'

function copyOf(source: CandidateSource, rev: number, damage: Damage = 'none'): Candidate {
  const id = damage === 'other-workbook' ? 'w-other' : base.id
  const workbook = { ...base, id, rev }
  const payload = damage === 'not-a-workbook' ? '{}' : JSON.stringify(workbook)
  const bytes = encodeWorkbookFile(factsOf(workbook), payload, tools).bytes
  if (damage === 'flipped') bytes[bytes.length - 20] = (bytes[bytes.length - 20] as number) ^ 4
  if (damage === 'zeroed') bytes.fill(0)
  return { source, file: source, envelope: readEnvelope(damage === 'cut' ? bytes.slice(0, -30) : bytes, source, tools) }
}

describe('choice of the copy to open', () => {
  it('never prefers a lower valid revision, and tells of the file when it is damaged', () => {
    const copy = fc.record({
      source: fc.constantFrom(...COPY_SOURCES),
      rev: fc.nat(5),
      damage: fc.constantFrom<Damage>('none', 'none', 'cut', 'flipped', 'zeroed', 'other-workbook', 'not-a-workbook'),
    })
    fc.assert(
      fc.property(fc.array(copy, { minLength: 1, maxLength: 6 }), (copies) => {
        const valid = copies.filter(({ damage }) => damage === 'none')
        const picked = pickSource(
          copies.map(({ source, rev, damage }) => copyOf(source, rev, damage)),
          base.id,
        )
        expect(picked.ok).toBe(valid.length > 0)
        if (!picked.ok) return
        const { workbook, source, damaged } = picked.value
        const best = Math.max(...valid.map(({ rev }) => rev))
        expect(workbook.rev).toBe(best)
        const ranks = valid.filter(({ rev }) => rev === best).map((each) => COPY_SOURCES.indexOf(each.source))
        expect(COPY_SOURCES.indexOf(source)).toBe(Math.min(...ranks))
        const damagedFiles = copies.filter((each) => each.source === 'current' && each.damage !== 'none')
        expect(damaged.filter((each) => each.source === 'current')).toHaveLength(damagedFiles.length)
      }),
      { numRuns: 300 },
    )
  })

  it('takes the temporary file when a power cut came between the two renames', () => {
    const picked = okOf(pickSource([copyOf('previous', 4), copyOf('temporary', 5)], base.id))
    expect([picked.source, picked.workbook.rev]).toEqual(['temporary', 5])
  })

  it('refuses a newer version’s copy that it cannot read instead of falling back to an older one', () => {
    const envelope = okOf(copyOf('current', 9).envelope)
    const newer: Candidate = {
      source: 'current',
      file: 'workbook.json',
      envelope: {
        ok: true,
        value: {
          header: { ...envelope.header, schemaVersion: SCHEMA_VERSION + 1 },
          payload: JSON.stringify({ ...base, rev: 9, schemaVersion: SCHEMA_VERSION + 1, robots: [] }),
        },
      },
    }
    expect(codeOf(pickSource([newer, copyOf('previous', 8)], base.id))).toBe('file-newer')
  })

  it('says what is wrong when no copy is left, and that there is none when there is none', () => {
    expect(codeOf(pickSource([copyOf('current', 3, 'cut')], base.id))).toBe('file-cut')
    expect(codeOf(pickSource([], base.id))).toBe('workbook-missing')
  })
})
