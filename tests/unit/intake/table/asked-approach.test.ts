import { describe, expect, it } from 'vitest'
import { namesApproaches } from '../../../../src/intake/table/asked-approach.ts'
import { accepted, inputOf, proposalOf } from './importing.ts'

const waysIn = (header: string, cells: readonly string[]) => {
  const list = [`Tool,${header},Cost / mo`, ...cells.map((cell, at) => `Tool ${at},${cell},${at + 1}0`)].join('\n')
  return accepted(list).rows.map(({ component: { approach, origin } }) => [approach ?? null, origin ?? null])
}
const [BUILD, SELF_HOST, BUY, OPEN] = [
  ['build', 'own-code'],
  ['build', 'third-party'],
  ['buy', null],
  [null, null],
]

describe('labels, where no column asks how something is had', () => {
  const labelled = (labels: string, more = '') =>
    accepted(
      `Tool,Labels,Owner,Cost / mo${more === '' ? '' : `,${more}`}\nBus,"${labels}",Ana,$40\nLake,"data, x",Ben,$90\nMail,"data, y",Ben,$9`,
    ).rows[0]?.component

  it.each([
    ['serving, build', 'build'],
    ['data; rented', 'borrow'],
    ['compute, self-hosted', 'build'],
    ['serving, api', undefined],
    ['serving, build, buy', undefined],
  ])('%s', (labels, approach) => {
    expect(labelled(labels)?.approach).toBe(approach)
  })

  it('say nothing where a column asks for it', () => {
    expect(labelled('serving, build', 'Approach')?.approach).toBeUndefined()
  })
})

describe('a header of nothing but ways to have something', () => {
  it.each([
    ['Hacer/Comprar/Alquilar', ['Hacer', 'Comprar', 'Alquilar']],
    ['Acheter, louer ou construire', ['construire', 'acheter', 'louer']],
    ['Bauen | Kaufen | Leihen', ['bauen', 'kaufen', 'leihen']],
  ])('%s asks which', (header, cells) => {
    expect(waysIn(header.includes(',') ? `"${header}"` : header, cells)).toEqual([BUILD, BUY, ['borrow', null]])
  })

  it('names two that differ', () => {
    expect(['Kaufen/Acheter', 'Bauen/Testen', 'Bauen'].map(namesApproaches)).toEqual([false, false, false])
  })
})

describe('a column that asks one thing about how a component is run', () => {
  it.each([
    ['Self-hosted?', ['yes', 'no', 'Y', ''], [SELF_HOST, OPEN, SELF_HOST, OPEN]],
    ['In-house', ['x', '', 'x', 'x'], [BUILD, OPEN, BUILD, BUILD]],
    ['Is it ours?', ['no', 'yes', 'no', 'no'], [OPEN, BUILD, OPEN, OPEN]],
    ['SaaS (y/n)', ['y', 'n', 'n', 'y'], [BUY, OPEN, OPEN, BUY]],
    ['Selbst gehostet', ['ja', 'nein', 'ja', 'nein'], [SELF_HOST, OPEN, SELF_HOST, OPEN]],
    ['Făcut intern?', ['da', 'nu', 'da', 'nu'], [BUILD, OPEN, BUILD, OPEN]],
    ['Open source?', ['✓', '', '✗', '✓'], [SELF_HOST, OPEN, OPEN, SELF_HOST]],
  ])('%s: a yes is its word, a no leaves the other ways open', (header, cells, ways) => {
    expect(waysIn(header, cells)).toEqual(ways)
  })

  it('says which rows are still open, and how a yes was read', () => {
    const { report } = proposalOf(inputOf('Tool,Managed?,Cost\nA,yes,1\nB,no,2\nC,yes,3\n'))
    expect(report.notes).toContainEqual({ code: 'approach-open', facts: { rows: 1 } })
    expect(report.notes).toContainEqual(
      expect.objectContaining({ code: 'read-as', facts: expect.objectContaining({ column: 'Managed?', notation: 'buy', cells: 2 }) }),
    )
  })

  it.each(['Internal?', 'API?', 'Paid?', 'Contract?'])('%s asks something else, too, and is left out aloud', (header) => {
    const { report } = proposalOf(inputOf(`Tool,${header},Cost\nA,yes,1\nB,no,2\nC,yes,3\nD,no,4\n`))
    expect(report.notes.map(({ code }) => code)).toContain('column-left-out')
  })

  it('may hold other words of an approach as well', () => {
    expect(waysIn('Self-hosted?', ['yes', 'SaaS', 'no', 'built in house'])).toEqual([SELF_HOST, BUY, OPEN, BUILD])
  })
})
