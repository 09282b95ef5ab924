import { describe, expect, it } from 'vitest'
import { turns } from '#core'

describe('work in turn', () => {
  it('begins when the one before has ended, also when that failed, and answers each with its own end', async () => {
    const inTurn = turns()
    const said: string[] = []
    const ends: (() => void)[] = []
    const work = (name: string) => () => {
      said.push(`${name} begins`)
      return new Promise<string>((resolve, reject) => ends.push(() => (name === 'second' ? reject(new Error(name)) : resolve(name))))
    }
    const all = ['first', 'second', 'third'].map((name) => inTurn(work(name)).catch((error: Error) => `${error.message} failed`))
    for (const done of [0, 1, 2]) {
      await new Promise(setImmediate)
      expect(said).toHaveLength(done + 1)
      ends[done]?.()
    }
    expect(await Promise.all(all)).toEqual(['first', 'second failed', 'third'])
    expect(said).toEqual(['first begins', 'second begins', 'third begins'])
  })
})
