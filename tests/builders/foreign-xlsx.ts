// Excel files as other programs and other people make them, part by part, so that a test can break any of it.

import JSZip from 'jszip'

interface ForeignSheet {
  readonly name: string
  /** What stands between <sheetData> and </sheetData>, or the whole part when it begins with "<?xml". */
  readonly rows: string
  readonly state?: 'visible' | 'hidden' | 'veryHidden'
  /** Behind the rows: merges, links. */
  readonly after?: string
}

export interface ForeignWorkbook {
  readonly sheets: readonly ForeignSheet[]
  readonly sharedStrings?: string
  readonly styles?: string
  /** Inside <workbookPr …/>. */
  readonly properties?: string
  /** More parts, or other ones in place of those that are made: path → text. null leaves one out. */
  readonly parts?: Readonly<Record<string, string | null>>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export async function foreignXlsx(workbook: ForeignWorkbook): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [path, text] of Object.entries(foreignParts(workbook))) if (text !== null) zip.file(path, text, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } })
}

export function foreignParts({
  sheets,
  sharedStrings,
  styles,
  properties = '',
  parts = {},
}: ForeignWorkbook): Readonly<Record<string, string | null>> {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = [
    ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    ...(sharedStrings === undefined ? [] : [relation('rStrings', 'sharedStrings', 'sharedStrings.xml')]),
    ...(styles === undefined ? [] : [relation('rStyles', 'styles', 'styles.xml')]),
  ]
  const listed = sheets.map(
    ({ name, state = 'visible' }, at) => `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  )
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...(sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${sharedStrings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...parts,
  }
}

function sheetXml({ rows, after = '' }: ForeignSheet): string {
  return rows.startsWith('<?xml') ? rows : `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** One row of inline texts from column A on. */
export function textRow(number: number, texts: readonly string[]): string {
  const cells = texts.map((text, at) => `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
  return `<row r="${number}">${cells.join('')}</row>`
}

export function textCell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`
}
