// A slide and its speaker notes.

import type { SlidePlan } from '#board'
import { SLIDE_PLACES } from '#wording'
import { FOOTER_IDX, INHERITED_COLOURS, NUMBER_IDX, numberField, placeholder, shapeTree } from './master.ts'
import { shapeXml } from './shapes.ts'
import { paragraph, plainParagraph } from './text.ts'
import { DRAWING, element, part } from './xml.ts'

/** The title first, as a screen reader reads it; then the shapes in their order, footer and number last. @param chartRelations of its charts */
export function slideXml({ headline, shapes, footer }: SlidePlan, chartRelations: readonly string[]): string {
  const charts = shapes.filter(({ kind }) => kind === 'chart')
  const first = 3
  const after = first + shapes.length
  const tree = shapeTree(
    placeholder({ id: 2, name: SLIDE_PLACES.headline, type: 'title', text: paragraph([headline]) }),
    ...shapes.map((shape, index) => shapeXml(shape, first + index, chartRelations[charts.indexOf(shape)] ?? '')),
    placeholder({
      id: after,
      name: SLIDE_PLACES.footer,
      type: 'ftr',
      idx: FOOTER_IDX,
      text: paragraph([{ text: footer, style: 'footer' }]),
    }),
    placeholder({ id: after + 1, name: SLIDE_PLACES.number, type: 'sldNum', idx: NUMBER_IDX, text: numberField() }),
  )
  return part(element('p:sld', DRAWING, element('p:cSld', tree), INHERITED_COLOURS))
}

export function notesXml({ notes }: SlidePlan): string {
  const tree = shapeTree(
    placeholder({ id: 2, name: SLIDE_PLACES.slide, type: 'sldImg', idx: 2 }),
    placeholder({ id: 3, name: SLIDE_PLACES.notes, type: 'body', idx: 3, text: notes.map(plainParagraph).join('') }),
  )
  return part(element('p:notes', DRAWING, element('p:cSld', tree), INHERITED_COLOURS))
}
