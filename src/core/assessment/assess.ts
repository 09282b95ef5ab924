// All rules over a whole workbook. Called when a workbook is opened, by the command line and by the
// export; after an edit reassess.ts does only what the edit can have changed.

import type { IsoDate } from '../amounts/units.ts'
import type { Component } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { assessComponent } from './assess-component.ts'
import type { Assessment } from './assessment.ts'
import { indexOf } from './inventory-index.ts'
import { assessPeople, assessPortfolio } from './people-and-portfolio.ts'
import { settingOf } from './setting.ts'
import { subjectOf } from './subject-of.ts'
import { totalsOf } from './totals.ts'

/** @param asOf "today": the app's clock, or the last day of a locked quarter; core reads no clock */
export function assess(workbook: Workbook, asOf: IsoDate): Assessment {
  const { tables } = workbook
  const setting = settingOf(workbook, asOf)
  const index = indexOf(tables)
  const components = Object.values(tables.components)
    .sort(byListOrder)
    .map((component) => assessComponent(subjectOf(component, index, setting), setting))
  return {
    asOf,
    setting,
    index,
    components,
    byId: byIdOf(components),
    people: assessPeople(index, setting),
    portfolio: assessPortfolio(components, index, setting),
    totals: totalsOf(components, setting),
  }
}

export function byIdOf(components: Assessment['components']): Assessment['byId'] {
  return new Map(components.map((assessment) => [assessment.subject.component.id, assessment]))
}

export function byListOrder(a: Component, b: Component): number {
  return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
