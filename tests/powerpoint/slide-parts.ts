// What a reader of a .pptx relies on, checked without what wrote it: every part is well-formed, typed and reached, elements
// stand in the order of the schema, ids are used once, every relation that a part names exists, and a chart says what the
// workbook behind it holds.

import JSZip from 'jszip'
import { chartPartProblems, sequenceProblems } from '../excel/chart-parts.ts'
import { contentTypeProblems, relationProblems, partProblems as workbookProblems, xmlProblems } from '../excel/parts.ts'
import { readCells } from '../excel/read-cells.ts'
import { all, type XmlNode, xmlTree } from '../excel/xml-tree.ts'

/** ECMA-376 part 1, PresentationML and DrawingML: the sequences of what we write. */
const SEQUENCES: Readonly<Record<string, string>> = {
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:defaultTextStyle p:extLst',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst',
  'p:sldLayout': 'p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle p:extLst',
  'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing p:extLst',
  'p:notes': 'p:cSld p:clrMapOvr p:extLst',
  'p:cSld': 'p:bg p:spTree p:custDataLst p:controls p:extLst',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
  'p:cxnSp': 'p:nvCxnSpPr p:spPr p:style p:extLst',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic p:extLst',
  'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr',
  'p:nvGraphicFramePr': 'p:cNvPr p:cNvGraphicFramePr p:nvPr',
  'p:spPr': 'a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:ln a:effectLst',
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:p': 'a:pPr a:r a:br a:fld a:endParaRPr',
  'a:rPr': 'a:ln a:solidFill a:latin a:ea a:cs',
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr',
  'a:tcPr': 'a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D a:noFill a:solidFill',
  'a:theme': 'a:themeElements a:objectDefaults a:extraClrSchemeLst',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme',
  'a:clrScheme': 'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink',
  'a:fmtScheme': 'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
}

/** Plain sentences, empty when the file is whole. */
export async function slideProblems(bytes: Uint8Array): Promise<readonly string[]> {
  const archive = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const parts = new Map<string, string>()
  for (const [path, entry] of Object.entries(archive.files)) if (!entry.dir) parts.set(path, await entry.async('string'))
  const texts = [...parts].filter(([path]) => /\.(xml|rels)$/.test(path))
  return [
    ...texts.flatMap(([path, xml]) => xmlProblems(xml).map((problem) => `${path}: ${problem}`)),
    ...contentTypeProblems(parts),
    ...relationProblems(parts),
    ...texts.flatMap(([path, xml]) => [...partProblems(path, xml, parts)].map((problem) => `${path}: ${problem}`)),
    ...(await chartProblems(archive, parts)),
  ]
}

/** Each chart has a workbook of its own, which is whole and holds what the chart says. */
async function chartProblems(archive: JSZip, parts: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const found: string[] = []
  const used = new Set<string>()
  for (const [path, xml] of parts) {
    const [, number] = /^ppt\/charts\/chart(\d+)\.xml$/.exec(path) ?? []
    if (number === undefined) continue
    const [data] = all(xmlTree(xml), 'c:externalData')
    const relations = xmlTree(parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '')
    const relation = all(relations, 'Relationship').find(({ attributes }) => attributes['Id'] === data?.attributes['r:id'])
    const target = `ppt/${relation?.attributes['Target']?.replace(/^\.\.\//, '')}`
    const bytes = await archive.file(target)?.async('uint8array')
    if (bytes === undefined) {
      found.push(`${path}: has no workbook behind it`)
      continue
    }
    if (used.has(target)) found.push(`${path}: shares its workbook with another chart`)
    used.add(target)
    if (!relation?.attributes['Type']?.endsWith('/relationships/package')) found.push(`${path}: reaches its workbook by another relation`)
    found.push(...chartPartProblems(xml, await readCells(bytes)).map((problem) => `${path}: ${problem}`))
    found.push(...(await workbookProblems(bytes)).map((problem) => `${target}: ${problem}`))
  }
  return found
}

function partProblems(path: string, xml: string, parts: ReadonlyMap<string, string>): readonly string[] {
  if (!path.startsWith('ppt/')) return []
  const tree = xmlTree(xml)
  const ids = all(tree, 'p:cNvPr').map(({ attributes }) => attributes['id'])
  const relations = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? ''
  const named = [...xml.matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(([, id = '']) => id)
  return [
    ...sequenceProblems(tree, SEQUENCES),
    ...(new Set(ids).size === ids.length ? [] : ['uses the id of a shape twice']),
    ...named.filter((id) => !relations.includes(` Id="${id}"`)).map((id) => `names the relation ${id}, which it does not have`),
    ...tableProblems(xml),
    ...descriptionProblems(tree),
  ]
}

/** Who does not see a chart is told what it shows. */
function descriptionProblems(tree: XmlNode): readonly string[] {
  return all(tree, 'p:graphicFrame').flatMap((frame) => {
    const isSilent = all(frame, 'c:chart').length > 0 && (all(frame, 'p:cNvPr')[0]?.attributes['descr'] ?? '') === ''
    return isSilent ? ['has a chart without a description'] : []
  })
}

/** PowerPoint repairs a table whose rows are not as wide as its grid. */
function tableProblems(xml: string): readonly string[] {
  return all(xmlTree(xml), 'a:tbl').flatMap((table) => {
    const columns = all(table, 'a:gridCol').length
    const isWrong = all(table, 'a:tr').some((row) => all(row, 'a:tc').length !== columns)
    return isWrong ? ['has a table with a row that is not as wide as its grid'] : []
  })
}

/** The texts of each slide, in their order. */
export async function slideTexts(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const archive = await JSZip.loadAsync(bytes)
  const slides = archive.file(/^ppt\/slides\/slide\d+\.xml$/).sort((a, b) => (a.name < b.name ? -1 : 1))
  return Promise.all(slides.map(async (slide) => all(xmlTree(await slide.async('string')), 'a:t').map(({ text }) => text)))
}
