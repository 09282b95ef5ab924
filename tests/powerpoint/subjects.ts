// The decks that every test is run on: planned from the same workbooks as the exported .xlsx.

import { planBoardSlides, type SlidesPlan } from '#board'
import { assess, type LockedQuarter, type Workbook } from '#core'
import { AS_OF } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'

/** Names that no workbook takes in, but a file of ours must survive: they come from a newer version, or by a fault. */
export function named(workbook: Workbook, nameOf: (place: number) => string): Workbook {
  const { components, company } = workbook.tables
  const renamed = Object.entries(components).map(([id, component], place) => [id, { ...component, name: nameOf(place) }])
  const own = Object.entries(company).map(([id, each]) => [id, { ...each, name: nameOf(0) }])
  return { ...workbook, tables: { ...workbook.tables, components: Object.fromEntries(renamed), company: Object.fromEntries(own) } }
}

export function slidesOf(workbook: Workbook, past: LockedQuarter | null = null): SlidesPlan {
  const assessment = assess(workbook, AS_OF)
  return okOf(planBoardSlides({ workbook, assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past }))
}
