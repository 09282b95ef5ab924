// Files and the system around the app, 68 to 85: targets that cannot be written, odd names, other
// locales, clocks that were set, folders that went away.

import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { assess, type IsoDate, localDate, nameKey, parseMoneyText, parseShareText, payloadOf, problem } from '#core'
import { COMMAND_HELP, suggestedCopyName, suggestedName } from '#wording'
import { parseArguments } from '../../../src/cli/arguments.ts'
import { withExtension } from '../../../src/main/dialogs.ts'
import { atomicWrite } from '../../../src/main/files/atomic-write.ts'
import { listBackups } from '../../../src/main/files/backups.ts'
import { createLibraryService } from '../../../src/main/files/create-library-service.ts'
import { nodeFileSystem } from '../../../src/main/files/file-system.ts'
import { failureOf } from '../../../src/main/files/write-failure.ts'
import { readLaunch } from '../../../src/main/launch-arguments.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID, withRev } from '../../builders/library.ts'
import { aWorkbook } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'
import { type BrokenInput, noNumber, proposalOf, refused, rowsOf, said } from './broken-input.ts'

const NEW = Buffer.from('new')

/** A file that says "old", and what is left after somebody wrote over it. */
function oldFile(name = 'board.xlsx') {
  const folder = freshFolder()
  const target = join(folder, name)
  writeFileSync(target, 'old')
  return { folder, target, left: () => [readFileSync(target, 'utf8'), readdirSync(folder).length] }
}

async function failing(write: Promise<void>, name: string, sentence: string): Promise<void> {
  const error: unknown = await write.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).not.toBeNull()
  said(problem('target-unwritable', { file: name, ...failureOf(error) }), sentence)
}

const money = (text: string, locale: ',' | '.', currency = 'EUR') =>
  parseMoneyText(text, { field: 'amount', currency, decimalMark: locale, perMonth: true })

export const BROKEN_SURROUNDINGS: readonly BrokenInput[] = [
  {
    number: 68,
    what: 'a target that is read-only stays as it is',
    holds: async () => {
      const { target, left } = oldFile()
      chmodSync(target, 0o444)
      await failing(
        atomicWrite({ target, bytes: NEW, isOutside: true }),
        'board.xlsx',
        'board.xlsx can’t be written: you don’t have permission to write there. Choose another folder.',
      )
      expect(left()).toEqual(['old', 1])
    },
  },
  {
    number: 69,
    what: 'a target that another program holds',
    holds: async () => {
      const { target, left } = oldFile()
      const rename = () => Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' }))
      await failing(
        atomicWrite({ target, bytes: NEW }, { ...nodeFileSystem, rename }),
        'board.xlsx',
        'board.xlsx can’t be written: another program has it open. Close it there and try again.',
      )
      expect(left()).toEqual(['old', 1])
    },
  },
  {
    number: 70,
    what: 'a folder that is deleted while the export is written',
    holds: async () => {
      const { folder, target } = oldFile()
      rmSync(folder, { recursive: true })
      await failing(
        atomicWrite({ target, bytes: NEW }),
        'board.xlsx',
        'board.xlsx can’t be written: its folder doesn’t exist. Create the folder, or choose another one.',
      )
      expect(existsSync(folder)).toBe(false)
    },
  },
  {
    number: 71,
    what: 'names that file systems refuse: never suggested, and named when given',
    holds: async () => {
      for (const company of ['a:b/c\\d', 'CON', 'nul', 'x.', 'y'.repeat(300), 'z\u0000', '../..', '  ']) {
        for (const name of [suggestedName({ company, quarter: '2026Q4', rev: 1 }, 'workbook'), suggestedCopyName(company)]) {
          expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]+\.(?:xlsx|rightsize)$/u)
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i)
          expect(Buffer.byteLength(name)).toBeLessThan(255)
        }
      }
      const { folder } = oldFile()
      await failing(
        atomicWrite({ target: join(folder, `${'x'.repeat(300)}.xlsx`), bytes: NEW }),
        'x.xlsx',
        'x.xlsx can’t be written: its name is too long. Try again, or choose another folder.',
      )
      await failing(
        atomicWrite({ target: join(folder, 'a\u0000b.xlsx'), bytes: NEW }),
        'a.xlsx',
        'a.xlsx can’t be written: the system reports ERR_INVALID_ARG_VALUE. Try again, or choose another folder.',
      )
    },
  },
  {
    number: 72,
    what: 'a target that is a link: it is refused, and the file behind it stays as it was',
    holds: async () => {
      const { folder, target } = oldFile()
      const link = join(folder, 'link.xlsx')
      symlinkSync(target, link)
      await failing(
        atomicWrite({ target: link, bytes: NEW, isOutside: true }),
        'link.xlsx',
        `link.xlsx can’t be written: it is a link to ${target}. Choose another name, or the file it leads to.`,
      )
      expect([lstatSync(link).isSymbolicLink(), readFileSync(target, 'utf8')]).toEqual([true, 'old'])
    },
  },
  {
    number: 73,
    what: 'the permissions of a target stay',
    holds: async () => {
      const { target } = oldFile()
      chmodSync(target, 0o640)
      await atomicWrite({ target, bytes: NEW, isOutside: true })
      expect(statSync(target).mode & 0o777).toBe(0o640)
    },
  },
  {
    number: 74,
    what: 'a file system that takes A and a for one name',
    holds: () => {
      expect([withExtension('/x/Board.XLSX', 'workbook'), withExtension('/x/Board', 'workbook')]).toEqual([
        '/x/Board.XLSX',
        '/x/Board.xlsx',
      ])
      expect(nameKey('ANA')).toBe(nameKey('ana'))
    },
  },
  {
    number: 77,
    what: 'a data folder on a drive that went away: not called saved, and told',
    holds: async () => {
      const folder = freshFolder()
      const drive = join(folder, 'drive')
      mkdirSync(drive)
      const { service } = libraryIn(drive)
      okOf(await service.create({ id: WORKBOOK_ID, payload: payloadOf(libraryWorkbook()) }))
      rmSync(drive, { recursive: true })
      writeFileSync(drive, 'not a folder any more')
      refused(
        await service.save(saveRequest(withRev(libraryWorkbook(), 1))),
        'Not saved: its folder doesn’t exist. Create the folder, or choose another one.',
      )
      expect(readFileSync(drive, 'utf8')).toBe('not a folder any more')
    },
  },
  {
    number: 80,
    what: 'unknown words and switches at the start',
    holds: () => {
      refused(
        parseArguments(['chekc']),
        `“chekc” isn’t a command. Use ${Object.keys(COMMAND_HELP)
          .join(', ')
          .replace(/, (\S+)$/, ', or $1')}, or --help.`,
      )
      refused(parseArguments(['check', 'a.csv', '--fast']), '“--fast” isn’t an option here. See rightsize --help.')
      const at = { workingDirectory: '/home', appPath: '/app' }
      expect(readLaunch(['rightsize', '--user-data-dir=/x', '--flag', 'plan.rightsize'], at).files).toEqual(['/home/plan.rightsize'])
      expect(readLaunch(['rightsize', '--user-data-dir=/x'], at).files).toEqual([])
    },
  },
  {
    number: 81,
    what: 'other separators, scripts and calendars: read by the mark that is meant, or refused',
    holds: () => {
      expect(
        [money('1.234,50', ','), money('1\u202F234,50', ','), money('1\u00A0234,50', ','), money('12,34,567.50', '.', 'INR')].map(okOf),
      ).toEqual([123_450, 123_450, 123_450, 123_456_750])
      expect(okOf(money('1,234.50', ','))).toBe(123_450)
      refused(money('1,2345', '.'), noNumber('List price', '1,2345'))
      expect(money('١٢٣', '.')).toEqual(money('123', '.'))
      expect(okOf(parseShareText('12,5 %', { field: 'share', decimalMark: ',' }))).toBe(1250)
      const list = (text: string) => rowsOf(proposalOf(`name;Kosten pro Monat (EUR)\nA;${text}\nB;7,50\n`))[0]?.[1]
      expect(['1.234,50', '1 234,50', '1\u202F234,50 €'].map(list)).toEqual([123_450, 123_450, 123_450])
      expect(['I', 'İ'].map((letter) => nameKey(letter) === 'i')).toEqual([true, false])
      expect(localDate(new Date(2026, 2, 29, 2, 30))).toBe('2026-03-29')
      expect(localDate(new Date(2026, 9, 25, 23, 59))).toBe('2026-10-25')
    },
  },
  {
    number: 82,
    what: 'a clock that was set back, to 1970, or ten years ahead: revisions decide, nothing is lost',
    holds: async () => {
      const folder = freshFolder()
      let now = new Date('2026-11-25T09:00:00.000Z')
      const service = createLibraryService({
        userData: folder,
        appVersion: '0.1.0',
        now: () => now,
        fs: nodeFileSystem,
        every: () => undefined,
      })
      okOf(await service.create({ id: WORKBOOK_ID, payload: payloadOf(libraryWorkbook()) }))
      const clocks = ['2025-10-21T09:00:00.000Z', '1970-01-01T00:00:00.000Z', '2036-11-25T09:00:00.000Z', '2026-11-25T09:01:00.000Z']
      for (const [at, clock] of clocks.entries()) {
        now = new Date(clock)
        expect(okOf(await service.save(saveRequest(withRev(libraryWorkbook(), at + 1))))).toMatchObject({ rev: at + 1, savedAt: clock })
      }
      const opened = okOf(await libraryIn(folder).service.open({ id: WORKBOOK_ID, workingCopy: null }))
      expect([opened.rev, opened.source, opened.damaged]).toEqual([4, 'current', []])
      const priced = aWorkbook({ components: [{ id: 'q', name: 'Queue', costLines: [{ amount: 100, costAsOf: '2026-11-25' }] }] })
      const states = ['1970-01-01', '2025-10-21', '2026-11-25', '2036-11-25'].map((day) => {
        const { byId, asOf } = assess(priced, day as IsoDate)
        return [asOf, byId.get('q')?.subject.monthlyCost]
      })
      expect(states).toEqual([
        ['1970-01-01', 100],
        ['2025-10-21', 100],
        ['2026-11-25', 100],
        ['2036-11-25', 100],
      ])
    },
  },
  {
    number: 85,
    what: 'foreign files among the backups: neither listed nor removed',
    holds: async () => {
      const folder = freshFolder()
      const foreign = ['holiday.jpg', 'r1.json', 'r0000000001-20261125T090000.json.bak', '.DS_Store']
      for (const name of foreign) writeFileSync(join(folder, name), 'mine')
      writeFileSync(join(folder, 'r0000000002-20261125T090000.json'), '{}')
      expect((await listBackups(folder, nodeFileSystem)).map(({ rev }) => rev)).toEqual([2])
      expect(readdirSync(folder)).toHaveLength(foreign.length + 1)
    },
  },
]
