// The assessment after one edit, equal to assessing the whole workbook again (a property test holds
// the two together) but re-running only the rules that read what changed, on the subjects it changed.

import { RULES } from '../checks/catalogue.ts'
import type { ReadPath } from '../checks/rule.ts'
import type { Setting } from '../checks/subject.ts'
import type { TableName } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { byListOrder } from './assess.ts'
import { assessComponent, COMPONENT_RULES } from './assess-component.ts'
import type { Assessment, ComponentAssessment } from './assessment.ts'
import { type EditReach, reachOf, readsAny } from './edit-reach.ts'
import { type InventoryIndex, indexOf } from './inventory-index.ts'
import { assessPeople, assessPortfolio } from './people-and-portfolio.ts'
import { settingOf } from './setting.ts'
import { subjectOf } from './subject-of.ts'
import { totalsOf } from './totals.ts'

/** Tables that every component may read, however few records an edit changes in them. */
const SHARED_TABLES: readonly TableName[] = ['settings', 'company', 'policy', 'exchangeRates', 'creditGrants', 'imports']
/** Read by the framework itself: what is small. */
const FRAMEWORK_READS: readonly ReadPath[] = ['company.engineerMonthlyCost', 'policy.small-share', 'policy.small-cost', 'settings.currency']

/**
 * @param before the assessment of the workbook before the edit
 * @param workbook the workbook after it (applyEdit)
 * @param edit what was done; undo hands over the inverse
 * @returns unchanged components are the same objects as in `before`
 */
export function reassess(before: Assessment, workbook: Workbook, edit: Parameters<typeof reachOf>[0]): Assessment {
  const { tables } = workbook
  const reach = reachOf(edit, before.index.tables, tables)
  const setting = settingOf(workbook, before.asOf)
  const index = indexOf(tables, before.index)
  const byId = reassessedById(before, { tables, reach, setting, index })
  const components = byId === before.byId ? before.components : inListOrder(byId, before, reach)
  const areTotalsSame = components === before.components && !reach.tables.has('exchangeRates') && !reach.tables.has('settings')
  const touches = (...names: TableName[]) => names.some((name) => reach.tables.has(name))
  const personRulesChanged = RULES.some((rule) => rule.ofPerson !== undefined && reads(rule.reads, reach, 'policy', 'company', 'settings'))
  const portfolioChanged = touches('exemptions') || RULES.some((rule) => rule.ofPortfolio !== undefined && readsAny(rule, reach))
  return {
    asOf: before.asOf,
    setting,
    index,
    components,
    byId,
    people:
      touches('people', 'owners', 'components') || personRulesChanged
        ? assessPeople(tables, setting, personRulesChanged ? [] : before.people)
        : before.people,
    portfolio: portfolioChanged ? assessPortfolio(tables, index, setting) : before.portfolio,
    totals: areTotalsSame ? before.totals : totalsOf(components, setting),
  }
}

interface Change {
  readonly tables: Workbook['tables']
  readonly reach: EditReach
  readonly setting: Setting
  readonly index: InventoryIndex
}

function reassessedById(before: Assessment, change: Change): ReadonlyMap<string, ComponentAssessment> {
  const { tables, reach } = change
  const isShared = SHARED_TABLES.some((table) => reach.tables.has(table)) && isReadByComponents(reach)
  const ids = isShared ? new Set([...before.byId.keys(), ...reach.componentIds]) : reach.componentIds
  if (ids.size === 0) return before.byId
  const stale = new Set(COMPONENT_RULES.filter((rule) => readsAny(rule, reach)))
  const areCostsConverted = reach.tables.has('exchangeRates') || reach.tables.has('settings')
  const byId = new Map(before.byId)
  let isChanged = false
  for (const id of ids) {
    const component = tables.components[id]
    const old = before.byId.get(id)
    if (component === undefined) {
      if (byId.delete(id)) isChanged = true
      continue
    }
    const isOwn = reach.componentIds.has(id)
    const subject = old === undefined || isOwn || areCostsConverted ? subjectOf(component, change.index, change.setting) : old.subject
    const areExemptionsNew = isOwn && reach.tables.has('exemptions')
    const next = assessComponent(
      subject,
      change.setting,
      old,
      (rule) => areExemptionsNew || stale.has(rule as (typeof COMPONENT_RULES)[number]),
    )
    if (next === old) continue
    byId.set(id, next)
    isChanged = true
  }
  return isChanged ? byId : before.byId
}

function isReadByComponents(reach: EditReach): boolean {
  return reach.tables.has('exchangeRates') || reads(FRAMEWORK_READS, reach) || COMPONENT_RULES.some((rule) => readsAny(rule, reach))
}

/** Whether the edit changed a path of the list; with names, only paths of those tables count. */
function reads(list: readonly ReadPath[], { paths }: EditReach, ...names: readonly TableName[]): boolean {
  return list.some((path) => {
    const table = path.slice(0, path.indexOf('.')) as TableName
    return (names.length === 0 || names.includes(table)) && (paths.has(path) || paths.has(`${table}.*`))
  })
}

/** The old order serves as long as no component came, went or moved. */
function inListOrder(
  byId: ReadonlyMap<string, ComponentAssessment>,
  before: Assessment,
  { paths }: EditReach,
): readonly ComponentAssessment[] {
  if (paths.has('components.*') || paths.has('components.position')) {
    return [...byId.values()].sort((a, b) => byListOrder(a.subject.component, b.subject.component))
  }
  return before.components.map((old) => byId.get(old.subject.component.id) ?? old)
}
