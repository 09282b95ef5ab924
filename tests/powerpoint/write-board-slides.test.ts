import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { writeBoardWorkbook } from '#excel'
import { writeBoardSlides } from '#powerpoint'
import { aComponent, aWorkbook } from '../builders/workbook.ts'
import { historyWorkbook } from '../excel/history-subject.ts'
import { converted } from '../excel/libre-office.ts'
import { type ReadChart, readCharts } from '../excel/read-charts.ts'
import { costsSubject, generatedSubjects, seedSubject, seriesASubject, subjectOf } from '../excel/subjects.ts'
import { rounds } from '../helpers/rounds.ts'
import { slideProblems, slideTexts } from './slide-parts.ts'
import { named, slidesOf } from './subjects.ts'

const { workbook, past } = historyWorkbook()
const write = async () => (await writeBoardSlides(slidesOf(workbook, past))).bytes
const first = write()
const written = () => first

async function damaged(path: string, change: (xml: string) => string): Promise<readonly string[]> {
  const archive = await JSZip.loadAsync(await written())
  archive.file(path, change((await archive.file(path)?.async('string')) ?? ''))
  return slideProblems(await archive.generateAsync({ type: 'uint8array' }))
}

describe('the file of the slides', () => {
  it('is whole for every workbook', async () => {
    const workbooks = [seedSubject(), seriesASubject(), costsSubject(), ...generatedSubjects(rounds(3, 6))].map(
      (subject) => subject.workbook,
    )
    for (const each of [aWorkbook(), ...workbooks]) {
      expect(await slideProblems((await writeBoardSlides(slidesOf(each))).bytes)).toEqual([])
    }
    expect(await slideProblems(await written())).toEqual([])
  })

  it('is the same bytes for the same plan', async () => {
    expect(Buffer.from(await written()).equals(await write())).toBe(true)
  })

  it('says who made it, of what and when, and has the sources in the notes', async () => {
    const archive = await JSZip.loadAsync(await written())
    const text = async (path: string) => (await archive.file(path)?.async('string')) ?? ''
    const core = await text('docProps/core.xml')
    expect(core).toMention('<dc:title>Acme AI · infrastructure review Q4 2026</dc:title>')
    expect(core).toMention('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-25T00:00:00Z</dcterms:created>')
    expect(await text('ppt/notesSlides/notesSlide1.xml')).toMatch(/Decisions needed, 3: sheet Summary, cell C\d+\./)
  })

  it('holds whatever people type, without what XML cannot', async () => {
    const name = `\u0000\u0008<b>&"'\uD800 tab\tline\nend ${'x'.repeat(10_000)}`
    const bad = named(
      aWorkbook({ components: [aComponent({ id: 'c-1', share: 2500, cost: 100, approach: 'build', hosting: 'self-run', edge: 'no' })] }),
      () => name,
    )
    const { bytes } = await writeBoardSlides(slidesOf(bad))
    expect(await slideProblems(bytes)).toEqual([])
    const shown = (await slideTexts(bytes)).flat().filter((text) => text.includes('<b>&"\'\uFFFD tab line end'))
    expect(shown.length).toBeGreaterThan(2)
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThan(200)
  })

  it('has the charts of the workbook, each with its numbers behind it', async () => {
    const charts = await readCharts(await written())
    expect(charts.map(({ plots }) => plots)).toEqual([
      ['barChart', 'lineChart'],
      ['scatterChart'],
      ['barChart', 'lineChart'],
      ['lineChart'],
    ])
    const [time, cash, cost, asking] = charts
    expect(time?.series.map(({ name }) => name)).toEqual(['Over limit', 'Within limit', 'Limit 20%'])
    expect(time?.series[0]?.values).toEqual([0.35, 0.25, 0, 0, 0, 0])
    expect(time?.series[2]?.values).toEqual(Array.from({ length: 6 }, () => 0.2))
    const inWorkbook = await readCharts((await writeBoardWorkbook(subjectOf('history', workbook, past).plan)).bytes)
    const drawn = (chart: ReadChart | undefined) => chart?.series.map(({ name, categories, values }) => ({ name, categories, values }))
    const twin = (chart: ReadChart | undefined) =>
      inWorkbook.find(
        ({ series }) => JSON.stringify(series.map(({ name }) => name)) === JSON.stringify(chart?.series.map(({ name }) => name)),
      )
    for (const chart of [cash, cost, asking]) expect(drawn(chart)).toEqual(drawn(twin(chart)))
    expect(cash?.series.map(({ name }) => name)).toEqual(['Cash (USD)', expect.toSay('Cash for target (USD)')])
    expect(new Set(charts.flatMap(({ series }) => series.flatMap(({ refs }) => refs.map((ref) => ref.replace(/!.*$/, '')))))).toEqual(
      new Set(['Data']),
    )
  })

  it('opens in LibreOffice Impress and comes back with five slides and the same charts', async () => {
    const bytes = await written()
    const back =
      (await converted(new Map([['deck', bytes]]), 'pptx', 'pptx:Impress MS PowerPoint 2007 XML')).get('deck') ?? new Uint8Array()
    expect((await slideTexts(back)).map((texts) => texts.length > 0)).toEqual([true, true, true, true, true])
    const drawn = (charts: readonly ReadChart[]) =>
      charts.map(({ plots, series }) => [plots, series.map(({ name, categories, values }) => ({ name, categories, values }))])
    expect(drawn(await readCharts(back))).toEqual(drawn(await readCharts(bytes)))
  }, 240_000)
})

describe('the check of the slides’ parts', () => {
  it('sees parts that are lost, untyped, out of order or numbered twice', async () => {
    expect(
      await damaged('ppt/slides/slide1.xml', (xml) => xml.replace(/(<p:cSld>.*<\/p:cSld>)(<p:clrMapOvr>.*<\/p:clrMapOvr>)/s, '$2$1')),
    ).toEqual([expect.toSay('ppt/slides/slide1.xml: p:sld holds p:cSld too late')])
    expect(await damaged('ppt/slides/slide2.xml', (xml) => xml.replace(' id="4"', ' id="3"'))).toEqual([
      expect.toSay('ppt/slides/slide2.xml: uses the id of a shape twice'),
    ])
    expect(await damaged('ppt/slides/slide3.xml', (xml) => xml.replace(/<a:tc>.*?<\/a:tc>/s, ''))).toEqual([
      expect.toSay('ppt/slides/slide3.xml: has a table with a row that is not as wide as its grid'),
    ])
    expect(await damaged('ppt/presentation.xml', (xml) => xml.replace('r:id="rId12"', 'r:id="rId99"'))).toEqual([
      expect.toSay('ppt/presentation.xml: names the relation rId99, which it does not have'),
    ])
    expect(await damaged('ppt/slides/_rels/slide1.xml.rels', (xml) => xml.replace('notesSlide1', 'notesSlide9'))).toEqual([
      expect.toSay('ppt/slides/_rels/slide1.xml.rels leads to ppt/notesSlides/notesSlide9.xml, which is missing'),
      expect.toSay('no relation leads to ppt/notesSlides/notesSlide1.xml'),
    ])
    expect(await damaged('[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/ppt\/theme\/theme2\.xml"[^>]*>/, ''))).toEqual([
      expect.toSay('ppt/theme/theme2.xml has no content type'),
    ])
  })

  it('sees a chart without its workbook, with another one, or with other numbers', async () => {
    const relations = 'ppt/charts/_rels/chart1.xml.rels'
    expect(await damaged(relations, (xml) => xml.replace('Sheet1.xlsx', 'Sheet9.xlsx'))).toEqual([
      expect.toSay('ppt/charts/_rels/chart1.xml.rels leads to ppt/embeddings/Microsoft_Excel_Sheet9.xlsx, which is missing'),
      expect.toSay('no relation leads to ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'),
      expect.toSay('ppt/charts/chart1.xml: has no workbook behind it'),
    ])
    expect(await damaged(relations, (xml) => xml.replace('Sheet1.xlsx', 'Sheet2.xlsx'))).toMention(
      'ppt/charts/chart2.xml: shares its workbook with another chart',
    )
    expect(await damaged('ppt/charts/chart1.xml', (xml) => xml.replace('<c:v>0.35</c:v>', '<c:v>0.36</c:v>'))).toEqual([
      expect.toSay('ppt/charts/chart1.xml: Data!$B$2:$B$7 says 0.36 where B2 holds 0.35'),
    ])
    expect(await damaged('ppt/slides/slide1.xml', (xml) => xml.replace(/ descr="[^"]*"/, ''))).toEqual([
      expect.toSay('ppt/slides/slide1.xml: has a chart without a description'),
    ])
    expect(await damaged('ppt/slides/_rels/slide1.xml.rels', (xml) => xml.replace(/<Relationship Id="rId3"[^>]*>/, ''))).toEqual([
      expect.toSay('no relation leads to ppt/charts/chart1.xml'),
      expect.toSay('ppt/slides/slide1.xml: names the relation rId3, which it does not have'),
    ])
  })
})
