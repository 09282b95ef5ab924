import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkbookPlan } from '#board'
import type { Audience, PackDifference, PackVerdict, PlainSheets, QuarterRecord, SheetLooks, Workbook } from '#core'
import { verifyPack, writeBoardWorkbook } from '#excel'
import { readPack } from '#intake'
import { CHART_WORDS, differenceWords, PLAIN_STYLE } from '#wording'
import { packDifferences } from '../../../../src/excel/verify/cell-differences.ts'
import type { VerifySurroundings } from '../../../../src/excel/verify/verify-pack.ts'
import { TIME_CHART_WORDS } from '../../../../src/wording/board/charts.ts'
import { type LockedPacks, lockedPacks } from '../../../builders/locked-packs.ts'
import { aComponent, aWorkbook, TYPED_AT } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const THEN = aWorkbook({
  components: [aComponent({ id: 'c-1', name: 'Kafka_x0041_', cost: 40_050, share: 1250 }), aComponent({ id: 'c-2', share: 3000 })],
})
const PACKS = lockedPacks(THEN)

async function verdictOn(bytes: Uint8Array, surroundings: VerifySurroundings = PACKS): Promise<PackVerdict> {
  const { facts, sheets } = okOf(await readPack(bytes, 'pack.xlsx'))
  // What saves the packs here drops their charts, which is not what is looked at.
  const { charts, ...rest } = sheets
  return okOf(await verifyPack({ facts, sheets: charts?.length === 0 ? rest : sheets }, surroundings))
}

async function written(plan: WorkbookPlan): Promise<Uint8Array> {
  return (await writeBoardWorkbook(plan)).bytes
}

/** Opened and saved by another program, with an edit in between. */
async function edited(change: (pack: ExcelJS.Workbook) => void, packs: LockedPacks = PACKS): Promise<Uint8Array> {
  const pack = new ExcelJS.Workbook()
  await pack.xlsx.load((await written(packs.planFor())) as unknown as ExcelJS.Buffer)
  change(pack)
  return new Uint8Array(await pack.xlsx.writeBuffer())
}

function placeOf(pack: ExcelJS.Workbook, sheet: string, text: string): ExcelJS.Cell {
  let found: ExcelJS.Cell | null = null
  pack.getWorksheet(sheet)?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.text === text && cell.formula === undefined) found ??= cell
    }),
  )
  if (found === null) throw new Error(`${text} is not on ${sheet}`)
  return found
}

describe('a pack of a locked quarter', () => {
  it.each<Audience>(['board', 'investor', 'team'])('for %s is found to show it, cell by cell', async (audience) => {
    const verdict = await verdictOn(await written(PACKS.planFor(audience)))
    expect(verdict).toMatchObject({
      ...{ kind: 'same', company: 'Test company', quarter: '2026Q4', recordId: '2026Q4-r1', audience, fingerprint: PACKS.record.sha256 },
      ...{ isApprovedSince: false, missingPast: null, otherVersion: null, isCalculatedByHand: false },
    })
    expect(verdict).toHaveProperty('cells', expect.any(Number))
    expect('cells' in verdict && verdict.cells).toBeGreaterThan(1000)
  })

  it('is found changed by one typed value, named with its place and both values', async () => {
    const verdict = await verdictOn(
      await edited((pack) => {
        const cost = placeOf(pack, 'Components', '400.5')
        cost.value = 100.5
      }),
    )
    expect(verdict).toMatchObject({
      kind: 'differs',
      count: 1,
      differences: [
        { kind: 'cell', what: 'value', sheet: 'Components', cell: expect.stringMatching(/^[A-Z]+7$/), locked: '400.5', pack: '100.5' },
      ],
    })
  })

  it('names changed cells as they are read, from the top down and from left to right', async () => {
    const verdict = await verdictOn(
      await edited((pack) => {
        for (const cell of ['H42', 'J40', 'H40']) (pack.getWorksheet('About') as ExcelJS.Worksheet).getCell(cell).value = 'seen, Ada'
      }),
    )
    const cells = verdict.kind === 'differs' ? verdict.differences.flatMap((each) => (each.kind === 'cell' ? [each.cell] : [])) : []
    expect(cells).toEqual(['H40', 'J40', 'H42'])
  })

  it('names what its cells hold before how it looks', async () => {
    const bytes = await edited((pack) => {
      placeOf(pack, 'Components', '400.5').value = 100.5
      const cover = pack.getWorksheet('Cover')
      if (cover !== undefined) cover.getColumn(2).hidden = true
    })
    const { facts, sheets } = okOf(await readPack(bytes, 'pack.xlsx'))
    const verdict = okOf(await verifyPack({ facts, sheets }, PACKS))
    const differences = verdict.kind === 'differs' ? verdict.differences : []
    expect(differences.map((each) => ('what' in each ? each.what : each.kind))).toEqual([
      'value',
      expect.any(String),
      ...differences.slice(2).map(() => 'chart'),
    ])
    // Charts are drawn from ranges as somebody would type them, each named once.
    const [chart] = differences.slice(2)
    expect(chart).toMatchObject({ locked: expect.stringMatching(/^draws Summary![A-Z]+\d+(?::[A-Z]+\d+)?, /) })
  })

  it('names a column that is hidden once, however narrow it is as well', async () => {
    const bytes = await edited((pack) => {
      for (const column of [2, 3]) Object.assign(pack.getWorksheet('Cover')?.getColumn(column) ?? {}, { width: 0.1, hidden: true })
    })
    const { facts, sheets } = okOf(await readPack(bytes, 'pack.xlsx'))
    const verdict = okOf(await verifyPack({ facts, sheets }, PACKS))
    const looks = (verdict.kind === 'differs' ? verdict.differences : []).flatMap((each) => ('what' in each ? [each.what] : []))
    expect(looks.filter((what) => /column/.test(what))).toEqual([expect.stringMatching(/hidden/)])
  })

  it('is found changed by a formula that was written over, by its result alone, by a note, by sheets', async () => {
    const changes: readonly (readonly [(pack: ExcelJS.Workbook) => void, object])[] = [
      [
        (pack) => {
          const cell = pack.getWorksheet('Cover')?.getCell('B3')
          if (cell !== undefined) cell.value = 'Model integrity: all pass'
        },
        {
          what: 'formula',
          cell: 'B3',
          locked: expect.stringMatching(/^="Model integrity: "&'Model checks'!\$C\$5&/),
          pack: 'Model integrity: all pass',
        },
      ],
      [
        (pack) => {
          const cell = pack.getWorksheet('Cover')?.getCell('B5')
          if (cell !== undefined) cell.value = { formula: (cell.value as ExcelJS.CellFormulaValue).formula, result: 'All is well.' }
        },
        { what: 'result', cell: 'B5', pack: 'All is well.' },
      ],
      [
        (pack) => {
          const cell = pack.getWorksheet('About')?.getCell('H40')
          if (cell !== undefined) cell.value = 'seen, Ada'
        },
        { what: 'value', sheet: 'About', cell: 'H40', locked: '', pack: 'seen, Ada' },
      ],
      [(pack) => pack.removeWorksheet('Engineer time'), { kind: 'sheet-missing', sheet: 'Engineer time' }],
      [(pack) => pack.addWorksheet('Mine').addRow(['own']), { kind: 'sheet-added', sheet: 'Mine' }],
      [
        (pack) => {
          const mine = pack.addWorksheet('Mine', { state: 'hidden' })
          mine.addRow(['own'])
        },
        { kind: 'sheets-hidden', sheets: 1 },
      ],
    ]
    for (const [change, difference] of changes) {
      expect(await verdictOn(await edited(change))).toMatchObject({ kind: 'differs', count: 1, differences: [difference] })
    }
  })

  it('counts all that differs and lists the first two hundred', async () => {
    const verdict = await verdictOn(
      await edited((pack) => {
        for (let row = 100; row < 400; row++) placeAt(pack, 'About', `J${row}`).value = row
      }),
    )
    expect(verdict).toMatchObject({ kind: 'differs', count: 300 })
    expect('differences' in verdict && verdict.differences).toHaveLength(200)
  })

  it('that was prepared still shows it after its approval was recorded, and one that claims an approval does not without', async () => {
    const approved: QuarterRecord = { ...PACKS.record, approvedBy: 'Ada', approvedAt: TYPED_AT }
    const since: VerifySurroundings = { ...PACKS, workbook: withRecord(PACKS.workbook, approved) }
    expect(await verdictOn(await written(PACKS.planFor()), since)).toMatchObject({ kind: 'same', isApprovedSince: true })
    expect(await verdictOn(await written(PACKS.planFor('board', approved)), since)).toMatchObject({ kind: 'same', isApprovedSince: false })
    expect(await verdictOn(await written(PACKS.planFor('board', approved)))).toMatchObject({
      kind: 'differs',
      count: 3,
      differences: [
        { sheet: 'Cover', locked: expect.toSay('Q4 2026, locked, not approved') },
        { sheet: 'Cover', locked: '', pack: 'Ada' },
        { kind: 'look', what: 'property', where: 'File, keywords' },
      ],
    })
  })
})

/** As a text editor changes one part: what was planned stands there, and exceljs would not write it. */
async function rewritten(part: string, from: string | RegExp, to: string): Promise<PackVerdict> {
  const zip = await JSZip.loadAsync(await written(PACKS.planFor()))
  const text = (await zip.file(part)?.async('string')) ?? ''
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return verdictOn(await zip.file(part, changed).generateAsync({ type: 'uint8array' }))
}

const partOf = (sheet: string) => `xl/worksheets/sheet${PACKS.planFor().sheets.findIndex(({ name }) => name === sheet) + 1}.xml`

describe('a pack that reads the same and computes otherwise', () => {
  it.each([
    ['inlineStr', '<is><t>400.5</t></is>'],
    ['str', '<v>400.5</v>'],
  ])('is found changed by a number that became a text: %s', async (type, inside) => {
    const verdict = await rewritten(partOf('Components'), /(<c r="[A-Z]+7" s="\d+")><v>400\.5<\/v>/, `$1 t="${type}">${inside}`)
    const difference = { kind: 'cell', what: 'value', sheet: 'Components', locked: '400.5', pack: '400.5', storedAs: 'text' }
    expect(verdict).toMatchObject({ kind: 'differs', count: 1, differences: [difference] })
    expect('differences' in verdict && verdict.differences.map((each) => differenceWords(each, PLAIN_STYLE).pack)).toEqual([
      expect.toSay('400.5, stored as a text'),
    ])
  })

  it.each([
    ['<f t="array" ref="C5:C9">$1</f>', /^\{=.+\} over C5:C9$/],
    ['<f t="array">$1</f>', /^\{=.+\}$/],
    ['<f t="dataTable" ref="C5:C9" dt2D="0" dtr="0" r1="B1"/>', /^a data table over C5:C9$/],
  ])('is found changed by a formula that fills cells: %s', async (formula, pack) => {
    const verdict = await rewritten(partOf('Model checks'), /(?<=<c r="C5"[^>]*>)<f>([^<]+)<\/f>/, formula)
    const difference = { kind: 'cell', what: 'formula', sheet: 'Model checks', cell: 'C5', pack: expect.stringMatching(pack) }
    expect(verdict).toMatchObject({ kind: 'differs', count: 1, differences: [difference] })
  })

  it.each([
    ['another cell', '$1$2Inputs!$$C$$999</definedName>', 'Inputs!C999'],
    ['no fixed cell', '$1$2Inputs!C14</definedName>', 'Inputs!C14'],
    ['nothing', '', ''],
    ['another cell on one sheet', '$&$1 localSheetId="1"$2Inputs!$$C$$999</definedName>', 'Inputs!C999, on one sheet'],
  ])('is found changed by a name that leads to %s', async (_, to, pack) => {
    const [first] = PACKS.planFor().names
    const name = first?.name ?? ''
    const verdict = await rewritten('xl/workbook.xml', new RegExp(`(<definedName name="${name}")(>)[^<]+</definedName>`), to)
    const difference = { kind: 'name', name, locked: `${first?.sheet}!${first?.cell}`, pack }
    expect(verdict).toMatchObject({ kind: 'differs', count: 1, differences: [difference] })
    const words = { where: `Name ${name}`, what: 'referenced cell', pack: pack || 'missing' }
    expect('differences' in verdict && differenceWords(verdict.differences[0] as PackDifference, PLAIN_STYLE)).toMatchObject(words)
  })

  it.each(["'Inputs'!$1", '$$Inputs.$1', 'Inputs!$1:$1'])('is not, by a name in another spelling: %s', async (to) => {
    expect(await rewritten('xl/workbook.xml', /Inputs!(\$C\$\d+)(?=<)/, to)).toMatchObject({ kind: 'same' })
  })
})

describe('a pack of something else', () => {
  it.each<[string, Partial<QuarterRecord> | null, string]>([
    ['another state of the quarter', { sha256: 'b'.repeat(64) }, 'other-lock'],
    ['a quarter that is not locked here', { sha256: 'b'.repeat(64), quarter: '2026Q3' }, 'other-quarter'],
  ])('is told as such: %s', async (_, record, why) => {
    const here: VerifySurroundings = { ...PACKS, workbook: withRecord(PACKS.workbook, { ...PACKS.record, ...record }) }
    expect(await verdictOn(await written(PACKS.planFor()), here)).toMatchObject({ kind: 'other', quarter: '2026Q4', why: { kind: why } })
  })

  it('is told as such: a draft, another company, other rules', async () => {
    const stranger = lockedPacks(aWorkbook({ company: { name: 'Stranger' } }))
    expect(await verdictOn(await written(stranger.planFor()))).toMatchObject({
      kind: 'other',
      why: { kind: 'other-workbook', company: 'Test company' },
    })
    const draft = lockedPacks(aWorkbook({ components: [aComponent({ id: 'c-9' })] }))
    const drafted = await edited((pack) => {
      placeOf(pack, 'Cover', 'Q4 2026, locked, not approved').value = 'Draft'
    }, draft)
    expect(await verdictOn(drafted)).toMatchObject({ kind: 'other', why: { kind: 'draft' } })
    const rules = await edited((pack) => {
      placeAt(pack, 'Cover', 'C12').value = '2020.1'
    })
    expect(await verdictOn(rules)).toMatchObject({ kind: 'other', why: { kind: 'other-rules', pack: '2020.1' } })
  })

  it('is a Problem where the locked file is gone', async () => {
    const { facts, sheets } = okOf(await readPack(await written(PACKS.planFor()), 'pack.xlsx'))
    const lost: VerifySurroundings = { ...PACKS, openQuarter: () => PACKS.openQuarter({ ...PACKS.record, id: 'gone' }) }
    expect(await verifyPack({ facts, sheets }, lost)).toMatchObject({ ok: false, problem: { code: 'quarter-missing' } })
  })
})

function placeAt(pack: ExcelJS.Workbook, sheet: string, cell: string): ExcelJS.Cell {
  const found = pack.getWorksheet(sheet)?.getCell(cell)
  if (found === undefined) throw new Error(`${sheet} is gone`)
  return found
}

function withRecord(workbook: Workbook, record: QuarterRecord): Workbook {
  return { ...workbook, tables: { ...workbook.tables, quarters: { [record.id]: record } } }
}

describe('what a program may round, join or put in another order', () => {
  const PLAN = PACKS.planFor()
  let whole: PlainSheets
  beforeAll(async () => {
    whole = okOf(await readPack(await written(PLAN), 'pack.xlsx')).sheets
  })

  /** Everything that is told of the pack once one sheet of it looks otherwise: what, where, and what the pack has. */
  function told(sheet: string, change: (looks: SheetLooks) => Partial<SheetLooks>, plan = PLAN): readonly string[] {
    const sheets = whole.sheets.map((each) =>
      each.name === sheet && each.looks !== undefined ? { ...each, looks: { ...each.looks, ...change(each.looks) } } : each,
    )
    return [...packDifferences(plan, { ...whole, sheets })].map((each) =>
      each.kind === 'look'
        ? `${each.what} ${each.where} ${each.pack}`.trim()
        : each.kind === 'addition'
          ? `${each.what} ${each.where}`
          : each.kind,
    )
  }

  it('is nothing in a pack as it was written', () => {
    expect(told('Cover', () => ({}))).toEqual([])
  })

  it.each<[string, Partial<SheetLooks>, readonly string[]]>([
    ['columns of seven tenths', { widths: [24, 62, 56].map((width, at) => [at + 2, at + 2, width * 0.7] as const) }, []],
    [
      'two columns of 10',
      {
        widths: [
          [1, 1, 2],
          [2, 3, 10],
          [4, 4, 56],
        ],
      },
      ['column-width Cover!B:B 10', 'column-width Cover!C:C 10'],
    ],
    [
      'columns of 10 one after the other',
      {
        widths: [
          [1, 4, 56],
          [3, 3, 10],
        ],
      },
      ['column-width Cover!C:C 10'],
    ],
    [
      'two hidden columns that are narrow',
      {
        widths: [[1, 4, 0.1]],
        hiddenColumns: [
          [1, 2],
          [4, 4],
        ],
      },
      ['hidden-columns Cover!A:B', 'hidden-columns Cover!D:D', 'column-width Cover!C:C 0.1'],
    ],
    [
      'rows of seven tenths',
      {
        heights: new Map([
          [1, 28 * 0.7],
          [5, 28 * 0.7],
          [40, 58 * 0.7],
        ]),
      },
      [],
    ],
    [
      'a row that is lower',
      {
        heights: new Map([
          [1, 28],
          [5, 19.5],
          [40, 58],
        ]),
      },
      ['row-height Cover!5:5 19.5'],
    ],
    ['rows that say no height', { heights: new Map([[1, 28]]) }, []],
    ['rows of seven tenths by default', { heights: new Map(), defaultHeight: 10.5 }, []],
    ['a drawing where none is planned', { drawings: 1 }, ['chart Cover']],
  ])('%s: what is told is what a reader no longer sees', (_, looks, expected) => {
    expect(told('Cover', () => looks)).toEqual(expected)
  })

  it('is told where every row is lower than a text by default, or a second drawing stands beside the planned one', () => {
    expect(told('Cover', () => ({ heights: new Map(), defaultHeight: 10.4 })).length).toBeGreaterThan(10)
    expect([told('Summary', () => ({ drawings: 1 })), told('Summary', () => ({ drawings: 2 }))]).toEqual([[], ['chart Summary']])
  })

  it('is the order in the file of rules that keep their rank, and not their rank', () => {
    expect(told('Summary', ({ conditions }) => ({ conditions: conditions.toReversed() }))).toEqual([])
    const ranked = told('Summary', ({ conditions }) => ({ conditions: conditions.map((each) => ({ ...each, priority: -each.priority })) }))
    expect(ranked.length).toBeGreaterThan(0)
    const without = told('Cover', () => ({ conditions: [] }))
    expect(without).toEqual(['conditional-format Cover'])
  })

  it.each([
    ['Components', 'C7:C8', 'C8 C7', []],
    ['Components', 'C7:C8', 'C7', []],
    ['Components', 'C7:C8', 'C7:C9', ['validation Components!C7:C9']],
    ['Components', 'C7:C8', 'C6:C8', ['validation Components!C6:C8']],
    ['Components', 'C7:C8', 'C8 C7 C9', ['validation Components!C8']],
    ['Engineer time', 'G7:H8', 'H7:H8 G7:G8', []],
    ['Engineer time', 'G7:H8', 'G7:I8', ['validation Engineer time!G7:I8']],
    ['Engineer time', 'G7:H8', 'F7:H8', ['validation Engineer time!F7:H8']],
  ])('is the check of entries on %s!%s where it stands on %s, unless that is more: %j', (sheet, range, stands, expected) => {
    const moved = ({ validations }: SheetLooks) => ({
      validations: validations.map((each) => (each.range === range ? { ...each, range: stands } : each)),
    })
    const shown = told(sheet, moved)
    expect(shown.map((each) => each.split(' ').slice(0, expected[0]?.split(' ').length).join(' '))).toEqual(expected)
  })

  it.each([
    ['C8', 'C7'],
    ['C7:C8', 'C7'],
    ['C7', 'C7', 'C8'],
  ])('is one check where the plan has it in pieces: %s, %s', (...pieces) => {
    const sheets = PLAN.sheets.map((sheet) => ({
      ...sheet,
      validations: sheet.validations.flatMap((each) =>
        sheet.name === 'Components' && each.range === 'C7:C8' ? pieces.map((range) => ({ ...each, range })) : [each],
      ),
    }))
    expect(told('Components', () => ({}), { ...PLAN, sheets })).toEqual([])
  })

  // It is planned from H48 to I59: the first cell that it leaves free is J60.
  it.each<[string, string, boolean]>([
    ['H48', 'J60', true],
    ['I49', 'K61', true],
    ['G47', 'I59', true],
    ['F48', 'J60', false],
    ['J48', 'K60', false],
    ['H46', 'J60', false],
    ['H50', 'J60', false],
    ['H48', 'L60', false],
    ['H48', 'H60', true],
    ['H48', 'G60', false],
    ['H48', 'J51', true],
    ['H48', 'J50', false],
    ['H48', 'J71', true],
    ['H48', 'J72', false],
  ])('is the place of a chart from %s to before %s: %s', (from, to, isInPlace) => {
    const at = (cell: string) => ({ column: cell.charCodeAt(0) - 64, row: Number(cell.slice(1)) })
    const charts = (whole.charts ?? []).map((chart) => ({ ...chart, place: { from: at(from), to: at(to) } }))
    const found = [...packDifferences(PLAN, { ...whole, charts })]
    expect(found.map((each) => ('where' in each ? each.where : each.kind))).toEqual(isInPlace ? [] : [`Summary, ${TIME_CHART_WORDS.title}`])
  })

  it('takes a blank text for one that is not stored, as for one that is', () => {
    const withFirst = <T>(values: readonly T[], first: T) => [first, ...values.slice(1)]
    const sheets = PLAN.sheets.map((sheet) => ({
      ...sheet,
      charts: sheet.charts.map((chart) => ({
        ...chart,
        categories: { ...chart.categories, values: withFirst(chart.categories.values, '') },
      })),
    }))
    const blank = new Set(sheets.flatMap(({ charts }) => charts.map(({ categories }) => categories.ref.replaceAll('$', ''))))
    const storing = (first: string | undefined) =>
      (whole.charts ?? []).map((chart) => ({
        ...chart,
        ranges: chart.ranges.map((range) => {
          const rest = [...range.values].filter(([place]) => place !== 0)
          return blank.has(range.ref.replaceAll('$', ''))
            ? { ...range, values: new Map(first === undefined ? rest : [[0, first], ...rest]) }
            : range
        }),
      }))
    expect(blank.size).toBeGreaterThan(0)
    for (const first of [undefined, '']) expect([...packDifferences({ ...PLAN, sheets }, { ...whole, charts: storing(first) })]).toEqual([])
    expect([...packDifferences({ ...PLAN, sheets }, { ...whole, charts: storing('Q1') })]).not.toEqual([])
  })

  it('says on which cells a chart stands that shows nothing any more', () => {
    const corner = { column: 2, row: 7 }
    const charts = (whole.charts ?? []).map((chart) => ({ ...chart, place: { from: corner, to: corner } }))
    expect([...packDifferences(PLAN, { ...whole, charts })]).toMatchObject([{ pack: CHART_WORDS.stands('B7:B7') }])
  })
})
