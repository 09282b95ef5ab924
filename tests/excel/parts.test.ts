import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { writeBoardWorkbook } from '#excel'
import { partProblems, xmlProblems } from './parts.ts'
import { seedSubject } from './subjects.ts'

async function damaged(path: string, change: (xml: string) => string): Promise<readonly string[]> {
  const archive = await JSZip.loadAsync((await writeBoardWorkbook(seedSubject().plan)).bytes)
  archive.file(path, change((await archive.file(path)?.async('string')) ?? ''))
  return partProblems(await archive.generateAsync({ type: 'uint8array' }))
}

describe('the check of a file’s parts', () => {
  it('sees an element that stands too late', async () => {
    const found = await damaged('xl/worksheets/sheet4.xml', (xml) =>
      xml.replace(/(<sheetData>.*<\/sheetData>)(.*)(<pageMargins[^>]*>)/s, '$3$1$2'),
    )
    expect(found.some((problem) => problem.startsWith('xl/worksheets/sheet4.xml holds'))).toBe(true)
  })

  it('sees a part without its type and a relation that leads nowhere', async () => {
    expect(await damaged('[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/xl\/styles\.xml"[^>]*>/, ''))).toEqual([
      'xl/styles.xml has no content type',
    ])
    expect(await damaged('xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/sheet8.xml', 'worksheets/sheet90.xml'))).toEqual([
      'xl/_rels/workbook.xml.rels leads to xl/worksheets/sheet90.xml, which is missing',
      'no relation leads to xl/worksheets/sheet8.xml',
    ])
  })

  it('sees a cell whose look does not exist', async () => {
    expect(await damaged('xl/worksheets/sheet1.xml', (xml) => xml.replace(/ s="\d+"/, ' s="9999"'))).toEqual([
      'xl/worksheets/sheet1.xml uses a cell format that does not exist',
    ])
  })

  it('sees XML that is not well-formed', () => {
    expect(xmlProblems('<a><b x="1"/>text &amp; more</a>')).toEqual([])
    expect(xmlProblems('<a><b></a>')).toEqual(['</a> closes another element'])
    expect(xmlProblems('<a>fish & chips</a>')).toHaveLength(1)
    expect(xmlProblems('<a b="1" b="2"/>')).toEqual(['<a> repeats an attribute'])
    expect(xmlProblems('<a>')).toEqual(['<a> is never closed'])
    expect(xmlProblems('<a>\u0001</a>')).toEqual(['holds a control character'])
  })
})
