// A plan of slides into the bytes of a .pptx. Own writer: five slides of text, tables and charts need some thirty parts, and
// no library. Runs in the app's side process and in plain Node.

import { type DocumentProperties, SLIDE_SIZE, type SlidesPlan } from '#board'
import { PRODUCT_NAME, SLIDE_PLACES } from '#wording'
import { chartsOf, type PlacedChart, partsOfChart } from './charts.ts'
import { layoutXml, masterXml, NOTES_SIZE, notesMasterXml } from './master.ts'
import { CORE_PROPERTIES, type Part, packed, type Relation, relation } from './package.ts'
import { notesXml, slideXml } from './slide.ts'
import { emu } from './text.ts'
import { themeXml } from './theme.ts'
import { DRAWING, element, part, textOf } from './xml.ts'

interface WrittenSlides {
  readonly bytes: Uint8Array
  readonly slides: number
}

export async function writeBoardSlides(plan: SlidesPlan): Promise<WrittenSlides> {
  const roots: readonly Relation[] = [
    relation('rId1', 'officeDocument', PRESENTATION),
    { id: 'rId2', type: CORE_PROPERTIES, target: CORE },
    relation('rId3', 'extended-properties', APP),
  ]
  const charts = chartsOf(plan)
  const chartParts = await Promise.all(charts.map(partsOfChart))
  const parts = [
    presentation(plan),
    ...FRAME,
    ...plan.slides.flatMap((slide, index) =>
      slideParts(
        slide,
        index,
        charts.filter(({ slide: on }) => on === index),
      ),
    ),
    ...chartParts.flat(),
    ...propertyParts(plan),
  ]
  const bytes = await packed(parts, roots, new Date(`${plan.properties.asOf}T00:00:00Z`))
  return { bytes, slides: plan.slides.length }
}

const PRESENTATION = 'ppt/presentation.xml'
const CORE = 'docProps/core.xml'
const APP = 'docProps/app.xml'
const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml'
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml'
const THEME = 'ppt/theme/theme1.xml'
const NOTES_THEME = 'ppt/theme/theme2.xml'
const slidePath = (index: number) => `ppt/slides/slide${index + 1}.xml`
const notesPath = (index: number) => `ppt/notesSlides/notesSlide${index + 1}.xml`
const typeOf = (kind: string) => `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml'

/** What every deck has, whatever it says. */
const FRAME: readonly Part[] = [
  {
    ...{ path: MASTER, contentType: typeOf('slideMaster'), content: masterXml('rId1') },
    relations: [relation('rId1', 'slideLayout', LAYOUT), relation('rId2', 'theme', THEME)],
  },
  { path: LAYOUT, contentType: typeOf('slideLayout'), content: layoutXml(), relations: [relation('rId1', 'slideMaster', MASTER)] },
  { path: THEME, contentType: THEME_TYPE, content: themeXml(PRODUCT_NAME) },
  {
    ...{ path: NOTES_MASTER, contentType: typeOf('notesMaster'), content: notesMasterXml() },
    relations: [relation('rId1', 'theme', NOTES_THEME)],
  },
  { path: NOTES_THEME, contentType: THEME_TYPE, content: themeXml(SLIDE_PLACES.notesTheme) },
  { path: 'ppt/presProps.xml', contentType: typeOf('presProps'), content: part(element('p:presentationPr', DRAWING)) },
  { path: 'ppt/viewProps.xml', contentType: typeOf('viewProps'), content: part(element('p:viewPr', DRAWING)) },
  {
    ...{ path: 'ppt/tableStyles.xml', contentType: typeOf('tableStyles') },
    content: part(element('a:tblStyleLst', { 'xmlns:a': DRAWING['xmlns:a'], def: '{2D5ABB26-0587-4C30-8999-92F81FD0307C}' })),
  },
]

function presentation({ slides }: SlidesPlan): Part {
  const ids = slides.map((_, index) => element('p:sldId', { id: 256 + index, 'r:id': `rId${index + 10}` }))
  const content = element(
    'p:presentation',
    { ...DRAWING, saveSubsetFonts: 1 },
    element('p:sldMasterIdLst', element('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
    element('p:notesMasterIdLst', element('p:notesMasterId', { 'r:id': 'rId2' })),
    element('p:sldIdLst', ...ids),
    element('p:sldSz', { cx: emu(SLIDE_SIZE.width), cy: emu(SLIDE_SIZE.height) }),
    element('p:notesSz', { cx: emu(NOTES_SIZE.width), cy: emu(NOTES_SIZE.height) }),
  )
  return {
    ...{ path: PRESENTATION, contentType: typeOf('presentation.main'), content: part(content) },
    relations: [
      relation('rId1', 'slideMaster', MASTER),
      relation('rId2', 'notesMaster', NOTES_MASTER),
      relation('rId3', 'presProps', 'ppt/presProps.xml'),
      relation('rId4', 'viewProps', 'ppt/viewProps.xml'),
      relation('rId5', 'theme', THEME),
      relation('rId6', 'tableStyles', 'ppt/tableStyles.xml'),
      ...slides.map((_, index) => relation(`rId${index + 10}`, 'slide', slidePath(index))),
    ],
  }
}

function slideParts(slide: SlidesPlan['slides'][number], index: number, charts: readonly PlacedChart[]): readonly Part[] {
  const own = charts.map(({ path }, place) => relation(`rId${place + 3}`, 'chart', path))
  return [
    {
      ...{ path: slidePath(index), contentType: typeOf('slide') },
      content: slideXml(
        slide,
        own.map(({ id }) => id),
      ),
      relations: [relation('rId1', 'slideLayout', LAYOUT), relation('rId2', 'notesSlide', notesPath(index)), ...own],
    },
    {
      ...{ path: notesPath(index), contentType: typeOf('notesSlide'), content: notesXml(slide) },
      relations: [relation('rId1', 'notesMaster', NOTES_MASTER), relation('rId2', 'slide', slidePath(index))],
    },
  ]
}

function propertyParts({ properties, slides }: SlidesPlan): readonly Part[] {
  return [
    { path: CORE, contentType: 'application/vnd.openxmlformats-package.core-properties+xml', content: coreXml(properties) },
    {
      ...{ path: APP, contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml' },
      content: part(
        element(
          'Properties',
          { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
          element('Application', textOf(properties.creator)),
          element('Slides', String(slides.length)),
          element('Notes', String(slides.length)),
          element('Company', textOf(properties.company)),
        ),
      ),
    },
  ]
}

function coreXml({ title, subject, creator, keywords, description, asOf }: DocumentProperties): string {
  const day = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${asOf}T00:00:00Z`)
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', textOf(title)),
      element('dc:subject', textOf(subject)),
      element('dc:creator', textOf(creator)),
      element('cp:keywords', textOf(keywords)),
      element('dc:description', textOf(description)),
      element('cp:lastModifiedBy', textOf(creator)),
      day('dcterms:created'),
      day('dcterms:modified'),
    ),
  )
}
