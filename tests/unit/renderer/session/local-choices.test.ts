// What this computer remembers of recent choices, and that damaged notes cost nothing.
import { describe, expect, it } from 'vitest'
import { recentChoices, rememberChoice, rememberedOf, rememberOf } from '../../../../src/renderer/session/local-choices.ts'

function storage(first: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(first))
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

describe('recent choices', () => {
  it('are kept newest first, each once, twelve at most', () => {
    const kept = storage()
    for (const key of ['undo', 'find', 'undo']) rememberChoice(key, kept)
    expect(recentChoices(kept)).toEqual(['undo', 'find'])
    for (let at = 0; at < 20; at++) rememberChoice(`more ${at}`, kept)
    expect(recentChoices(kept)).toHaveLength(12)
    expect(recentChoices(kept)[0]).toBe('more 19')
  })

  it('are none where the note is damaged or may not be written', () => {
    expect(recentChoices(storage({ 'rightsize.recent-commands': '{not json' }))).toEqual([])
    expect(recentChoices(storage({ 'rightsize.recent-commands': '[1, "find"]' }))).toEqual(['find'])
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    expect(() => rememberChoice('undo', full)).not.toThrow()
  })
})

describe('what is remembered of each workbook', () => {
  it('is what was said last, of the fifty used last, and leaves out damaged notes alone', () => {
    const kept = storage({ 'rightsize.me': '[["a", "ana"], ["b", 7], [8, "cleo"], ["d", "dora", "x"], "e"]' })
    expect(['a', 'b', 'd', 'e'].map((id) => rememberedOf(id, 'me', kept))).toEqual(['ana', null, null, null])
    rememberOf('b', 'me', 'ben', kept)
    expect(JSON.parse(kept.getItem('rightsize.me') ?? '')).toEqual([
      ['b', 'ben'],
      ['a', 'ana'],
    ])
    for (let at = 0; at < 49; at++) rememberOf(`w${at}`, 'me', 'x', kept)
    expect(['a', 'b', 'w48'].map((id) => rememberedOf(id, 'me', kept))).toEqual([null, 'ben', 'x'])
    expect(rememberedOf('b', 'layout', kept)).toBeNull()
  })
})
