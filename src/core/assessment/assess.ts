// All rules over a whole workbook. Called when a workbook is opened, by the command line and by the
// export; after an edit reassess.ts does only what the edit can have changed.

import type { IsoDate } from '../amounts/units.ts'
import { LIST_ROWS } from '../checks/catalogue.ts'
import type { ListSums } from '../checks/list-row.ts'
import type { Setting } from '../checks/subject.ts'
import { standingTables } from '../costs/purchases.ts'
import { inOneGo, type WorkDone } from '../in-slices.ts'
import { type InventoryIndex, indexing } from '../inventory/inventory-index.ts'
import { listed } from '../inventory/list-order.ts'
import type { Component } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { assessComponent } from './assess-component.ts'
import type { Assessment, ComponentsById } from './assessment.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { assessingPortfolio, assessPeople } from './people-and-portfolio.ts'
import { settingOf } from './setting.ts'
import { subjectOf } from './subject-of.ts'
import { sumsOf } from './sums.ts'
import { rememberSums } from './sums-of-workings.ts'
import { totalsOf } from './totals.ts'

/** Components between two yields: a few milliseconds of work. */
export const COMPONENTS_A_SLICE = 200

/** @param asOf "today": the app's clock, or the last day of a locked quarter; core reads no clock */
export function assess(workbook: Workbook, asOf: IsoDate): Assessment {
  return inOneGo(assessing(workbook, asOf))
}

/** The same in slices, for a window that must not stand still while thousands of components are judged. */
export function* assessing(workbook: Workbook, asOf: IsoDate): Generator<WorkDone, Assessment> {
  const { tables } = workbook
  const setting = settingOf(workbook, asOf)
  const index = yield* indexing(standingTables(tables, asOf))
  const rows = listed(tables.components)
  const components: ComponentAssessment[] = []
  const listSums = LIST_ROWS.noSums()
  const done = () => ({ done: components.length, total: rows.length })
  yield done()
  while (components.length < rows.length) {
    judgeSome(rows, components, listSums, index, setting)
    yield done()
  }
  rememberSums(components, setting, listSums)
  const people = assessPeople(index, setting)
  const portfolio = yield* assessingPortfolio(components, index, setting)
  // What looks at every component once more has a slice of its own each: together they are felt.
  yield done()
  const sums = sumsOf(components, setting)
  yield done()
  const judged = { asOf, setting, index, components, byId: byIdOf(components), people, portfolio, sums }
  yield done()
  return { ...judged, totals: totalsOf(judged) }
}

/** A slice more of them. What rules of the list add up is added while the cells of a component are known. */
function judgeSome(
  rows: readonly Component[],
  components: ComponentAssessment[],
  listSums: ListSums,
  index: InventoryIndex,
  setting: Setting,
): void {
  const end = Math.min(rows.length, components.length + COMPONENTS_A_SLICE)
  for (let at = components.length; at < end; at += 1) {
    const subject = subjectOf(rows[at] as Component, index, setting)
    components.push(assessComponent(subject, setting))
    LIST_ROWS.addTo(listSums, subject, setting, 1)
  }
}

/** @param places of the same ids in the same order, where they are known from before an edit */
export function byIdOf(components: Assessment['components'], places: ComponentsById['places'] = placesOf(components)): ComponentsById {
  const get = (id: string) => {
    const place = places.get(id)
    return place === undefined ? undefined : components[place]
  }
  return { places, get, has: (id) => places.has(id) }
}

function placesOf(components: Assessment['components']): ComponentsById['places'] {
  return new Map(components.map(({ subject }, place) => [subject.component.id, place]))
}
