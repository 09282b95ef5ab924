// The charts that the drawings of an .xlsx show: which cells they draw, what they drew when the file was saved, and what is written on
// them. A chart shows what was stored with it until somebody lets a program draw it anew.

import type { PlainChart, PlainChartRange, PlainPlace } from '#core'
import type { Archive } from './open-workbook.ts'
import { drawingsIn, isRelations, partOfRelations, placesIn, relatedIn } from './read-drawings.ts'
import { type NamedAttribute, readXml } from './read-xml.ts'
import { unescaped } from './text-runs.ts'
import type { ZipPart } from './zip-directory.ts'

const CHART: readonly string[] = ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart']
const DRAWING: readonly string[] = ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main']
/** A text longer than that is told by its beginning. */
const LONGEST = 1000

/** @throws Refusal */
export async function chartsIn(archive: Archive): Promise<readonly PlainChart[]> {
  const drawings = await drawingsIn(archive)
  const parts = new Map<ZipPart, PlainPlace | null>()
  for (const part of archive.parts.values()) {
    if (!isRelations(part)) continue
    const drawing = archive.parts.get(partOfRelations(part))
    const places = drawing !== undefined && drawings.has(drawing) ? await placesIn(archive, drawing) : null
    for (const { id, target } of await relatedIn(archive, part, 'chart')) parts.set(target, places?.get(id) ?? null)
  }
  const charts: PlainChart[] = []
  for (const [part, place] of parts) charts.push({ ...(await chartIn(archive, part)), place })
  return charts
}

async function chartIn(archive: Archive, part: ZipPart): Promise<Omit<PlainChart, 'place'>> {
  const kinds: string[] = []
  const texts: string[] = []
  const scaling: string[] = []
  const formats: string[] = []
  const ranges: { ref: string; readonly values: Map<number, string> }[] = []
  const series: string[] = []
  const path: string[] = []
  /** Of the series that is read: the place of its first range, the color that fills it, and that of its line. */
  let drawn: { readonly first: number; fill: string; line: string } | null = null
  let text = ''
  let point = 0
  /** Of what is laid out by hand. */
  const room = new Map<string, number>()
  const attributeOf = (attributes: readonly NamedAttribute[], name = 'val') => attributes.find(({ local }) => local === name)?.value ?? ''
  await readXml(archive, part, {
    openNamed(uri, name, attributes) {
      path.push(CHART.includes(uri) || (DRAWING.includes(uri) && INKS.has(name)) ? name : '')
      text = ''
      if (path.at(-1) === 'ser') drawn = { first: ranges.length, fill: '', line: '' }
      if (drawn !== null) ink(drawn, path, name, attributes)
      switch (path.at(-1)) {
        case 'strRef':
        case 'numRef':
        case 'multiLvlStrRef':
        case 'strLit':
        case 'numLit':
          ranges.push({ ref: '', values: new Map() })
          return
        case 'pt':
          point = Number(attributeOf(attributes, 'idx'))
          return
        case 'numFmt':
          if (!['1', 'true'].includes(attributeOf(attributes, 'sourceLinked')))
            formats.push(attributeOf(attributes, 'formatCode').slice(0, LONGEST))
          return
        default:
          if (name.endsWith('Chart') && path.at(-2) === 'plotArea') kinds.push(name)
          if (SAYS_MORE.has(path.at(-1) ?? '')) scaling.push(name)
          if (isSwitch(path, attributeOf(attributes))) scaling.push(`${path.at(-2)}.${name}`)
          if (path.at(-1) === 'manualLayout') room.clear()
          if (path.at(-2) === 'manualLayout' && isOutside(room, name, Number(attributeOf(attributes)))) scaling.push(`manualLayout.${name}`)
          scaling.push(...hardToRead(path, (of) => attributeOf(attributes, of)).map((look) => look.slice(0, LONGEST)))
          if (!SCALING.has(path.at(-1) ?? '')) return
          scaling.push(`${name === 'grouping' ? `${path.at(-2)}.` : ''}${name}=${attributeOf(attributes).slice(0, LONGEST)}`)
      }
    },
    close(name) {
      const [is, inside] = [path.pop(), path.at(-1)]
      if (is === 'ser' && drawn !== null) {
        series.push([inside, ranges[drawn.first]?.ref ?? '', inside === 'barChart' ? drawn.fill : '', drawn.line].join(' '))
        drawn = null
      }
      if (is === 'f' && ranges.length > 0) (ranges.at(-1) as (typeof ranges)[number]).ref = text.slice(0, LONGEST)
      if (is === 'v' && inside === 'pt') ranges.at(-1)?.values.set(point, unescaped(text.slice(0, LONGEST)))
      if (is === name && text.trim() !== '' && (is === 't' || (is === 'v' && inside !== 'pt')))
        texts.push(unescaped(text.slice(0, LONGEST)))
    },
    text: (more) => {
      if (text.length < LONGEST) text += more
    },
  })
  return { part: part.name, kinds, texts, scaling, formats, series, ranges: ranges satisfies readonly PlainChartRange[] }
}

/** Elements of a drawing that are looked at. */
const INKS: ReadonlySet<string> = new Set([
  't',
  'ln',
  'solidFill',
  'noFill',
  'pattFill',
  'gradFill',
  'blipFill',
  'srgbClr',
  'schemeClr',
  'sysClr',
  'prstClr',
  'rPr',
  'defRPr',
])
/** Beside what a plan draws: lines, marks and tables of a program's own, and points that look unlike the others. */
const SAYS_MORE: ReadonlySet<string> = new Set([
  'trendline',
  'errBars',
  'upDownBars',
  'dropLines',
  'serLines',
  'dTable',
  'view3D',
  'dPt',
  'dLbl',
  'legend',
])

/** Of its width or height; less than that, and nobody sees what is drawn. */
const LEAST_OF_A_CHART = 0.25

/** Letters that are pale, tiny, huge or in a color of the theme, and anything but white behind them. */
function hardToRead(path: readonly string[], of: (attribute: string) => string): readonly string[] {
  const [paper = '', owner = '', inside = '', fill = '', name = ''] = ['', '', '', '', '', ...path].slice(-5)
  if (LETTERS.has(name)) {
    const size = of('sz') === '' ? READABLE.from : Number(of('sz'))
    return size < READABLE.from || size > READABLE.to ? [`letters=${of('sz')}`] : []
  }
  if (LETTERS.has(fill) && name in PAINT) return [`letters=${name}`]
  // Within a color stands what makes it lighter, or lets one see through it.
  const isInColor = inside === 'solidFill' && COLORS.has(fill)
  if (isInColor && LETTERS.has(owner)) return [`letters=${of('val')}`]
  if (isInColor && owner === 'spPr' && PAPERS.has(paper)) return [`paper=${of('val')}`]
  const isColor = fill === 'solidFill' && name !== ''
  if (isColor && LETTERS.has(inside)) return name === 'srgbClr' && !isPale(of('val')) ? [] : [`letters=${of('val')}`]
  if (isColor && inside === 'spPr' && PAPERS.has(owner)) return of('val').toUpperCase() === 'FFFFFF' ? [] : [`paper=${of('val')}`]
  return fill === 'spPr' && PAPERS.has(inside) && name !== 'noFill' && name in PAINT ? [`paper=${name}`] : []
}

const COLORS: ReadonlySet<string> = new Set(['srgbClr', 'schemeClr', 'sysClr', 'prstClr'])
const LETTERS: ReadonlySet<string> = new Set(['rPr', 'defRPr'])
const PAPERS: ReadonlySet<string> = new Set(['chartSpace', 'plotArea', 'title', 'legend', 'dLbls'])
/** In hundredths of a point. */
const READABLE = { from: 600, to: 3000 }
/** The mean of red, green and blue from which a color is hard to see on white. */
const PALE = 0xa0

function isPale(color: string): boolean {
  const parts = color.match(/[\dA-F]{2}/gi)?.map((part) => Number.parseInt(part, 16)) ?? []
  return parts.length !== 3 || parts.reduce((sum, part) => sum + part, 0) / 3 > PALE
}

/** Of what is laid out by hand, in shares of the frame; a program may round. */
function isOutside(room: Map<string, number>, name: string, value: number): boolean {
  if (!['x', 'y', 'w', 'h'].includes(name)) return false
  room.set(name, value)
  const isWithin = (from = 0, size = 0) => from > -ROUNDED && from < 1 && from + size < 1 + ROUNDED
  return !isWithin(room.get('x'), room.get('w')) || !isWithin(room.get('y'), room.get('h'))
}

const ROUNDED = 0.02

/** What is left out of a chart, or written on it. */
function isSwitch(path: readonly string[], value: string): boolean {
  const name = path.at(-1)
  if (name === 'tickLblPos') return value === 'none'
  // Columns that do not begin at nothing, and blanks that are drawn as if they were nothing.
  if (name === 'crossesAt') return Number(value) !== 0
  // Columns that hang from the top; where an axis is smallest it begins.
  if (name === 'crosses') return value !== 'autoZero' && value !== 'min'
  // Widths that are the place of the other side.
  if (name === 'wMode' || name === 'hMode') return value === 'edge'
  if (name === 'dispBlanksAs') return value === 'zero'
  if ((name === 'w' || name === 'h') && path.at(-4) === 'plotArea') return Number(value) < LEAST_OF_A_CHART
  return (name === 'delete' || name === 'showVal') && value === '1'
}

/** The color of a series or of its line, or what changes it, which stands within; of a point or a label of it nothing. */
function ink(of: { fill: string; line: string }, path: readonly string[], name: string, attributes: readonly NamedAttribute[]): void {
  const from = path.lastIndexOf('ser')
  const inside = path.slice(from + 1)
  if (inside[0] !== 'spPr') return
  const isLine = inside[1] === 'ln'
  const [kind, color] = inside.slice(isLine ? 2 : 1)
  if (kind === undefined) return
  const value =
    color === undefined ? PAINT[kind] : kind === 'solidFill' ? (attributes.find(({ local }) => local === 'val')?.value ?? '') : undefined
  if (value !== undefined && name !== 'ln') of[isLine ? 'line' : 'fill'] = value.toUpperCase().slice(0, LONGEST)
}

const PAINT: Readonly<Record<string, string>> = { noFill: 'NONE', pattFill: 'PATTERN', gradFill: 'GRADIENT', blipFill: 'PICTURE' }

/** What makes the same numbers look larger, smaller or turned round. */
const SCALING: ReadonlySet<string> = new Set([...['min', 'max', 'orientation', 'logBase', 'builtInUnit', 'custUnit', 'barDir', 'grouping']])
