import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RightsizeApi } from '../../../../src/contract/index.ts'
import { chooseListFile } from '../../../../src/renderer/session/choose-list-file.ts'
import { createImportHost } from '../../../../src/renderer/session/import-host.ts'

const FILE = { bytes: new Uint8Array(), name: 'list.csv', folders: '' }
const READ = { kind: 'read', content: 'a', source: 'list.csv' } as const

function answering(value: typeof FILE | null): RightsizeApi {
  return { ask: async () => ({ ok: true, value }) } as unknown as RightsizeApi
}

describe('the dialog in which a list is chosen', () => {
  const workers: { readonly asked: unknown[]; isEnded: boolean }[] = []
  beforeEach(() => {
    vi.stubGlobal(
      'Worker',
      class {
        readonly asked: unknown[] = []
        isEnded = false
        constructor() {
          workers.push(this)
        }
        postMessage(message: unknown) {
          this.asked.push(message)
        }
        terminate() {
          this.isEnded = true
        }
      },
    )
  })
  afterEach(() => {
    workers.length = 0
    vi.unstubAllGlobals()
  })

  it('starts the worker that reads it', async () => {
    const chosen = chooseListFile(answering(FILE))
    expect(workers.length).toBe(1)
    await chosen
    void createImportHost().ask(READ)
    expect(workers.map(({ asked, isEnded }) => [asked.length, isEnded])).toEqual([[1, false]])
    void createImportHost().ask(READ)
    expect(workers.length).toBe(2)
  })

  it('ends it where none is chosen', async () => {
    await chooseListFile(answering(null))
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true])
  })
})
