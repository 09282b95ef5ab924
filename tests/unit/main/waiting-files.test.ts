import { describe, expect, it } from 'vitest'
import { waitingFiles } from '../../../src/main/waiting-files.ts'
import { eventually } from '../../helpers/eventually.ts'

describe('files that are handed over', () => {
  it('wait until the window can take them, and are opened in their order', async () => {
    const files = waitingFiles(['a'])
    files.add('b')
    const opened: string[] = []
    files.openWith(async (file) => void opened.push(file))
    files.add('c')
    await eventually(() => expect(opened).toEqual(['a', 'b', 'c']))
  })

  it('begin with the one that the app was started with, which is taken out before the others', async () => {
    const files = waitingFiles(['a', 'b'])
    expect(files.takeFirst()).toBe('a')
    const opened: string[] = []
    files.openWith(async (file) => void opened.push(file))
    await eventually(() => expect(opened).toEqual(['b']))
    expect(files.takeFirst()).toBeNull()
  })

  it('are opened one at a time, and one that fails keeps no other from it', async () => {
    const files = waitingFiles(['a', 'b', 'c'])
    const open: string[] = []
    const most: number[] = []
    files.openWith(async (file) => {
      open.push(file)
      most.push(open.length)
      await new Promise((done) => setTimeout(done, 1))
      open.pop()
      if (file === 'a') throw new Error('unreadable')
    })
    await eventually(() => expect(most).toEqual([1, 1, 1]))
  })
})
