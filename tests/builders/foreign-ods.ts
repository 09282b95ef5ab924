// OpenDocument spreadsheets as LibreOffice, Google and others write them, as far as a list has them.

import JSZip from 'jszip'

interface ForeignOds {
  /** What stands in <office:spreadsheet>. */
  readonly body: string
  /** What stands in <office:automatic-styles>. */
  readonly styles?: string
  readonly manifest?: string
  readonly content?: string | null
}

const NAMES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['calcext', 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

export async function foreignOds({ body, styles = '', manifest = '', content }: ForeignOds): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { compression: 'STORE' })
  const text =
    content === undefined
      ? `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`
      : content
  if (text !== null) zip.file('content.xml', text)
  zip.file('META-INF/manifest.xml', `<manifest>${manifest}</manifest>`, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A sheet of rows, in the words of the format. */
export function odsSheet(name: string, rows: string, attributes = ''): string {
  return `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`
}

export function odsRow(cells: string, attributes = ''): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`
}

export function odsText(text: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`
}

export function odsNumber(value: string, shown: string): string {
  return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`
}
