// What a reader relies on in the charts of an .xlsx, checked without what wrote them: reached from their sheet, elements in
// the order of the schema, axes that exist, ranges of cells that are there and hold what the chart says they hold.

import type { ReadWorkbook } from './read-cells.ts'
import { cached, cellsOf } from './read-charts.ts'
import { all, child, type XmlNode, xmlTree } from './xml-tree.ts'

const LABEL = 'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator'
const AXIS =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt'

/** ECMA-376 part 1, DrawingML charts: the sequences of what we write. */
const SEQUENCES: Readonly<Record<string, string>> = {
  chartSpace:
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  'chartSpace chart':
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  plotArea: 'layout barChart lineChart scatterChart catAx valAx dTable spPr extLst',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  scatterChart: 'scatterStyle varyColors ser dLbls axId extLst',
  'barChart ser': 'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst',
  'lineChart ser': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst',
  'scatterChart ser': 'idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth extLst',
  'ser marker': 'symbol size spPr extLst',
  dLbls: `dLbl delete ${LABEL} showLeaderLines leaderLines extLst`,
  dLbl: `idx delete layout tx ${LABEL} extLst`,
  catAx: `${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  valAx: `${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`,
  scaling: 'logBase orientation max min extLst',
  title: 'tx layout overlay spPr txPr extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  legendEntry: 'idx delete txPr extLst',
  strRef: 'f strCache extLst',
  numRef: 'f numCache extLst',
  strCache: 'ptCount pt extLst',
  numCache: 'formatCode ptCount pt extLst',
}

/** Excel repairs a file whose labels stand where the kind of plot has no place for them. */
const LABEL_PLACES: Readonly<Record<string, readonly string[]>> = {
  'barChart stacked': ['ctr', 'inEnd', 'inBase'],
  'barChart clustered': ['ctr', 'inEnd', 'inBase', 'outEnd'],
  'lineChart standard': ['t', 'b', 'l', 'r', 'ctr'],
  'scatterChart ': ['t', 'b', 'l', 'r', 'ctr'],
}

/** Plain sentences, empty when all is well. @param parts path → text */
export function chartProblems(parts: ReadonlyMap<string, string>, cells: ReadWorkbook): readonly string[] {
  return [...parts].flatMap(([path, xml]) => {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) return referenceProblems(path, xml, 'drawing', parts)
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(path))
      return [...referenceProblems(path, xml, 'c:chart', parts), ...shapeProblems(path, xml)]
    if (!/^xl\/charts\/chart\d+\.xml$/.test(path)) return []
    return chartPartProblems(xml, cells).map((problem) => `${path}: ${problem}`)
  })
}

/** Of one chart. @param cells of the workbook that it draws */
export function chartPartProblems(xml: string, cells: ReadWorkbook): readonly string[] {
  const tree = xmlTree(xml)
  return [...sequenceProblems(tree), ...axisProblems(tree), ...labelProblems(tree), ...cellProblems(tree, cells)]
}

/** Every r:id of the element is a relation of the part. */
function referenceProblems(path: string, xml: string, element: string, parts: ReadonlyMap<string, string>): readonly string[] {
  const relations = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? ''
  return [...xml.matchAll(new RegExp(`<${element} [^>]*r:id="([^"]*)"`, 'g'))].flatMap(([, id]) =>
    relations.includes(` Id="${id}"`) ? [] : [`${path} names the relation ${id}, which it does not have`],
  )
}

function shapeProblems(path: string, xml: string): readonly string[] {
  const tree = xmlTree(xml)
  const shapes = all(tree, 'xdr:cNvPr')
  const ids = shapes.map(({ attributes }) => attributes['id'])
  const anchors = all(tree, 'xdr:twoCellAnchor').map((anchor) => {
    const at = (end: string, axis: string) => Number(child(child(anchor, `xdr:${end}`), `xdr:${axis}`)?.text)
    return at('to', 'col') > at('from', 'col') && at('to', 'row') > at('from', 'row')
  })
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${path} uses the id of a shape twice`]),
    ...(shapes.every(({ attributes }) => (attributes['descr'] ?? '') !== '') ? [] : [`${path} has a chart without a description`]),
    ...(anchors.every(Boolean) ? [] : [`${path} has a chart without a size`]),
  ]
}

const bare = (name: string) => name.replace(/^c:/, '')

/** @param sequences name of an element, or of its parent and itself → the names of what it may hold, in their order */
export function sequenceProblems(node: XmlNode, sequences = SEQUENCES, parent = ''): readonly string[] {
  const name = bare(node.name)
  const sequence = (sequences[`${parent} ${name}`] ?? sequences[name])?.split(' ')
  const found: string[] = []
  let last = 0
  for (const each of sequence === undefined ? [] : node.children) {
    const place = sequence?.indexOf(bare(each.name)) ?? -1
    if (place === -1) found.push(`${name} holds ${bare(each.name)}, which does not belong there`)
    else if (place < last) found.push(`${name} holds ${bare(each.name)} too late`)
    last = Math.max(last, place)
  }
  return [...found, ...node.children.flatMap((each) => sequenceProblems(each, sequences, name))]
}

function axisProblems(tree: XmlNode): readonly string[] {
  const value = (node: XmlNode, name: string) => child(node, name)?.attributes['val']
  const axes = ['c:catAx', 'c:valAx'].flatMap((name) => all(tree, name))
  const ids = axes.map((axis) => value(axis, 'c:axId'))
  const plots = ['c:barChart', 'c:lineChart', 'c:scatterChart'].flatMap((name) => all(tree, name))
  const used = plots.flatMap(({ children }) => children.filter(({ name }) => name === 'c:axId').map(({ attributes }) => attributes['val']))
  const crossed = axes.map((axis) => value(axis, 'c:crossAx'))
  const orders = all(tree, 'c:ser').map((series) => value(series, 'c:idx'))
  return [
    ...(new Set(ids).size === ids.length ? [] : ['two axes have the same id']),
    ...(new Set(orders).size === orders.length ? [] : ['two series have the same number']),
    ...[...used, ...crossed].filter((id) => !ids.includes(id)).map((id) => `the axis ${id} does not exist`),
  ]
}

function labelProblems(tree: XmlNode): readonly string[] {
  const plots = ['c:barChart', 'c:lineChart', 'c:scatterChart'].flatMap((name) => all(tree, name))
  return plots.flatMap((plot) => {
    const kind = `${bare(plot.name)} ${child(plot, 'c:grouping')?.attributes['val'] ?? ''}`
    const places = all(plot, 'c:dLblPos').map(({ attributes }) => attributes['val'] ?? '')
    return places.filter((place) => !LABEL_PLACES[kind]?.includes(place)).map((place) => `${kind} has no place ${place} for a label`)
  })
}

/** Ranges lead to cells that are there, and the values beside them are what those cells hold. */
function cellProblems(tree: XmlNode, workbook: ReadWorkbook): readonly string[] {
  return [...all(tree, 'c:strRef'), ...all(tree, 'c:numRef')].flatMap((reference) => {
    const text = child(reference, 'c:f')?.text ?? ''
    const range = cellsOf(text)
    const sheet = range === null ? undefined : workbook.get(range.sheet)
    if (range === null || sheet === undefined) return [`${text} is no range of this file`]
    const missing = range.cells.find((cell) => !sheet.has(cell))
    if (missing !== undefined) return [`${text} leads to ${missing}, which is not there`]
    const said = cached(reference)
    if (said.length !== range.cells.length) return [`${text} has ${range.cells.length} cells and ${said.length} values`]
    const isNumber = reference.name === 'c:numRef'
    const held = range.cells.map((cell) => sheet.get(cell)?.value ?? null)
    const differs = held.findIndex((value, index) => {
      const other = said[index] ?? null
      return isNumber
        ? (typeof value === 'number' ? value : null) !== (other === null ? null : Number(other))
        : (value ?? '') !== (other ?? '')
    })
    return differs === -1 ? [] : [`${text} says ${said[differs]} where ${range.cells[differs]} holds ${held[differs]}`]
  })
}
