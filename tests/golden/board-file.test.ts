import JSZip from 'jszip'
import { describe, it } from 'vitest'
import { writeBoardWorkbook } from '#excel'
import { historyWorkbook } from '../excel/history-subject.ts'
import { subjectOf } from '../excel/subjects.ts'
import { expectGoldenWords } from './golden.ts'

/** exceljs writes it, the same in every file. */
const THEME = 'xl/theme/theme1.xml'

/** What stands around the rows, an element a line; what the rows hold is the golden plan's. */
function partText(path: string, xml: string): string {
  const around = xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>').replace(/<cols>(.*?)<\/cols>/s, columnsText)
  return `== ${path}\n${around.replace(/>\s*<(?!\/)/g, '>\n<')}\n`
}

/** Each column with its looks, and how wide they are at the end: an element is for all beside each other that are alike, also by chance. */
function columnsText(_: string, columns: string): string {
  const looks: string[] = []
  const widths: string[] = []
  for (const [, min, max, width = '', look = ''] of columns.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"([^>]*)\/>/g)) {
    for (let at = Number(min); at <= Number(max); at++) {
      looks.push(`${at}${look}`)
      widths.push(width)
    }
  }
  return `<cols> ${looks.join(' · ')} · widths ${widths.join(' ')}\n`
}

async function fileText(bytes: Uint8Array): Promise<string> {
  const archive = await JSZip.loadAsync(bytes)
  // By name: where a part stands in the file is no difference.
  const parts = Object.values(archive.files)
    .filter(({ name }) => name !== THEME)
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
  return (await Promise.all(parts.map(async (part) => partText(part.name, await part.async('string'))))).join('\n')
}

describe('the file of the board workbook', () => {
  it('of the sample company with a past is the golden one around its rows (UPDATE_GOLDEN=1 writes it anew)', async () => {
    const { workbook, past } = historyWorkbook()
    const text = await fileText((await writeBoardWorkbook(subjectOf('history', workbook, past).plan)).bytes)
    expectGoldenWords('board-file.txt', text)
  })
})
