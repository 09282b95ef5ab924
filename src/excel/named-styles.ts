// The post-step: exceljs knows one cell style ("Normal"). Here the looks of the plan become named cell
// styles in styles.xml, so that a reader finds "Typed input" in Excel's own list and colour is not the
// only signal.

import { lookOf, ROLES, type Role, type StyleName } from '#board'

/** Which cell format (index in cellXfs) a style name became, read from a cell that carries it. */
export function formatIndex(sheetXml: string, cell: string): number {
  const match = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheetXml)
  if (match?.[1] === undefined) throw new RangeError(`No cell ${cell} with a look`)
  return Number(match[1])
}

/** @param formats cell format index → the style name whose look it is */
export function withNamedStyles(stylesXml: string, formats: ReadonlyMap<number, StyleName>): string {
  const xfs = /<cellXfs count="\d+">(.*?)<\/cellXfs>/s.exec(stylesXml)
  if (xfs?.[1] === undefined) throw new Error('styles.xml has no cell formats')
  const entries = xfs[1].match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? []
  /** Role → a format of it: its look is the look of the named style. */
  const samples = new Map<Role, string>()
  for (const [index, entry] of entries.entries()) {
    const style = formats.get(index)
    if (style !== undefined && !samples.has(lookOf(style).role)) samples.set(lookOf(style).role, entry)
  }
  // Roles are numbered in the order in which they were first seen.
  const order = [...samples.keys()]
  const numbered = entries.map((entry, index) => {
    const style = formats.get(index)
    return style === undefined ? entry : entry.replace(/ xfId="\d+"/, ` xfId="${order.indexOf(lookOf(style).role) + 1}"`)
  })
  const masters = order.map((role) => (samples.get(role) ?? '').replace(/ xfId="\d+"/, ''))
  const styles = order.map((role, index) => `<cellStyle name="${ROLES[role]}" xfId="${index + 1}"/>`)
  return stylesXml
    .replace(xfs[0], `<cellXfs count="${entries.length}">${numbered.join('')}</cellXfs>`)
    .replace(
      /<cellStyleXfs count="1">(.*?)<\/cellStyleXfs>/s,
      `<cellStyleXfs count="${masters.length + 1}">$1${masters.join('')}</cellStyleXfs>`,
    )
    .replace(/<cellStyles count="1">(.*?)<\/cellStyles>/s, `<cellStyles count="${styles.length + 1}">$1${styles.join('')}</cellStyles>`)
}
