import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CellPlan, COLOURS, columnLetter, type SheetPlan, type WorkbookPlan } from '#board'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { booksWorkbook } from '../builders/books.ts'
import { formulaConventions, formulaProblems, hasNestedIf, hasRowOfOnePlace, shapeOf, strangeNumbers } from './formula-conventions.ts'
import { historyWorkbook, sampleInTheApp } from './history-subject.ts'
import { marginWorkbook } from './margin-subject.ts'
import { sheetConventions } from './sheet-conventions.ts'
import {
  billedWorkbook,
  costsSubject,
  everyRuleWorkbook,
  generatedSubjects,
  type Subject,
  seedSubject,
  seriesASubject,
  subjectOf,
} from './subjects.ts'

const GENERATED = 12

const history = historyWorkbook()
const seed = seedSubject()
const SUBJECTS: readonly Subject[] = [
  ...[seed, seriesASubject(), costsSubject(), subjectOf('every rule', everyRuleWorkbook())],
  ...[
    subjectOf('history', history.workbook, history.past),
    subjectOf('margin', marginWorkbook()),
    subjectOf('books', booksWorkbook()),
    subjectOf('billed', billedWorkbook()),
    ...generatedSubjects(GENERATED),
  ],
  ...(['investor', 'team'] as const).map((audience) => subjectOf(audience, history.workbook, history.past, audience)),
]

const { workbook, past } = sampleInTheApp()
const IN_THE_APP = subjectOf('in the app', workbook, past)

describe('the conventions of a model, on every sheet', () => {
  it('are tried on every sheet there is', () => {
    const tried = new Set(SUBJECTS.flatMap(({ plan }) => plan.sheets.map(({ name }) => name)))
    expect(Object.values(SHEETS).filter((name) => !tried.has(name))).toEqual([])
  })

  it.each([...SUBJECTS, IN_THE_APP])('hold for formulas and for the columns of lists: $name', ({ plan }) => {
    expect(formulaConventions(plan).join('\n')).toBe('')
  })

  it.each(SUBJECTS)('hold for what is typed, named, frozen, protected and printed: $name', ({ plan }) => {
    expect(sheetConventions(plan).join('\n')).toBe('')
  })
})

describe('the file of the board workbook', () => {
  let parts: ReadonlyMap<string, string>
  beforeAll(async () => {
    const archive = await JSZip.loadAsync((await writeBoardWorkbook(seed.plan)).bytes)
    const entries = Object.entries(archive.files).map(async ([path, entry]) => [path, await entry.async('string')] as const)
    parts = new Map(await Promise.all(entries))
  })
  const part = (path: string) => parts.get(path) ?? ''

  it('gives every look a name of its own, so that colour is never the only signal', () => {
    const styles = part('xl/styles.xml')
    const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf [^>]*>/g) ?? []
    const named = new Map([...styles.matchAll(/<cellStyle name="([^"]+)" xfId="(\d+)"/g)].map(([, name, id]) => [id, name]))
    const used = [...parts].flatMap(([path, xml]) =>
      path.startsWith('xl/worksheets/sheet') ? [...xml.matchAll(/<c [^>]* s="(\d+)"/g)].map(([, format]) => Number(format)) : [],
    )
    const nameless = [...new Set(used)].filter((format) => !named.has(/ xfId="([1-9]\d*)"/.exec(formats[format] ?? '')?.[1] ?? ''))
    expect(nameless).toEqual([])
    expect([...named.values()]).toEqual(expect.arrayContaining(['Input', 'Key assumption', 'Formula', 'Link to another sheet']))
  })

  it('writes zero as 0 but a sum of the shares that are set as a dash, negatives in parentheses, shares with two places, other percents with one, and days as such', () => {
    const codes = [...part('xl/styles.xml').matchAll(/formatCode="([^"]*)"/g)].map(([, code = '']) => code.replaceAll('&quot;', '"'))
    const own = [
      '#,##0.00_);(#,##0.00)',
      '#,##0_);(#,##0)',
      '0.00000_);(0.00000)',
      '0.00%_);(0.00%)',
      '0.00%_);(0.00%);"–"_)',
      '0.0%_);(0.0%)',
      'yyyy-mm-dd;;',
      'yyyy-mm;;',
    ]
    // 0 is Excel's own, and has no code in the file.
    expect(codes.filter((code) => !own.includes(code))).toEqual([])
    expect(codes).toEqual(expect.arrayContaining(own.slice(0, 2)))
  })

  it('shows key assumptions on yellow, which are the limits and nothing that a formula gives', () => {
    const inputs = seed.plan.sheets.find(({ name }) => name === SHEETS.inputs)
    const limits = seed.plan.names.filter(({ name }) => name.startsWith('in_limit_'))
    const looks = limits.map(({ cell }) => {
      const [, , row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
      // What somebody types stands in C, beside what formulas read of it.
      const found = inputs?.rows.find(({ number }) => number === Number(row))?.cells.find(({ column }) => columnLetter(column) === 'C')
      return found?.style.split('.')[0]
    })
    expect(limits.length).toBeGreaterThan(20)
    expect(new Set(looks)).toEqual(new Set(['assumption']))
  })

  it('has a tab in the colour of its group for each sheet, and protects without a password what is not typed', () => {
    for (const [index, { name, group }] of seed.plan.sheets.entries()) {
      const xml = part(`xl/worksheets/sheet${index + 1}.xml`)
      expect(xml, name).toMatch(new RegExp(`<tabColor rgb="FF${COLOURS.tabs[group]}"`))
      const [protection] = /<sheetProtection [^>]*>/.exec(xml) ?? []
      expect(protection, name).toBeDefined()
      expect(protection).not.toMatch(/password|hashValue|saltValue/)
      for (const allowed of ['formatColumns', 'sort', 'autoFilter']) expect(protection).toContain(`${allowed}="0"`)
    }
  })

  it('says whose it is, of which quarter and by which version', () => {
    const core = part('docProps/core.xml')
    for (const text of [seed.plan.properties.title, seed.plan.properties.creator, seed.plan.properties.keywords])
      expect(core).toContain(text)
    expect(part('docProps/app.xml')).toContain(seed.plan.properties.company)
    expect(part('docProps/app.xml')).toContain('<Application>Rightsize</Application>')
  })

  it('prints every sheet across, one page wide or at a scale that can be read, with its area, its repeated rows and its footer', () => {
    for (const [index, { name, print }] of seed.plan.sheets.entries()) {
      const xml = part(`xl/worksheets/sheet${index + 1}.xml`)
      const [setup = ''] = /<pageSetup [^>]*>/.exec(xml) ?? []
      expect(setup, name).toContain('orientation="landscape"')
      if (print.repeatColumns === undefined) {
        expect(setup, name).toContain('fitToWidth="1"')
        expect(xml, name).toContain('<pageSetUpPr fitToPage="1"/>')
        expect(setup, name).toContain(`fitToHeight="${print.pagesTall}"`)
      } else {
        expect(setup, name).toContain('scale="72"')
        expect(xml, name).not.toContain('fitToPage="1"')
      }
      expect(xml, name).toContain('Page &amp;P of &amp;N')
      const ofSheet = part('xl/workbook.xml').match(new RegExp(`<definedName [^>]*localSheetId="${index}"[^>]*>[^<]*`, 'g')) ?? []
      expect(
        ofSheet.some((each) => each.includes('_xlnm.Print_Area')),
        name,
      ).toBe(true)
      expect(
        ofSheet.some((each) => each.includes('_xlnm.Print_Titles')),
        name,
      ).toBe(print.repeatRows !== undefined)
    }
  })
})

describe('a sheet that repeats its first columns on paper', () => {
  const repeating = seed.plan.sheets.filter(({ print }) => print.repeatColumns !== undefined)

  it('wraps the lines of its frame within them, in rows that have room for every line', () => {
    expect(repeating.length).toBeGreaterThan(3)
    for (const { name, rows, columns, styles } of repeating) {
      for (const { number, height = 0, cells } of rows.filter(({ number: row }) => row === 2 || row === 3)) {
        const [cell] = cells
        expect(cell?.style, `${name} ${number}`).toMatch(/\.wrap$/)
        expect(styles).toContain(cell?.style)
        const lines = Math.ceil(String(cell?.value).length / (columns[1]?.width ?? 0))
        expect(height, `${name} ${number}`).toBeGreaterThanOrEqual(lines * 14)
      }
    }
  })
})

describe('the check of the conventions', () => {
  it('sees an IF inside an IF however deep, and none in texts or beside each other', () => {
    expect(hasNestedIf('IF(A1>0,SUM(B1,IF(C1,1,0)),0)')).toBe(true)
    expect(hasNestedIf('IF(IF(A1,1,0)=1,1,0)')).toBe(true)
    expect(hasNestedIf('IF(A1,1,0)+IF(B1,1,0)')).toBe(false)
    expect(hasNestedIf('IF(A1,"IF(x",COUNTIF(B1:B2,1))')).toBe(false)
    expect(hasNestedIf('IFERROR(IF(A1,1,0),0)')).toBe(false)
  })

  it('sees a row that is looked into by one place, and no column or a row with both', () => {
    expect(hasRowOfOnePlace('INDEX($Y$5:$AB$5,MATCH(MAX(A1,B1),$Y$9:$AB$9,0))&"x"')).toBe(true)
    expect(hasRowOfOnePlace("IF(A1,INDEX('Model checks'!Y5:AB5,2),0)")).toBe(true)
    expect(hasRowOfOnePlace('INDEX($Y$5:$AB$5,1,MATCH(1,$Y$9:$AB$9,0))')).toBe(false)
    expect(hasRowOfOnePlace('INDEX($Y$5:$Y$5,MATCH(1,$A$9:$A$9,0))')).toBe(false)
    expect(hasRowOfOnePlace('INDEX($Y$5:$Y$9,MATCH(1,$A$9:$B$9,0))')).toBe(false)
  })

  it('sees a formula that is longer than a reader follows', () => {
    expect(formulaProblems(`${'A1+'.repeat(66)}A1`)).toEqual([])
    expect(formulaProblems(`${'A1+'.repeat(66)}AB1`)).toEqual(['has 201 characters'])
  })

  it('sees a number that nobody allowed, and none in places, names and texts', () => {
    expect(strangeNumbers('ROUND(A1*0.2,0)+30')).toEqual(['0.2', '30'])
    expect(strangeNumbers('ROUND(\'Costs 2\'!$A$17*in_limit_2*10000,0)&"30"')).toEqual([])
  })

  it('sees two formulas in one column of a list, and takes rows for what they are', () => {
    expect(shapeOf('$B7*Costs!C12+$D$3', 7)).toBe(shapeOf('$B9*Costs!C40+$D$3', 9))
    expect(shapeOf('$B7', 7)).not.toBe(shapeOf('$B6', 7))
    const other = changed(SHEETS.components, (sheet) => withCell(sheet, 8, 11, { formula: '1+1' }))
    expect(formulaConventions(other)).toHaveLength(1)
  })

  const broken: readonly (readonly [string, (sheet: SheetPlan) => SheetPlan])[] = [
    ['Inputs: the master check is not in the frozen rows', (sheet) => ({ ...sheet, freeze: { rows: 2, columns: 0 } })],
    ['Inputs: prints to row 9 and goes to row', (sheet) => ({ ...sheet, print: { ...sheet.print, area: 'B1:C9' } })],
    [
      'Inputs: C10 takes whatever is typed',
      (sheet) => ({ ...sheet, validations: sheet.validations.filter(({ range }) => range !== 'C10') }),
    ],
    ['Inputs: C10 holds a date as "2026-11-25"', (sheet) => withCell(sheet, 10, 3, { value: '2026-11-25' })],
    ['Inputs: C14 shows #REF!', (sheet) => withCell(sheet, 14, 3, { value: '#REF!' })],
    ['Inputs: C14 looks typed and is a formula', (sheet) => withCell(sheet, 14, 3, { formula: '1+1' })],
    [
      'Inputs: C14 is a link and looks computed here',
      (sheet) => withCell(sheet, 14, 3, { formula: 'Summary!$C$9', style: 'formula.text' }),
    ],
    ['Inputs: C14 looks like a link and leads nowhere', (sheet) => withCell(sheet, 14, 3, { formula: '$C$9*1', style: 'link.text' })],
    ['Inputs: B14 looks fixed and is a formula: =1+1', (sheet) => withCell(sheet, 14, 2, { formula: '1+1' })],
    ['Inputs: C10 looks computed and is typed', (sheet) => withCell(sheet, 10, 3, { style: 'formula.text' })],
    ['Inputs: C16 is an amount of no currency', (sheet) => withCell(sheet, 16, 4, { value: 'per month' })],
    [
      'Inputs: hides a column that holds no row ids',
      (sheet) => ({ ...sheet, columns: sheet.columns.map((each) => ({ ...each, isHidden: true })) }),
    ],
  ]
  it.each(broken)('sees what is wrong with a sheet: %s', (says, breakIt) => {
    expect(sheetConventions(changed(SHEETS.inputs, breakIt)).some((problem) => problem.startsWith(says))).toBe(true)
  })

  it('sees a sheet that the cover does not list, and formulas whose errors nobody counts', () => {
    const [cover, ...others] = seed.plan.sheets
    const names = (sheets: readonly SheetPlan[]) => sheets.map(({ name }) => name).join(', ')
    const moved = cover === undefined ? [] : [...others, cover]
    expect(sheetConventions({ ...seed.plan, sheets: moved })).toEqual([
      `Cover lists ${names(seed.plan.sheets)}, and the sheets are ${names(moved)}`,
    ])
    const outside = changed(SHEETS.time, (sheet) => withCell(sheet, 8, 3, { formula: '1/0' }, 500))
    expect(sheetConventions(outside)).toContain(`Engineer time: an error in ${columnLetter(500)}8 goes unseen, as in 0 more`)
  })

  it('sees a name that is bound to nothing', () => {
    const names = [...seed.plan.names, { name: 'in_nothing', sheet: SHEETS.inputs, cell: 'C9999' }]
    expect(sheetConventions({ ...seed.plan, names })).toEqual(['in_nothing is bound to Inputs!C9999, which is no cell'])
  })
})

function changed(name: string, change: (sheet: SheetPlan) => SheetPlan): WorkbookPlan {
  return { ...seed.plan, sheets: seed.plan.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) }
}

/** @param to where the changed cell stands then, beside the one that was there */
function withCell(sheet: SheetPlan, row: number, column: number, change: Partial<CellPlan>, to = column): SheetPlan {
  const rows = sheet.rows.map((each) => {
    const found = each.cells.find((cell) => cell.column === column)
    if (each.number !== row || found === undefined) return each
    return { ...each, cells: [...each.cells.filter((cell) => cell.column !== to), { ...found, ...change, column: to }] }
  })
  return { ...sheet, rows }
}
