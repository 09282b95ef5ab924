import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHandover, readLaunch } from '../../../src/main/launch-arguments.ts'
import { dockMenu, jumpList } from '../../../src/main/system-menus.ts'

const here = { workingDirectory: '/home/ana', appPath: '/opt/rightsize' }
const read = (...words: string[]) => readLaunch(['/usr/bin/electron', ...words], here)

describe('the words the app is started with', () => {
  it('name no file and no tour by themselves', () => {
    expect(read()).toEqual({ files: [], tourFolder: null, command: null })
    expect(read('/opt/rightsize', '--no-sandbox', '--disable-gpu')).toEqual({ files: [], tourFolder: null, command: null })
  })

  it('name a file in the folder where the user stands', () => {
    expect(read('/opt/rightsize', 'q4.rightsize').files).toEqual([resolve('/home/ana/q4.rightsize')])
    expect(read('--no-sandbox', '/data/q4.rightsize').files).toEqual([resolve('/data/q4.rightsize')])
  })

  it('name several files in their order, each once', () => {
    const [a, b] = [resolve('/home/ana/a.rightsize'), resolve('/home/ana/b.rightsize')]
    expect(read('/opt/rightsize', 'a.rightsize', 'b.rightsize', 'a.rightsize').files).toEqual([a, b])
  })

  it('name all files of a folder that were opened at once, here and in the second start', () => {
    const names = Array.from({ length: 300 }, (_, at) => resolve(`/home/ana/${at}.rightsize`))
    expect(read('/opt/rightsize', ...names).files).toEqual(names)
    expect(readHandover({ files: names }).files).toEqual(names)
  })

  it('name a file by its address, with a space and an umlaut', () => {
    expect(read('file:///data/Zw%C3%B6lf%20R%C3%A4ume.rightsize').files).toEqual(['/data/Zwölf Räume.rightsize'])
    expect(read('file://localhost/data/a.rightsize').files).toEqual(['/data/a.rightsize'])
  })

  it('leave the address of a file that is elsewhere as it is, also in what a second start hands over: it is told', () => {
    for (const odd of [
      'file://server/share/a.rightsize',
      'smb://server/a.rightsize',
      'https://example.com/a',
      'file:///a%2Fb',
      'file://%',
    ]) {
      expect(read(odd).files).toEqual([odd])
      expect(readHandover(read(odd)).files).toEqual([odd])
    }
    expect(read('').files).toEqual([])
  })

  it('name whatever stands after the end of the switches', () => {
    expect(read('--disable-gpu', '--', '-odd.rightsize', '--tour=x').files).toEqual([
      resolve('/home/ana/-odd.rightsize'),
      resolve('/home/ana/--tour=x'),
    ])
    expect(read('--', '--tour=x').tourFolder).toBeNull()
  })

  it('do not mistake the value of a switch for a file', () => {
    expect(read('-r', '/tools/loader.js', '/opt/rightsize').files).toEqual([])
    expect(read('/opt/rightsize', '--unknown=thing', '--user-data-dir=/elsewhere').files).toEqual([])
  })

  it('name the folder of a tour', () => {
    expect(read('/opt/rightsize', '--tour=out/tour').tourFolder).toBe(resolve('/home/ana/out/tour'))
    expect(read('/opt/rightsize', '--tour=').tourFolder).toBeNull()
  })
})

describe('what a second start hands over', () => {
  it('is files and a command of the icon, or nothing', () => {
    expect(readHandover({ files: ['/data/q4.rightsize', 7, '/b'], command: 'new-blank' })).toEqual({
      files: ['/data/q4.rightsize', '/b'],
      command: 'new-blank',
    })
    const odd = [null, undefined, 'text', {}, { files: null }, { files: 'a', command: 7 }, { files: [7] }, { files: ['x'.repeat(40_000)] }]
    for (const each of [...odd, { command: 'close-workbook' }]) expect(readHandover(each)).toEqual({ files: [], command: null })
  })
})

describe('what the icon of the app offers', () => {
  it('starts the app with a word that it reads, on Windows beside the files that were opened last', () => {
    const [recent, tasks] = jumpList('C:\\Rightsize\\Rightsize.exe')
    expect(recent).toEqual({ type: 'recent' })
    const words = (tasks?.type === 'tasks' ? (tasks.items ?? []) : []).map(({ program, args = '', title }) => [
      program,
      read(args).command,
      title,
    ])
    expect(words).toEqual([
      ['C:\\Rightsize\\Rightsize.exe', 'new-blank', 'New workbook'],
      ['C:\\Rightsize\\Rightsize.exe', 'open-file', 'Open a file'],
    ])
  })

  it('sends the same commands from the dock of macOS', () => {
    const sent: string[] = []
    const items = dockMenu((command) => sent.push(command))
    for (const { click } of items) (click as () => void)()
    expect([items.map(({ label }) => label), sent]).toEqual([
      ['New', 'Open…'],
      ['new-blank', 'open-file'],
    ])
  })

  it('has no other command, and none after the end of the switches', () => {
    for (const words of [['--command=close-workbook'], ['--command='], ['--', '--command=new-blank']])
      expect(read(...words).command).toBeNull()
  })
})
