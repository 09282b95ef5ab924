import { describe, expect, it } from 'vitest'
import type { OpenedWorkbook } from '#contract'
import { fail, ok, problem } from '#core'
import { syncConflicts } from '../../../src/main/sync-conflicts.ts'

function looking(answer: string, merged = ok({ id: 'w' } as OpenedWorkbook), others: readonly string[] = []) {
  const calls: unknown[] = []
  const copies = ['workbook 2.json', 'workbook 3.json'].map((file) => ({ file, savedAt: '2026-11-24T14:02:00Z', sha256: file }))
  const look = syncConflicts({
    library: {
      conflicted: {
        list: async () => copies,
        others: async () => others,
        merge: async ({ file }) => {
          calls.push(['merge', file])
          return merged
        },
        putAside: async ({ file }) => {
          calls.push(['aside', file])
          return ok(null)
        },
      },
    },
    dialogs: {
      ask: async (question, _signal, facts) => {
        calls.push([question, facts?.split(',')[0]])
        return answer as never
      },
    },
    tell: (opened) => calls.push(opened.ok ? 'opened' : opened.problem.code),
  })
  return { calls, look }
}

const asked = (file: string) => ['conflicted-copy', file]

describe('second versions of a workbook that was opened', () => {
  it('are asked about once each, and "not now" changes nothing', async () => {
    const { calls, look } = looking('later')
    await look('w')
    await look('w')
    expect(calls).toEqual([asked('workbook 2.json'), asked('workbook 3.json')])
  })

  it('are merged one at a time: the next one is asked about when that is done', async () => {
    const { calls, look } = looking('merge')
    await look('w')
    expect(calls).toEqual([asked('workbook 2.json'), ['merge', 'workbook 2.json'], 'opened'])
    await look('w')
    expect(calls.slice(3)).toEqual([asked('workbook 3.json'), ['merge', 'workbook 3.json'], 'opened'])
  })

  it('that cannot be merged are told as such', async () => {
    const { calls, look } = looking('merge', fail(problem('merge-unrelated', { file: 'workbook 2.json' })))
    await look('w')
    expect(calls.at(-1)).toBe('merge-unrelated')
  })

  it('are set aside on request', async () => {
    const { calls, look } = looking('aside')
    await look('w')
    expect(calls.filter((call) => Array.isArray(call) && call[0] === 'aside')).toHaveLength(2)
  })

  it('of other files are named once in each start, after the question about the workbook itself', async () => {
    const { calls, look } = looking('later', undefined, ['quarters/2026Q3-r1 (1).json'])
    await look('w')
    await look('w')
    expect(calls.slice(2)).toEqual([['conflicted-parts', 'quarters/2026Q3-r1 (1).json']])
  })
})
