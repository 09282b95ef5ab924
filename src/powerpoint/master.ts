// The slide master with its one layout, and the master of the notes: where title, footer and number stand, once.

import { type Box, FOOTER, HEADLINE, NUMBER } from '#board'
import { SLIDE_PLACES } from '#wording'
import { transform } from './shapes.ts'
import { body, paragraph } from './text.ts'
import { DRAWING, element, part } from './xml.ts'

const COLOUR_MAP = {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' },
  ...{ accent1: 'accent1', accent2: 'accent2', accent3: 'accent3', accent4: 'accent4', accent5: 'accent5', accent6: 'accent6' },
  ...{ hlink: 'hlink', folHlink: 'folHlink' },
} as const

export const INHERITED_COLOURS = element('p:clrMapOvr', element('a:masterClrMapping'))

/** The whole of what a slide, layout or master shows. */
export function shapeTree(...shapes: readonly string[]): string {
  const group = element('p:nvGrpSpPr', element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr'))
  const zero = ['a:off', 'a:chOff'].map((name) => element(name, { x: 0, y: 0 }))
  const none = ['a:ext', 'a:chExt'].map((name) => element(name, { cx: 0, cy: 0 }))
  const properties = element('p:grpSpPr', element('a:xfrm', zero[0] ?? '', none[0] ?? '', zero[1] ?? '', none[1] ?? ''))
  return element('p:spTree', group, properties, ...shapes)
}

interface Placeholder {
  readonly id: number
  readonly name: string
  readonly type: 'title' | 'ftr' | 'sldNum' | 'sldImg' | 'body'
  readonly idx?: number
  /** Absent: as on the layout. */
  readonly box?: Box
  readonly anchor?: 't' | 'ctr' | 'b'
  /** Paragraphs; absent for the picture of a slide. */
  readonly text?: string
}

export function placeholder({ id, name, type, idx, box, anchor = 't', text }: Placeholder): string {
  const place = element('p:ph', { type, ...(idx === undefined ? {} : { idx }) })
  const locks = element('a:spLocks', type === 'sldImg' ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 })
  const shape = box === undefined ? '' : transform('a', box) + element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))
  return element(
    'p:sp',
    element('p:nvSpPr', element('p:cNvPr', { id, name }), element('p:cNvSpPr', locks), element('p:nvPr', place)),
    element('p:spPr', shape),
    ...(text === undefined
      ? []
      : [element('p:txBody', box === undefined ? element('a:bodyPr') : body(anchor), element('a:lstStyle'), text)]),
  )
}

/** Idx of footer and number, on the layout and on every slide. */
export const FOOTER_IDX = 11
export const NUMBER_IDX = 12

export function numberField(): string {
  const run = paragraph([{ text: '‹#›', style: 'footer' }], 'r')
  return run.replace('<a:r>', '<a:fld id="{5B4C1C52-6E0B-4F0A-9C55-8B7C2B5C9C01}" type="slidenum">').replace('</a:r>', '</a:fld>')
}

function places(): string {
  return [
    placeholder({
      id: 2,
      name: SLIDE_PLACES.title,
      type: 'title',
      box: HEADLINE,
      text: paragraph([{ text: SLIDE_PLACES.headline, style: 'headline' }]),
    }),
    placeholder({
      id: 3,
      name: SLIDE_PLACES.footer,
      type: 'ftr',
      idx: FOOTER_IDX,
      box: FOOTER,
      text: paragraph([{ text: '', style: 'footer' }]),
    }),
    placeholder({ id: 4, name: SLIDE_PLACES.number, type: 'sldNum', idx: NUMBER_IDX, box: NUMBER, text: numberField() }),
  ].join('')
}

const WHITE = element('p:bg', element('p:bgPr', element('a:solidFill', element('a:schemeClr', { val: 'bg1' })), element('a:effectLst')))

export function masterXml(layoutRelation: string): string {
  const styles = ['p:titleStyle', 'p:bodyStyle', 'p:otherStyle'].map((name) =>
    element(
      name,
      element('a:lvl1pPr', { algn: 'l' }, element('a:buNone'), element('a:defRPr', { sz: name === 'p:titleStyle' ? 2600 : 1200 })),
    ),
  )
  return part(
    element(
      'p:sldMaster',
      DRAWING,
      element('p:cSld', WHITE, shapeTree(places())),
      element('p:clrMap', COLOUR_MAP),
      element('p:sldLayoutIdLst', element('p:sldLayoutId', { id: 2_147_483_649, 'r:id': layoutRelation })),
      element('p:txStyles', ...styles),
    ),
  )
}

export function layoutXml(): string {
  return part(
    element(
      'p:sldLayout',
      { ...DRAWING, type: 'titleOnly', preserve: 1 },
      element('p:cSld', { name: SLIDE_PLACES.layout }, shapeTree(places())),
      INHERITED_COLOURS,
    ),
  )
}

/** A page in portrait: the slide above, what its figures come from below. */
export const NOTES_SIZE = { width: 540, height: 720 } as const
const PICTURE: Box = { left: 54, top: 48, width: 432, height: 243 }
const NOTES: Box = { left: 54, top: 312, width: 432, height: 372 }

export function notesMasterXml(): string {
  const shapes = [
    placeholder({ id: 2, name: SLIDE_PLACES.slide, type: 'sldImg', idx: 2, box: PICTURE }),
    placeholder({
      id: 3,
      name: SLIDE_PLACES.notes,
      type: 'body',
      idx: 3,
      box: NOTES,
      text: paragraph([{ text: SLIDE_PLACES.notes, style: 'note' }]),
    }),
  ]
  const style = element('p:notesStyle', element('a:lvl1pPr', { algn: 'l' }, element('a:defRPr', { sz: 1000 })))
  return part(element('p:notesMaster', DRAWING, element('p:cSld', WHITE, shapeTree(...shapes)), element('p:clrMap', COLOUR_MAP), style))
}
