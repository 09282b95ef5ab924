// Board packs that were tampered with, each as a change to the parts of an honest one. In each, some program shows something else than
// was locked, or may. The pack is that of a workbook whose first component costs 400.5 a month, in Components!J7.

import JSZip from 'jszip'
import type { FileOddityKind, PackAdditionKind, PackDifference, PackLook, PackRemark } from '#core'
import { CHART_WORDS } from '#wording'
import { TIME_CHART_WORDS } from '../../src/wording/board/charts.ts'
import { unlisted } from './raw-archive.ts'

export interface Forgery {
  readonly family: string
  readonly name: string
  readonly change: (parts: PackParts) => void
  /** To the archive of the parts, which are not made small in it. */
  readonly repacked?: (archive: Uint8Array) => Uint8Array
  /** What verify has to name, or the code of the Problem with which the file is refused. */
  readonly named: Partial<PackDifference> | { readonly refused: string }
  /** What compare-pack names, where it is a remark. */
  readonly remarked?: Partial<PackRemark>
}

/** Path → text of the parts of a pack. */
export class PackParts extends Map<string, string> {
  /** Every change has to change something: a forgery that is none proves nothing. */
  edit(path: string, from: string | RegExp, to: string | ((found: string, ...groups: readonly string[]) => string)): void {
    const text = this.get(path)
    if (text === undefined) throw new Error(`The pack has no ${path}`)
    const changed = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to)
    if (changed === text) throw new Error(`${String(from)} is not in ${path}`)
    this.set(path, changed)
  }
}

export async function partsOf(bytes: Uint8Array): Promise<PackParts> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = new PackParts()
  for (const [path, entry] of Object.entries(zip.files)) if (!entry.dir) parts.set(path, await entry.async('string'))
  return parts
}

/** Nobody sends them, so they are not made small where nothing is asked of the inflater. */
export function packed(parts: PackParts, compression: 'STORE' | 'DEFLATE' = 'STORE'): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [path, text] of parts) zip.file(path, text, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression })
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const X14AC = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const FOREIGN = 'urn:forged'

const SHEET = 'xl/worksheets/sheet5.xml'
const SUMMARY = 'xl/worksheets/sheet2.xml'
const WORKBOOK = 'xl/workbook.xml'
const ROOT_RELATIONS = '_rels/.rels'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const STYLES = 'xl/styles.xml'
const DRAWING = 'xl/drawings/drawing1.xml'
const DECOY = 'xl/worksheets/decoy.xml'
/** The cost of the first component. */
const COST = /<c r="J7" s="(\d+)"><v>400\.5<\/v><\/c>/
const ROW_7 = /<row r="7"([^>]*)>/
const COMPONENTS = /(<Relationship Id="rId7"[^>]*\/>)/
const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
const odd = (what: FileOddityKind, where?: string) => ({ kind: 'oddity', what, ...(where === undefined ? {} : { where }) }) as const
const forgery = (family: string, name: string, change: Forgery['change'], named: Forgery['named']): Forgery => ({
  ...{ family, name, change, named },
})

/** The sheet as somebody would like it read, beside the one that was locked. */
function addDecoy(parts: PackParts): void {
  parts.set(DECOY, (parts.get(SHEET) ?? '').replace(COST, '<c r="J7" s="$1"><v>1</v></c>'))
}

const intoCost =
  (inside: string, attributes = '') =>
  (parts: PackParts) =>
    parts.edit(SHEET, COST, `<c r="J7" s="$1"${attributes}>${inside}</c>`)

const RELATIONSHIPS: readonly Forgery[] = [
  forgery(
    'relationships',
    'a decoy whose type only ends in officeDocument, before the workbook',
    (parts) => {
      parts.set('xl/decoy.xml', parts.get(WORKBOOK) ?? '')
      parts.edit(ROOT_RELATIONS, /(<Relationships[^>]*>)/, `$1${relation('rIdX', 'urn:forged/officeDocument', 'xl/decoy.xml')}`)
    },
    odd('relation-type', ROOT_RELATIONS),
  ),
  forgery(
    'relationships',
    'a decoy whose type only ends in sharedStrings',
    (parts) => {
      parts.set('xl/decoy.xml', `<sst xmlns="${MAIN}"><si><t>Approved</t></si></sst>`)
      parts.edit(RELATIONS, '</Relationships>', `${relation('rIdX', 'urn:forged/sharedStrings', 'decoy.xml')}</Relationships>`)
    },
    odd('relation-type', RELATIONS),
  ),
  forgery(
    'relationships',
    'a decoy whose type only ends in styles',
    (parts) => {
      parts.set('xl/decoy.xml', parts.get(STYLES) ?? '')
      parts.edit(RELATIONS, /(<Relationships[^>]*>)/, `$1${relation('rIdX', 'urn:forged/styles', 'decoy.xml')}`)
    },
    odd('relation-type', RELATIONS),
  ),
  forgery(
    'relationships',
    'two workbooks',
    (parts) => {
      parts.set('xl/decoy.xml', parts.get(WORKBOOK) ?? '')
      parts.edit(ROOT_RELATIONS, '</Relationships>', `${relation('rIdX', `${OFFICE}/officeDocument`, 'xl/decoy.xml')}</Relationships>`)
    },
    odd('two-parts', 'xl/decoy.xml'),
  ),
  forgery(
    'relationships',
    'two parts of texts',
    (parts) => {
      parts.set('xl/one.xml', `<sst xmlns="${MAIN}"><si><t>Kafka</t></si></sst>`)
      parts.set('xl/two.xml', `<sst xmlns="${MAIN}"><si><t>Approved</t></si></sst>`)
      const both = relation('rIdX', `${OFFICE}/sharedStrings`, 'one.xml') + relation('rIdY', `${OFFICE}/sharedStrings`, 'two.xml')
      parts.edit(RELATIONS, '</Relationships>', `${both}</Relationships>`)
    },
    odd('two-parts', 'xl/two.xml'),
  ),
  forgery(
    'relationships',
    'two parts of styles, of the transitional and of the strict type',
    (parts) => {
      parts.set('xl/decoy.xml', parts.get(STYLES) ?? '')
      const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/styles'
      parts.edit(RELATIONS, '</Relationships>', `${relation('rIdX', strict, 'decoy.xml')}</Relationships>`)
    },
    odd('two-parts', 'xl/decoy.xml'),
  ),
  forgery(
    'relationships',
    'one id twice, the decoy last',
    (parts) => {
      addDecoy(parts)
      parts.edit(RELATIONS, COMPONENTS, `$1${relation('rId7', `${OFFICE}/worksheet`, 'worksheets/decoy.xml')}`)
    },
    odd('same-ids', RELATIONS),
  ),
  forgery(
    'relationships',
    'one id twice, the decoy first',
    (parts) => {
      addDecoy(parts)
      parts.edit(RELATIONS, COMPONENTS, `${relation('rId7', `${OFFICE}/worksheet`, 'worksheets/decoy.xml')}$1`)
    },
    odd('same-ids', RELATIONS),
  ),
  forgery(
    'relationships',
    'one id twice, one of them outside of the file',
    (parts) =>
      parts.edit(
        RELATIONS,
        COMPONENTS,
        `$1<Relationship Id="rId7" Type="${OFFICE}/worksheet" Target="https://example.com/s.xml" TargetMode="External"/>`,
      ),
    odd('same-ids', RELATIONS),
  ),
  forgery(
    'relationships',
    'a sheet of a type that only ends in worksheet',
    (parts) => parts.edit(RELATIONS, /(Id="rId7" Type=")[^"]*"/, '$1urn:forged/worksheet"'),
    odd('relation-type', RELATIONS),
  ),
  forgery(
    'relationships',
    'a foreign attribute id beside r:id',
    (parts) => {
      addDecoy(parts)
      parts.edit(RELATIONS, COMPONENTS, `$1${relation('rIdX', `${OFFICE}/worksheet`, 'worksheets/decoy.xml')}`)
      parts.edit(WORKBOOK, 'r:id="rId7"', `r:id="rIdX" ev:id="rId7" xmlns:ev="${FOREIGN}"`)
    },
    odd('foreign-attribute', WORKBOOK),
  ),
  forgery(
    'relationships',
    'two sheets that are one part',
    (parts) => parts.edit(WORKBOOK, 'r:id="rId8"', 'r:id="rId7"'),
    odd('same-part', 'Answers'),
  ),
  forgery(
    'relationships',
    'a relationship in a foreign namespace beside the one that counts',
    (parts) => {
      addDecoy(parts)
      parts.edit(
        RELATIONS,
        COMPONENTS,
        `$1<ev:Relationship xmlns:ev="${FOREIGN}" Id="rId7" Type="${OFFICE}/worksheet" Target="worksheets/decoy.xml"/>`,
      )
    },
    odd('foreign-element', RELATIONS),
  ),
  forgery(
    'relationships',
    'relationships of a foreign namespace',
    (parts) => parts.edit(RELATIONS, /xmlns="[^"]*"/, `xmlns="${FOREIGN}"`),
    odd('namespace', RELATIONS),
  ),
]

const NAMESPACES: readonly Forgery[] = [
  forgery(
    'namespaces',
    'a foreign cell before the cell, marked to be ignored',
    (parts) => {
      parts.edit(SHEET, '<worksheet ', `<worksheet xmlns:mc="${MC}" mc:Ignorable="ev" xmlns:ev="${FOREIGN}" `)
      parts.edit(SHEET, COST, '<ev:c r="J7" s="$1"><ev:v>400.5</ev:v></ev:c><c r="J7" s="$1"><v>1</v></c>')
    },
    odd('foreign-element', 'Components!I7'),
  ),
  forgery(
    'namespaces',
    'a foreign value in the cell, marked to be ignored',
    (parts) => {
      parts.edit(SHEET, '<worksheet ', `<worksheet xmlns:mc="${MC}" mc:Ignorable="ev" xmlns:ev="${FOREIGN}" `)
      intoCost('<ev:v>400.5</ev:v><v>1</v>')(parts)
    },
    odd('foreign-element', 'Components!J7'),
  ),
  forgery(
    'namespaces',
    'a row in a foreign namespace',
    (parts) => parts.edit(SHEET, ROW_7, `<ev:row xmlns:ev="${FOREIGN}" r="7"><ev:c r="J7"><ev:v>1</ev:v></ev:c></ev:row><row r="7"$1>`),
    odd('foreign-element'),
  ),
  forgery(
    'namespaces',
    'a choice of two cells, of which programs take another one',
    intoChoice((cell) => cell),
    odd('foreign-element', 'Components!I7'),
  ),
  forgery(
    'namespaces',
    'a choice of two rows beside the cells',
    (parts) =>
      parts.edit(
        SHEET,
        '</sheetData>',
        `</sheetData><mc:AlternateContent xmlns:mc="${MC}"><mc:Fallback><sheetData><row r="7"><c r="J7"><v>1</v></c></row></sheetData></mc:Fallback></mc:AlternateContent>`,
      ),
    odd('foreign-element', 'Components'),
  ),
  forgery(
    'namespaces',
    'the place of a cell as a foreign attribute',
    (parts) => parts.edit(SHEET, COST, `<c r="J7" ev:r="K7" xmlns:ev="${FOREIGN}" s="$1"><v>400.5</v></c>`),
    odd('foreign-attribute'),
  ),
  forgery(
    'namespaces',
    'the kind of a cell as a foreign attribute',
    (parts) => parts.edit(SHEET, COST, `<c r="J7" ev:t="str" xmlns:ev="${FOREIGN}" s="$1"><v>400.5</v></c>`),
    odd('foreign-attribute'),
  ),
  forgery(
    'namespaces',
    'a whole sheet in a foreign namespace',
    (parts) => parts.edit(SHEET, `xmlns="${MAIN}"`, `xmlns="${FOREIGN}"`),
    odd('namespace', SHEET),
  ),
  forgery('namespaces', 'a whole sheet in no namespace', (parts) => parts.edit(SHEET, `xmlns="${MAIN}"`, ''), odd('namespace', SHEET)),
  forgery(
    'namespaces',
    'a sheet listed in a foreign namespace',
    (parts) => {
      addDecoy(parts)
      parts.edit(WORKBOOK, '<sheets>', `<sheets><ev:sheet xmlns:ev="${FOREIGN}" name="Components" sheetId="99" r:id="rId7"/>`)
    },
    odd('foreign-element', WORKBOOK),
  ),
  forgery(
    'namespaces',
    'the styles in a foreign namespace',
    (parts) => parts.edit(STYLES, `xmlns="${MAIN}"`, `xmlns="${FOREIGN}"`),
    odd('namespace', STYLES),
  ),
]

function intoChoice(shown: (cell: string) => string): Forgery['change'] {
  return (parts) => {
    const cell = shown('<c r="J7" s="$1"><v>1</v></c>')
    const locked = '<c r="J7" s="$1"><v>400.5</v></c>'
    parts.edit(
      SHEET,
      COST,
      `<mc:AlternateContent xmlns:mc="${MC}" xmlns:x14ac="${X14AC}"><mc:Choice Requires="x14ac">${cell}</mc:Choice><mc:Fallback>${locked}</mc:Fallback></mc:AlternateContent>`,
    )
  }
}

const CELLS: readonly Forgery[] = [
  forgery('cells', 'a value and a text that read as one', intoCost('<v>400</v><is><t>.5</t></is>'), odd('two-values', 'Components!J7')),
  forgery(
    'cells',
    'a value and a text in a cell of texts',
    intoCost('<v>1</v><is><t>400.5</t></is>', ' t="inlineStr"'),
    odd('two-values', 'Components!J7'),
  ),
  forgery('cells', 'a text in a cell of numbers', intoCost('<is><t>400.5</t></is>'), odd('two-values', 'Components!J7')),
  forgery('cells', 'two values', intoCost('<v>400.5</v><v>1</v>'), odd('two-values', 'Components!J7')),
  forgery('cells', 'a value in two pieces', intoCost('<v>40</v><v>0.5</v>'), odd('two-values', 'Components!J7')),
  forgery('cells', 'an element inside of the value', intoCost('<v>400.5<r/>1</v>'), odd('foreign-element', 'Components!J7')),
  forgery('cells', 'a cell inside of a cell', intoCost('<v>400.5</v><c r="J7"><v>1</v></c>'), odd('foreign-element', 'Components!J7')),
  forgery('cells', 'a cell of no known kind', intoCost('<v>400.5</v>', ' t="money"'), odd('cell-type', 'Components!J7')),
  forgery(
    'cells',
    'two texts in one text',
    intoCost('<is><t>400.5</t><t>1</t></is>', ' t="inlineStr"'),
    odd('two-values', 'Components!J7'),
  ),
  forgery('cells', 'two formulas', intoCost('<f>1</f><f>400.5</f><v>400.5</v>'), odd('two-values', 'Components!J7')),
  forgery('cells', 'a number that is one to JavaScript alone', intoCost('<v>0x190</v>'), { refused: 'spreadsheet-damaged' }),
  forgery(
    'places',
    'a cell that says it is in another row',
    (parts) => parts.edit(SHEET, COST, '<c r="J7" s="$1"><v>400.5</v></c><c r="J8" s="$1"><v>1</v></c>'),
    odd('cell-place', 'Components!J8'),
  ),
  forgery(
    'places',
    'a cell that says it is nowhere',
    (parts) => parts.edit(SHEET, COST, '<c r="J7" s="$1"><v>400.5</v></c><c r="J" s="$1"><v>1</v></c>'),
    odd('cell-place', 'Components!J'),
  ),
  forgery(
    'places',
    'one cell twice',
    (parts) => parts.edit(SHEET, COST, '<c r="J7" s="$1"><v>400.5</v></c><c r="J7" s="$1"><v>1</v></c>'),
    odd('same-cell', 'Components!J7'),
  ),
  forgery(
    'places',
    'one cell twice, once without saying where it is',
    (parts) => parts.edit(SHEET, COST, '<c s="$1"><v>400.5</v></c><c r="J7" s="$1"><v>1</v></c>'),
    odd('same-cell', 'Components!J7'),
  ),
  forgery(
    'places',
    'one row twice',
    (parts) => parts.edit(SHEET, '</sheetData>', '<row r="7"><c r="J7"><v>1</v></c></row></sheetData>'),
    odd('row-order', 'Components!7'),
  ),
  forgery(
    'places',
    'a row in a notation of JavaScript',
    (parts) => parts.edit(SHEET, '</sheetData>', '<row r="0x9"><c r="J9"><v>1</v></c></row></sheetData>'),
    { refused: 'spreadsheet-damaged' },
  ),
  forgery(
    'places',
    'rows twice on one sheet',
    (parts) => parts.edit(SHEET, '</sheetData>', '</sheetData><sheetData><row r="7"><c r="J7"><v>1</v></c></row></sheetData>'),
    odd('foreign-element', 'Components'),
  ),
  forgery(
    'places',
    'cells that no row holds',
    (parts) => parts.edit(SHEET, '</sheetData>', '<c r="J7"><v>1</v></c></sheetData>'),
    odd('foreign-element'),
  ),
  forgery(
    'places',
    'the list of sheets twice',
    (parts) => parts.edit(WORKBOOK, '</sheets>', '</sheets><sheets><sheet sheetId="99" name="Components" r:id="rId8"/></sheets>'),
    odd('foreign-element', WORKBOOK),
  ),
  forgery(
    'places',
    'one part under two names that differ in case',
    (parts) => {
      addDecoy(parts)
      parts.set('xl/worksheets/Sheet5.xml', parts.get(DECOY) ?? '')
      parts.delete(DECOY)
    },
    odd('same-part'),
  ),
  forgery('places', 'two sheets of one name', (parts) => parts.edit(WORKBOOK, 'name="Answers"', 'name="components"'), {
    refused: 'spreadsheet-same-sheets',
  }),
]

const VALUES: readonly Forgery[] = [
  forgery('values', 'another amount', intoCost('<v>1</v>'), { kind: 'cell', what: 'value', sheet: 'Components', cell: 'J7', pack: '1' }),
  forgery('values', 'an amount as a text', intoCost('<is><t>400.5</t></is>', ' t="inlineStr"'), { kind: 'cell', storedAs: 'text' }),
  forgery('values', 'a formula over an amount', intoCost('<f>801/2</f><v>400.5</v>'), { kind: 'cell', what: 'value', pack: '=801/2' }),
  forgery('values', 'a hidden sheet', (parts) => parts.edit(WORKBOOK, 'name="Answers" state="visible"', 'name="Answers" state="hidden"'), {
    kind: 'sheets-hidden',
    sheets: 1,
  }),
]

const added = (what: PackAdditionKind, where?: string) => ({ kind: 'addition', what, ...(where === undefined ? {} : { where }) }) as const
const looks = (what: PackLook, where?: string) => ({ kind: 'look', what, ...(where === undefined ? {} : { where }) }) as const
const shownAs = (pack: string) => ({ kind: 'format', sheet: 'Components', pack }) as const

/** All amounts of a pack share the look of the cost. */
const format = (code: string) => (parts: PackParts) => {
  const style = COST.exec(parts.get(SHEET) ?? '')?.[1] ?? ''
  const formats = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(parts.get(STYLES) ?? '')?.[1]?.matchAll(/<xf [^>]*numFmtId="(\d+)"/g) ?? [])]
  const id = formats[Number(style)]?.[1] ?? ''
  parts.edit(STYLES, new RegExp(`(<numFmt numFmtId="${id}" formatCode=")[^"]*"`), `$1${code}"`)
}

const intoSheet = (place: string | RegExp, to: string) => (parts: PackParts) => parts.edit(SHEET, place, to)
const SHEET_RELATIONS = 'xl/worksheets/_rels/sheet5.xml.rels'
/** A sheet that leads to another part. */
const relatedTo =
  (type: string, target: string, mode = '') =>
  (parts: PackParts) =>
    parts.set(
      SHEET_RELATIONS,
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rIdX" Type="${type}" Target="${target}"${mode}/></Relationships>`,
    )
const bookRelatedTo = (type: string, target: string) => (parts: PackParts) =>
  parts.edit(RELATIONS, '</Relationships>', `${relation('rIdX', type, target)}</Relationships>`)

const LOOKS: readonly Forgery[] = [
  forgery('formats', 'amounts that show another number', format('&quot;1.00&quot;'), shownAs("'1'.'0'0")),
  forgery('formats', 'amounts that show nothing', format(';;;'), shownAs(';;')),
  forgery('formats', 'amounts in thousands', format('#,##0.0,'), shownAs('#,##0.0,')),
  forgery('formats', 'amounts as days', format('yyyy'), shownAs('yyyy')),
  forgery('formats', 'amounts as percents', format('0%'), shownAs('0%')),
  forgery('formats', 'another amount under a condition', format('[=400.5]&quot;1&quot;;0.00'), shownAs("[=400.5]'1;0.00")),
  forgery('formats', 'amounts with another sign', format('&quot;-&quot;0.00'), shownAs("'-0.00")),
  forgery(
    'formats',
    'a format twice under one id',
    (parts) => parts.edit(STYLES, /(<numFmt numFmtId="(\d+)"[^>]*\/>)/, '$1<numFmt numFmtId="$2" formatCode="0"/>'),
    odd('same-ids'),
  ),
  forgery(
    'formats',
    'a number format under a condition',
    (parts) => parts.edit(STYLES, /<dxf>/, '<dxf><numFmt numFmtId="999" formatCode="&quot;OK&quot;"/>'),
    added('conditional-format'),
  ),
  forgery('hidden', 'a row', (parts) => parts.edit(SHEET, ROW_7, '<row r="7"$1 hidden="1">'), added('hidden-rows', 'Components!7')),
  forgery(
    'hidden',
    'a row that is too low to read',
    (parts) => parts.edit(SHEET, /<row r="7"[^>]*>/, '<row r="7" ht="0.5" customHeight="1">'),
    added('hidden-rows', 'Components!7'),
  ),
  forgery('hidden', 'every row', intoSheet('<sheetFormatPr ', '<sheetFormatPr zeroHeight="1" '), added('hidden-rows', 'Components')),
  forgery(
    'hidden',
    'a column',
    intoSheet('<cols>', '<cols><col min="10" max="10" width="12" hidden="1"/>'),
    added('hidden-columns', 'Components!J:J'),
  ),
  forgery(
    'hidden',
    'a column that is too narrow to read',
    intoSheet('<cols>', '<cols><col min="10" max="11" width="0.2" customWidth="1"/>'),
    added('hidden-columns', 'Components!J:K'),
  ),
  forgery('hidden', 'zeros', intoSheet('<sheetView ', '<sheetView showZeros="0" '), added('view', 'Components')),
  forgery('hidden', 'results behind formulas', intoSheet('<sheetView ', '<sheetView showFormulas="1" '), added('view', 'Components')),
  forgery(
    'conditions',
    'a condition that hides amounts',
    intoSheet(
      '</sheetData>',
      '</sheetData><conditionalFormatting sqref="J7"><cfRule type="expression" dxfId="0" priority="99"><formula>TRUE</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="J8:J99"><cfRule type="expression" dxfId="0" priority="98"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    ),
    looks('conditional-format', 'Components'),
  ),
  forgery(
    'conditions',
    'one among the extensions of Excel',
    intoSheet(
      '</worksheet>',
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/></ext></extLst></worksheet>',
    ),
    added('conditional-format', 'Components'),
  ),
  forgery(
    'drawings',
    'a text over cells',
    (parts) =>
      parts.edit(
        DRAWING,
        /<\/xdr:wsDr>/,
        '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:sp/><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>',
      ),
    added('drawing', DRAWING),
  ),
  forgery(
    'drawings',
    'a drawing on a sheet that has none',
    intoSheet('</worksheet>', '<drawing r:id="rIdX"/></worksheet>'),
    added('chart', 'Components'),
  ),
  forgery(
    'drawings',
    'a drawing on a sheet that has none, beside a blank one of the same id',
    (parts) => {
      onBlankDrawing(parts)
      parts.edit(
        SHEET_RELATIONS,
        '</Relationships>',
        `${relation('rIdX', `${OFFICE}/drawing`, '../drawings/drawing1.xml')}</Relationships>`,
      )
    },
    added('chart', 'Components'),
  ),
  forgery(
    'drawings',
    'a picture behind the cells',
    intoSheet('</worksheet>', '<picture r:id="rIdX"/></worksheet>'),
    added('drawing', 'Components'),
  ),
  forgery(
    'drawings',
    'shapes in the form of old programs',
    intoSheet('</worksheet>', '<legacyDrawing r:id="rIdX"/></worksheet>'),
    added('drawing', 'Components'),
  ),
  forgery('drawings', 'an image', relatedTo(`${OFFICE}/image`, '../media/a.png'), added('drawing', '../media/a.png')),
  forgery(
    'links',
    'a link to a page',
    relatedTo(`${OFFICE}/hyperlink`, 'https://example.com/', ' TargetMode="External"'),
    added('link', 'https://example.com/'),
  ),
  forgery(
    'links',
    'a link within the pack',
    intoSheet('</worksheet>', '<hyperlinks><hyperlink ref="J7" location="About!A1" display="400.5"/></hyperlinks></worksheet>'),
    added('link', 'Components!J7'),
  ),
  forgery(
    'links',
    'a link of the pack that leads elsewhere',
    (parts) => parts.edit(SUMMARY, `location="'Components'!A1"`, `location="'About'!A1"`),
    added('link'),
  ),
  forgery(
    'links',
    'a link of the pack that says another sheet',
    (parts) => parts.edit(SUMMARY, `location="'Components'!A1"`, `location="'Components'!A1" display="Costs"`),
    added('link'),
  ),
  forgery(
    'links',
    'a text over a link of the pack',
    (parts) => parts.edit(SUMMARY, `location="'Components'!A1"`, `location="'Components'!A1" tooltip="400.5"`),
    added('link', 'Summary'),
  ),
  forgery('links', 'another workbook', bookRelatedTo(`${OFFICE}/externalLink`, 'externalLinks/externalLink1.xml'), added('other-file')),
  forgery(
    'links',
    'a connection to a database',
    bookRelatedTo(`${OFFICE}/connections`, 'connections.xml'),
    added('connection', 'connections.xml'),
  ),
  forgery('links', 'a query on a sheet', relatedTo(`${OFFICE}/queryTable`, '../queryTables/queryTable1.xml'), added('connection')),
  forgery('links', 'an object of another program', relatedTo(`${OFFICE}/oleObject`, '../embeddings/a.bin'), added('other-file')),
  forgery(
    'acting parts',
    'a macro',
    bookRelatedTo('http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'),
    added('macro', 'vbaProject.bin'),
  ),
  forgery(
    'acting parts',
    'a macro sheet of old programs',
    bookRelatedTo('http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet', 'macrosheets/sheet1.xml'),
    added('macro'),
  ),
  forgery(
    'acting parts',
    'buttons in the ribbon',
    (parts) =>
      parts.edit(
        ROOT_RELATIONS,
        '</Relationships>',
        `${relation('rIdX', 'http://schemas.microsoft.com/office/2006/relationships/ui/customUI', 'customUI.xml')}</Relationships>`,
      ),
    added('macro'),
  ),
  forgery('acting parts', 'a control', relatedTo(`${OFFICE}/control`, '../activeX/activeX1.xml'), added('macro')),
  forgery(
    'acting parts',
    'a name that starts a macro',
    (parts) => parts.edit(WORKBOOK, '<definedNames>', '<definedNames><definedName name="_xlnm.Auto_Open">Cover!$A$1</definedName>'),
    added('name', '_xlnm.Auto_Open'),
  ),
  forgery(
    'acting parts',
    'a name of somebody else',
    (parts) => parts.edit(WORKBOOK, '<definedNames>', '<definedNames><definedName name="SUMX">1</definedName>'),
    added('name', 'SUMX'),
  ),
  forgery('acting parts', 'comments', relatedTo(`${OFFICE}/comments`, '../comments1.xml'), added('comment')),
  forgery(
    'acting parts',
    'a table over cells',
    intoSheet('</worksheet>', '<tableParts count="1"><tablePart r:id="rIdX"/></tableParts></worksheet>'),
    added('part', 'Components'),
  ),
  forgery(
    'acting parts',
    'a sheet that is a chart',
    (parts) => parts.edit(RELATIONS, /(Id="rId16" Type="[^"]*)worksheet"/, '$1chartsheet"'),
    added('part', 'About'),
  ),
]

const CHART = 'xl/charts/chart1.xml'
const ON_SUMMARY = `Summary, ${TIME_CHART_WORDS.title}`
const inChart = (name: string, from: string | RegExp, to: string): Forgery =>
  forgery('charts', name, (parts) => parts.edit(CHART, from, to), looks('chart', ON_SUMMARY))
/** @param stands the cells it stands on then, as verify names them */
const ofPlace = (name: string, change: Forgery['change'], stands: string): Forgery =>
  forgery('charts', name, change, {
    ...looks('chart', ON_SUMMARY),
    locked: CHART_WORDS.stands('H48:I59'),
    pack: CHART_WORDS.stands(stands),
  })
/** The cost with a look of its own, beside those that are there. */
const inkOfCost = (part: 'font' | 'fill', xml: string) => (parts: PackParts) => {
  const styles = parts.get(STYLES) ?? ''
  const style = Number(COST.exec(parts.get(SHEET) ?? '')?.[1])
  const count = (list: string) => Number(new RegExp(`<${list} count="(\\d+)"`).exec(styles)?.[1])
  const look =
    [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.matchAll(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/g) ?? [])][style]?.[0] ?? ''
  parts.edit(STYLES, `</${part}s>`, `${xml}</${part}s>`)
  parts.edit(STYLES, '</cellXfs>', `${look.replace(new RegExp(`${part}Id="\\d+"`), `${part}Id="${count(`${part}s`)}"`)}</cellXfs>`)
  parts.edit(SHEET, COST, `<c r="J7" s="${count('cellXfs')}"><v>400.5</v></c>`)
}
const whiteFont = (more: string) => `<font>${more}<sz val="10"/><name val="Calibri"/></font>`

const SURROUNDINGS: readonly Forgery[] = [
  ...(
    [
      ['an amount in white', 'font', whiteFont('<color rgb="FFFFFFFF"/>')],
      ['an amount in a color of the theme', 'font', whiteFont('<color theme="0"/>')],
      ['an amount in a color of the palette', 'font', whiteFont('<color indexed="9"/>')],
      ['an amount that is crossed out', 'font', whiteFont('<strike/><color rgb="FF0033CC"/>')],
      ['an amount in letters of one point', 'font', '<font><color rgb="FF0033CC"/><sz val="1"/><name val="Calibri"/></font>'],
      ['an amount on black', 'fill', '<fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill>'],
      ['an amount behind a pattern', 'fill', '<fill><patternFill patternType="darkGray"/></fill>'],
    ] as const
  ).map(([name, part, xml]) => forgery('colors', name, inkOfCost(part, xml), { ...looks('colors', 'Components!J7'), cells: 1 })),
  forgery(
    'conditions',
    'a failure in the color of a success',
    (parts) => parts.edit(STYLES, '<color rgb="FF9B2C2C"/>', '<color rgb="FF1F6B45"/>'),
    looks('conditional-format'),
  ),
  forgery(
    'conditions',
    'another word that takes the color',
    intoSummary('&quot;Needs decision&quot;', '&quot;OK!&quot;'),
    looks('conditional-format', 'Summary'),
  ),
  forgery(
    'conditions',
    'fewer cells that take the color',
    intoSummary(/sqref="(B\d+):B\d+"/, 'sqref="$1"'),
    looks('conditional-format', 'Summary'),
  ),
  forgery(
    'conditions',
    'the light, green first',
    intoSummary(/(<conditionalFormatting sqref="B3:D3">.*?)priority="1"(.*?)priority="2"/, '$1priority="2"$2priority="1"'),
    looks('conditional-format', 'Summary'),
  ),
  forgery('conditions', 'none any more', intoSummary(/<conditionalFormatting sqref="B\d+:B\d+">.*?<\/conditionalFormatting>/, ''), {
    ...looks('conditional-format', 'Summary'),
    pack: '',
  }),
  forgery(
    'entries',
    'a message beside a cell',
    intoSheet(
      '<dataValidation type="decimal"',
      '<dataValidation showInputMessage="1" promptTitle="Approved" prompt="400.5 is net" type="decimal"',
    ),
    looks('validation', 'Components!J7:J8'),
  ),
  forgery(
    'entries',
    'another list to choose from',
    intoSheet(/<formula1>Checks!\$D\$403:\$D\$406/, '<formula1>&quot;Build,Buy&quot;'),
    looks('validation', 'Components!C7:C8'),
  ),
  forgery('entries', 'a check of more cells', intoSheet('sqref="J7:J8"', 'sqref="J7:J8 K7:K8"'), looks('validation', 'Components!J7:J8')),
  forgery(
    'entries',
    'another message when an entry is refused',
    intoSheet('0 means free.', '0 means approved.'),
    looks('validation', 'Components!J7:J8'),
  ),
  forgery(
    'entries',
    'a message among the extensions of Excel',
    intoSheet(
      '</worksheet>',
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidation prompt="400.5 is net"/></x14:dataValidations></ext></extLst></worksheet>',
    ),
    added('prompt', 'Components'),
  ),
  forgery(
    'print',
    'an area that leaves rows out',
    (parts) => parts.edit(WORKBOOK, '&apos;Components&apos;!$B$1:$N$8', '&apos;Components&apos;!$B$1:$N$7'),
    looks('print-area', 'Components'),
  ),
  forgery(
    'print',
    'other rows on every page',
    (parts) => parts.edit(WORKBOOK, /&apos;Components&apos;!\$1:\$\d+/, '&apos;Components&apos;!$$1:$$1'),
    looks('print-titles', 'Components'),
  ),
  forgery('print', 'another footer', intoSheet('Q4 2026&amp;C', 'Q4 2026, approved&amp;C'), looks('header-or-footer', 'Components')),
  forgery('print', 'no footer', intoSheet(/<headerFooter>.*<\/headerFooter>/, ''), {
    ...looks('header-or-footer', 'Components'),
    pack: '',
  }),
  forgery(
    'print',
    'a header',
    intoSheet('<oddFooter>', '<oddHeader>&amp;CAPPROVED</oddHeader><oddFooter>'),
    looks('header-or-footer', 'Components'),
  ),
  forgery(
    'print',
    'a header of the first page alone',
    intoSheet('</oddFooter>', '</oddFooter><firstHeader>&amp;CAPPROVED</firstHeader>'),
    looks('header-or-footer', 'Components'),
  ),
  inChart('a stored value alone', /(<c:numCache>.*?<c:pt idx="0"><c:v>)[\d.]+/, '$10.01'),
  inChart('a stored name alone', '<c:v>Kafka</c:v>', '<c:v>Postgres</c:v>'),
  inChart('one stored value less', /(<c:numCache>.*?)<c:pt idx="0"><c:v>[\d.]+<\/c:v><\/c:pt>/, '$1'),
  inChart('another title', `${TIME_CHART_WORDS.title}</a:t>`, 'Engineer time, approved</a:t>'),
  inChart('a title in two pieces, of which one is new', 'component</a:t>', 'component</a:t></a:r><a:r><a:t>approved</a:t>'),
  inChart('columns of a hundred percent', '<c:grouping val="clustered"/>', '<c:grouping val="percentStacked"/>'),
  inChart('an axis that begins elsewhere', '<c:min val="0"/>', '<c:min val="0.1"/>'),
  inChart('an axis without a beginning', '<c:min val="0"/>', ''),
  inChart('an axis turned round', 'orientation val="minMax"', 'orientation val="maxMin"'),
  inChart('an axis in thousands', '</c:valAx>', '<c:dispUnits><c:builtInUnit val="thousands"/></c:dispUnits></c:valAx>'),
  inChart('columns as an area', /barChart>/g, 'areaChart>'),
  inChart('numbers in another format', /formatCode="[^"]*"/, 'formatCode="&quot;1&quot;"'),
  inChart('other cells', /\$O\$(\d+)/, '$$P$$$1'),
  inChart('a series of no cells', /<c:f>Summary!\$Q\$\d+<\/c:f>/, ''),
  forgery(
    'charts',
    'one more',
    (parts) => {
      parts.set('xl/charts/chart99.xml', (parts.get(CHART) ?? '').replaceAll('Summary!', 'Components!'))
      parts.edit(
        'xl/drawings/_rels/drawing1.xml.rels',
        '</Relationships>',
        `${relation('rIdX', `${OFFICE}/chart`, '../charts/chart99.xml')}</Relationships>`,
      )
    },
    { ...looks('chart', 'xl/charts/chart99.xml'), locked: '' },
  ),
  forgery(
    'charts',
    'none any more',
    (parts) => parts.edit('xl/drawings/_rels/drawing1.xml.rels', /<Relationship [^>]*\/>/, ''),
    looks('chart', ON_SUMMARY),
  ),
]

function intoSummary(from: string | RegExp, to: string): Forgery['change'] {
  return (parts) => parts.edit(SUMMARY, from, to)
}

const COVER_SHEET = 'xl/worksheets/sheet1.xml'
const CORE = 'docProps/core.xml'
const onSheet5 = (name: string, from: string | RegExp, to: string, what: PackLook, more: object = {}): Forgery =>
  forgery('frame', name, intoSheet(from, to), { ...looks(what, 'Components'), ...more })
const setting = (name: string, from: string | RegExp, to: string, pack: string): Forgery => onSheet5(name, from, to, 'setting', { pack })
const ofFile = (name: string, part: string, from: string | RegExp, to: string, pack: string): Forgery =>
  forgery('frame', name, (parts) => parts.edit(part, from, to), { ...looks('setting', 'File'), pack })
/** As LibreOffice saves a sheet without a chart: nothing stands on its drawing. */
export function onBlankDrawing(parts: PackParts): void {
  const blank = 'xl/drawings/drawing9.xml'
  parts.set(blank, '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"></xdr:wsDr>')
  relatedTo(`${OFFICE}/drawing`, '../drawings/drawing9.xml')(parts)
  intoSheet('</worksheet>', `<drawing xmlns:r="${OFFICE}" r:id="rIdX"/></worksheet>`)(parts)
  parts.edit(TYPES, '</Types>', `<Override PartName="/${blank}" ContentType="${DRAWING_TYPE}"/></Types>`)
}

/** The cost as a number in a cell that is set in another way. */
const alignedCost = (attributes: string) => (parts: PackParts) => {
  const styles = parts.get(STYLES) ?? ''
  const style = Number(COST.exec(parts.get(SHEET) ?? '')?.[1])
  const looksOf = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.matchAll(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/g) ?? [])]
  const look = (looksOf[style]?.[0] ?? '').replace(/<alignment[^>]*>/, `<alignment ${attributes}/>`)
  parts.edit(STYLES, '</cellXfs>', `${look}</cellXfs>`)
  parts.edit(SHEET, COST, `<c r="J7" s="${looksOf.length}"><v>400.5</v></c>`)
}
const crossedCost = (parts: PackParts) => {
  const styles = parts.get(STYLES) ?? ''
  const style = Number(COST.exec(parts.get(SHEET) ?? '')?.[1])
  const looksOf = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.matchAll(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/g) ?? [])]
  const borders = Number(/<borders count="(\d+)"/.exec(styles)?.[1])
  parts.edit(STYLES, '</borders>', '<border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thick"/></border></borders>')
  parts.edit(STYLES, '</cellXfs>', `${(looksOf[style]?.[0] ?? '').replace(/borderId="\d+"/, `borderId="${borders}"`)}</cellXfs>`)
  parts.edit(SHEET, COST, `<c r="J7" s="${looksOf.length}"><v>400.5</v></c>`)
}
const costLook = { ...looks('colors', 'Components!J7'), cells: 1 }
const NAME_CELL = /(<c r="[A-Z]+7"[^>]*t="inlineStr"><is>)<t>Kafka<\/t><\/is>/

const FRAMES: readonly Forgery[] = [
  onSheet5(
    'cells that are merged over others',
    '</sheetData>',
    '</sheetData><mergeCells count="1"><mergeCell ref="J7:J8"/></mergeCells>',
    'merged-cells',
  ),
  forgery('frame', 'cells that are no longer merged', (parts) => parts.edit(SUMMARY, /<mergeCell ref="B5:I5"\/>/, ''), {
    ...looks('merged-cells', 'Summary'),
    pack: '',
  }),
  forgery('frame', 'a column in which words are cut', (parts) => parts.edit(COVER_SHEET, 'width="62"', 'width="12"'), {
    ...looks('column-width', 'Cover!C:C'),
    pack: '12',
  }),
  forgery(
    'frame',
    'a column without a width of its own',
    (parts) => parts.edit(COVER_SHEET, /<col [^>]*width="62"[^>]*>/, ''),
    looks('column-width', 'Cover!C:C'),
  ),
  forgery(
    'frame',
    'a row in which words are cut',
    (parts) => parts.edit(COVER_SHEET, '<row r="7">', '<row r="7" ht="6" customHeight="1">'),
    looks('row-height', 'Cover!7:7'),
  ),
  onSheet5('rows that nobody can scroll to', '<sheetView ', '<sheetView topLeftCell="A9" ', 'frozen'),
  onSheet5('more rows frozen than a screen has', /ySplit="\d+"/, 'ySplit="200"', 'frozen'),
  onSheet5('a sheet without protection', /<sheetProtection[^>]*\/>/, '', 'protection', { pack: 'off' }),
  onSheet5('a protection that is switched off', '<sheetProtection sheet="1"', '<sheetProtection sheet="0"', 'protection'),
  setting('a view that is too small to read', 'zoomScale="100"', 'zoomScale="10"', 'zoomScale=10'),
  setting('a view from right to left', '<sheetView ', '<sheetView rightToLeft="1" ', 'rightToLeft=1'),
  setting('a print that is too small to read', /scale="\d+"/, 'scale="10"', 'scale=10'),
  setting('errors that are printed as blanks', '<pageSetup ', '<pageSetup errors="blank" ', 'errors=blank'),
  setting('a first page without footer', '<headerFooter>', '<headerFooter differentFirst="1">', 'differentFirst=1'),
  setting(
    'scenarios with other values',
    '</sheetData>',
    '</sheetData><scenarios><scenario name="Approved" count="1"><inputCells r="J7" val="1"/></scenario></scenarios>',
    'scenarios',
  ),
  setting('data of other sheets added up', '</sheetData>', '</sheetData><dataConsolidate/>', 'dataConsolidate'),
  setting(
    'properties of a program',
    '</worksheet>',
    '<customProperties><customPr name="x" r:id="rIdX"/></customProperties></worksheet>',
    'customProperties',
  ),
  setting('formulas as another program reads them', '<sheetPr>', '<sheetPr transitionEvaluation="1">', 'transitionEvaluation=1'),
  setting('an element that nobody has thought of', '</sheetData>', '</sheetData><hologram/>', 'hologram'),
  forgery(
    'frame',
    'an extension that nobody has thought of',
    intoSheet('</worksheet>', '<extLst><ext uri="{7E03D99C-DC04-49D9-9315-930204A7B6E9}"/></extLst></worksheet>'),
    added('part', 'Components'),
  ),
  ofFile(
    'a window that is hidden',
    WORKBOOK,
    '<sheets>',
    '<bookViews><workbookView visibility="hidden"/></bookViews><sheets>',
    'visibility=hidden',
  ),
  ofFile('no tabs of sheets', WORKBOOK, '<sheets>', '<bookViews><workbookView showSheetTabs="0"/></bookViews><sheets>', 'showSheetTabs=0'),
  ofFile('no charts', WORKBOOK, '<workbookPr ', '<workbookPr showObjects="none" ', 'showObjects=none'),
  ofFile('numbers as they are shown', WORKBOOK, '<calcPr ', '<calcPr fullPrecision="0" ', 'fullPrecision=0'),
  ofFile('views of somebody', WORKBOOK, '</workbook>', '<customWorkbookViews/></workbook>', 'customWorkbookViews'),
  forgery(
    'frame',
    'sheets in another order',
    (parts) => parts.edit(WORKBOOK, /(<sheet [^>]*name="Summary"[^>]*\/>)(<sheet [^>]*\/>)/, '$2$1'),
    looks('sheet-order', 'File'),
  ),
  ...(
    [
      ['another title', '<dc:title>', '<dc:title>Approved: ', 'File, title'],
      ['another author', /<dc:creator>[^<]*/, '<dc:creator>The board', 'File, creator'],
      ['other keywords', 'not approved', 'approved', 'File, keywords'],
      ['a status', '<cp:category>', '<cp:contentStatus>Final</cp:contentStatus><cp:category>', 'File, contentStatus'],
      ['a category', '<cp:category>', '<cp:category>Approved', 'File, category'],
    ] as const
  ).map(([name, from, to, where]) => forgery('properties', name, (parts) => parts.edit(CORE, from, to), looks('property', where))),
  forgery(
    'properties',
    'one of somebody',
    (parts) => {
      parts.set(
        'docProps/mine.xml',
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Status"><vt:lpwstr>Approved</vt:lpwstr></property></Properties>',
      )
      parts.edit(
        ROOT_RELATIONS,
        '</Relationships>',
        `${relation('rIdX', `${OFFICE}/custom-properties`, 'docProps/mine.xml')}</Relationships>`,
      )
    },
    { ...looks('property', 'File, Status'), pack: 'Approved' },
  ),
  forgery(
    'properties',
    'a picture of the first page',
    (parts) =>
      parts.edit(
        ROOT_RELATIONS,
        '</Relationships>',
        `${relation('rIdX', `${PACKAGE}/metadata/thumbnail`, 'docProps/thumbnail.jpeg')}</Relationships>`,
      ),
    added('drawing', 'docProps/thumbnail.jpeg'),
  ),
  forgery(
    'acting parts',
    'data of a program',
    bookRelatedTo(`${OFFICE}/customXml`, '../customXml/item1.xml'),
    added('part', '../customXml/item1.xml'),
  ),
  forgery('looks', 'an amount that is repeated across its cell', alignedCost('horizontal="fill"'), costLook),
  forgery('looks', 'an amount that is turned', alignedCost('horizontal="right" textRotation="180"'), costLook),
  forgery('looks', 'an amount that is shrunk', alignedCost('horizontal="right" shrinkToFit="1"'), costLook),
  forgery('looks', 'an amount that is pushed out of its cell', alignedCost('horizontal="right" indent="200"'), costLook),
  forgery('looks', 'an amount from right to left', alignedCost('horizontal="right" readingOrder="2"'), costLook),
  forgery('looks', 'an amount with a line across', crossedCost, costLook),
  forgery(
    'looks',
    'an amount in signs of another font',
    inkOfCost('font', '<font><color rgb="FF0033CC"/><sz val="10"/><name val="Wingdings"/></font>'),
    costLook,
  ),
  forgery(
    'looks',
    'an amount in the font of the theme',
    inkOfCost('font', '<font><color rgb="FF0033CC"/><sz val="10"/><name val="Calibri"/><scheme val="minor"/></font>'),
    costLook,
  ),
  forgery(
    'looks',
    'an amount that is raised',
    inkOfCost('font', '<font><vertAlign val="superscript"/><color rgb="FF0033CC"/><sz val="10"/><name val="Calibri"/></font>'),
    costLook,
  ),
  forgery(
    'looks',
    'words of which some are crossed out',
    intoSheet(NAME_CELL, '$1<r><t>Kaf</t></r><r><rPr><strike/></rPr><t>ka</t></r></is>'),
    looks('colors'),
  ),
  forgery(
    'looks',
    'words of which some are white',
    intoSheet(NAME_CELL, '$1<r><rPr><color rgb="FFFFFFFF"/></rPr><t>Kafka</t></r></is>'),
    looks('colors'),
  ),
  forgery(
    'looks',
    'a reading above words',
    intoSheet(NAME_CELL, '$1<t>Kafka</t><rPh sb="0" eb="5"><t>approved</t></rPh></is>'),
    looks('colors'),
  ),
  forgery('formats', 'amounts in white', format('[White]#,##0.00_);(#,##0.00)'), { kind: 'format', sheet: 'Components' }),
  forgery('formats', 'amounts after a row of nines', format('*9#,##0.00_);(#,##0.00)'), { kind: 'format', sheet: 'Components' }),
  forgery('conditions', 'one that ends all others', intoSummary('<cfRule ', '<cfRule stopIfTrue="1" '), {
    ...looks('setting', 'Summary'),
    pack: 'stopIfTrue=1',
  }),
  forgery(
    'drawings',
    'a text over cells, in a part of another name',
    (parts) => {
      parts.set(
        'xl/shapes/one.xml',
        (parts.get(DRAWING) ?? '').replace('</xdr:wsDr>', '<xdr:absoluteAnchor><xdr:sp/></xdr:absoluteAnchor></xdr:wsDr>'),
      )
      parts.set('xl/shapes/_rels/one.xml.rels', parts.get('xl/drawings/_rels/drawing1.xml.rels') ?? '')
      parts.edit('xl/worksheets/_rels/sheet2.xml.rels', '../drawings/drawing1.xml', '../shapes/one.xml')
    },
    added('drawing', 'xl/shapes/one.xml'),
  ),
  forgery(
    'drawings',
    'a text over cells, in a part whose name is written otherwise',
    (parts) => parts.edit('xl/worksheets/_rels/sheet2.xml.rels', '../drawings/drawing1.xml', '../drawings/drawing%31.xml'),
    added('part', '../drawings/drawing%31.xml'),
  ),
  forgery(
    'links',
    'relations in a part whose name is written otherwise',
    (parts) =>
      parts.set(
        'xl/worksheets/_rels/sheet5.xml.RELS',
        `<Relationships xmlns="${PACKAGE}"><Relationship Id="rIdX" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
      ),
    added('comment'),
  ),
  ofPlace('one that was moved over cells', (parts) => parts.edit(DRAWING, /<xdr:row>\d+<\/xdr:row>/, '<xdr:row>4</xdr:row>'), 'H5:I59'),
  ofPlace('one that was drawn over more cells', (parts) => parts.edit(DRAWING, /(<xdr:to><xdr:col>)\d+/, '$130'), 'H48:AD59'),
  ofPlace(
    'one squeezed into a cell',
    (parts) => parts.edit(DRAWING, /<xdr:to>.*?<\/xdr:to>/, '<xdr:to><xdr:col>7</xdr:col><xdr:row>47</xdr:row></xdr:to>'),
    'H48:H48',
  ),
  ofPlace('one whose place no cell tells', (parts) => parts.edit(DRAWING, /xdr:from>/g, 'xdr:pos>'), ''),
  inChart('columns that nobody sees', /(<c:ser>.*?<c:spPr>)<a:solidFill>.*?<\/a:solidFill>/, '$1<a:noFill/>'),
  inChart('columns in another color', /(<c:ser>.*?<c:spPr><a:solidFill><a:srgbClr val=")[^"]*/, '$1FFFFFF'),
  inChart('an axis that is left out', '<c:delete val="0"/>', '<c:delete val="1"/>'),
  inChart('numbers of an axis that are left out', 'tickLblPos val="nextTo"', 'tickLblPos val="none"'),
  inChart('numbers of columns that are left out', '<c:showVal val="1"/>', '<c:showVal val="0"/>'),
  inChart('no legend', /<c:legend>.*?<\/c:legend>/, ''),
  inChart(
    'a line that shows where it goes',
    '<c:invertIfNegative',
    '<c:trendline><c:trendlineType val="linear"/></c:trendline><c:invertIfNegative',
  ),
  inChart(
    'a point that looks unlike the others',
    '<c:invertIfNegative',
    '<c:dPt><c:idx val="0"/><c:spPr><a:noFill/></c:spPr></c:dPt><c:invertIfNegative',
  ),
  forgery('namespaces', 'a part in other letters', intoSheet('encoding="UTF-8"', 'encoding="windows-1252"'), {
    refused: 'spreadsheet-damaged',
  }),
  forgery('values', 'an amount that differs in its tenth digit', intoCost('<v>400.5000001</v>'), {
    kind: 'cell',
    what: 'value',
    cell: 'J7',
  }),
  forgery(
    'acting parts',
    'a name of the pack that means something else on one sheet',
    (parts) =>
      parts.edit(WORKBOOK, /<definedNames>.*?<definedName name="(?!_xlnm)([^"]*)">/, (all, name: string) =>
        all.replace('<definedNames>', `<definedNames><definedName name="${name}" localSheetId="1">Components!$A$1</definedName>`),
      ),
    { kind: 'name' },
  ),
]

const TYPES = '[Content_Types].xml'
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml'
/** The look of the cost, changed, as one of its own. */
const lookOfCost = (change: (look: string) => string) => (parts: PackParts) => {
  const styles = parts.get(STYLES) ?? ''
  const style = Number(COST.exec(parts.get(SHEET) ?? '')?.[1])
  const looksOf = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.matchAll(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/g) ?? [])]
  const look = looksOf[style]?.[0] ?? ''
  if (change(look) === look) throw new Error('The look of the cost is the same')
  parts.edit(STYLES, '</cellXfs>', `${change(look)}</cellXfs>`)
  parts.edit(SHEET, COST, `<c r="J7" s="${looksOf.length}"><v>400.5</v></c>`)
}
const thickCost = (parts: PackParts) => {
  const borders = Number(/<borders count="(\d+)"/.exec(parts.get(STYLES) ?? '')?.[1])
  parts.edit(STYLES, '</borders>', '<border><left/><right/><top style="thick"/><bottom style="double"/><diagonal/></border></borders>')
  lookOfCost((look) => look.replace(/borderId="\d+"/, `borderId="${borders}"`))(parts)
}
/** The honest sheet under a name that only a reader of letters takes for the one in the relationship. */
const sheetUnder =
  (name: string, target: string): Forgery['change'] =>
  (parts) => {
    parts.set(`xl/${name}`, parts.get(SHEET) ?? '')
    parts.edit(SHEET, COST, '<c r="J7" s="$1"><v>1</v></c>')
    parts.edit(RELATIONS, /(Id="rId7"[^>]*Target=")[^"]*"/, `$1${target}"`)
  }
const typeOf = (part: string, type: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
const listedAs = (part: string, type: string) => (parts: PackParts) => parts.edit(TYPES, '</Types>', `${typeOf(part, type)}</Types>`)
const inkNamed = (name: string, more: string): Forgery =>
  forgery('colors', name, inkOfCost('font', `<font>${more}<name val="Calibri"/></font>`), costLook)
const blue = '<color rgb="FF0033CC"/>'
const odder = (family: string, name: string, change: Forgery['change'], what: FileOddityKind, where?: string): Forgery =>
  forgery(family, name, change, odd(what, where))

const NEWER: readonly Forgery[] = [
  inkNamed('an amount in its own color, made lighter until it is white', '<color rgb="FF0033CC" tint="1"/><sz val="10"/>'),
  inkNamed('an amount in its own color and in one of the theme', '<color rgb="FF0033CC" theme="0"/><sz val="10"/>'),
  inkNamed('an amount in letters of which a piece is seen', `${blue}<sz val="400"/>`),
  inkNamed('an amount in signs of the font', `${blue}<sz val="10"/><charset val="2"/>`),
  odder(
    'colors',
    'an amount in two colors',
    inkOfCost('font', `<font>${blue}<color rgb="FFFFFFFF"/><sz val="10"/></font>`),
    'foreign-element',
    STYLES,
  ),
  odder(
    'colors',
    'an amount in the font of its named style',
    lookOfCost((look) => look.replace(/xfId="\d+"/, 'xfId="0"').replace('applyFont="1"', 'applyFont="0"')),
    'foreign-attribute',
    STYLES,
  ),
  forgery('looks', 'an amount between thick lines', thickCost, costLook),
  forgery(
    'looks',
    'an amount whose formula nobody sees',
    lookOfCost((look) => look.replace(/<protection[^>]*\/>|<\/xf>/, '<protection hidden="1"/></xf>').replace('</xf></xf>', '</xf>')),
    costLook,
  ),
  forgery('frame', 'a row that says its height without a choice', (parts) => parts.edit(COVER_SHEET, '<row r="7">', '<row r="7" ht="6">'), {
    ...looks('row-height', 'Cover!7:7'),
    pack: '6',
  }),
  forgery(
    'frame',
    'rows of six points',
    (parts) => parts.edit(COVER_SHEET, 'defaultRowHeight="15"', 'defaultRowHeight="6" customHeight="1"'),
    { ...looks('row-height'), pack: '6' },
  ),
  forgery(
    'frame',
    'a tab in the color of other sheets',
    (parts) => parts.edit(SHEET, 'tabColor rgb="FF36A093"', 'tabColor rgb="FF2B4C7E"'),
    { ...looks('tab-color', 'Components'), locked: '36A093', pack: '2B4C7E' },
  ),
  setting('columns without a width', '<sheetFormatPr ', '<sheetFormatPr baseColWidth="0" ', 'baseColWidth=0'),
  setting(
    'a page view that is too small to read',
    '<sheetView ',
    '<sheetView view="pageLayout" zoomScalePageLayoutView="10" ',
    'zoomScalePageLayoutView=10',
  ),
  ofFile('days that are counted from 1904', WORKBOOK, '<workbookPr ', '<workbookPr date1904="1" ', 'date1904=1'),
  forgery(
    'frame',
    'a result that does not follow',
    (parts) => {
      parts.edit(WORKBOOK, '<calcPr ', '<calcPr calcMode="manual" ')
      parts.edit('xl/worksheets/sheet2.xml', RESULT, '$199')
    },
    { ...looks('setting', 'File'), pack: 'calcMode=manual' },
  ),
  forgery('conditions', 'one for pivot tables alone', intoSummary('<conditionalFormatting ', '<conditionalFormatting pivot="1" '), {
    ...looks('setting', 'Summary'),
    pack: 'pivot=1',
  }),
  ...(
    [
      ['no title any more', /<dc:title>[^<]*<\/dc:title>/, 'File, title'],
      ['no author any more', /<dc:creator>[^<]*<\/dc:creator>/, 'File, creator'],
      ['no keywords any more', /<cp:keywords>[^<]*<\/cp:keywords>/, 'File, keywords'],
    ] as const
  ).map(([name, from, where]) =>
    forgery('properties', name, (parts) => parts.edit(CORE, from, ''), { ...looks('property', where), pack: '' }),
  ),
  forgery('formats', 'days as the computer is set to show them', dayFormat('[$-F800]yyyy-mm-dd;;'), {
    kind: 'format',
    pack: "[-f800]yyyy'-mm'-dd;;",
  }),
  forgery('formats', 'days in years of Buddha', dayFormat('[$-107041E]yyyy-mm-dd;;'), { kind: 'format', pack: "[-107041e]yyyy'-mm'-dd;;" }),
  odder(
    'formats',
    'a format that every program knows, spelled as another',
    (parts) => parts.edit(STYLES, /(<numFmts[^>]*>)/, '$1<numFmt numFmtId="4" formatCode="0"/>'),
    'foreign-attribute',
    STYLES,
  ),
  odder('cells', 'an amount that is called an error', intoCost('<v>400.5</v>', ' t="e"'), 'cell-type', 'Components!J7'),
  odder('cells', 'an amount that is called a day', intoCost('<v>400.5</v>', ' t="d"'), 'cell-type', 'Components!J7'),
  forgery(
    'cells',
    'a text without a letter, over which no other runs on',
    intoSheet(/(<row r="2"[^>]*>.*?)<\/row>/, '$1<c r="C2" t="inlineStr"><is><t></t></is></c></row>'),
    added('empty-text', 'Components!C2'),
  ),
  forgery(
    'cells',
    'words in shared letters of one point',
    (parts) => {
      parts.set(
        'xl/sharedStrings.xml',
        `<sst xmlns="${MAIN}"><si><r><rPr><sz val="1"/><color rgb="FF0033CC"/></rPr><t>Kafka</t></r></si></sst>`,
      )
      parts.edit(RELATIONS, '</Relationships>', `${relation('rIdX', `${OFFICE}/sharedStrings`, 'sharedStrings.xml')}</Relationships>`)
      listedAs('/xl/sharedStrings.xml', 'sharedStrings')(parts)
      parts.edit(SHEET, NAME_CELL, (all) => all.replace('t="inlineStr"', 't="s"').replace(/<is>.*<\/is>/, '<v>0</v>'))
    },
    looks('colors'),
  ),
  forgery('cells', 'a function that nobody knows', (parts) => parts.edit(SUMMARY, /<f>SUM\(/, '<f>_xlfn.SUM('), {
    kind: 'cell',
    what: 'formula',
    sheet: 'Summary',
  }),
  odder(
    'relationships',
    'a sheet by a step that leads nowhere',
    sheetUnder('./worksheets/sheet5.xml', './worksheets/sheet5.xml'),
    'same-part',
    'xl/./worksheets/sheet5.xml',
  ),
  odder(
    'relationships',
    'a sheet by a name that is written in two ways',
    sheetUnder('worksheets/sheet%35.xml', 'worksheets/sheet%35.xml'),
    'same-part',
    'xl/worksheets/sheet%35.xml',
  ),
  odder(
    'relationships',
    'a sheet by two ids, of the strict and of the transitional kind',
    (parts) => {
      addDecoy(parts)
      parts.edit(RELATIONS, COMPONENTS, `$1${relation('rIdX', `${OFFICE}/worksheet`, 'worksheets/decoy.xml')}`)
      parts.edit(WORKBOOK, 'r:id="rId7"', 'r:id="rIdX" s:id="rId7" xmlns:s="http://purl.oclc.org/ooxml/officeDocument/relationships"')
    },
    'foreign-attribute',
    WORKBOOK,
  ),
  odder(
    'types',
    'a second workbook',
    (parts) => {
      parts.set('xl/decoy.xml', parts.get(WORKBOOK) ?? '')
      listedAs('/xl/decoy.xml', 'sheet.main')(parts)
    },
    'two-parts',
    'xl/decoy.xml',
  ),
  odder(
    'types',
    'texts that no relationship leads to',
    (parts) => {
      parts.set('xl/texts.xml', `<sst xmlns="${MAIN}"><si><t>Approved</t></si></sst>`)
      listedAs('/xl/texts.xml', 'sharedStrings')(parts)
    },
    'two-parts',
    'xl/texts.xml',
  ),
  odder('types', 'one part of two types', listedAs('/xl/worksheets/sheet5.xml', 'dialogsheet'), 'same-part', 'xl/worksheets/sheet5.xml'),
  odder(
    'types',
    'every part a workbook',
    (parts) =>
      parts.edit(
        TYPES,
        'Extension="xml" ContentType="application/xml"',
        'Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"',
      ),
    'two-parts',
    TYPES,
  ),
  forgery(
    'drawings',
    'shapes in a group',
    (parts) => parts.edit(DRAWING, '</xdr:wsDr>', '<xdr:absoluteAnchor><xdr:grpSp/></xdr:absoluteAnchor></xdr:wsDr>'),
    added('drawing', DRAWING),
  ),
  forgery('drawings', 'a picture in the header', intoSheet('</worksheet>', '<legacyDrawingHF r:id="rIdX"/></worksheet>'), {
    ...looks('setting', 'Components'),
    pack: 'legacyDrawingHF',
  }),
  forgery(
    'charts',
    'one that is hidden',
    (parts) => parts.edit(DRAWING, '<xdr:cNvPr id="2"', '<xdr:cNvPr hidden="1" id="2"'),
    looks('chart', ON_SUMMARY),
  ),
  inChart('a title in white', /(<c:title>.*?<a:rPr[^>]*><a:solidFill><a:srgbClr val=")[^"]*/, '$1FFFFFF'),
  inChart(
    'a title in a color of the theme',
    /(<c:title>.*?<a:rPr[^>]*><a:solidFill>)<a:srgbClr val="[^"]*"\/>/,
    '$1<a:schemeClr val="bg1"/>',
  ),
  inChart('numbers in letters of one point', /(<c:valAx>.*?<a:defRPr sz=")\d+/, '$1100'),
  inChart('letters on black', /(<\/c:chart><c:spPr><a:solidFill><a:srgbClr val=")[^"]*/, '$1000000'),
  inChart('columns that begin elsewhere', /<c:crosses val="autoZero"\/>/g, '<c:crossesAt val="0.1"/>'),
  inChart('blanks as if they were nothing', 'dispBlanksAs val="gap"', 'dispBlanksAs val="zero"'),
  inChart(
    'columns on a hundredth of the room',
    '<c:plotArea><c:layout/>',
    '<c:plotArea><c:layout><c:manualLayout><c:w val="0.01"/><c:h val="0.01"/></c:manualLayout></c:layout>',
  ),
  forgery(
    'hidden',
    'a sheet that no menu shows',
    (parts) => parts.edit(WORKBOOK, 'name="Answers" state="visible"', 'name="Answers" state="veryHidden"'),
    { kind: 'sheets-hidden', sheets: 1 },
  ),
  forgery(
    'hidden',
    'columns that an outline folds',
    intoSheet('<cols>', '<cols><col min="10" max="10" width="11" outlineLevel="1" hidden="1" collapsed="1"/>'),
    added('hidden-columns', 'Components!J:J'),
  ),
  forgery('values', 'a sheet whose name looks the same', (parts) => parts.edit(WORKBOOK, 'name="Components"', 'name="Сomponents"'), {
    kind: 'sheet-missing',
    sheet: 'Components',
  }),
  forgery(
    'acting parts',
    'a name like a function',
    (parts) => parts.edit(WORKBOOK, '<definedNames>', '<definedNames><definedName name="SUM">LAMBDA(x,1)</definedName>'),
    added('name', 'SUM'),
  ),
  forgery(
    'acting parts',
    'a name of the pack twice, once for other cells',
    (parts) =>
      parts.edit(
        WORKBOOK,
        /<definedName name="(?!_xlnm)([^"]*)">/,
        (all, name: string) => `<definedName name="${name.toUpperCase()}">Components!$A$1</definedName>${all}`,
      ),
    { kind: 'name' },
  ),
  forgery(
    'links',
    'a name of cells of another workbook',
    (parts) => parts.edit(WORKBOOK, '<definedNames>', '<definedNames><definedName name="price">[1]Prices!$A$1</definedName>'),
    added('name', 'price'),
  ),
  forgery(
    'acting parts',
    'comments that answer each other',
    relatedTo('http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml'),
    added('comment'),
  ),
  forgery('acting parts', 'a pivot table', relatedTo(`${OFFICE}/pivotTable`, '../pivotTables/pivotTable1.xml'), added('part')),
  forgery(
    'acting parts',
    'a slicer',
    relatedTo('http://schemas.microsoft.com/office/2007/relationships/slicer', '../slicers/slicer1.xml'),
    added('part'),
  ),
  forgery(
    'acting parts',
    'pictures in cells',
    bookRelatedTo('http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue', 'richData/rdrichvalue.xml'),
    added('part'),
  ),
]

const BINARY = 'xl/printerSettings/p.bin'
const LOCAL_BYTES = 30
const LISTED_BYTES = 46
/** An archive whose own words of one part, which nothing unpacks, lead a program on that reads from the first byte on. */
const repacked = (name: string, change: (bytes: DataView, at: { readonly own: number; readonly listed: number }) => void): Forgery => ({
  ...forgery('archive', name, (parts) => parts.set(BINARY, 'printer settings'), { refused: 'spreadsheet-refused' }),
  repacked: (archive) => {
    const bytes = Buffer.from(archive)
    const at = { own: bytes.indexOf(BINARY) - LOCAL_BYTES, listed: bytes.lastIndexOf(BINARY) - LISTED_BYTES }
    change(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at)
    return new Uint8Array(bytes)
  },
})
const ARCHIVES: readonly Forgery[] = [
  {
    ...forgery('archive', 'a sheet that its directory does not list', (parts) => parts.set(DECOY, 'another sheet'), {
      refused: 'spreadsheet-refused',
    }),
    repacked: (archive) => unlisted(archive, DECOY),
  },
  repacked('a part that is listed behind the end of the file', (bytes, { listed }) => bytes.setUint32(listed + 42, 0xffffff00, true)),
  repacked('a part whose own header is none', (bytes, { own }) => bytes.setUint8(own, 0)),
  repacked('a part that says itself that it is smaller', (bytes, { own }) => {
    bytes.setUint32(own + 18, 2, true)
    bytes.setUint32(own + 22, 2, true)
  }),
  repacked('a part that says itself that its size stands behind it, and is not packed', (bytes, { own }) => {
    bytes.setUint16(own + 6, 8, true)
    for (const place of [14, 18, 22]) bytes.setUint32(own + place, 0, true)
  }),
  repacked('a part that says itself that it unpacks to something else', (bytes, { own }) => bytes.setUint32(own + 14, 1, true)),
]

const DARK = '1C1B1A'
const colorChild = (child: string) => `<a:srgbClr val="${DARK}">${child}</a:srgbClr>`
const plotAt = (inside: string) => `<c:plotArea><c:layout><c:manualLayout>${inside}</c:manualLayout></c:layout>`
const placed = (name: string, inside: string) => inChart(name, '<c:plotArea><c:layout/>', plotAt(inside))
const titleLetters = /(<c:title>.*?<a:rPr[^>]*><a:solidFill>)<a:srgbClr val="[^"]*"\/>/
const titleIn = (name: string, child: string) => inChart(name, titleLetters, `$1${colorChild(child)}`)
/** The code of the cost as one that programs know by another number. */
const builtIn = (id: number) =>
  odder(
    'formats',
    `an amount under the number ${id}, which programs know as another format`,
    (parts) => {
      parts.edit(STYLES, /(<numFmts[^>]*>)/, `$1<numFmt numFmtId="${id}" formatCode="#,##0.00_);(#,##0.00)"/>`)
      lookOfCost((look) => look.replace(/numFmtId="\d+"/, `numFmtId="${id}"`))(parts)
    },
    'foreign-attribute',
    STYLES,
  )
/** The look of the cost by its named style, which sets it in another way. */
const byStyle = (name: string, applied: string, inside: string, isLate = false) =>
  odder(
    'looks',
    name,
    (parts) => {
      const styles = Number(/<cellStyleXfs count="(\d+)"/.exec(parts.get(STYLES) ?? '')?.[1])
      parts.edit(STYLES, '</cellStyleXfs>', `<xf numFmtId="0" fontId="0" fillId="0" borderId="0">${inside}</xf></cellStyleXfs>`)
      lookOfCost((look) => look.replace(new RegExp(` ${applied}="1"`), '').replace(/ xfId="\d+"/, ` xfId="${styles}" ${applied}="0"`))(
        parts,
      )
      if (!isLate) return
      const named = /<cellStyleXfs.*<\/cellStyleXfs>/s.exec(parts.get(STYLES) ?? '')?.[0] ?? ''
      parts.edit(STYLES, named, '')
      parts.edit(STYLES, '</cellXfs>', `</cellXfs>${named}`)
    },
    'foreign-attribute',
    STYLES,
  )

const NEWEST: readonly Forgery[] = [
  ...[12, 13, 18, 19, 22, 27, 50, 163].map(builtIn),
  inChart('columns that hang from the top', '<c:crosses val="autoZero"/>', '<c:crosses val="max"/>'),
  titleIn('a title that is seen through', '<a:alpha val="0"/>'),
  titleIn('a title made lighter until it is white', '<a:lumMod val="0"/><a:lumOff val="100000"/>'),
  inChart(
    'columns that are seen through',
    /(<c:ser>.*?<c:spPr><a:solidFill><a:srgbClr val="[^"]*")\/>/,
    '$1><a:alpha val="0"/></a:srgbClr>',
  ),
  inChart(
    'columns in their color, made lighter until they are white',
    /(<c:ser>.*?<c:spPr><a:solidFill><a:srgbClr val="[^"]*")\/>/,
    '$1><a:lumMod val="0"/><a:lumOff val="100000"/></a:srgbClr>',
  ),
  placed('a plot on the right of its frame', '<c:xMode val="edge"/><c:x val="1.5"/><c:w val="0.5"/><c:h val="0.5"/>'),
  placed('a plot most of which is below its frame', '<c:yMode val="edge"/><c:y val="0.7"/><c:w val="0.9"/><c:h val="0.9"/>'),
  placed('a plot on the left of its frame', '<c:x val="-0.9"/><c:w val="0.5"/><c:h val="0.5"/>'),
  placed('a plot that ends where it begins', '<c:wMode val="edge"/><c:x val="0.5"/><c:w val="0.5"/><c:h val="0.5"/>'),
  byStyle('an amount that its named style repeats', 'applyAlignment', '<alignment horizontal="fill"/>'),
  byStyle('an amount that its named style turns', 'applyAlignment', '<alignment textRotation="90"/>'),
  byStyle('an amount whose formula its named style hides', 'applyProtection', '<protection hidden="1"/>'),
  byStyle('an amount that a named style behind the cells repeats', 'applyAlignment', '<alignment horizontal="fill"/>', true),
]

/** All days of a pack share one format. */
function dayFormat(code: string): Forgery['change'] {
  return (parts) => parts.edit(STYLES, 'formatCode="yyyy-mm-dd;;"', `formatCode="${code}"`)
}

const onCover = (cell: string, from: string | RegExp, to: string, name: string, pack: string): Forgery => ({
  ...forgery('cover', name, (parts) => parts.edit(COVER_SHEET, from, to), { kind: 'cell', what: 'value', sheet: 'Cover', cell, pack }),
  remarked: { kind: 'words', theirs: pack },
})
const RESULT = /(<c r="C3\d"[^>]*><f>[^<]*<\/f><v>)\d+/
const COVER: readonly Forgery[] = [
  onCover('C7', 'Q4 2026, locked, not approved', 'APPROVED', 'a status that says approved', 'APPROVED'),
  onCover('C8', /(<c r="C8"[^>]*><v>)\d+/, '$146000', 'another day', '2025-12-09'),
  {
    ...forgery('results', 'a stored result alone', (parts) => parts.edit('xl/worksheets/sheet2.xml', RESULT, '$199'), {
      ...{ kind: 'cell', what: 'result', sheet: 'Summary', pack: '99' },
    }),
    remarked: { kind: 'result', theirs: '99' },
  },
]

export const FORGERIES: readonly Forgery[] = [
  ...COVER,
  ...RELATIONSHIPS,
  ...NAMESPACES,
  ...CELLS,
  ...VALUES,
  ...LOOKS,
  ...SURROUNDINGS,
  ...FRAMES,
  ...NEWER,
  ...ARCHIVES,
  ...NEWEST,
]
