import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLog } from '../../../src/main/log.ts'

const AT = () => new Date('2026-11-25T08:00:00Z')
let userData = ''
const logged = () => readFileSync(join(userData, 'logs/rightsize.log'), 'utf8')

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'rightsize-log-'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(userData, { recursive: true, force: true })
})

describe('the log', () => {
  it('says what kind of error it was and where, and nothing of what the error says', () => {
    const log = openLog(userData, AT)
    const error = Object.assign(new TypeError('Acme AI costs 4711\n    at Acme-AI.js:47:11'), { code: 'ENOENT' })
    log.error('workbook:save', error)
    expect(logged()).toMatch(/^2026-11-25T08:00:00\.000Z workbook:save: TypeError ENOENT log\.test\.ts:\d+:\d+ < /)
    expect(logged()).not.toMatch(/Acme|4711|47:11/)
  })

  it('says nothing of what was thrown that is no error, or calls itself by another name', () => {
    const log = openLog(userData, AT)
    log.error('main', 'Acme AI')
    log.error('main', Object.assign(new Error('x'), { name: 'Acme AI 12', code: 'Acme' }))
    expect(logged()).toMatch(/ main: string\n.* main: object log/)
    expect(logged()).not.toContain('Acme')
  })

  it('never takes more than a megabyte, and keeps the newest lines', () => {
    const log = openLog(userData, AT)
    for (let line = 0; line < 3_000; line++) log.note('start', `${line} ${'x'.repeat(1_000)}`)
    const files = readdirSync(log.folder)
    expect(files.sort()).toEqual(['rightsize.log', 'rightsize.log.old'])
    const bytes = files.reduce((sum, file) => sum + statSync(join(log.folder, file)).size, 0)
    expect(bytes).toBeLessThanOrEqual(1_000_000)
    expect(log.lastLines(1)[0]).toMatch(/ start: 2999 x+$/)
  })

  it('has no lines before there is a file', () => {
    expect(openLog(userData, AT).lastLines(10)).toEqual([])
  })
})
