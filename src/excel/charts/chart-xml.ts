// A planned chart as the XML of its part (DrawingML, c:chartSpace): the same for a sheet and for a slide. Elements stand in
// the order of the schema, which Excel insists on; axes and legend say nothing that the plan does not.

import type { ChartAxis, ChartPlan, ChartSeries } from '#board'
import { COLOURS } from '#board'
import { cellText } from '../cell-values.ts'
import { attributeText, escaped, XML_HEAD } from '../xml-text.ts'
import { AXIS_FORMATS } from './chart-formats.ts'
import { seriesXml } from './series-xml.ts'

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Unique in a chart, which is all that is asked of them. */
const X_AXIS = 111_111_111
const Y_AXIS = 222_222_222

interface ChartXmlOptions {
  /** Relation of the chart part to a workbook that stands beside it (a slide's); left out where the cells are in the same file. */
  readonly dataRelation?: string
  /** Its title stands beside it: none inside, and no frame. */
  readonly isBare?: boolean
}

/** The whole part. Pure: the same plan gives the same text. */
export function chartXml(chart: ChartPlan, { dataRelation, isBare = false }: ChartXmlOptions = {}): string {
  const legend = chart.hasLegend ? legendXml(chart) : ''
  const data =
    dataRelation === undefined ? '' : `<c:externalData r:id="${attributeText(dataRelation)}"><c:autoUpdate val="0"/></c:externalData>`
  return [
    `${XML_HEAD}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>`,
    `<c:chart>${isBare ? '' : titleXml(chart.title, chart.textPoints + 2, COLOURS.text, true)}<c:autoTitleDeleted val="${isBare ? 1 : 0}"/>`,
    `<c:plotArea><c:layout/>${plotsXml(chart)}${axesXml(chart)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`,
    // Workings may be folded away: what they hold is drawn all the same.
    `${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${isBare ? '<a:noFill/><a:ln><a:noFill/></a:ln>' : `${solidFill('FFFFFF')}${hairline()}`}</c:spPr>`,
    `${textXml(chart.textPoints, COLOURS.text)}${data}</c:chartSpace>`,
  ].join('')
}

const isColumn = ({ draw }: ChartSeries) => draw === 'column'

/** Columns and lines are plots of their own over the same axes. */
function plotsXml(chart: ChartPlan): string {
  const { kind, series } = chart
  const numbered = series.map((each, index) => ({ each, xml: seriesXml(chart, each, index) }))
  const joined = (of: typeof numbered) => of.map(({ xml }) => xml).join('')
  const axes = `<c:axId val="${X_AXIS}"/><c:axId val="${Y_AXIS}"/>`
  if (kind === 'scatter')
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${joined(numbered)}${axes}</c:scatterChart>`
  const columns = numbered.filter(({ each }) => isColumn(each))
  const lines = numbered.filter(({ each }) => !isColumn(each))
  const grouping = kind === 'stacked-columns' ? 'stacked' : 'clustered'
  const bars = `<c:barChart><c:barDir val="col"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${joined(columns)}<c:gapWidth val="55"/><c:overlap val="100"/>${axes}</c:barChart>`
  const line = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${joined(lines)}<c:marker val="1"/>${axes}</c:lineChart>`
  return `${columns.length === 0 ? '' : bars}${lines.length === 0 ? '' : line}`
}

function axesXml({ kind, x, y, textPoints }: ChartPlan): string {
  const grid = `<c:majorGridlines><c:spPr>${hairline()}</c:spPr></c:majorGridlines>`
  const end = (across: number) => `<c:crossAx val="${across}"/><c:crosses val="autoZero"/>`
  const values = (axis: ChartAxis) => `<c:crossBetween val="${kind === 'scatter' ? 'midCat' : 'between'}"/>${stepXml(axis)}`
  const every = x.step === undefined ? '' : `<c:tickLblSkip val="${x.step}"/>`
  const xEnd = `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${every}<c:noMultiLvlLbl val="1"/>`
  const across = axisXml(x, { id: X_AXIS, side: 'b', grid: '' }, textPoints)
  const upwards = axisXml(y, { id: Y_AXIS, side: 'l', grid }, textPoints)
  const first =
    kind === 'scatter' ? `<c:valAx>${across}${end(Y_AXIS)}${values(x)}</c:valAx>` : `<c:catAx>${across}${end(Y_AXIS)}${xEnd}</c:catAx>`
  return `${first}<c:valAx>${upwards}${end(X_AXIS)}${values(y)}</c:valAx>`
}

interface AxisPlace {
  readonly id: number
  readonly side: 'b' | 'l'
  readonly grid: string
}

/** All amounts and times begin at nothing: a cut axis would make a small change look large. */
function axisXml({ title, format, max }: ChartAxis, { id, side, grid }: AxisPlace, points: number): string {
  const ends = format === null ? '' : `${max === undefined ? '' : `<c:max val="${max}"/>`}<c:min val="0"/>`
  const named = title === null ? '' : titleXml(title, points, COLOURS.muted, false, side === 'l')
  return [
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="${side}"/>`,
    `${grid}${named}<c:numFmt formatCode="${attributeText(format === null ? 'General' : AXIS_FORMATS[format])}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr>${side === 'b' ? line(COLOURS.muted, 9525) : '<a:ln><a:noFill/></a:ln>'}</c:spPr>${textXml(points, COLOURS.muted, true)}`,
  ].join('')
}

function stepXml({ step }: ChartAxis): string {
  return step === undefined ? '' : `<c:majorUnit val="${step}"/>`
}

function legendXml({ series, textPoints }: ChartPlan): string {
  const hidden = series.flatMap(({ draw }, index) =>
    draw === 'label' ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : [],
  )
  return `<c:legend><c:legendPos val="b"/>${hidden.join('')}<c:overlay val="0"/>${textXml(textPoints, COLOURS.text)}</c:legend>`
}

function titleXml(title: string, points: number, colour: string, isBold: boolean, isTurned = false): string {
  const look = `sz="${points * 100}" b="${isBold ? 1 : 0}"`
  const body = isTurned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>'
  const run = `<a:r><a:rPr lang="en-US" ${look}>${solidFill(colour)}</a:rPr><a:t>${escaped(cellText(title))}</a:t></a:r>`
  const text = `<a:p><a:pPr><a:defRPr ${look}>${solidFill(colour)}</a:defRPr></a:pPr>${run}</a:p>`
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${text}</c:rich></c:tx><c:overlay val="0"/></c:title>`
}

/** @param isLevel where a program would turn names that are long, they break into lines: turned, they take the room of what is drawn */
function textXml(points: number, colour: string, isLevel = false): string {
  const look = `<a:defRPr sz="${points * 100}" b="0">${solidFill(colour)}</a:defRPr>`
  const body = isLevel ? '<a:bodyPr rot="0" vert="horz"/>' : '<a:bodyPr/>'
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${look}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
}

const solidFill = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
const line = (colour: string, width: number) => `<a:ln w="${width}">${solidFill(colour)}</a:ln>`
const hairline = () => line(COLOURS.hairline, 6350)
