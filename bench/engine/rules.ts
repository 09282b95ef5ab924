// rules, rules-bare and one-edit: all built rules over a whole workbook, against a general rule
// engine and against a bare loop that gives the same states; and one edit against the full check.

import {
  type Assessment,
  applyEdit,
  assess,
  CHECK_STATES,
  type CheckState,
  COMPONENT_FORMULAS,
  type Edit,
  type FormulaRow,
  formulaRow,
  type IsoTime,
  inputsOfFormulas,
  reassess,
  setOwnerTime,
  type Workbook,
} from '#core'
import { AS_OF } from '../../tests/builders/workbook.ts'
import { type BenchResult, benchResult } from '../result.ts'
import { bareStates } from './bare-loop.ts'
import { judgeBare } from './formula-code.ts'
import { type EngineRules, engineRules, engineStates } from './rule-engine.ts'
import { sideBySide } from './side-by-side.ts'

const RULES = COMPONENT_FORMULAS.length

export async function measureRules(workbook: Workbook): Promise<readonly BenchResult[]> {
  const assessment = assess(workbook, AS_OF)
  const size = assessment.components.length
  const { setting } = assessment
  const inputs = inputsOfFormulas(assessment)
  const rows = assessment.components.map((component) => formulaRow(component, assessment, inputs))
  const rules = engineRules({ limits: setting.limits, inputs })
  const facts = rows.map(rules.factsOf)
  const judge = judgeBare(setting.limits, inputs)
  const bare = () => bareStates(workbook, setting, judge, RULES)
  await checkEqualStates(assessment, bare(), rules, rows)

  const ours = rulesOver(workbook)
  const againstEngine = await sideBySide({ ours, yardstick: () => runEngine(rules, facts) }, 3)
  // Work of a few milliseconds is measured often, or the garbage of the work beside it would be all one sees.
  const againstLoop = await sideBySide({ ours, yardstick: bare }, 15)
  const edit = firstEdit(workbook)
  const applied = applyEdit(workbook, edit)
  if (!applied.ok) throw new Error(`The edit was refused: ${applied.problem.code}`)
  const oneEdit = await sideBySide({ ours: () => reassess(assessment, applied.value, edit), yardstick: ours }, 15)
  return [
    benchResult({ name: 'rules', size, unit: 'ms', ...againstEngine }),
    benchResult({ name: 'rules-bare', size, unit: 'ms', ...againstLoop }),
    benchResult({ name: 'one-edit', size, unit: 'ms', ...oneEdit }),
  ]
}

/** Tables that nobody has seen: the groups of known ones are kept, and the loop makes its own each time. */
export const rulesOver = (workbook: Workbook) => () => assess({ ...workbook, tables: { ...workbook.tables } }, AS_OF)

/** A yardstick that says something else would measure something else. */
async function checkEqualStates(
  { components }: Assessment,
  bare: Uint8Array,
  { engine, factsOf }: EngineRules,
  rows: readonly FormulaRow[],
): Promise<void> {
  for (const [at, { subject, checks }] of components.entries()) {
    const inLoop = bare.subarray(at * RULES, (at + 1) * RULES)
    // Every tenth is enough for the slow one.
    const inEngine = at % 10 === 0 ? await engineStates(engine, factsOf(rows[at] as FormulaRow)) : null
    for (const [n, { rule, state }] of checks.entries()) {
      const ofLoop = CHECK_STATES[inLoop[n] ?? -1]
      const ofEngine = inEngine === null ? state : inEngine[n]
      if (ofLoop === state && ofEngine === state) continue
      throw new Error(`${subject.component.name}, ${rule}: ${state} here, ${ofLoop} in the loop, ${ofEngine} in the engine`)
    }
  }
}

async function runEngine({ engine }: EngineRules, list: readonly Parameters<typeof engineStates>[1][]): Promise<readonly CheckState[]> {
  let last: readonly CheckState[] = []
  for (const facts of list) last = await engineStates(engine, facts)
  return last
}

/** The owner time of a component in the middle of the list. */
function firstEdit(workbook: Workbook): Edit {
  const ids = Object.keys(workbook.tables.components)
  let made = 0
  const context = { workbook, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => `new-${++made}`, source: 'typed' as const }
  const edit = setOwnerTime(context, ids[Math.floor(ids.length / 2)] ?? '', 2500 as Parameters<typeof setOwnerTime>[2])
  if (!edit.ok) throw new Error(`No edit: ${edit.problem.code}`)
  return edit.value
}
