// The assessment after one edit, equal to assessing the whole workbook again (a property test holds
// the two together) but re-running only the rules that read what changed, on the subjects it changed.

import type { ReadPath, Rule } from '../checks/rule.ts'
import type { Setting } from '../checks/subject.ts'
import { hasPurchases, isOfPurchase, standingTables } from '../costs/purchases.ts'
import { inOneGo, type WorkDone } from '../in-slices.ts'
import type { Edit } from '../inventory/edit.ts'
import { leavesOf } from '../inventory/edit-leaves.ts'
import { type InventoryIndex, indexAfter } from '../inventory/inventory-index.ts'
import { byListOrder } from '../inventory/list-order.ts'
import { recordIn } from '../inventory/table-changes.ts'
import type { TableName } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { isWorkedOut, setWhenRead } from '../when-read.ts'
import { assessing, byIdOf, COMPONENTS_A_SLICE } from './assess.ts'
import { assessComponent, COMPONENT_RULES } from './assess-component.ts'
import type { Assessment, PersonAssessment } from './assessment.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { type EditReach, isReached, reachOf, readsAny } from './edit-reach.ts'
import { assessingPortfolio, assessPeople, PERSON_RULES, PORTFOLIO_RULES } from './people-and-portfolio.ts'
import { settingOf } from './setting.ts'
import { subjectOf } from './subject-of.ts'
import { sumsAfter, sumsOf } from './sums.ts'
import { carrySums } from './sums-of-workings.ts'
import { totalsOf } from './totals.ts'

/** Tables that every component may read, however few records an edit changes in them. */
const SHARED_TABLES: readonly TableName[] = ['settings', 'company', 'policy', 'exchangeRates', 'creditGrants', 'imports', 'quarters']
/** Read by the framework itself: what is small, and what a cost is in the workbook's currency. */
const FRAMEWORK_READS: readonly ReadPath[] = [
  'company.engineerMonthlyCost',
  'policy.small-share',
  'policy.small-cost',
  'settings.currency',
  'exchangeRates.from',
  'exchangeRates.to',
  'exchangeRates.rate',
  'exchangeRates.date',
]

const TABLES_OF_SETTING: readonly TableName[] = [...SHARED_TABLES, 'people']
/** What the totals read beside the components. */
const TABLES_OF_TOTALS: readonly TableName[] = ['settings', 'exchangeRates', 'costLines', 'bills', 'creditGrants']

interface Change {
  readonly before: Assessment
  readonly reach: EditReach
  readonly setting: Setting
  readonly index: InventoryIndex
}

/**
 * @param before the assessment of the workbook before the edit
 * @param workbook the workbook after it (applyEdit)
 * @param edit what was done; undo hands over the inverse
 * @returns unchanged components are the same objects as in `before`
 */
export function reassess(before: Assessment, workbook: Workbook, edit: Edit): Assessment {
  const { judged, judging } = inOneGo(judgingAllButTheList(before, workbook, edit))
  // Most edits are made where nothing is said about the list as a whole, and each of its rules looks through all components.
  if (judging !== null) setWhenRead(judged, 'portfolio', () => inOneGo(judging()))
  return judged
}

/** The same in slices, for what is only tried: a limit that thousands of components are compared with. */
export function* reassessing(before: Assessment, workbook: Workbook, edit: Edit): Generator<WorkDone, Assessment> {
  const { judged, judging } = yield* judgingAllButTheList(before, workbook, edit)
  return judging === null ? judged : Object.assign(judged, { portfolio: yield* judging() })
}

interface Judged {
  readonly judged: Assessment
  /** What rules say of the list; null where they say what they said. */
  readonly judging: (() => Generator<WorkDone, Assessment['portfolio']>) | null
}

function* judgingAllButTheList(before: Assessment, workbook: Workbook, edit: Edit): Generator<WorkDone, Judged> {
  if (movesPurchases(before, workbook, edit)) return { judged: yield* assessing(workbook, before.asOf), judging: null }
  const index = indexAfter(before.index, standingTables(workbook.tables, before.asOf), edit)
  const reach = reachOf(edit, before.index, index)
  // The same object where it says the same: verdicts hold the setting they were judged in.
  const setting = TABLES_OF_SETTING.some((table) => reach.tables.has(table)) ? settingOf(workbook, before.asOf) : before.setting
  const change: Change = { before, reach, setting, index }
  const changed = yield* reassessedComponents(change)
  const done: WorkDone = { done: changed.size, total: changed.size }
  yield done
  const isOrderSame = !reach.paths.has('components.*') && !reach.paths.has('components.position')
  const components = isOrderSame ? withChanges(before, changed) : inListOrder(before.components, changed)
  const exchanged = Array.from(changed, ([id, next]) => [before.byId.get(id), next ?? undefined] as const)
  carrySums(before.components, components, exchanged, setting)
  yield done
  const sums = isConverted(reach) || reach.tables.has('policy') ? sumsOf(components, setting) : sumsAfter(before.sums, exchanged, setting)
  yield done
  const isOfTotals = TABLES_OF_TOTALS.some((table) => reach.tables.has(table))
  const judging = judgingOfList(components, change)
  const judged = {
    asOf: before.asOf,
    setting,
    index,
    components,
    byId: isOrderSame ? byIdOf(components, before.byId.places) : byIdOf(components),
    people: reassessedPeople(change),
    portfolio: judging === null ? before.portfolio : [],
    sums,
  }
  const isSame = components === before.components && !isOfTotals && judging === null && !reach.tables.has('decisions')
  const totals = isSame ? before.totals : totalsOf(judged)
  return { judged: Object.assign(judged, { totals }), judging }
}

/** What a component bears of a purchase comes and goes with its term, without an edit of its own. */
function movesPurchases({ index }: Assessment, { tables }: Workbook, edit: Edit): boolean {
  if (!hasPurchases(index.tables) && !hasPurchases(tables)) return false
  return [...leavesOf(edit)].some((leaf) => {
    if (leaf.table === 'billed') return true
    return leaf.table === 'bills' && leaf.op !== 'set' && isOfPurchase(leaf.record.id)
  })
}

/** Components that now read differently; null where one is gone. */
type Changed = ReadonlyMap<string, ComponentAssessment | null>

function* reassessedComponents({ before, reach, setting, index }: Change): Generator<WorkDone, Changed> {
  const isShared = isReadByAll(reach)
  const ids = isShared ? new Set([...before.byId.places.keys(), ...reach.componentIds]) : reach.componentIds
  const stale = new Set<string>(COMPONENT_RULES.filter((rule) => readsAny(rule, reach)).map(({ id }) => id))
  const changed = new Map<string, ComponentAssessment | null>()
  let done = 0
  for (const id of ids) {
    done += 1
    if (done % COMPONENTS_A_SLICE === 0) yield { done, total: ids.size }
    const component = recordIn(index.tables, 'components', id)
    const old = before.byId.get(id)
    if (component === undefined) {
      if (old !== undefined) changed.set(id, null)
      continue
    }
    const isOwn = reach.componentIds.has(id)
    const subject =
      old === undefined || isOwn || isConverted(reach) || reach.tables.has('creditGrants')
        ? subjectOf(component, index, setting)
        : old.subject
    const isExemptionNew = isOwn && reach.tables.has('exemptions')
    const next = assessComponent(subject, setting, old, (rule) => isExemptionNew || stale.has(rule.id))
    if (next !== old) changed.set(id, next)
  }
  return changed
}

/** Every cost may be another one, though no record of a component changed. */
function isConverted({ tables }: EditReach): boolean {
  return tables.has('exchangeRates') || tables.has('settings')
}

function isReadByAll(reach: EditReach): boolean {
  if (!SHARED_TABLES.some((table) => reach.tables.has(table))) return false
  const isSharedRead = (path: ReadPath) => SHARED_TABLES.some((table) => path.startsWith(`${table}.`)) && isReached(path, reach)
  return FRAMEWORK_READS.some(isSharedRead) || COMPONENT_RULES.some(({ reads }) => reads.some(isSharedRead))
}

function withChanges({ components: before, byId }: Assessment, changed: Changed): Assessment['components'] {
  if (changed.size === 0) return before
  const components = [...before]
  for (const [id, next] of changed) {
    const place = byId.places.get(id)
    if (next !== null && place !== undefined) components[place] = next
  }
  return components
}

function inListOrder(before: Assessment['components'], changed: Changed): Assessment['components'] {
  const kept = before.filter(({ subject }) => !changed.has(subject.component.id))
  const moved = [...changed.values()].filter((next) => next !== null)
  return [...kept, ...moved].sort((a, b) => byListOrder(a.subject.component, b.subject.component))
}

function reassessedPeople({ before, reach, setting, index }: Change): readonly PersonAssessment[] {
  const isForAll = PERSON_RULES.some(({ reads }) => reads.some((path) => !isOfRecords(path) && isReached(path, reach)))
  if (!isForAll && reach.personIds.size === 0) return before.people
  return assessPeople(index, setting, {
    people: before.people,
    isTouched: (id) => isForAll || reach.personIds.has(id),
    isStale: (rule) => readsAny(rule, reach),
  })
}

/** Paths of records that belong to components or people: the reach names whom they touch. */
function isOfRecords(path: ReadPath): boolean {
  return !SHARED_TABLES.some((table) => path.startsWith(`${table}.`))
}

/** Null where all that was said stays true. Holds nothing else of the assessment before: edit after edit would keep them all. */
function judgingOfList(components: readonly ComponentAssessment[], { before, reach, setting, index }: Change): Judged['judging'] {
  const known = isWorkedOut(before, 'portfolio') ? before.portfolio : []
  const isStale = (rule: Rule) => reach.tables.has('exemptions') || readsAny(rule, reach)
  if (known.length > 0 && !PORTFOLIO_RULES.some(isStale)) return null
  return () => assessingPortfolio(components, index, setting, known, isStale)
}
