import { describe, expect, it } from 'vitest'
import { ACROSS, columnIndex, planBoardWorkbook, type SheetPlan } from '#board'
import { assess } from '#core'
import { SHEETS } from '#wording'
import { withPageEnds } from '../../../../src/board/sheets/page-columns.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { GOLDEN_SUBJECTS } from '../../../golden/subjects.ts'

const TITLES = 4

function sheetsOf({ workbook, past, audience }: (typeof GOLDEN_SUBJECTS)[number]): readonly SheetPlan[] {
  const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f', appVersion: '0.1.0', past, audience }
  return okOf(planBoardWorkbook(source)).sheets.filter(({ name }) => name === SHEETS.workings || name === SHEETS.verdicts)
}

/** First and last column of each page, without what all of them repeat. */
function pagesOf({ print }: Pick<SheetPlan, 'print'>): readonly (readonly [first: number, last: number])[] {
  const repeated = columnIndex(print.repeatColumns?.split(':')[1] ?? '')
  const ends = [...(print.endColumns ?? []).map(columnIndex), columnIndex(/:([A-Z]+)/.exec(print.area)?.[1] ?? '')]
  return ends.map((end, at) => [(ends[at - 1] ?? repeated) + 1, end])
}

const rangeOf = (merge: string) => merge.split(':').map((cell) => columnIndex(cell.replace(/\d+/, ''))) as [number, number]

describe.each(GOLDEN_SUBJECTS.map((subject) => [subject.name, subject] as const))(
  'the printed pages of the workings of %s',
  (_, subject) => {
    const sheets = sheetsOf(subject)

    it('end between blocks, each with the title of every column on it', () => {
      expect(sheets).toHaveLength(2)
      for (const { name, rows, merges, print } of sheets) {
        const titles = rows.find(({ number }) => number === TITLES)?.cells ?? []
        const titled = new Set(titles.filter(({ value }) => typeof value === 'string').map(({ column }) => column))
        const pages = pagesOf({ print })
        expect(pages.length, name).toBeGreaterThan(2)
        for (const [first, last] of pages) {
          expect(titled, name).toContain(first)
          const ranges = merges.map(rangeOf).filter(([from, to]) => from <= last && to >= first)
          expect(
            ranges.filter(([from, to]) => from < first || to > last),
            name,
          ).toEqual([])
          for (const [from] of ranges) expect(titled, name).toContain(from)
        }
      }
    })

    it('have room for their columns on both papers', () => {
      for (const { name, columns, print } of sheets) {
        const width = (from: number, to: number) => columns.slice(from - 1, to).reduce((sum, column) => sum + column.width, 0)
        const [first = 1, last = first] = (print.repeatColumns ?? '').split(':').map(columnIndex)
        for (const [from, to] of pagesOf({ print }))
          expect(width(first, last) + width(from, to), name).toBeLessThanOrEqual(ACROSS.characters)
      }
    })
  },
)

describe('a block that is wider than a page', () => {
  const title = 'What each check computes, one column each'
  const sheet = (widths: readonly number[]): Parameters<typeof withPageEnds>[0] => ({
    columns: [{ width: 20 }, ...widths.map((width) => ({ width }))],
    rows: [{ number: 4, height: 16, cells: [{ column: 2, style: 'group.wrap', value: title }] }],
    merges: [`B4:${String.fromCharCode(65 + widths.length)}4`],
    print: { area: `A1:${String.fromCharCode(65 + widths.length)}9`, repeatColumns: 'A:A', ...REST },
  })
  const REST = { orientation: 'landscape', pagesTall: 0, footer: { left: '', middle: '', right: '' } } as const

  it('has its title on each of its pages, none of them narrow', () => {
    const { merges, print, rows } = withPageEnds(sheet([60, 60, 60, 10]))
    expect(merges).toEqual(['B4:C4', 'D4:E4'])
    expect(print.endColumns).toEqual(['C'])
    expect(rows[0]?.cells.map(({ column, value }) => [column, value])).toEqual([
      [2, title],
      [4, title],
    ])
  })

  it('makes the row of titles as high as the narrowest of them needs', () => {
    expect(withPageEnds(sheet([150, 12])).rows[0]).toMatchObject({ height: 58 })
  })

  it('is left as it is where it fits', () => {
    const fits = sheet([60, 60])
    expect(withPageEnds(fits)).toEqual(fits)
  })
})
