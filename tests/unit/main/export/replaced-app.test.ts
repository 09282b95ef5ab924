import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fail, problem } from '#core'
import { converse } from '../../../../src/main/export/conversation.ts'
import { fileStamp, refusingProcess } from '../../../../src/main/export/replaced-app.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-replaced-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the file that the app was started from', () => {
  it('is told from one that took its place, though it is as long, and from none', () => {
    const file = join(folder, 'app.asar')
    writeFileSync(file, 'one')
    const before = fileStamp(file)
    expect(fileStamp(file)).toBe(before)
    writeFileSync(`${file}.new`, 'two')
    renameSync(`${file}.new`, file)
    expect(fileStamp(file)).not.toBe(before)
    rmSync(file)
    expect(fileStamp(file)).toBeNull()
  })
})

describe('a side process that must not be started', () => {
  it('answers every order with the reason, and ends like any other', async () => {
    const talk = converse(refusingProcess(problem('app-replaced', {})), () => undefined)
    for (const _ of [1, 2]) {
      expect(await talk.ask({ kind: 'outline-slides', audience: 'board' })).toEqual(fail(problem('app-replaced', {})))
    }
    await talk.end()
  })
})
