import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type IsoDate, type IsoTime, payloadOf } from '../../../src/core/index.ts'
import { sampleWorkbook } from '../../../src/intake/index.ts'
import { diagnosticsText } from '../../../src/main/diagnostics.ts'
import { placesIn } from '../../../src/main/files/workbook-folder.ts'
import { openLog } from '../../../src/main/log.ts'

const CANARY = 'Canary-of-Ana'
const AMOUNT = 98_765_432_101
const AT = new Date('2026-11-25T08:00:00Z')

let above = ''
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(above, { recursive: true, force: true })
})

/** Every text and every number of it is one that must never leave. */
function withCanaries(value: unknown): unknown {
  if (typeof value === 'string') return `${CANARY} ${value}`
  if (typeof value === 'number') return AMOUNT
  if (Array.isArray(value)) return value.map(withCanaries)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withCanaries(inside)]))
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** A data folder below one with a name in it, with a workbook that is full of what must never leave, and errors that quote it. */
function library() {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  above = mkdtempSync(join(tmpdir(), 'rightsize-diagnostics-'))
  const dataFolder = join(above, CANARY)
  const workbook = sampleWorkbook({ id: randomUUID(), at: AT.toISOString() as IsoTime, newId: randomUUID })
  const text = JSON.stringify(withCanaries(JSON.parse(payloadOf(workbook))))
  const places = placesIn(join(dataFolder, 'workbooks', workbook.id), join(dataFolder, 'backups', workbook.id))
  for (const path of [places.current, places.previous, places.card, places.history, places.damaged]) write(path, text)
  for (const folder of [places.quarters, places.attachments, places.backups]) write(join(folder, `${CANARY}.json`), text)
  const log = openLog(dataFolder, () => AT)
  log.note('start', '0.1.0, Electron 33.2.1, linux x64')
  log.error('workbook:save', new SyntaxError(`Unexpected token in ${text.slice(0, 400)}`))
  log.error(`import:choose-file`, new Error(`${CANARY}\n    at ${CANARY}.js:1:1`))
  // As a version before might have written it.
  writeFileSync(join(log.folder, 'rightsize.log'), `2026-11-24T08:00:00.000Z main: Error: “${CANARY}” is no number\n`, { flag: 'a' })
  return { dataFolder, text, logLines: log.lastLines(200) }
}

function diagnosticsOf({ dataFolder, logLines }: Pick<ReturnType<typeof library>, 'dataFolder' | 'logLines'>): Promise<string> {
  const known = { version: '0.1.0', electron: '33.2.1', dataFolder }
  return diagnosticsText({
    about: {
      ...known,
      builtOn: '2026-11-25' as IsoDate,
      address: 'https://rightsize.invalid',
      electronAge: { months: 23, isSupported: false },
    },
    facts: {
      ...known,
      platform: 'linux',
      locale: 'en-US',
      blockedRequests: 0,
      theme: 'dark',
      isFileHandedOver: false,
      checkReleases: true,
    },
    isPackaged: false,
    system: { arch: 'x64' },
    logLines,
    crashReports: 2,
    dataFolderFrom: 'default',
  })
}

describe('a diagnostics file', () => {
  it('holds nothing of a workbook, of the names of files and folders, and of what errors quote', async () => {
    const { dataFolder, logLines, text } = library()
    expect(text).toContain(CANARY)
    expect(text).toContain(String(AMOUNT))
    const written = await diagnosticsOf({ dataFolder, logLines })
    expect(written).not.toContain('Canary')
    expect(written).not.toContain('Ana')
    expect(written).not.toContain(String(AMOUNT))
  })

  it('says what is there: versions, sizes, counts, hashes and the last lines of the log', async () => {
    const { dataFolder, logLines, text } = library()
    const { app, electron, settings, workbooks, log } = JSON.parse(await diagnosticsOf({ dataFolder, logLines }))
    expect(app).toEqual({ version: '0.1.0', builtOn: '2026-11-25', isPackaged: false })
    expect(electron).toEqual({ version: '33.2.1', months: 23, isSupported: false })
    expect(settings).toEqual({ theme: 'dark' })
    const bytes = Buffer.byteLength(text)
    expect(workbooks).toEqual([
      {
        ...{ bytes, previousBytes: bytes, historyBytes: bytes, damagedBytes: bytes, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        ...{ quarterFiles: 1, attachments: 1, backups: 1 },
      },
    ])
    expect(log).toEqual([
      '2026-11-25T08:00:00.000Z start: 0.1.0, Electron 33.2.1, linux x64',
      expect.stringMatching(/ workbook:save: SyntaxError diagnostics\.test\.ts:/),
      expect.stringMatching(/ import:choose-file: Error diagnostics\.test\.ts:/),
    ])
  })

  it('is written without a library, too', async () => {
    const { logLines } = library()
    expect(JSON.parse(await diagnosticsOf({ dataFolder: '/nowhere', logLines })).workbooks).toEqual([])
  })
})
