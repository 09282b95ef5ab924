// rules, rules-bare and one-edit: all built rules over a whole workbook, against a general rule
// engine and against a bare loop that gives the same states; and one edit against the full check.

import { applyEdit, assess, type CheckState, type Edit, type IsoTime, reassess, setOwnerTime, type Workbook } from '#core'
import { AS_OF } from '../../tests/builders/workbook.ts'
import { type BenchResult, benchResult } from '../result.ts'
import { bareStates } from './bare-loop.ts'
import { type FlatFacts, flatFacts } from './flat-facts.ts'
import { createRuleEngine, engineStates } from './rule-engine.ts'
import { sideBySide } from './side-by-side.ts'

export async function measureRules(workbook: Workbook): Promise<readonly BenchResult[]> {
  const assessment = assess(workbook, AS_OF)
  const size = assessment.components.length
  const list = assessment.components.map((component) => flatFacts(component, assessment.setting))
  const engine = createRuleEngine()
  const states = assessment.components.map(({ checks }) => checks.map(({ rule, state }) => [rule, state] as const))
  await checkEqualStates(states, list)

  const ours = () => assess(workbook, AS_OF)
  const againstEngine = await sideBySide({ ours, yardstick: () => runEngine(engine, list) }, 3)
  // A loop of a few milliseconds is measured often, or the garbage of the work beside it would be all one sees.
  const againstLoop = await sideBySide({ ours, yardstick: () => list.map(bareStates) }, 15)
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

type States = readonly (readonly [rule: string, state: CheckState])[]

/** A yardstick that says something else would measure something else. */
async function checkEqualStates(states: readonly States[], list: readonly FlatFacts[]): Promise<void> {
  const engine = createRuleEngine()
  for (const [index, facts] of list.entries()) {
    const bare = bareStates(facts)
    // Every tenth is enough for the slow one.
    const fired = index % 10 === 0 ? await engineStates(engine, facts) : null
    for (const [at, [rule, state]] of (states[index] ?? []).entries()) {
      const said = fired === null ? state : (fired.get(rule) ?? 'N/A')
      if (bare[at] === state && said === state) continue
      throw new Error(`Component ${index + 1}, ${rule}: ${state} here, ${bare[at]} in the loop, ${said} in the engine`)
    }
  }
}

async function runEngine(engine: ReturnType<typeof createRuleEngine>, list: readonly FlatFacts[]): Promise<void> {
  for (const facts of list) await engineStates(engine, facts)
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
