import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { writeBoardSlides } from '#powerpoint'
import { aComponent, aWorkbook } from '../builders/workbook.ts'
import { historyWorkbook } from '../excel/history-subject.ts'
import { costsSubject, generatedSubjects, seedSubject, seriesASubject } from '../excel/subjects.ts'
import { slideProblems, slideTexts } from './slide-parts.ts'
import { named, slidesOf } from './subjects.ts'

const { workbook, past } = historyWorkbook()
const written = async () => (await writeBoardSlides(slidesOf(workbook, past))).bytes

async function damaged(path: string, change: (xml: string) => string): Promise<readonly string[]> {
  const archive = await JSZip.loadAsync(await written())
  archive.file(path, change((await archive.file(path)?.async('string')) ?? ''))
  return slideProblems(await archive.generateAsync({ type: 'uint8array' }))
}

describe('the file of the slides', () => {
  it('is whole for every workbook', async () => {
    const workbooks = [seedSubject(), seriesASubject(), costsSubject(), ...generatedSubjects(6)].map((subject) => subject.workbook)
    for (const each of [aWorkbook(), ...workbooks]) {
      expect(await slideProblems((await writeBoardSlides(slidesOf(each))).bytes)).toEqual([])
    }
    expect(await slideProblems(await written())).toEqual([])
  })

  it('is the same bytes for the same plan', async () => {
    expect(Buffer.from(await written()).equals(await written())).toBe(true)
  })

  it('says who made it, of what and when, and has the sources in the notes', async () => {
    const archive = await JSZip.loadAsync(await written())
    const text = async (path: string) => (await archive.file(path)?.async('string')) ?? ''
    const core = await text('docProps/core.xml')
    expect(core).toContain('<dc:title>Acme AI · infrastructure review 2026Q4</dc:title>')
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-25T00:00:00Z</dcterms:created>')
    expect(await text('ppt/notesSlides/notesSlide1.xml')).toMatch(/To decide, 3: sheet Summary, cell C\d+\./)
  })

  it('holds whatever people type, without what XML cannot', async () => {
    const name = `\u0000\u0008<b>&"'\uD800 tab\tline\nend ${'x'.repeat(10_000)}`
    const bad = named(aWorkbook({ components: [aComponent({ id: 'c-1', share: 2500, cost: 100 })] }), () => name)
    const { bytes } = await writeBoardSlides(slidesOf(bad))
    expect(await slideProblems(bytes)).toEqual([])
    const shown = (await slideTexts(bytes)).flat().filter((text) => text.startsWith('<b>&"\'\uFFFD tab line end'))
    expect(shown.length).toBeGreaterThan(2)
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThan(200)
  })

  it('opens in LibreOffice Impress with five pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rightsize-impress-'))
    try {
      writeFileSync(join(folder, 'deck.pptx'), await written())
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')]
      await promisify(execFile)('soffice', words, { timeout: 120_000 })
      const pdf = readFileSync(join(folder, 'deck.pdf'), 'latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(5)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 150_000)
})

describe('the check of the slides’ parts', () => {
  it('sees parts that are lost, untyped, out of order or numbered twice', async () => {
    expect(
      await damaged('ppt/slides/slide1.xml', (xml) => xml.replace(/(<p:cSld>.*<\/p:cSld>)(<p:clrMapOvr>.*<\/p:clrMapOvr>)/s, '$2$1')),
    ).toEqual(['ppt/slides/slide1.xml: p:sld holds p:cSld too late'])
    expect(await damaged('ppt/slides/slide2.xml', (xml) => xml.replace(' id="4"', ' id="3"'))).toEqual([
      'ppt/slides/slide2.xml: uses the id of a shape twice',
    ])
    expect(await damaged('ppt/slides/slide3.xml', (xml) => xml.replace(/<a:tc>.*?<\/a:tc>/s, ''))).toEqual([
      'ppt/slides/slide3.xml: has a table with a row that is not as wide as its grid',
    ])
    expect(await damaged('ppt/presentation.xml', (xml) => xml.replace('r:id="rId12"', 'r:id="rId99"'))).toEqual([
      'ppt/presentation.xml: names the relation rId99, which it does not have',
    ])
    expect(await damaged('ppt/slides/_rels/slide1.xml.rels', (xml) => xml.replace('notesSlide1', 'notesSlide9'))).toEqual([
      'ppt/slides/_rels/slide1.xml.rels leads to ppt/notesSlides/notesSlide9.xml, which is missing',
      'no relation leads to ppt/notesSlides/notesSlide1.xml',
    ])
    expect(await damaged('[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/ppt\/theme\/theme2\.xml"[^>]*>/, ''))).toEqual([
      'ppt/theme/theme2.xml has no content type',
    ])
  })
})
