// One series of a chart: what names it, how it is drawn, which cells it draws and what they held when the file was written.

import type { CellRange, ChartPlan, ChartSeries } from '#board'
import { COLOURS } from '#board'
import { cellText, finite } from '../cell-values.ts'
import { attributeText, escaped } from '../xml-text.ts'
import { AXIS_FORMATS, LABEL_FORMATS } from './chart-formats.ts'

const DASHES = { solid: 'solid', dashed: 'dash', dotted: 'sysDot' } as const
/** In EMU: 12,700 are a point. */
const LINE_WIDTH = 28_575
const OUTLINE_WIDTH = 12_700

export function seriesXml(chart: ChartPlan, series: ChartSeries, index: number): string {
  const name = `<c:tx><c:strRef><c:f>${escaped(series.name.ref)}</c:f>${textCache([series.name.value])}</c:strRef></c:tx>`
  const head = `<c:idx val="${index}"/><c:order val="${index}"/>${name}`
  const [x, y] = chart.kind === 'scatter' ? ['xVal', 'yVal'] : ['cat', 'val']
  const cells = `<c:${x}>${rangeXml(chart.categories, chart.x.format)}</c:${x}><c:${y}>${rangeXml(series.values, series.format)}</c:${y}>`
  const labels = labelsXml(chart, series)
  if (series.draw === 'column') return `<c:ser>${head}${columnLook(series)}<c:invertIfNegative val="0"/>${labels}${cells}</c:ser>`
  return `<c:ser>${head}${lineLook(series)}${labels}${cells}<c:smooth val="0"/></c:ser>`
}

function columnLook({ colour, fill }: Extract<ChartSeries, { readonly draw: 'column' }>): string {
  const white = '<a:srgbClr val="FFFFFF"/>'
  const fills = {
    solid: solid(colour),
    hatched: `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr>${white}</a:bgClr></a:pattFill>`,
    outlined: `<a:solidFill>${white}</a:solidFill>`,
  } as const
  return `<c:spPr>${fills[fill]}<a:ln w="${OUTLINE_WIDTH}">${solid(colour)}</a:ln></c:spPr>`
}

function lineLook(series: Exclude<ChartSeries, { readonly draw: 'column' }>): string {
  if (series.draw === 'label') return '<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>'
  const { colour, dash, marker } = series
  const ink = solid(colour)
  const drawn = `<c:spPr><a:ln w="${LINE_WIDTH}" cap="flat">${ink}<a:prstDash val="${DASHES[dash]}"/><a:round/></a:ln></c:spPr>`
  if (marker === 'none') return `${drawn}<c:marker><c:symbol val="none"/></c:marker>`
  const look = `<c:spPr>${ink}<a:ln w="9525">${ink}</a:ln></c:spPr>`
  return `${drawn}<c:marker><c:symbol val="${marker}"/><c:size val="7"/>${look}</c:marker>`
}

const SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'

function labelsXml({ kind, textPoints }: ChartPlan, series: ChartSeries): string {
  const { labels, format } = series
  if (labels === 'none') return ''
  const place = series.draw !== 'column' ? 't' : kind === 'stacked-columns' ? 'ctr' : 'outEnd'
  const isBold = series.draw === 'label' ? 1 : 0
  const look = `<a:p><a:pPr><a:defRPr sz="${textPoints * 100}" b="${isBold}">${solid(COLOURS.text)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p>`
  const text = `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/>${look}</c:txPr>`
  // A line of the chart crosses the numbers above its columns: each stands on paper of its own.
  const paper = kind === 'columns-and-line' && series.draw === 'column' ? solid('FFFFFF') : '<a:noFill/>'
  const drawn = `<c:numFmt formatCode="${attributeText(LABEL_FORMATS[format])}" sourceLinked="0"/><c:spPr>${paper}<a:ln><a:noFill/></a:ln></c:spPr>${text}<c:dLblPos val="${place}"/>${SHOWN}`
  return `<c:dLbls>${drawn}</c:dLbls>`
}

function rangeXml({ ref, values }: CellRange<string | number>, format: ChartPlan['x']['format']): string {
  const formula = `<c:f>${escaped(ref)}</c:f>`
  if (format === null) return `<c:strRef>${formula}${textCache(values.map((value) => (value === null ? null : String(value))))}</c:strRef>`
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${finite(Number(value), () => ref)}</c:v></c:pt>`,
  )
  const cache = `<c:numCache><c:formatCode>${escaped(AXIS_FORMATS[format])}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`
  return `<c:numRef>${formula}${cache}</c:numRef>`
}

function textCache(texts: readonly (string | null)[]): string {
  const points = texts.map((text, index) => (text === null ? '' : `<c:pt idx="${index}"><c:v>${escaped(cellText(text))}</c:v></c:pt>`))
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`
}

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
