// What people may have typed and no file can hold as it is, in every text of a workbook at once: the exports are whole files
// all the same, say it as text, and lead nowhere.

import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { planBoardSlides, planPages } from '#board'
import { type Audience, assess } from '#core'
import { writeBoardWorkbook } from '#excel'
import { writeBoardSlides } from '#powerpoint'
import { PLAIN_STYLE } from '#wording'
import { AS_OF } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'
import { slideProblems } from '../powerpoint/slide-parts.ts'
import { historyWorkbook } from './history-subject.ts'
import { recalculate } from './libre-office.ts'
import { withTexts } from './marked-workbook.ts'
import { partProblems } from './parts.ts'
import { differences, type ReadWorkbook, readCells } from './read-cells.ts'
import { type Subject, subjectOf } from './subjects.ts'

const ODD_TEXTS: Readonly<Record<string, string>> = {
  'over 32,767 characters': 'n'.repeat(40_000),
  'over 32,767 characters, in pairs': '🚀'.repeat(20_000),
  'control characters': 'a\u0000b\u0007c\u001Fd\u007F\u0085e',
  'half a pair': '\uDE80x\uD83D',
  'no characters': 'a\uFFFEb\uFFFFc',
  'an escaped letter': '_x0041_ and _x000D_',
  'an equals sign': '=1+1',
  'a plus': '+1',
  'a minus': '-1',
  'an at': '@SUM(A1)',
  'a tab': '\t=1+1',
  'an apostrophe': "'=1+1",
  'a call': `=cmd|' /C calc'!A0`,
  'a script as a link': 'javascript:alert(document.domain)',
  'a link by formula': '=HYPERLINK("https://example.org/?"&A1,"see")',
  'a link': 'https://example.org/?a=1&b=<2>',
  'the end of a part': ']]></t></is></c><!-- &amp; &#0; -->',
  quotes: `"a" 'b' “c”`,
  'lines and codes of a footer': 'a\r\nb\rc &P&N&"Arial" &&',
  'the other way round': '\u202Egnp.exe\u202C \u200Bx',
  'a name of a sheet': 'A/B: [costs]? *\\',
}
const names = Object.keys(ODD_TEXTS)
/** LibreOffice lays a text of that length out for minutes. */
const OF_USUAL_LENGTH = names.filter((name) => !name.startsWith('over '))

/** Each of these stands in one of the workbooks at each place. */
function oddSubject(shift: number, audience: Audience, texts: readonly string[] = names): Subject {
  let count = shift
  const next = () => {
    count += 1
    return ODD_TEXTS[texts[count % texts.length] ?? ''] ?? ''
  }
  const { workbook, past } = historyWorkbook()
  return subjectOf(`odd ${shift} ${audience}`, withTexts(workbook, next), { ...past, workbook: withTexts(past.workbook, next) }, audience)
}

const subjects = [0, 5, 10, 15].flatMap((shift) => [oddSubject(shift, 'board'), oddSubject(shift, shift === 5 ? 'investor' : 'team')])
let files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly cells: ReadWorkbook }>

beforeAll(async () => {
  const written = subjects.map(async ({ name, plan }) => {
    const { bytes } = await writeBoardWorkbook(plan)
    return [name, { bytes, cells: await readCells(bytes) }] as const
  })
  files = new Map(await Promise.all(written))
}, 240_000)

async function textsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = Object.values((await JSZip.loadAsync(bytes)).files).filter(({ dir }) => !dir)
  return new Map(await Promise.all(parts.map(async (part) => [part.name, await part.async('string')] as const)))
}

describe('a workbook of odd texts', () => {
  it('holds each of them as written', () => {
    const shown = JSON.stringify(subjects.map(({ plan }) => plan.sheets))
    expect(names.filter((name) => !shown.includes(JSON.stringify(ODD_TEXTS[name]).slice(1, -1).slice(0, 12)))).toEqual([])
  })

  it.each(subjects)('is a whole file that leads nowhere but to its own sheets: $name', async ({ name, plan }) => {
    const bytes = files.get(name)?.bytes ?? new Uint8Array()
    expect(await partProblems(bytes)).toEqual([])
    const parts = [...(await textsIn(bytes))]
    expect(parts.filter(([, text]) => /TargetMode="External"|<ddeLink|<oleLink/.test(text)).map(([path]) => path)).toEqual([])
    // Each to a sheet of the file, by its name alone.
    const sheets = new Set(plan.sheets.map((sheet) => sheet.name))
    const links = parts.flatMap(([, text]) => [...text.matchAll(/<hyperlink ([^>]*)\/>/g)].map(([, attributes = '']) => attributes))
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((link) => !sheets.has(/^ref="[A-Z]+\d+" location="'([^'"]*)'!A1"$/.exec(link)?.[1] ?? ''))).toEqual([])
    // What would be no XML at all: a reader that repairs takes the sheet away.
    expect(parts.filter(([, text]) => [...text].some((each) => !isOfXml(each))).map(([path]) => path)).toEqual([])
  })

  it.each(subjects)('computes the formulas of the plan and no other, and gives every text back: $name', async ({ name, plan }) => {
    const { bytes = new Uint8Array(), cells: results } = files.get(name) ?? {}
    const file = new ExcelJS.Workbook()
    await file.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
    const wrong: string[] = []
    for (const sheet of plan.sheets) {
      const read = file.getWorksheet(sheet.name)
      for (const { number, cells } of sheet.rows)
        for (const { column, formula, value } of cells) {
          if (value === undefined && formula === undefined) continue
          const cell = read?.getCell(number, column)
          const at = `${sheet.name}!${cell?.address}`
          if ((formula === undefined) !== (cell?.formula === undefined))
            wrong.push(`${at} is ${formula === undefined ? 'a' : 'no'} formula`)
          // exceljs decodes a result twice.
          const text = formula === undefined ? cell?.value : results?.get(sheet.name)?.get(cell?.address ?? '')?.value
          if (typeof value === 'string' && !isGivenBack(value, text)) wrong.push(`${at} says ${JSON.stringify(text)?.slice(0, 80)}`)
          if (typeof text === 'string' && text.length > 32_767) wrong.push(`${at} is too long`)
        }
    }
    expect(wrong).toEqual([])
  })

  it('is computed by LibreOffice without a difference', async () => {
    const { plan } = oddSubject(0, 'board', OF_USUAL_LENGTH)
    const { bytes } = await writeBoardWorkbook(plan)
    const output = await readCells((await recalculate(new Map([['odd', bytes]]))).get('odd') ?? new Uint8Array())
    expect(differences(await readCells(bytes), (sheet, cell) => output.get(sheet)?.get(cell)?.value ?? null)).toEqual([])
  }, 240_000)

  it('becomes slides and pages that are whole and lead nowhere', async () => {
    for (const { workbook, plan } of subjects) {
      const assessment = assess(workbook, AS_OF)
      const { bytes } = await writeBoardSlides(
        okOf(planBoardSlides({ workbook, assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0' })),
      )
      expect(await slideProblems(bytes)).toEqual([])
      expect([...(await textsIn(bytes))].filter(([, text]) => /TargetMode="External"|hlinkClick/.test(text))).toEqual([])
      // As they are handed to the window that prints them.
      const pages = planPages(plan, 'a4', PLAIN_STYLE)
      expect(JSON.parse(JSON.stringify(pages))).toEqual(pages)
    }
  })
})

/** XML 1.0, production 2. */
function isOfXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return [9, 10, 13].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x1_00_00
}

const isHalf = (character: string) => character >= '\uD800' && character <= '\uDFFF' && character.length === 1

/** Control characters are gone, halves of pairs are marked, what is too long is cut; all else is as it was typed. */
function isGivenBack(planned: string, read: unknown): boolean {
  const characters = Array.from(planned.replace(/\r\n?/g, '\n'))
  const expected = characters.map((each) => (isHalf(each) ? '\uFFFD' : isOfXml(each) ? each : '')).join('')
  if (typeof read !== 'string') return expected === '' && (read === undefined || read === null)
  const given = read.replace(/_x005F_/g, '_')
  return given === expected || (expected.length > 32_767 && given.endsWith('…') && expected.startsWith(given.slice(0, -1)))
}
