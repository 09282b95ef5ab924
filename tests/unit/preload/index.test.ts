import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CHANNELS, type RightsizeApi, SIGNALS } from '../../../src/contract/index.ts'

const electron = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  invoked: [] as unknown[][],
  listeners: new Map<string, (event: unknown, payload: unknown) => void>(),
  onWindow: new Map<string, (event: unknown) => void>(),
}))

vi.stubGlobal('window', { addEventListener: (type: string, listener: (event: unknown) => void) => electron.onWindow.set(type, listener) })

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => {
      electron.exposed[name] = api
    },
  },
  ipcRenderer: {
    invoke: async (...given: unknown[]) => {
      electron.invoked.push(given)
      return 'answer'
    },
    on: (signal: string, listener: (event: unknown, payload: unknown) => void) => electron.listeners.set(signal, listener),
  },
  webUtils: { getPathForFile: (file: { readonly path?: string }) => file.path ?? '' },
}))

/** A drag over the window or a drop, as the browser reports it. */
interface Dragged {
  readonly types: string[]
  readonly files?: unknown[]
  readonly isTrusted?: boolean
  /** data-drop of the place it is over. */
  readonly purpose?: string
}

function drag(type: 'dragover' | 'drop', { types, files = [], isTrusted = true, purpose }: Dragged) {
  const place = purpose === undefined ? null : { getAttribute: () => purpose }
  const target = { closest: (selector: string) => (selector === '[data-drop]' ? place : null) }
  let isPrevented = false
  const event = { target, dataTransfer: { types, files, dropEffect: 'none' }, isTrusted, preventDefault: () => (isPrevented = true) }
  electron.onWindow.get(type)?.(event)
  return isPrevented
}

/** Main says something: with an event, as Electron does. */
const say = (signal: string, payload: unknown) => electron.listeners.get(signal)?.({ sender: 'ipcRenderer' }, payload)

let api: RightsizeApi

beforeEach(async () => {
  vi.resetModules()
  electron.exposed = {}
  electron.invoked.length = 0
  electron.listeners.clear()
  await import('../../../src/preload/index.ts')
  api = electron.exposed['rightsize'] as RightsizeApi
})

describe('the bridge into the page', () => {
  it('is one object with two functions', () => {
    expect(Object.keys(electron.exposed)).toEqual(['rightsize'])
    expect(Object.keys(api).sort()).toEqual(['ask', 'listen'])
  })

  it('passes on questions of the contract and one argument each', async () => {
    const ask = api.ask as (...given: unknown[]) => Promise<unknown>
    expect(await ask('library:list', null, 'surplus')).toBe('answer')
    expect(electron.invoked).toEqual([['library:list', null]])
  })

  it('refuses every other name, those of object prototypes included', async () => {
    const ask = api.ask as (channel: string, request: unknown) => Promise<unknown>
    for (const name of ['fs:read', 'toString', '__proto__', 'constructor', ''])
      await expect(ask(name, null)).rejects.toThrow('Unknown channel')
    expect(electron.invoked).toEqual([])
    for (const name of ['toString', '__proto__', 'library:list']) {
      expect(() => (api.listen as (signal: string, listener: unknown) => unknown)(name, () => undefined)).toThrow('Unknown signal')
    }
    expect(Object.keys(CHANNELS)).not.toContain('menu:command')
  })

  it('listens to the signals of the contract and to nothing else', () => {
    expect([...electron.listeners.keys()].sort()).toEqual(Object.keys(SIGNALS).sort())
  })

  it('hands over the payload without the event, until the listener is taken back', () => {
    const heard: unknown[][] = []
    const stop = api.listen('menu:command', (...given: unknown[]) => heard.push(given))
    say('menu:command', 'undo')
    stop()
    say('menu:command', 'redo')
    expect(heard).toEqual([['undo']])
  })

  it('keeps what is said before anybody listens, in order and once', () => {
    say('menu:command', 'new-sample')
    say('menu:command', 'show-overview')
    const heard: unknown[] = []
    api.listen('menu:command', (command) => heard.push(command))
    api.listen('menu:command', (command) => heard.push(`second ${command}`))
    expect(heard).toEqual(['new-sample', 'show-overview'])
  })

  it('drops what is not of the shape that the contract names', () => {
    const heard: unknown[] = []
    api.listen('menu:command', (command) => heard.push(command))
    say('menu:command', 7)
    say('menu:command', { toString: () => 'undo' })
    expect(heard).toEqual([])
  })
})

describe('a file dropped on the window', () => {
  const workbook = { path: '/home/ana/plan.rightsize' }

  it('goes to main with its path, and never navigates', () => {
    expect(drag('dragover', { types: ['Files'] })).toBe(true)
    expect(drag('drop', { types: ['Files'], files: [workbook] })).toBe(true)
    expect(electron.invoked).toEqual([['preload:dropped-file', '/home/ana/plan.rightsize']])
  })

  it('says what the place is for that it was dropped on', () => {
    drag('drop', { types: ['Files'], files: [workbook], purpose: 'verify-pack' })
    expect(electron.invoked).toEqual([['preload:dropped-file', '/home/ana/plan.rightsize', 'verify-pack']])
  })

  it('is nothing when the page made it up, and the page cannot ask for it', async () => {
    drag('drop', { types: ['Files'], files: [{}] })
    drag('drop', { types: ['Files'], files: [workbook], isTrusted: false })
    await expect(api.ask('preload:dropped-file' as never, '/etc/passwd' as never)).rejects.toThrow('Unknown channel')
    expect(electron.invoked).toEqual([])
  })

  it('leaves text dragged within the page alone', () => {
    expect(drag('drop', { types: ['text/plain'] })).toBe(false)
  })
})
