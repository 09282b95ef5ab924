import { describe, expect, it } from 'vitest'
import type { OpenedWorkbook } from '#contract'
import { fail, ok, problem, type Result } from '#core'
import { filesFromOutside } from '../../../src/main/files-from-outside.ts'

function outside(answer: Result<OpenedWorkbook | null>) {
  const remembered: string[] = []
  const told: Result<OpenedWorkbook>[] = []
  const files = filesFromOutside({
    library: { importFile: (() => Promise.resolve(answer)) as never },
    dialogs: { ask: () => Promise.reject(new Error('nothing to ask')) },
    tell: (opened) => told.push(opened),
    onOpened: () => undefined,
    remember: (file) => remembered.push(file),
  })
  return { files, remembered, told }
}

describe('a file from outside', () => {
  it('is remembered by the system once it is open', async () => {
    const { files, remembered, told } = outside(ok({} as OpenedWorkbook))
    await files.open('/home/ana/q4.rightsize')
    expect([remembered, told.length]).toEqual([['/home/ana/q4.rightsize'], 1])
  })

  it.each([
    ['cannot be read', fail(problem('file-damaged', { file: 'q4.rightsize' })), 1],
    ['is not wanted after all', ok(null), 0],
  ])('is not remembered when it %s', async (_, answer, times) => {
    const { files, remembered, told } = outside(answer)
    await files.open('/home/ana/q4.rightsize')
    expect([remembered, told.length]).toEqual([[], times])
  })

  it('that the app was started with is answered, and not told: the page asks for it', async () => {
    const { files, remembered, told } = outside(ok({} as OpenedWorkbook))
    expect(await files.opened('/home/ana/q4.rightsize')).toEqual(ok({}))
    expect([remembered, told]).toEqual([['/home/ana/q4.rightsize'], []])
  })

  it('that is on another computer is told, and not looked for', async () => {
    const { files, remembered, told } = outside(ok({} as OpenedWorkbook))
    await files.open('smb://server/share/q4.rightsize')
    expect([remembered, told]).toEqual([[], [fail(problem('file-elsewhere', { file: 'smb://server/share/q4.rightsize' }))]])
  })
})
