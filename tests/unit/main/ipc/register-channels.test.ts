import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { CHANNELS, type ChannelName } from '../../../../src/contract/index.ts'
import { fail, ok, problem } from '../../../../src/core/index.ts'
import { type Handlers, registerChannels } from '../../../../src/main/ipc/register-channels.ts'

const OUR_FRAME = { name: 'our main frame' }
const ID = '0b8f4a52-6f0e-4c55-9c57-0a1b2c3d4e5f'

/** A good request; each row spoils one thing of it. */
const SAVE = {
  id: ID,
  rev: 1,
  base: { rev: 0, sha256: 'a'.repeat(64) },
  steps: [],
  whole: null,
  records: 3,
  judged: { asOf: '2026-11-25', toDecide: 1 },
}

interface Setup {
  readonly handlers?: Partial<Handlers>
}

/** Registers every channel on a fake ipcMain; `ask` plays the page. */
function register({ handlers = {} }: Setup = {}) {
  const listeners = new Map<string, (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown>()
  const asked: { readonly channel: string; readonly given: readonly unknown[] }[] = []
  const bugs: unknown[] = []
  const all = Object.fromEntries(
    Object.keys(CHANNELS).map((channel) => [
      channel,
      (...given: unknown[]) => {
        asked.push({ channel, given })
        return ok(null)
      },
    ]),
  )
  registerChannels({
    ipcMain: { handle: (channel, listener) => listeners.set(channel, listener) },
    handlers: { ...all, ...handlers } as unknown as Handlers,
    isOurPage: ({ senderFrame }) => (senderFrame as unknown) === OUR_FRAME,
    onBug: (_channel, error) => bugs.push(error),
  })
  const ask = (channel: ChannelName, given: readonly unknown[], frame: unknown = OUR_FRAME) =>
    listeners.get(channel)?.({ senderFrame: frame } as IpcMainInvokeEvent, ...given)
  return { ask, asked, bugs, listeners }
}

describe('the channels between page and main', () => {
  it('are those of the contract, no more and no fewer', () => {
    expect([...register().listeners.keys()].sort()).toEqual(Object.keys(CHANNELS).sort())
  })

  it('hand a good request to its handler and its Result back', async () => {
    const { ask, asked } = register()
    expect(await ask('history:read', [{ id: ID }])).toEqual(ok(null))
    expect(asked).toEqual([{ channel: 'history:read', given: [{ id: ID }] }])
  })

  it('let a save pass with as many steps as a request may carry', async () => {
    const { ask, asked } = register()
    const steps = Array.from({ length: 500 }, (_, at) => ({ rev: at + 1, kind: 'do', edit: '{}' }))
    expect(await ask('workbook:save', [{ ...SAVE, steps }])).toEqual(ok(null))
    expect(asked).toHaveLength(1)
  })

  it('cut surplus arguments', async () => {
    const { ask, asked } = register()
    await ask('app:facts', [null, '/etc/passwd', { more: true }])
    expect(asked[0]?.given).toEqual([null])
  })

  it('refuse every request of a frame that is not ours, before looking at it', async () => {
    const { ask, asked } = register()
    for (const channel of Object.keys(CHANNELS) as ChannelName[]) {
      for (const frame of [{ name: 'an inner frame' }, null]) {
        expect(await ask(channel, [null], frame)).toEqual(fail(problem('request-refused', { channel, reason: 'sender' })))
      }
    }
    expect(asked).toEqual([])
  })

  it.each<[ChannelName, unknown]>([
    ['app:facts', {}],
    ['app:set-theme', 'pink'],
    ['menu:state', { hasWorkbook: 'yes', undo: null, redo: null }],
    ['library:create', { id: ID, payload: 7 }],
    ['workbook:open', { id: '../../etc/passwd', workingCopy: null }],
    ['workbook:open', { id: ID, workingCopy: { rev: -1, payload: '{}' } }],
    ['workbook:save', { ...SAVE, rev: Number.NaN }],
    ['workbook:save', { ...SAVE, base: null }],
    ['workbook:save', { ...SAVE, whole: 7 }],
    ['workbook:save', { ...SAVE, steps: [{ rev: 1, kind: 'other', edit: '{}' }] }],
    ['workbook:save', { ...SAVE, steps: [{ rev: 1, kind: 'do', edit: {} }] }],
    ['workbook:save', { ...SAVE, steps: [{ rev: 1, kind: 'sent', sha256: '../x' }] }],
    ['workbook:save', { ...SAVE, steps: Array.from({ length: 501 }, () => ({ rev: 1, kind: 'do', edit: null })) }],
    ['workbook:save', { ...SAVE, judged: { asOf: 'today', toDecide: 1 } }],
    ['workbook:save', [ID, 1, '{}']],
    ['workbook:save-part', { id: ID, rev: 1, part: -1, text: '' }],
    ['workbook:send-copy', { id: ID, unsaved: '{}' }],
    ['workbook:export', { id: '__proto__' }],
    ['workbook:export', { id: ID, recordId: null, format: 'pages', audience: 'board', paper: 'A0' }],
    ['workbook:pages', { id: ID, recordId: null, audience: 'board' }],
    ['workbook:pages', { id: ID, recordId: '../2026Q3-r1', audience: 'board', paper: 'a4' }],
    ['workbook:slides', { id: ID, recordId: null, audience: 'everybody' }],
    ['workbook:show-exported', '/etc/passwd'],
  ])('refuse a malformed request on %s', async (channel, request) => {
    const { ask, asked } = register()
    expect(await ask(channel, [request])).toEqual(fail(problem('request-refused', { channel, reason: 'shape' })))
    expect(asked).toEqual([])
  })

  it('refuse an oversized request: a few words suffice where no workbook travels', async () => {
    const { ask, asked } = register()
    const refused = await ask('menu:state', [{ hasWorkbook: true, undo: 'x'.repeat(20_000), redo: null }])
    expect(refused).toEqual(fail(problem('request-refused', { channel: 'menu:state', reason: 'size' })))
    const saved = await ask('workbook:save', [{ ...SAVE, whole: 'x'.repeat(2_000_000) }])
    expect(saved).toEqual(ok(null))
    expect(asked.map(({ channel }) => channel)).toEqual(['workbook:save'])
  })

  it('turn an unexpected exception into a Problem and log it', async () => {
    const bug = new TypeError('boom')
    const { ask, bugs } = register({
      handlers: {
        'library:list': () => {
          throw bug
        },
        'history:read': () => Promise.reject(bug),
      },
    })
    expect(await ask('library:list', [null])).toEqual(fail(problem('app-failed', { channel: 'library:list', detail: 'boom' })))
    expect(await ask('history:read', [{ id: ID }])).toEqual(fail(problem('app-failed', { channel: 'history:read', detail: 'boom' })))
    expect(bugs).toEqual([bug, bug])
  })
})
