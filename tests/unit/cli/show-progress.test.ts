import { describe, expect, it } from 'vitest'
import { progressOn } from '../../../src/cli/show-progress.ts'

function shownOn(isTTY: boolean): readonly string[] {
  const written: string[] = []
  const progress = progressOn({ isTTY, write: (text) => written.push(text) }, 'bill.csv', 200)
  for (const done of [0, 1, 50, 51, 300]) progress.show(done)
  progress.clear()
  return written
}

describe('how far a reading is', () => {
  it('is one line of a terminal, written over and gone in the end', () => {
    expect(shownOn(true)).toEqual([
      '\r\u001b[KReading bill.csv: 0%',
      '\r\u001b[KReading bill.csv: 25%',
      '\r\u001b[KReading bill.csv: 100%',
      '\r\u001b[K',
    ])
  })

  it('is shown to nobody else', () => {
    expect(shownOn(false)).toEqual([])
  })
})
