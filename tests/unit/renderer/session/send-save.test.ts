import { describe, expect, it } from 'vitest'
import { MAX_SAVE_STEPS, type RightsizeApi, type SaveRequest } from '#contract'
import { ok, payloadOf, type Workbook } from '#core'
import { type MadeStep, sendSave } from '../../../../src/renderer/session/send-save.ts'
import { JUDGED, libraryWorkbook, withRev } from '../../../builders/library.ts'
import { codeOf, okOf } from '../../../builders/workbook-files.ts'

const stepsUpTo = (rev: number): MadeStep[] =>
  Array.from({ length: rev }, (_, at) => ({ rev: at + 1, kind: 'do', edit: [`{"at":`, `${at}}`] }))

/** Sends that state with its steps to a main that follows or does not, and answers what main was asked. */
async function sent(rev: number, follows: (request: SaveRequest) => boolean) {
  const workbook: Workbook = withRev(libraryWorkbook(), rev)
  const requests: SaveRequest[] = []
  const ask = (async (_channel: string, request: SaveRequest) => {
    requests.push(request)
    return ok(follows(request) ? { rev, sha256: 'h', savedAt: 't' } : null)
  }) as unknown as RightsizeApi['ask']
  const answer = await sendSave(ask, { workbook, judged: JUDGED, base: { rev: 0, sha256: 'a' }, steps: stepsUpTo(rev) })
  return { workbook, requests, answer }
}

describe('a save on its way to main', () => {
  it('is its steps, as many as a message carries', async () => {
    const { requests, answer } = await sent(MAX_SAVE_STEPS, () => true)
    expect(requests.map(({ whole, steps }) => [whole, steps.length])).toEqual([[null, MAX_SAVE_STEPS]])
    expect(okOf(answer).rev).toBe(MAX_SAVE_STEPS)
  })

  it('is the whole with the newest steps when there are more', async () => {
    const { requests, workbook } = await sent(MAX_SAVE_STEPS + 1, () => true)
    expect(requests.map(({ whole }) => whole)).toEqual([payloadOf(workbook)])
    expect(requests[0]?.steps.map(({ rev }) => rev)).toEqual(
      stepsUpTo(MAX_SAVE_STEPS + 1)
        .map(({ rev }) => rev)
        .slice(1),
    )
  })

  it('is asked for only after main has every part of a long step', async () => {
    const workbook: Workbook = withRev(libraryWorkbook(), 1)
    const edit = [JSON.stringify('x'.repeat(2_500_000)), ...Array.from({ length: 3000 }, (_, at) => String(at).repeat(100))]
    let kept = ''
    const lengths: number[] = []
    let textWhenSaved: string | null = null
    const ask = (async (channel: string, request: { readonly text: string }) => {
      if (channel === 'workbook:save') textWhenSaved = kept
      // Main answers later than in the same turn, as it does across the border.
      await new Promise((done) => setTimeout(done))
      if (channel === 'workbook:save-part') {
        kept += request.text
        lengths.push(request.text.length)
      }
      return ok({ rev: 1, sha256: 'h', savedAt: 't' })
    }) as unknown as RightsizeApi['ask']
    await sendSave(ask, { workbook, judged: JUDGED, base: { rev: 0, sha256: 'a' }, steps: [{ rev: 1, kind: 'do', edit }] })
    expect(textWhenSaved === edit.join('')).toBe(true)
    // However the text came, no message is longer than the window's thread takes in at once, none is a crumb, and what fits stays whole.
    expect(lengths.slice(0, 2)).toEqual([1_000_000, 1_000_000])
    expect(lengths.every((length, at) => length <= 1_000_000 && (length > 900_000 || at === lengths.length - 1))).toBe(true)
    const ends = new Set(lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length)).slice(2))
    let end = 0
    for (const { length } of edit) {
      end += length
      ends.delete(end)
    }
    expect(ends.size).toBe(0)
  })

  it('is not saved when main takes not even the whole', async () => {
    const { requests, answer } = await sent(1, () => false)
    expect(requests.map(({ whole }) => whole !== null)).toEqual([false, true])
    expect(codeOf(answer)).toBe('save-failed')
  })
})
