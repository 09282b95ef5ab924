// The drawings of an .xlsx, wherever in the archive they lie, and where on a sheet each of their charts stands.

import type { PlainPlace } from '#core'
import type { Archive } from './open-workbook.ts'
import { readPart } from './read-part.ts'
import { readXml } from './read-xml.ts'
import type { ZipPart } from './zip-directory.ts'

/** Programs look parts up in any case. */
export const isRelations = (part: ZipPart): boolean => part.name.toLowerCase().endsWith('.rels')

/** @throws Refusal */
export async function drawingsIn(archive: Archive): Promise<ReadonlySet<ZipPart>> {
  const found = new Set<ZipPart>()
  for (const part of archive.parts.values())
    if (isRelations(part)) for (const { target } of await relatedIn(archive, part, 'drawing')) found.add(target)
  return found
}

/**
 * By the part of a sheet, the ids by which it names drawings on which nothing stands. LibreOffice 26 leaves some on sheets without a
 * chart, and nobody sees them. @throws Refusal
 */
export async function blankDrawingsIn(archive: Archive): Promise<ReadonlyMap<ZipPart, ReadonlySet<string>>> {
  const found = new Map<ZipPart, ReadonlySet<string>>()
  for (const part of archive.parts.values()) {
    const sheet = isRelations(part) ? archive.parts.get(partOfRelations(part)) : undefined
    if (sheet === undefined) continue
    const related = await relatedIn(archive, part, 'drawing')
    const drawn = new Set<string>()
    for (const { id, target } of related) if (!(await isBlank(archive, target))) drawn.add(id)
    found.set(sheet, new Set(related.flatMap(({ id }) => (drawn.has(id) ? [] : [id]))))
  }
  return found
}

/** Whether its root holds nothing. */
async function isBlank(archive: Archive, drawing: ZipPart): Promise<boolean> {
  let elements = 0
  await readXml(archive, drawing, {
    open: () => {
      elements += 1
    },
  })
  return elements <= 1
}

/** "xl/drawings/_rels/drawing1.xml.rels" → "xl/drawings/drawing1.xml" */
export function partOfRelations({ name }: ZipPart): string {
  return name.replace(/_rels\/([^/]*)\.rels$/i, '$1')
}

export interface Related {
  readonly id: string
  readonly target: ZipPart
}

/** The parts of a kind that are in the file. @param kind the last word of their type */
export async function relatedIn(archive: Archive, relations: ZipPart, kind: 'drawing' | 'chart'): Promise<readonly Related[]> {
  const folder = relations.name.split('/').slice(0, -2)
  const found: Related[] = []
  await readPart({ ...archive, odd: () => undefined }, relations, {
    open: (_, attributes) => {
      if (!(attributes.get('Type') ?? '').endsWith(`/${kind}`)) return
      const target = archive.parts.get(pathFrom(folder, attributes.get('Target') ?? ''))
      if (target !== undefined) found.push({ id: attributes.get('Id') ?? '', target })
    },
  })
  return found
}

/** ["xl", "drawings"], "../charts/chart1.xml" → "xl/charts/chart1.xml" */
export function pathFrom(folder: readonly string[], target: string): string {
  const path = target.startsWith('/') ? [] : [...folder]
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** Id of the relation to a chart → its place; one that is hidden, or whose place is not told by cells, is not in it. @throws Refusal */
export async function placesIn(archive: Archive, drawing: ZipPart): Promise<ReadonlyMap<string, PlainPlace>> {
  const places = new Map<string, PlainPlace>()
  let at: Record<'from' | 'to', { column: number; row: number }> = nowhere()
  let end: 'from' | 'to' | null = null
  let isHidden = false
  let text = ''
  await readXml(archive, drawing, {
    open: (name, attributes) => {
      text = ''
      if (name.endsWith('Anchor')) {
        at = nowhere()
        isHidden = false
      }
      if (name === 'cNvPr') isHidden ||= ['1', 'true'].includes(attributes.get('hidden') ?? '')
      if (name === 'from' || name === 'to') end = name
      if (name === 'chart' && !isHidden && at.from.row > 0 && at.to.row > 0) places.set(attributes.get('id') ?? '', at)
    },
    close: (name) => {
      if (end !== null && name === 'col') at[end].column = Number(text) + 1
      if (end !== null && name === 'row') at[end].row = Number(text) + 1
      if (name === end) end = null
    },
    text: (more) => {
      if (text.length < 20) text += more
    },
  })
  return places
}

const nowhere = () => ({ from: { column: 0, row: 0 }, to: { column: 0, row: 0 } })
