// The charts that the drawings of an .xlsx show: which cells they draw, what they drew when the file was saved, and what is written on
// them. A chart shows what was stored with it until somebody lets a program draw it anew.

import type { PlainChart, PlainChartRange } from '#core'
import type { Archive } from './open-workbook.ts'
import { readPart } from './read-part.ts'
import { type NamedAttribute, readXml } from './read-xml.ts'
import { unescaped } from './text-runs.ts'
import type { ZipPart } from './zip-directory.ts'

const CHART: readonly string[] = ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart']
const DRAWING: readonly string[] = ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main']
/** A text longer than that is told by its beginning. */
const LONGEST = 1000

/** @throws Refusal */
export async function chartsIn(archive: Archive): Promise<readonly PlainChart[]> {
  const parts = new Set<ZipPart>()
  for (const part of archive.parts.values())
    if (part.name.endsWith('.rels')) for (const chart of await namedIn(archive, part)) parts.add(chart)
  const charts: PlainChart[] = []
  for (const part of parts) charts.push(await chartIn(archive, part))
  return charts
}

async function namedIn(archive: Archive, relations: ZipPart): Promise<readonly ZipPart[]> {
  const folder = relations.name.split('/').slice(0, -2)
  const found: ZipPart[] = []
  await readPart({ ...archive, odd: () => undefined }, relations, {
    open: (_, attributes) => {
      if (!(attributes.get('Type') ?? '').endsWith('/chart')) return
      const part = archive.parts.get(pathFrom(folder, attributes.get('Target') ?? ''))
      if (part !== undefined) found.push(part)
    },
  })
  return found
}

/** ["xl", "drawings"], "../charts/chart1.xml" → "xl/charts/chart1.xml" */
function pathFrom(folder: readonly string[], target: string): string {
  const path = target.startsWith('/') ? [] : [...folder]
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

async function chartIn(archive: Archive, part: ZipPart): Promise<PlainChart> {
  const kinds: string[] = []
  const texts: string[] = []
  const scaling: string[] = []
  const formats: string[] = []
  const ranges: { ref: string; readonly values: Map<number, string> }[] = []
  const path: string[] = []
  let text = ''
  let point = 0
  const attributeOf = (attributes: readonly NamedAttribute[], name = 'val') => attributes.find(({ local }) => local === name)?.value ?? ''
  await readXml(archive, part, {
    openNamed(uri, name, attributes) {
      path.push(CHART.includes(uri) || (DRAWING.includes(uri) && name === 't') ? name : '')
      text = ''
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
          if (!SCALING.has(path.at(-1) ?? '')) return
          scaling.push(`${name === 'grouping' ? `${path.at(-2)}.` : ''}${name}=${attributeOf(attributes).slice(0, LONGEST)}`)
      }
    },
    close(name) {
      const [is, inside] = [path.pop(), path.at(-1)]
      if (is === 'f' && ranges.length > 0) (ranges.at(-1) as (typeof ranges)[number]).ref = text.slice(0, LONGEST)
      if (is === 'v' && inside === 'pt') ranges.at(-1)?.values.set(point, unescaped(text.slice(0, LONGEST)))
      if (is === name && text.trim() !== '' && (is === 't' || (is === 'v' && inside !== 'pt')))
        texts.push(unescaped(text.slice(0, LONGEST)))
    },
    text: (more) => {
      if (text.length < LONGEST) text += more
    },
  })
  return { part: part.name, kinds, texts, scaling, formats, ranges: ranges satisfies readonly PlainChartRange[] }
}

/** What makes the same numbers look larger, smaller or turned round. */
const SCALING: ReadonlySet<string> = new Set([...['min', 'max', 'orientation', 'logBase', 'builtInUnit', 'custUnit', 'barDir', 'grouping']])
