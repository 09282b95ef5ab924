// A scenario over the present: its changes as ordinary edits, one built on the other, on a copy. The workbook is never
// touched; taking changes over is these same edits on the real one.

import type { IsoTime } from '../amounts/units.ts'
import { setLimit } from '../checks/limit-edits.ts'
import { LIMITS, type LimitId } from '../checks/limits.ts'
import { inOneGo, type WorkDone } from '../in-slices.ts'
import { applyingEdit } from '../inventory/apply-edit.ts'
import type { BatchEdit, EditLabel } from '../inventory/edit.ts'
import { batch, type EditContext } from '../inventory/edits.ts'
import { indexAfter, indexing, indexOf } from '../inventory/inventory-index.ts'
import type { ScenarioChange, ScenarioChangeKind } from '../inventory/planning.ts'
import type { Scenario } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok } from '../result.ts'
import { atOnce, type ChangeContext, changeKind, type ReadChange } from './scenario-change.ts'
import { companyChange, hireChange } from './scenario-company.ts'
import { growthChange, priceChange } from './scenario-costs.ts'
import { swapChange } from './scenario-swap.ts'

/** A change that was made, and the edit that it is. index: its place among the changes. */
export interface ScenarioStep {
  readonly index: number
  readonly change: ScenarioChange
  readonly edit: BatchEdit
}

/** A change that cannot be made over this present: its target is gone, a value is refused. */
interface SkippedChange extends Placed {
  readonly problem: Problem
}

export interface ScenarioOutcome {
  readonly workbook: Workbook
  /** All steps as one edit on the workbook the scenario was laid over. */
  readonly edit: BatchEdit
  readonly steps: readonly ScenarioStep[]
  readonly skipped: readonly SkippedChange[]
}

/** Which changes: by their place; all when left out. */
type Wanted = (index: number) => boolean

/** Nothing of it is kept, so its time is nobody's. */
const LOOKED_AT = '2000-01-01T00:00:00.000Z' as IsoTime

/** For a scenario that is only looked at. */
export function lookingContext(workbook: Workbook): EditContext {
  let ids = 0
  const newId = () => {
    ids += 1
    return `what-if-${ids}`
  }
  return { workbook, at: LOOKED_AT, newId, source: 'typed' }
}

/** Total: what cannot be done is skipped and named, and the others are made in their order. */
export function withScenario(context: EditContext, scenario: Pick<Scenario, 'name' | 'changes'>, wanted?: Wanted): ScenarioOutcome {
  return inOneGo(layingOver(context, scenario, wanted))
}

/** The same in slices, for thousands of components. */
export function* layingOver(
  context: EditContext,
  { name, changes }: Pick<Scenario, 'name' | 'changes'>,
  wanted: Wanted = () => true,
): Generator<WorkDone, ScenarioOutcome> {
  let at: ChangeContext = { ...context, index: yield* indexing(context.workbook.tables) }
  const steps: ScenarioStep[] = []
  const skipped: SkippedChange[] = []
  for (const group of groupsOf(changes, wanted, at)) {
    const made = yield* making(at, group)
    steps.push(...made.steps)
    skipped.push(...made.skipped)
    at = made.context
    yield { done: steps.length + skipped.length, total: changes.length }
  }
  const label: EditLabel = { code: 'promote-scenario', facts: { name } }
  return {
    workbook: at.workbook,
    edit: batch(
      context,
      steps.map(({ edit }) => edit),
      label,
    ),
    steps,
    skipped,
  }
}

const LABEL_OF_CHANGE: EditLabel = { code: 'change-scenario', facts: {} }
const MANY = 300
const QUICK: ReadonlySet<ScenarioChangeKind> = new Set(['company', 'hire', 'limit'])

/**
 * Why a change cannot be made; null when it can. Quick: asked before one is added.
 * @param earlier the changes it comes after: two limits may only fit together, an engineer may be hired before
 */
export function refusalOf(context: EditContext, change: ScenarioChange, earlier: readonly ScenarioChange[]): Problem | null {
  const { workbook } = withScenario(context, { name: '', changes: earlier.filter(({ kind }) => QUICK.has(kind)) })
  const read = KINDS[change.kind]({ ...context, workbook, index: indexOf(workbook.tables) }, change)
  return read.ok ? null : read.problem
}

type Placed = Pick<ScenarioStep, 'index' | 'change'>

/** Changes that are made at once: each alone, but swaps in a row, none of which reads what another one writes. */
function groupsOf(changes: readonly ScenarioChange[], wanted: Wanted, { index: groups }: ChangeContext): readonly (readonly Placed[])[] {
  const made: Placed[][] = []
  let targets = new Set<string | null>()
  for (const [index, change] of changes.entries()) {
    if (!wanted(index)) continue
    const isApart = change.kind === 'swap' && (groups.costLines.get(change.target ?? '') ?? []).every(({ billId }) => billId === null)
    const isJoining = isApart && targets.size > 0 && !targets.has(change.target)
    if (isJoining) made.at(-1)?.push({ index, change })
    else made.push([{ index, change }])
    targets = isApart ? new Set([...(isJoining ? targets : []), change.target]) : new Set()
  }
  return made
}

interface Made extends Pick<ScenarioOutcome, 'steps' | 'skipped'> {
  /** The workbook with them, and its groups. */
  readonly context: ChangeContext
}

function* making(context: ChangeContext, group: readonly Placed[]): Generator<WorkDone, Made> {
  const steps: ScenarioStep[] = []
  const skipped: SkippedChange[] = []
  for (const { index, change } of group) {
    const build = KINDS[change.kind](context, change)
    const edits = build.ok ? yield* build.value() : build
    if (edits.ok) steps.push({ index, change, edit: batch(context, edits.value, LABEL_OF_CHANGE) })
    else skipped.push({ index, change, problem: edits.problem })
  }
  const edit = batch(
    context,
    steps.flatMap((step) => step.edit.edits),
    LABEL_OF_CHANGE,
  )
  const applied = yield* applyingEdit(context.workbook, edit)
  if (!applied.ok) return { steps: [], skipped: group.map((placed) => ({ ...placed, problem: applied.problem })), context }
  const { tables } = applied.value
  // An index is carried over a few edits, and made anew, in slices, after many.
  const index = edit.edits.length > MANY ? yield* indexing(tables) : indexAfter(context.index, tables, edit)
  return { steps, skipped, context: { ...context, workbook: applied.value, index } }
}

/** Range, default and contradictions as in Settings. */
const limitChange = changeKind<BatchEdit>(
  (context, { target, value }) => {
    if (!isLimit(target)) return fail(problem('unknown-field', { table: 'policy', field: target ?? '' }))
    return value === null ? fail(problem('not-a-number', { field: target, text: '' })) : setLimit(context, target, value)
  },
  (_, { edits }) => atOnce(() => ok(edits)),
)

function isLimit(id: string | null): id is LimitId {
  return id !== null && Object.hasOwn(LIMITS, id)
}

const KINDS = {
  company: companyChange,
  hire: hireChange,
  growth: growthChange,
  price: priceChange,
  swap: swapChange,
  limit: limitChange,
} as const satisfies Readonly<Record<ScenarioChangeKind, ReadChange>>
