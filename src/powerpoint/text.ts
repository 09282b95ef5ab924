// Text as shapes hold it: paragraphs of one run each, in the look that the plan names.

import { type Paragraph, SLIDE_STYLES, type SlideStyle } from '#board'
import { element, textOf } from './xml.ts'

/** Points as the file counts them. */
export const emu = (points: number): number => Math.round(points * 12_700)

/** The fonts of the theme: Inter, and what the viewer takes where it is not installed. */
const FONT = element('a:latin', { typeface: '+mn-lt' })

export function solid(colour: string): string {
  return element('a:solidFill', element('a:srgbClr', { val: colour }))
}

function runProperties(name: 'a:rPr' | 'a:endParaRPr', style: SlideStyle): string {
  const { size, bold, colour } = SLIDE_STYLES[style]
  return element(name, { lang: 'en-US', sz: size * 100, b: bold ? 1 : 0, dirty: 0 }, solid(colour), FONT)
}

/** An empty one keeps its height. */
export function paragraph(runs: Paragraph, align: 'l' | 'r' | 'ctr' = 'l'): string {
  const written = runs
    .filter(({ text }) => text !== '')
    .map(({ text, style }) => element('a:r', runProperties('a:rPr', style), element('a:t', textOf(text))))
  const end = written.length === 0 ? runProperties('a:endParaRPr', runs[0]?.style ?? 'cell') : ''
  return element('a:p', element('a:pPr', { algn: align }), ...written, end)
}

/** Left to the reader's font where the plan says no look: speaker notes. */
export function plainParagraph(text: string): string {
  return element('a:p', element('a:r', element('a:rPr', { lang: 'en-US', dirty: 0 }), element('a:t', textOf(text))))
}

/** Without margins, so that text stands exactly where the plan says. */
export function body(anchor: 't' | 'ctr' | 'b', inset = 0): string {
  const margin = emu(inset)
  const margins = { lIns: margin, tIns: margin, rIns: margin, bIns: margin }
  return element('a:bodyPr', { wrap: 'square', ...margins, anchor }, element('a:noAutofit'))
}
