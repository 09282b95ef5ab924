// What exceljs cannot write, added to the parts it wrote: charts, the drawings that place them, and how they are reached.

import { type ChartPlan, columnIndex, type WorkbookPlan } from '#board'
import { cellText } from '../cell-values.ts'
import { attributeText, XML_HEAD } from '../xml-text.ts'
import { chartXml } from './chart-xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument'

/** A sheet as exceljs writes it for us, without its rows, leads nowhere yet. */
const DRAWING_ID = 'rId1'

export interface ChartParts {
  /** Path → text of every part that is new, or replaces the one exceljs wrote. */
  readonly parts: ReadonlyMap<string, string>
  /** Place of a sheet → relation of its drawing. */
  readonly drawings: ReadonlyMap<number, string>
}

/** @param read the text of a part as exceljs wrote it; undefined: there is none */
export async function chartParts({ sheets }: WorkbookPlan, read: (path: string) => Promise<string | undefined>): Promise<ChartParts> {
  const parts = new Map<string, string>()
  const drawings = new Map<number, string>()
  const types: string[] = []
  let charts = 0
  for (const [place, sheet] of sheets.entries()) {
    if (sheet.charts.length === 0) continue
    const drawing = drawings.size + 1
    const first = charts + 1
    for (const chart of sheet.charts) {
      charts += 1
      parts.set(`xl/charts/chart${charts}.xml`, chartXml(chart))
      types.push(typeOf(`/xl/charts/chart${charts}.xml`, `${TYPES}.drawingml.chart+xml`))
    }
    const targets = sheet.charts.map((_, index) => relation(`rId${index + 1}`, 'chart', `../charts/chart${first + index}.xml`))
    parts.set(`xl/drawings/drawing${drawing}.xml`, drawingXml(sheet.charts))
    parts.set(`xl/drawings/_rels/drawing${drawing}.xml.rels`, relations(targets))
    types.push(typeOf(`/xl/drawings/drawing${drawing}.xml`, `${TYPES}.drawing+xml`))
    const leadsTo = relation(DRAWING_ID, 'drawing', `../drawings/drawing${drawing}.xml`)
    parts.set(`xl/worksheets/_rels/sheet${place + 1}.xml.rels`, relations([leadsTo]))
    drawings.set(place, DRAWING_ID)
  }
  if (types.length > 0) {
    const contentTypes = (await read('[Content_Types].xml')) ?? ''
    parts.set('[Content_Types].xml', contentTypes.replace('</Types>', `${types.join('')}</Types>`))
  }
  return { parts, drawings }
}

/** ECMA-376, CT_Worksheet: what may stand behind a drawing. */
const AFTER_DRAWING = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/

/** @param xml a sheet, or its part behind the rows */
export function withDrawing(xml: string, relationId: string | undefined): string {
  return relationId === undefined ? xml : xml.replace(AFTER_DRAWING, (next) => `<drawing r:id="${relationId}"/>${next}`)
}

function typeOf(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`
}

function relation(id: string, kind: 'chart' | 'drawing', target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
}

function relations(all: readonly string[]): string {
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${all.join('')}</Relationships>`
}

function drawingXml(charts: readonly ChartPlan[]): string {
  const head = `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">`
  return `${XML_HEAD}${head}${charts.map(anchorXml).join('')}</xdr:wsDr>`
}

/** Between charts that stand side by side, and a table and its chart: in EMU, six points. */
const GAP = 76_200

function anchorXml({ title, description, anchor }: ChartPlan, index: number): string {
  const [from, to] = [placeOf(anchor.from), placeOf(anchor.to)]
  const at = (column: number, row: number, gap = 0) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>${gap}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
  const named = `<xdr:cNvPr id="${index + 2}" name="${attributeText(cellText(title))}" descr="${attributeText(cellText(description))}"/>`
  const chart = `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId${index + 1}"/>`
  return [
    // Rows that grow move it and do not stretch it.
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${at(from.column - 1, from.row - 1, GAP)}</xdr:from><xdr:to>${at(to.column, to.row)}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${named}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWING}/chart">${chart}</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join('')
}

function placeOf(cell: string): { readonly column: number; readonly row: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return { column: columnIndex(letters), row: Number(row) }
}
