import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fail, type IsoDate, problem } from '#core'
import type { SideProcess } from '../../../../src/main/export/conversation.ts'
import type { ExportAnswer, Order } from '../../../../src/main/export/export-messages.ts'
import { createPackVerifier, VERIFY_LIMIT_SECONDS } from '../../../../src/main/export/pack-verifier.ts'

/** Processes that say nothing by themselves. */
function verifying() {
  const started: { orders: Order[]; say: (answer: ExportAnswer) => void; isAlive: () => boolean; die: () => void }[] = []
  const start = (): SideProcess => {
    const events = new EventEmitter()
    const orders: Order[] = []
    let isAlive = true
    const die = () => {
      if (!isAlive) return
      isAlive = false
      queueMicrotask(() => events.emit('exit', 139))
    }
    started.push({ orders, say: (answer) => events.emit('message', answer), isAlive: () => isAlive, die })
    return {
      on: ((event: string, listener: (...given: unknown[]) => void) => events.on(event, listener)) as SideProcess['on'],
      kill: () => {
        die()
        return true
      },
      postMessage: (order) => orders.push(order),
    }
  }
  const verifier = createPackVerifier(start, '0.1.0', '/data/known-keys.txt')
  const verify = () => verifier.verify({ workbookFile: '/data/workbook.json', file: '/home/ana/pack.xlsx' })
  return { verifier, verify, started }
}

const OTHER = {
  kind: 'verified',
  answer: { kind: 'pack', verdict: { kind: 'other', company: 'Acme', quarter: '2026Q3', fingerprint: 'a', why: { kind: 'draft' } } },
} as const

describe('asking whether a pack shows a locked quarter', () => {
  afterEach(() => vi.useRealTimers())

  it('passes on paths and gives back the name, and ends the process', async () => {
    const { verify, started } = verifying()
    const asked = verify()
    started[0]?.say(OTHER)
    expect(await asked).toEqual({ ok: true, value: { file: 'pack.xlsx', answer: OTHER.answer } })
    expect(started[0]?.orders).toEqual([
      {
        kind: 'verify',
        workbookFile: '/data/workbook.json',
        file: '/home/ana/pack.xlsx',
        appVersion: '0.1.0',
        knownKeysFile: '/data/known-keys.txt',
      },
    ])
    expect(started[0]?.isAlive()).toBe(false)
  })

  it('is ended by a newer question, by cancelling, and by a process that dies', async () => {
    const { verifier, verify, started } = verifying()
    const first = verify()
    const second = verify()
    expect(await first).toMatchObject({ ok: false, problem: { code: 'pack-question-cancelled' } })
    verifier.cancel('verify')
    expect(await second).toMatchObject({ ok: false, problem: { code: 'pack-question-cancelled' } })
    const third = verify()
    started[2]?.die()
    expect(await third).toMatchObject({ ok: false, problem: { code: 'export-crashed' } })
    expect(started.map(({ isAlive }) => isAlive())).toEqual([false, false, false])
  })

  it('goes on with a comparison when the other question is left', async () => {
    const { verifier, verify, started } = verifying()
    const left = verify()
    const comparing = verifier.compare({ workbookFile: '/data/workbook.json', file: '/home/ana/pack.xlsx', today: '2026-11-25' as IsoDate })
    verifier.cancel('verify')
    expect(await left).toEqual(fail(problem('pack-question-cancelled', {})))
    expect(started.map(({ isAlive }) => isAlive())).toEqual([false, true])
    verifier.cancel('compare')
    expect(await comparing).toEqual(fail(problem('pack-question-cancelled', {})))
  })

  it('gives up a file that takes for ever, and tells what is refused', async () => {
    vi.useFakeTimers()
    const { verify, started } = verifying()
    const late = verify()
    await vi.advanceTimersByTimeAsync(VERIFY_LIMIT_SECONDS * 1000)
    expect(await late).toEqual({ ok: false, problem: problem('spreadsheet-timeout', { file: 'pack.xlsx', seconds: VERIFY_LIMIT_SECONDS }) })
    const refused = verify()
    started[1]?.say({ kind: 'failed', problem: problem('pack-not-one', { file: 'pack.xlsx' }) })
    expect(await refused).toMatchObject({ ok: false, problem: { code: 'pack-not-one' } })
  })

  it('keeps the path of the file that was dropped last', () => {
    const { verifier } = verifying()
    expect(verifier.offered()).toBeNull()
    verifier.offer('/a.xlsx')
    verifier.offer('/b.xlsx')
    expect(verifier.offered()).toBe('/b.xlsx')
  })
})
