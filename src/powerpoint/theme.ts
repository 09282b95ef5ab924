// The theme: colours and fonts of the product, and the plain fills and lines that every theme must have.

import { COLOURS } from '#board'
import { PRODUCT_NAME } from '#wording'
import { solid } from './text.ts'
import { DRAWING, element, part } from './xml.ts'

/** Not in the file: where it is not installed, the viewer takes a sans-serif of its own, which PANOSE helps it to find. */
const FONT = { typeface: 'Inter', panose: '020B0604020202020204' } as const

export function themeXml(name: string): string {
  return part(
    element(
      'a:theme',
      { 'xmlns:a': DRAWING['xmlns:a'], name },
      element('a:themeElements', colourScheme(), fontScheme(), formatScheme()),
      element('a:objectDefaults'),
      element('a:extraClrSchemeLst'),
    ),
  )
}

function colourScheme(): string {
  const { text, accent, canvas, muted, states, tabs } = COLOURS
  const colours: Readonly<Record<string, string>> = {
    ...{ dk1: text, lt1: 'FFFFFF', dk2: accent, lt2: canvas },
    ...{ accent1: accent, accent2: tabs.model, accent3: states.watch.text, accent4: states.fail.text },
    ...{ accent5: states.exempt.text, accent6: states.pass.text, hlink: accent, folHlink: muted },
  }
  const each = Object.entries(colours).map(([slot, value]) => element(`a:${slot}`, element('a:srgbClr', { val: value })))
  return element('a:clrScheme', { name: PRODUCT_NAME }, ...each)
}

function fontScheme(): string {
  const fonts = [element('a:latin', FONT), element('a:ea', { typeface: '' }), element('a:cs', { typeface: '' })]
  return element('a:fontScheme', { name: PRODUCT_NAME }, element('a:majorFont', ...fonts), element('a:minorFont', ...fonts))
}

function formatScheme(): string {
  const fill = element('a:solidFill', element('a:schemeClr', { val: 'phClr' }))
  const line = (width: number) => element('a:ln', { w: width }, fill)
  const effect = element('a:effectStyle', element('a:effectLst'))
  return element(
    'a:fmtScheme',
    { name: PRODUCT_NAME },
    element('a:fillStyleLst', fill, fill, fill),
    element('a:lnStyleLst', line(6350), line(12_700), line(19_050)),
    element('a:effectStyleLst', effect, effect, effect),
    element('a:bgFillStyleLst', fill, solid('FFFFFF'), solid(COLOURS.canvas)),
  )
}
