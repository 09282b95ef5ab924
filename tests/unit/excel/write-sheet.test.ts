import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnLetter } from '#board'
import { writeBoardWorkbook } from '#excel'
import { seedSubject } from '../../excel/subjects.ts'

let sheets: readonly string[]
beforeAll(async () => {
  const archive = await JSZip.loadAsync((await writeBoardWorkbook(seedSubject().plan)).bytes)
  sheets = await Promise.all(archive.file(/^xl\/worksheets\/sheet\d+\.xml$/).map((part) => part.async('string')))
})

describe('a sheet of the pack', () => {
  it('stops an entry that its cell does not take, and says what it takes', () => {
    const validations = sheets.flatMap((xml) => xml.match(/<dataValidation [^>]*>/g) ?? [])
    expect(validations.length).toBeGreaterThan(20)
    expect(validations.filter((each) => !/showErrorMessage="1"/.test(each) || !/ error="[^"]+"/.test(each))).toEqual([])
  })

  it('takes every day of the calendar where it asks for a date', () => {
    const dates = sheets.flatMap((xml) => xml.match(/<dataValidation type="date"[\s\S]*?<\/dataValidation>/g) ?? [])
    const bounds = new Set(dates.map((xml) => [...xml.matchAll(/<formula\d>([^<]*)</g)].map(([, serial]) => Number(serial)).join(' to ')))
    // From the first day that a spreadsheet knows to the last one.
    expect([...bounds]).toEqual(['1 to 2958465'])
  })

  it('colours the light of model integrity by its words in every program', () => {
    const rules = sheets.flatMap((xml) => xml.match(/<cfRule [^>]*><formula>[^<]*SEARCH[^<]*/g) ?? [])
    expect(rules.length).toBeGreaterThan(sheets.length)
    // Of another type the words stand in an attribute of their own, which is not written.
    expect(
      rules.filter((rule) => !/type="expression"[^>]*><formula>ISNUMBER\(SEARCH\(&quot;Model integrity: .*?&quot;,\$B\$3\)\)/.test(rule)),
    ).toEqual([])
  })

  it('colours the words of a range in one order, so that none hides another', () => {
    const formats = sheets.flatMap((xml) => xml.match(/<conditionalFormatting [\s\S]*?<\/conditionalFormatting>/g) ?? [])
    const orders = formats.map((xml) => [...xml.matchAll(/priority="(\d+)"/g)].map(([, priority]) => Number(priority)))
    expect(orders.some(({ length }) => length > 2)).toBe(true)
    for (const order of orders) expect(order).toEqual(order.map((_, at) => at + 1))
  })
})

describe('a sheet whose pages end between blocks of columns', () => {
  it('says behind which columns they end, before its drawing', async () => {
    const { plan } = seedSubject()
    const ended = plan.sheets.flatMap(({ print: { endColumns = [] } }, index) => (endColumns.length === 0 ? [] : [{ index, endColumns }]))
    expect(ended.length).toBeGreaterThan(1)
    for (const { index, endColumns } of ended) {
      const [, counts, breaks = ''] = /<\/headerFooter><colBreaks ([^>]*)>(.*?)<\/colBreaks>/.exec(sheets[index] ?? '') ?? []
      expect(counts).toBe(`count="${endColumns.length}" manualBreakCount="${endColumns.length}"`)
      expect([...breaks.matchAll(/<brk id="(\d+)" max="1048575" man="1"\/>/g)].map(([, id]) => columnLetter(Number(id)))).toEqual(
        endColumns,
      )
    }
  })
})
