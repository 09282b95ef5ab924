import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BaseWindow, Dialog } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dialogsFromFile, nativeDialogs, withExtension } from '../../../src/main/dialogs.ts'

describe('native dialogs', () => {
  const native = (answers: object) => nativeDialogs(answers as Dialog, {} as BaseWindow)

  it('answer with the chosen path, or null when the user cancels', async () => {
    const chosen = native({
      showOpenDialog: async () => ({ canceled: false, filePaths: ['/a.rightsize'] }),
      showSaveDialog: async () => ({ canceled: false, filePath: '/out/acme' }),
    })
    expect(await chosen.openFile('portable')).toBe('/a.rightsize')
    expect(await chosen.saveFile('workbook', 'x.xlsx')).toBe('/out/acme.xlsx')
    const cancelled = native({
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showSaveDialog: async () => ({ canceled: true, filePath: '' }),
    })
    expect(await cancelled.openFile('portable')).toBeNull()
    expect(await cancelled.saveFile('workbook', 'x.xlsx')).toBeNull()
  })

  it('give several files and a folder, or null when the user cancels', async () => {
    const asked: unknown[] = []
    const chosen = native({
      showOpenDialog: async (_window: unknown, options: { readonly properties: readonly string[] }) => {
        asked.push(options.properties)
        return { canceled: false, filePaths: ['/a.xlsx', '/b.xlsx'] }
      },
    })
    expect(await chosen.openFiles('workbook')).toEqual(['/a.xlsx', '/b.xlsx'])
    expect(await chosen.openFolder()).toBe('/a.xlsx')
    expect(asked).toEqual([
      ['openFile', 'multiSelections'],
      ['openDirectory', 'createDirectory'],
    ])
    const cancelled = native({ showOpenDialog: async () => ({ canceled: true, filePaths: [] }) })
    expect([await cancelled.openFiles('workbook'), await cancelled.openFolder()]).toEqual([null, null])
  })

  it('ask with the safe answer as default and on Escape', async () => {
    let shown: { readonly buttons?: string[]; readonly defaultId?: number; readonly cancelId?: number } = {}
    const asking = native({
      showMessageBox: async (_window: unknown, options: typeof shown) => {
        shown = options
        return { response: 2 }
      },
    })
    expect(await asking.ask('not-saved')).toBe('quit')
    expect([shown.buttons?.[0], shown.defaultId, shown.cancelId]).toEqual(['Keep open', 0, 0])
  })
})

describe('dialogs answered from a file', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rightsize-dialogs-'))
    file = join(folder, 'answers.json')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('read the file anew at every question', async () => {
    const dialogs = dialogsFromFile(file)
    writeFileSync(file, JSON.stringify({ open: '/a.rightsize', save: '/out/acme.xlsx', answers: { 'not-saved': 'quit' } }))
    expect([await dialogs.openFile('portable'), await dialogs.saveFile('workbook', ''), await dialogs.ask('not-saved')]).toEqual([
      '/a.rightsize',
      '/out/acme.xlsx',
      'quit',
    ])
    writeFileSync(file, '{}')
    expect([await dialogs.openFile('portable'), await dialogs.saveFile('workbook', ''), await dialogs.ask('not-saved')]).toEqual([
      null,
      null,
      'keep-open',
    ])
  })

  it('take the safe answer for one that does not exist', async () => {
    writeFileSync(file, JSON.stringify({ answers: { 'page-crashed': 'explode' } }))
    expect(await dialogsFromFile(file).ask('page-crashed')).toBe('reload')
  })
})

describe('the extension', () => {
  it('is added when it is missing, whatever its letters', () => {
    expect(withExtension('/out/acme', 'workbook')).toBe('/out/acme.xlsx')
    expect(withExtension('/out/acme.XLSX', 'workbook')).toBe('/out/acme.XLSX')
    expect(withExtension('/out/acme.v2', 'portable')).toBe('/out/acme.v2.rightsize')
  })
})
