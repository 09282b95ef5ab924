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

  it('sees a chart that is not reached, or leads nowhere itself', async () => {
    expect(await damaged('xl/worksheets/_rels/sheet2.xml.rels', (xml) => xml.replace('drawing1.xml', 'drawing9.xml'))).toEqual([
      'xl/worksheets/_rels/sheet2.xml.rels leads to xl/drawings/drawing9.xml, which is missing',
      'no relation leads to xl/drawings/drawing1.xml',
    ])
    expect(await damaged('xl/worksheets/sheet2.xml', (xml) => xml.replace(/<drawing r:id="rId\d+"/, '<drawing r:id="rId77"'))).toEqual([
      'xl/worksheets/sheet2.xml names the relation rId77, which it does not have',
    ])
    expect(await damaged('xl/worksheets/sheet2.xml', (xml) => xml.replace(/(<sheetData>)(.*)(<drawing [^>]*>)/s, '$3$1$2'))).toEqual([
      'xl/worksheets/sheet2.xml holds sheetData too late',
    ])
    expect(await damaged('[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/xl\/charts\/chart1\.xml"[^>]*>/, ''))).toEqual([
      'xl/charts/chart1.xml has no content type',
    ])
    expect(await damaged('xl/drawings/drawing1.xml', (xml) => xml.replace(/ descr="[^"]*"/, ''))).toEqual([
      'xl/drawings/drawing1.xml has a chart without a description',
    ])
  })

  it('sees a chart that draws cells which are not there, or says what they do not hold', async () => {
    const path = 'xl/charts/chart1.xml'
    const chart = (change: (xml: string) => string) => damaged(path, change)
    const [gone, ...more] = await chart((xml) => xml.replace(/Summary!\$M\$\d+:\$M\$\d+/, 'Summary!$N$900:$N$909'))
    expect([gone, more]).toEqual([`${path}: Summary!$N$900:$N$909 leads to N900, which is not there`, []])
    expect(await chart((xml) => xml.replace('<c:f>Summary!', '<c:f>Nowhere!'))).toHaveLength(1)
    const [other] = await chart((xml) => xml.replace('<c:v>0.35</c:v>', '<c:v>0.36</c:v>'))
    expect(other).toMatch(/says 0\.36 where [A-Z]+\d+ holds 0\.35$/)
    const [short] = await chart((xml) => xml.replace('<c:ptCount val="6"/>', '<c:ptCount val="5"/>'))
    expect(short).toMatch(/has 6 cells and 5 values$/)
  })

  it('sees a chart whose elements, axes or labels Excel would repair', async () => {
    const path = 'xl/charts/chart1.xml'
    const chart = (change: (xml: string) => string) => damaged(path, change)
    expect(await chart((xml) => xml.replace(/(<c:plotVisOnly[^>]*>)(<c:dispBlanksAs[^>]*>)/, '$2$1'))).toEqual([
      `${path}: chart holds plotVisOnly too late`,
    ])
    expect(await chart((xml) => xml.replace('<c:varyColors val="0"/>', '<c:wonder val="0"/>'))).toEqual([
      `${path}: barChart holds wonder, which does not belong there`,
    ])
    expect(await chart((xml) => xml.replace(/<c:crossAx val="\d+"/, '<c:crossAx val="5"'))).toEqual([`${path}: the axis 5 does not exist`])
    expect(await chart((xml) => xml.replace('<c:dLblPos val="outEnd"/>', '<c:dLblPos val="t"/>'))).toEqual([
      `${path}: barChart clustered has no place t for a label`,
    ])
    expect(await chart((xml) => xml.replace('<c:idx val="1"/>', '<c:idx val="0"/>'))).toEqual([`${path}: two series have the same number`])
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
