// The charts of an .xlsx as whoever opens it finds them: from the sheet by its drawing to the chart, and what each draws.

import JSZip from 'jszip'
import { all, child, type XmlNode, xmlTree } from './xml-tree.ts'

interface ReadSeries {
  /** Of the name, the categories (or x) and the values: "Changes!$V$7:$V$11". */
  readonly refs: readonly string[]
  readonly name: string
  readonly categories: readonly string[]
  readonly values: readonly (number | null)[]
}

export interface ReadChart {
  readonly path: string
  readonly title: string
  /** "barChart", "lineChart", "scatterChart". */
  readonly plots: readonly string[]
  readonly series: readonly ReadSeries[]
}

/** Of a workbook, or of slides. */
export async function readCharts(bytes: Uint8Array): Promise<readonly ReadChart[]> {
  const archive = await JSZip.loadAsync(bytes)
  const paths = Object.keys(archive.files).filter((path) => /^(?:xl|ppt)\/charts\/chart\d+\.xml$/.test(path))
  const number = (path: string) => Number(/\d+/.exec(path.replace(/^.*chart/, ''))?.[0])
  const sorted = paths.toSorted((a, b) => number(a) - number(b))
  return Promise.all(sorted.map(async (path) => chartOf(path, xmlTree((await archive.file(path)?.async('string')) ?? ''))))
}

export function chartOf(path: string, tree: XmlNode): ReadChart {
  const chart = all(tree, 'c:chart')[0]
  const texts = all(child(chart, 'c:title') ?? tree, 'a:t').map(({ text }) => text)
  const plots = child(chart, 'c:plotArea')?.children.filter(({ name }) => name.endsWith('Chart')) ?? []
  return {
    path,
    title: texts.join(''),
    plots: plots.map(({ name }) => name.slice(2)),
    series: plots.flatMap((plot) => plot.children.filter(({ name }) => name === 'c:ser')).map(seriesOf),
  }
}

function seriesOf(node: XmlNode): ReadSeries {
  const along = child(node, 'c:cat') ?? child(node, 'c:xVal')
  const values = child(node, 'c:val') ?? child(node, 'c:yVal')
  return {
    refs: all(node, 'c:f').map(({ text }) => text),
    name: cached(child(node, 'c:tx'))[0] ?? '',
    // A format may leave room for a closing parenthesis, which one program keeps in the text and another does not.
    categories: cached(along).map((value) => (value ?? '').trimEnd()),
    values: cached(values).map((value) => (value === null || value === '' ? null : Number(value))),
  }
}

/** null: the cache has no such point. */
export function cached(node: XmlNode | undefined): readonly (string | null)[] {
  if (node === undefined) return []
  const count = Number(all(node, 'c:ptCount')[0]?.attributes['val'] ?? 0)
  const points = new Map(all(node, 'c:pt').map((point) => [Number(point.attributes['idx']), child(point, 'c:v')?.text ?? '']))
  return Array.from({ length: count }, (_, index) => points.get(index) ?? null)
}

/** "'Build vs. buy'!$B$2:$C$3" → its sheet and its cells, row by row. */
export function cellsOf(ref: string): { readonly sheet: string; readonly cells: readonly string[] } | null {
  const [, quoted, plain, first, from, last = first, to = from] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(ref) ?? []
  if (first === undefined || last === undefined) return null
  const cells: string[] = []
  for (let row = Number(from); row <= Number(to); row += 1)
    for (let column = indexOf(first); column <= indexOf(last); column += 1) cells.push(`${lettersOf(column)}${row}`)
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', cells }
}

const indexOf = (letters: string) => [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0)

function lettersOf(index: number): string {
  return index === 0 ? '' : lettersOf(Math.floor((index - 1) / 26)) + String.fromCharCode(65 + ((index - 1) % 26))
}
