// Each kind of shape as the file draws it.

import {
  type Box,
  type ChartShape,
  COLOURS,
  PANEL_INSET,
  type SlideShape,
  type SlideText,
  type TableColumn,
  type TableShape,
  type TextShape,
} from '#board'
import { SLIDE_PLACES } from '#wording'
import { body, emu, paragraph, solid } from './text.ts'
import { DRAWING, element } from './xml.ts'

/** @param id unique on its slide; @param chartRelation of the slide to the part of its chart, for a chart */
export function shapeXml(shape: SlideShape, id: number, chartRelation: string): string {
  switch (shape.kind) {
    case 'text':
      return textXml(shape, id)
    case 'rule':
      return ruleXml(shape.box, id)
    case 'table':
      return tableXml(shape, id)
    case 'chart':
      return chartFrameXml(shape, id, chartRelation)
  }
}

export function transform(prefix: 'a' | 'p', { left, top, width, height }: Box): string {
  const at = element('a:off', { x: emu(left), y: emu(top) })
  return element(`${prefix}:xfrm`, at, element('a:ext', { cx: emu(width), cy: emu(height) }))
}

const RECTANGLE = element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))
const HAIRLINE = element('a:ln', { w: 6350 }, solid(COLOURS.hairline))
const NO_FILL = element('a:noFill')

function textXml({ name, box, paragraphs, isPanel = false }: TextShape, id: number): string {
  const look = isPanel ? [solid(COLOURS.canvas), HAIRLINE] : [NO_FILL]
  return element(
    'p:sp',
    element('p:nvSpPr', element('p:cNvPr', { id, name }), element('p:cNvSpPr', { txBox: 1 }), element('p:nvPr')),
    element('p:spPr', transform('a', box), RECTANGLE, ...look),
    element(
      'p:txBody',
      isPanel ? body('ctr', PANEL_INSET) : body('t'),
      element('a:lstStyle'),
      ...paragraphs.map((each) => paragraph(each, isPanel ? 'ctr' : 'l')),
    ),
  )
}

function ruleXml(box: Box, id: number): string {
  const line = element('a:prstGeom', { prst: 'line' }, element('a:avLst'))
  return element(
    'p:cxnSp',
    element('p:nvCxnSpPr', element('p:cNvPr', { id, name: SLIDE_PLACES.line }), element('p:cNvCxnSpPr'), element('p:nvPr')),
    element('p:spPr', transform('a', box), line, HAIRLINE),
  )
}

const EMPTY: SlideText = { text: '', style: 'cell' }
const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table'

function tableXml({ name, box, columns, rows, headerHeight, rowHeight }: TableShape, id: number): string {
  const grid = columns.map(({ width }) => element('a:gridCol', { w: emu(width) }))
  const header = columns.map(({ header: text }) => ({ text, style: 'header' as const }))
  const all = [header, ...rows].map((cells, place) => {
    const own = columns.map((column, index) => cellXml(cells[index] ?? EMPTY, column, place === 0))
    return element('a:tr', { h: emu(place === 0 ? headerHeight : rowHeight) }, ...own)
  })
  const table = element('a:tbl', element('a:tblPr', { firstRow: 1 }), element('a:tblGrid', ...grid), ...all)
  return frameXml({ id, name }, box, element('a:graphicData', { uri: TABLE }, table))
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

function chartFrameXml({ name, box, chart: { description } }: ChartShape, id: number, relation: string): string {
  const chart = element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': DRAWING['xmlns:r'], 'r:id': relation })
  return frameXml({ id, name, descr: description }, box, element('a:graphicData', { uri: CHART }, chart))
}

function frameXml(properties: Readonly<Record<string, string | number>>, box: Box, data: string): string {
  return element(
    'p:graphicFrame',
    element(
      'p:nvGraphicFramePr',
      element('p:cNvPr', properties),
      element('p:cNvGraphicFramePr', element('a:graphicFrameLocks', { noGrp: 1 })),
      element('p:nvPr'),
    ),
    transform('p', box),
    element('a:graphic', data),
  )
}

const NO_LINE = { w: 0 } as const

function cellXml(cell: SlideText, { isRight, padding: [left, right] }: TableColumn, isHeader: boolean): string {
  const bottom = element('a:lnB', { w: isHeader ? 9525 : 6350 }, solid(isHeader ? COLOURS.accent : COLOURS.hairline))
  const none = ['a:lnL', 'a:lnR', 'a:lnT'].map((side) => element(side, NO_LINE, NO_FILL))
  const margins = { marL: emu(left), marR: emu(right), marT: emu(2), marB: emu(2) }
  return element(
    'a:tc',
    element('a:txBody', element('a:bodyPr'), element('a:lstStyle'), paragraph([cell], isRight ? 'r' : 'l')),
    element('a:tcPr', { ...margins, anchor: 'ctr' }, ...none, bottom, NO_FILL),
  )
}
