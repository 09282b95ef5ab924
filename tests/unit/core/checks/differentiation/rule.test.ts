import { describe, expect, it } from 'vitest'
import { APPROACHES, type Edge, type Hosting, type Origin } from '#core'
import { checkOf, portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch } from '../../../../builders/workbook.ts'

describe('differentiation', () => {
  const M = 'managed'
  const cells: readonly [Edge | null, Hosting, Origin | null, string | null, string, string][] = [
    ['no', 'self-run', 'own-code', null, 'FAIL', 'not-edge-built'],
    ['no', 'self-run', 'third-party', null, 'FAIL', 'not-edge-built'],
    ['no', 'rented-bare', null, null, 'FAIL', 'not-edge-built'],
    ['no', M, 'own-code', null, 'FAIL', 'not-edge-own-code'],
    ['no', 'provider-managed', 'own-code', null, 'FAIL', 'not-edge-own-code'],
    ['no', 'provider-managed', 'third-party', null, 'PASS', 'not-edge-handed-over'],
    ['no', M, 'third-party', null, 'PASS', 'not-edge-handed-over'],
    ['no', M, null, null, 'PASS', 'not-edge-handed-over'],
    ['yes', 'self-run', 'own-code', null, 'WATCH', 'edge-not-explained'],
    ['yes', M, null, null, 'WATCH', 'edge-not-explained'],
    ['yes', 'self-run', null, 'Answers cite the page', 'PASS', 'edge-explained'],
    ['yes', M, null, 'Answers cite the page', 'PASS', 'edge-explained'],
    ['unsure', 'self-run', null, null, 'UNKNOWN', 'unsure'],
    ['unsure', M, null, 'Answers cite the page', 'UNKNOWN', 'unsure'],
    [null, 'self-run', null, null, 'UNKNOWN', 'missing'],
    [null, M, null, null, 'UNKNOWN', 'missing'],
  ]
  describe.each(APPROACHES)('whatever the approach says (%s)', (approach) => {
    it.each(cells)(
      'judges edge %s, hosting %s, origin %s, sentence %s as %s (%s)',
      (edge, hosting, origin, customerNotices, state, code) => {
        const verdict = checkOf('differentiation', { approach, edge, hosting, origin, customerNotices })
        expect(verdict).toMatchObject({ state, code })
        if (state === 'UNKNOWN') expect(verdict.facts['missing']).toEqual(['edge'])
      },
    )
  })

  it('says nothing of retired components and request paths', () => {
    expect(checkOf('differentiation', { edge: 'no', approach: 'build', lifecycle: 'retired' }).state).toBe('N/A')
    expect(checkOf('differentiation', { edge: 'no', approach: 'build', kind: 'request-path' }).state).toBe('N/A')
    expect(checkOf('differentiation', { edge: 'no', hosting: 'self-run', lifecycle: 'planned' }).state).toBe('FAIL')
  })

  it('offers first to hand it over: by use up to seed, by contract later', () => {
    const first = (stage: 'seed' | 'series-a') =>
      checkOf('differentiation', { edge: 'no', approach: 'build', hosting: 'self-run' }, { company: { stage } }).flip[0]
    expect(first('seed')).toEqual({ input: 'approach', unit: 'choice', from: 'build', to: 'borrow', state: 'PASS' })
    expect(first('series-a')?.to).toBe('buy')
  })

  it('offers a provider to software of others alone: our own code stays ours wherever it runs', () => {
    const hosts = (origin: Origin) => {
      const { flip } = checkOf('differentiation', { edge: 'no', approach: 'build', hosting: 'self-run', origin })
      return flip.filter(({ input }) => input === 'hosting').map(({ to }) => to)
    }
    expect([hosts('third-party'), hosts('own-code')]).toEqual([['managed'], []])
  })

  it('offers the sentence to an edge that has none', () => {
    expect(checkOf('differentiation', { edge: 'yes' }).flip).toContainEqual({
      input: 'customerNotices',
      unit: 'count',
      from: 0,
      to: 1,
      state: 'PASS',
    })
  })
})

describe('differentiation of the whole list', () => {
  const listOf = (answers: readonly (Edge | null)[], more: readonly ComponentSketch[] = []) =>
    portfolioCheckOf('differentiation', { components: [...answers.map((edge, i) => ({ name: `Part ${i}`, edge })), ...more] })

  it.each([
    [2, 3, 'PASS', 'edge-share-fine', 4000],
    [3, 2, 'WATCH', 'edge-share-high', 6000],
    [0, 5, 'PASS', 'edge-share-fine', 0],
  ])('judges %i of our edge beside %i others as %s', (yes, no, state, code, value) => {
    expect(listOf([...Array(yes).fill('yes'), ...Array(no).fill('no')])).toMatchObject({ state, code, value: { value, unit: 'bp' } })
  })

  it('says how many of our edge are one too many, or few enough', () => {
    const to = (yes: number) => listOf([...Array(yes).fill('yes'), ...Array(5 - yes).fill('no')]).flip.find(({ input }) => input === 'yes')
    expect([2, 3, 4].map(to)).toMatchObject([
      { from: 2, to: 3, state: 'WATCH' },
      { from: 3, to: 2, state: 'PASS' },
      { from: 4, to: 2, state: 'PASS' },
    ])
  })

  it('says so where the limit lies between two numbers of components', () => {
    const seven = listOf([...Array(6).fill('yes'), 'no'])
    expect(seven.flip.find(({ input }) => input === 'yes')).toMatchObject({
      from: 6,
      to: Math.floor(((seven.limit?.value ?? 0) * 7) / 10_000),
      state: 'PASS',
    })
  })

  it('judges nothing before five answers, and counts unsure as an answer', () => {
    expect(listOf(['yes', 'yes', 'yes', 'yes'])).toMatchObject({ state: 'PASS', code: 'too-few-answers' })
    expect(listOf(['yes', 'yes', 'yes', 'yes', null])).toMatchObject({ code: 'too-few-answers' })
    expect(listOf(['yes', 'yes', 'yes', 'yes', 'unsure'])).toMatchObject({ state: 'WATCH' })
  })

  it('compares exactly: 401 of 1000 is more than 40 %, 400 is not', () => {
    const of = (yes: number) => listOf([...Array(yes).fill('yes'), ...Array(1000 - yes).fill('no')]).state
    expect(of(400)).toBe('PASS')
    expect(of(401)).toBe('WATCH')
  })

  it('counts live and retiring components only', () => {
    const others: ComponentSketch[] = [
      { name: 'A', edge: 'yes', lifecycle: 'planned' },
      { name: 'B', edge: 'yes', lifecycle: 'retired' },
      { name: 'C', edge: 'yes', kind: 'request-path' },
    ]
    expect(listOf(['yes', 'yes', 'no', 'no', 'no'], others)).toMatchObject({ state: 'PASS', facts: { yes: 2, answered: 5 } })
    expect(listOf(['yes', 'yes', 'no', 'no', 'no'], [{ name: 'D', edge: 'yes', lifecycle: 'retiring' }]).state).toBe('WATCH')
  })

  it('says how many fewer would do', () => {
    expect(listOf(['yes', 'yes', 'yes', 'no', 'no']).flip).toEqual([{ input: 'yes', unit: 'count', from: 3, to: 2, state: 'PASS' }])
  })
})
