import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SaveRequest } from '#contract'
import { encodeWorkbookFile, payloadOf, stacksAt, type Workbook, type WorkbookStep } from '#core'
import { nodeByteTools } from '../../../../src/main/files/byte-tools.ts'
import { nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { anyMove, walk } from '../../../builders/edit-walk.ts'
import { faultySystem } from '../../../builders/faulty-file-system.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, stepsRequest, WORKBOOK_ID } from '../../../builders/library.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, manyEdit, noteEdit, okOf } from '../../../builders/workbook-files.ts'

const workbook: Workbook = { ...aWorkbook({ components: manyComponents(40) }), id: WORKBOOK_ID }
/** Without what it says of backups, which are made beside the saves and at their own time. */
const fileIn = (userData: string) =>
  readFileSync(join(userData, 'workbooks', WORKBOOK_ID, 'workbook.json'), 'utf8').replace(/,"trail":\[[^\]]*\]/, '')

/** A library with this workbook open, and the saved state to start from. */
async function opened(state: Workbook = workbook) {
  const userData = freshFolder()
  const { service } = libraryIn(userData)
  const { rev, sha256 } = okOf(await service.create({ id: WORKBOOK_ID, payload: payloadOf(state) }))
  return { userData, service, base: { rev, sha256 } }
}

/** What a whole payload of this state would have been written as, at that moment. */
function wholeFile(state: Workbook, savedAt: string): string {
  const facts = { workbookId: state.id, rev: state.rev, savedAt, appVersion: '0.1.0' }
  return Buffer.from(encodeWorkbookFile(facts, payloadOf(state), nodeByteTools).bytes).toString('utf8')
}

function noteStep(state: Workbook, note: string): { readonly next: Workbook; readonly step: WorkbookStep } {
  const edit = noteEdit(state, 'c-1', note)
  const next = afterEdit(state, edit)
  return { next, step: { rev: next.rev, kind: 'do', edit: JSON.stringify(edit) } }
}

describe('saving the steps', () => {
  it('writes byte for byte what saving the whole writes, whatever was edited, undone and sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyMove, { maxLength: 12 }), { minLength: 1, maxLength: 6 }), async (sessions) => {
        const { userData, service, base: first } = await opened()
        let state = workbook
        let base: SaveRequest['base'] = first
        for (const moves of sessions) {
          const { workbook: next, steps } = walk(state, moves)
          if (steps.length === 0) continue
          const saved = okOf(await service.save(stepsRequest(next, base, steps)))
          expect(saved).not.toBeNull()
          expect(fileIn(userData)).toBe(wholeFile(next, saved?.savedAt ?? ''))
          state = next
          base = { rev: next.rev, sha256: saved?.sha256 ?? '' }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes the steps of a save that failed again, with those made since', async () => {
    const userData = freshFolder()
    okOf(await libraryIn(userData).service.create({ id: WORKBOOK_ID, payload: payloadOf(workbook) }))
    const { fs, steps: taken } = faultySystem(1, 'ENOSPC')
    const { service } = libraryIn(userData, {
      ...nodeFileSystem,
      create: (path) => (path.endsWith('.json.tmp') ? fs : nodeFileSystem).create(path),
    })
    const { rev, sha256 } = okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    const one = noteStep(workbook, 'one')
    const two = noteStep(one.next, 'two')
    expect(codeOf(await service.save(stepsRequest(one.next, { rev, sha256 }, [one.step])))).toBe('save-failed')
    expect(taken().length).toBeGreaterThan(0)
    const saved = okOf(await service.save(stepsRequest(two.next, { rev, sha256 }, [one.step, two.step])))
    expect(fileIn(userData)).toBe(wholeFile(two.next, saved?.savedAt ?? ''))
    expect(okOf(await service.readHistory(WORKBOOK_ID))).toEqual([one.step, two.step])
  })

  it('goes on from an older base when the answer to a save came too late', async () => {
    const { userData, service, base } = await opened()
    const one = noteStep(workbook, 'one')
    const two = noteStep(one.next, 'two')
    okOf(await service.save(stepsRequest(one.next, base, [one.step])))
    const saved = okOf(await service.save(stepsRequest(two.next, base, [one.step, two.step])))
    expect(fileIn(userData)).toBe(wholeFile(two.next, saved?.savedAt ?? ''))
    expect(okOf(await service.readHistory(WORKBOOK_ID))).toEqual([one.step, two.step])
  })

  it('asks for the whole, and writes nothing, where the steps do not lead on from what is saved', async () => {
    const { userData, service, base } = await opened()
    const before = fileIn(userData)
    const { next, step } = noteStep(workbook, 'x')
    const stale = { ...step, edit: JSON.stringify({ ...noteEdit(workbook, 'c-1', 'x'), before: 'something else' }) }
    const good = stepsRequest(next, base, [step])
    const refused: readonly SaveRequest[] = [
      { ...good, base: { ...base, sha256: 'f'.repeat(64) } },
      { ...good, base: { rev: 7, sha256: base.sha256 } },
      { ...good, steps: [] },
      { ...good, steps: [{ ...step, rev: 2 }], rev: 2 },
      { ...good, steps: [stale] },
      { ...good, steps: [{ ...step, edit: 'no json' }] },
      { ...good, steps: [{ rev: 1, kind: 'do', edit: null }] },
      { ...good, records: good.records + 1 },
    ]
    for (const request of refused) expect(okOf(await service.save(request))).toBeNull()
    expect(fileIn(userData)).toBe(before)
    const saved = okOf(await service.save(saveRequest(next, [step])))
    expect(fileIn(userData)).toBe(wholeFile(next, saved?.savedAt ?? ''))
    expect(okOf(await service.readHistory(WORKBOOK_ID))).toEqual([step])
  })

  it('refuses a whole that is another workbook, another revision or none', async () => {
    const { userData, service } = await opened()
    const before = fileIn(userData)
    const good = saveRequest({ ...workbook, rev: 1 })
    for (const whole of [
      '{',
      '{}',
      payloadOf(workbook),
      payloadOf({ ...libraryWorkbook(1, '00000000-0000-4000-8000-000000000002'), rev: 1 }),
    ])
      expect(codeOf(await service.save({ ...good, whole }))).not.toBe('ok')
    expect(fileIn(userData)).toBe(before)
  })

  it('puts a long edit together from its parts, in their order alone', async () => {
    const { userData, service, base } = await opened()
    const edit = manyEdit(workbook, 300)
    const next = afterEdit(workbook, edit)
    const text = JSON.stringify(edit)
    const middle = text.length >> 1
    const request = stepsRequest(next, base, [{ rev: 1, kind: 'do', edit: null }])
    const part = (at: number, piece: string) => okOf(service.keepPart({ id: WORKBOOK_ID, rev: 1, part: at, text: piece }))
    part(1, text.slice(middle))
    expect(okOf(await service.save(request))).toBeNull()
    part(0, text.slice(0, middle))
    part(1, text.slice(middle))
    const saved = okOf(await service.save(request))
    expect(fileIn(userData)).toBe(wholeFile(next, saved?.savedAt ?? ''))
    expect(okOf(await service.readHistory(WORKBOOK_ID))).toEqual([{ rev: 1, kind: 'do', edit: text }])
  })

  it('keeps no step that is longer than what is read back, nor lets anything before it be undone', async () => {
    const { userData, service, base } = await opened()
    const first = noteStep(workbook, 'first')
    const { next, step } = noteStep(first.next, 'long')
    const long = {
      next,
      step: { ...step, edit: JSON.stringify(noteEdit(first.next, 'c-1', 'long')) + ' '.repeat(8_000_000) } as WorkbookStep,
    }
    const last = noteStep(long.next, 'last')
    const request = stepsRequest(last.next, base, [first.step, long.step, last.step])
    okOf(await service.save(request))
    expect(statSync(join(userData, 'workbooks', WORKBOOK_ID, 'history.log')).size).toBeLessThan(10_000)
    const lines = okOf(await service.readHistory(WORKBOOK_ID))
    expect(stacksAt(lines, last.next.rev).undo.map((edit) => JSON.stringify(edit))).toEqual([(last.step as { edit: string }).edit])
  })
})
