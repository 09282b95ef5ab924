// What changed lately: newest first, a step done again and again as one line.
import { describe, expect, it } from 'vitest'
import type { Edit, EditLabel } from '#core'
import { MAX_CHANGES, recentChanges } from '../../../../src/renderer/screens/overview/recent-changes.tsx'

const NOW = new Date(2026, 10, 25, 12, 0)
let steps = 0

function step(name: string, hour: number, code: EditLabel['code'] = 'change-owner-share'): Edit {
  const at = new Date(2026, 10, 25, hour).toISOString()
  return { id: `e-${++steps}`, at, label: { code, facts: { name } }, op: 'batch', edits: [] } as unknown as Edit
}

describe('recent changes', () => {
  it('stand newest first, the same step in a row once', () => {
    const lines = recentChanges([step('Queue', 8), step('Cache', 9), step('Cache', 10), step('Queue', 11)], NOW, { locale: 'en-GB' })
    expect(lines.map(({ text, when }) => [text, when])).toEqual([
      ['Change of engineer time, Queue', 'today 11:00'],
      ['Change of engineer time, Cache (2 times)', 'today 10:00'],
      ['Change of engineer time, Queue', 'today 08:00'],
    ])
  })

  it('are seven at most, however long the history is', () => {
    const long = Array.from({ length: 900 }, (_, n) => step(`Component ${Math.floor(n / 2)}`, 9))
    const lines = recentChanges(long, NOW, { locale: 'en-GB' })
    expect(lines).toHaveLength(MAX_CHANGES)
    expect(lines.at(-1)?.text).toBe('Change of engineer time, Component 443 (2 times)')
  })
})
