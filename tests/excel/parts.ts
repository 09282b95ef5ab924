// What a reader of an .xlsx relies on, checked without the library that wrote it: every part is
// well-formed XML, has a content type, is reached by a relation, and holds its elements in order.

import { posix } from 'node:path'
import JSZip from 'jszip'
import { chartProblems } from './chart-parts.ts'
import { readCells } from './read-cells.ts'

/** ECMA-376, CT_Worksheet: the order in which Excel insists on finding them. */
const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
]
const STYLES_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
]
const WORKBOOK_ORDER = [
  'fileVersion',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
]

/** As its directory counts them: a reader of archives takes the last of two that share a name, and says nothing. */
function entriesIn(bytes: Uint8Array): number {
  const archive = Buffer.from(bytes)
  return archive.readUInt16LE(archive.lastIndexOf('PK\x05\x06') + 10)
}

/** Plain sentences, empty when the file is whole. */
export async function partProblems(bytes: Uint8Array): Promise<readonly string[]> {
  const archive = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const parts = new Map<string, string>()
  for (const [path, entry] of Object.entries(archive.files)) if (!entry.dir) parts.set(path, await entry.async('string'))
  return [
    ...(entriesIn(bytes) === Object.keys(archive.files).length ? [] : ['a name stands in the archive twice']),
    ...[...parts].flatMap(([path, xml]) => xmlProblems(xml).map((problem) => `${path}: ${problem}`)),
    ...contentTypeProblems(parts),
    ...relationProblems(parts),
    ...[...parts].flatMap(([path, xml]) => orderProblems(path, xml)),
    ...styleProblems(parts),
    ...chartProblems(parts, await readCells(bytes)),
  ]
}

export function contentTypeProblems(parts: ReadonlyMap<string, string>): string[] {
  const types = parts.get('[Content_Types].xml') ?? ''
  const overrides = new Set([...types.matchAll(/<Override PartName="\/([^"]+)"/g)].map(([, path = '']) => path))
  const defaults = new Set([...types.matchAll(/<Default Extension="([^"]+)"/g)].map(([, extension = '']) => extension))
  const untyped = [...parts.keys()].filter(
    (path) => path !== '[Content_Types].xml' && !overrides.has(path) && !(path.endsWith('.rels') && defaults.has('rels')),
  )
  const missing = [...overrides].filter((path) => !parts.has(path))
  return [...untyped.map((path) => `${path} has no content type`), ...missing.map((path) => `${path} has a content type and is missing`)]
}

export function relationProblems(parts: ReadonlyMap<string, string>): string[] {
  const reached = new Set<string>()
  const problems: string[] = []
  for (const [path, xml] of parts) {
    if (!path.endsWith('.rels')) continue
    const folder = path.replace(/_rels\/[^/]+$/, '')
    const ids = [...xml.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id)
    if (new Set(ids).size !== ids.length) problems.push(`${path} uses a relation id twice`)
    for (const [tag] of xml.matchAll(/<Relationship [^>]+>/g)) {
      const target = / Target="([^"]+)"/.exec(tag)?.[1] ?? ''
      if (tag.includes('TargetMode="External"')) problems.push(`${path} leads outside the file: ${target}`)
      const resolved = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      if (!parts.has(resolved)) problems.push(`${path} leads to ${resolved}, which is missing`)
      reached.add(resolved)
    }
  }
  const lost = [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml' && !reached.has(path))
  return [...problems, ...lost.map((path) => `no relation leads to ${path}`)]
}

function orderProblems(path: string, xml: string): string[] {
  const order = path.startsWith('xl/worksheets/sheet')
    ? WORKSHEET_ORDER
    : path === 'xl/styles.xml'
      ? STYLES_ORDER
      : path === 'xl/workbook.xml'
        ? WORKBOOK_ORDER
        : null
  if (order === null) return []
  const names = childNames(xml)
  const unknown = names.filter((name) => !order.includes(name)).map((name) => `${path} holds ${name}, which does not belong there`)
  const places = names.filter((name) => order.includes(name)).map((name) => order.indexOf(name))
  const disorder = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0))
  return disorder === -1 ? unknown : [...unknown, `${path} holds ${names[disorder]} too late`]
}

/** Every cell's format exists, and so does every named style a format follows. */
function styleProblems(parts: ReadonlyMap<string, string>): string[] {
  const styles = parts.get('xl/styles.xml') ?? ''
  const section = (name: string) => new RegExp(`<${name} count="(\\d+)"[^>]*>(.*?)</${name}>`, 's').exec(styles)
  const count = (name: string) => (section(name)?.[2]?.match(/<xf |<cellStyle /g) ?? []).length
  const problems = ['cellStyleXfs', 'cellXfs', 'cellStyles']
    .filter((name) => count(name) !== Number(section(name)?.[1]))
    .map((name) => `xl/styles.xml counts ${name} wrongly`)
  const masters = [...(section('cellXfs')?.[2] ?? '').matchAll(/ xfId="(\d+)"/g)].map(([, id]) => Number(id))
  if (masters.some((id) => id >= count('cellStyleXfs'))) problems.push('a cell format follows a style that does not exist')
  for (const [path, xml] of parts) {
    if (!path.startsWith('xl/worksheets/sheet')) continue
    const highest = [...xml.matchAll(/ s="(\d+)"/g)].reduce((max, [, id]) => Math.max(max, Number(id)), 0)
    if (highest >= count('cellXfs')) problems.push(`${path} uses a cell format that does not exist`)
  }
  return problems
}

function childNames(xml: string): readonly string[] {
  const names: string[] = []
  let depth = 0
  for (const [tag, slash, name = '', end] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (tag.startsWith('<?')) continue
    if (slash) depth -= 1
    else {
      if (depth === 1) names.push(name)
      if (!end) depth += 1
    }
  }
  return names
}

/** Well-formedness: balanced tags, quoted attributes that differ, known entities, no control characters. */
export function xmlProblems(xml: string): readonly string[] {
  const problems: string[] = []
  const open: string[] = []
  let at = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) problems.push('holds a control character')
  const tag = /<(?:\?[^>]*\?|(\/)?([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/)?)>/y
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const text = xml.slice(at, next === -1 ? undefined : next)
    if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) problems.push(`holds a bare & in "${text.slice(0, 40)}"`)
    if (next === -1) break
    tag.lastIndex = next
    const found = tag.exec(xml)
    if (!found) return [...problems, `holds a broken tag: ${xml.slice(next, next + 60)}`]
    const [whole, closes, name, attributes = '', isEmpty] = found
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, attribute]) => attribute)
    if (new Set(names).size !== names.length) problems.push(`<${name}> repeats an attribute`)
    if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(attributes)) problems.push(`<${name}> holds a bare &`)
    if (name !== undefined) {
      if (closes) {
        if (open.pop() !== name) return [...problems, `</${name}> closes another element`]
      } else if (!isEmpty) open.push(name)
    }
    at = next + whole.length
  }
  return open.length === 0 ? problems : [...problems, `<${open.at(-1)}> is never closed`]
}
