// The inputs that a review asks for where they are missing, each answered on the spot: no question leads anywhere else. A
// rule that misses another input is a gap that a test names.

import { STAGES } from '../inventory/company.ts'
import { EDGES } from '../inventory/component.ts'
import type { Edit } from '../inventory/edit.ts'
import { type EditContext, recordOf, setField } from '../inventory/edits.ts'
import { problem } from '../problem.ts'
import { fail, type Result } from '../result.ts'

const TICKS = ['yes', 'no', 'na'] as const

/** As verdicts call them: those that are one of a few choices, in the order in which they are asked. */
export const CHOICES_ASKED = {
  edge: EDGES,
  apiAvailable: EDGES,
  stage: STAGES,
  latency: TICKS,
  tokens: TICKS,
  errors: TICKS,
  costPerRequest: TICKS,
} as const satisfies Readonly<Record<string, readonly string[]>>
export type AskedChoice = keyof typeof CHOICES_ASKED

/** Those that are typed. */
const TYPED = [
  ...(['owner', 'ownerTime', 'cost', 'rate', 'engineerCost', 'activeUsers', 'loggedCases', 'quote'] as const),
  ...(['creditBalance', 'creditPrice'] as const),
] as const
export type AskedInput = AskedChoice | (typeof TYPED)[number]

const ASKED: ReadonlySet<string> = new Set<string>([...Object.keys(CHOICES_ASKED), ...TYPED])

export function isAskedInput(name: string): name is AskedInput {
  return ASKED.has(name)
}

/** The choice that is asked now; null: everything that is missing is typed. */
export function askedChoice(missing: readonly string[]): AskedChoice | null {
  return (Object.keys(CHOICES_ASKED) as AskedChoice[]).find((name) => missing.includes(name)) ?? null
}

/** Latency is measured at every step: where steps are named, all of them that are blank get the answer. */
export function answerChoice(context: EditContext, componentId: string, asked: AskedChoice, choice: string): Result<Edit> {
  const component = recordOf(context.workbook, 'components', componentId)
  if (component === undefined) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const set = (path: string, value: unknown) => setField(context, 'components', componentId, path, value)
  switch (asked) {
    case 'stage':
      return setField(context, 'company', 'company', 'stage', choice, { code: 'change-company', facts: { field: 'stage' } })
    case 'edge':
    case 'apiAvailable':
      return set(asked, choice)
    case 'latency': {
      const { steps } = component
      if (steps.length === 0) return set('observability.latencyPerStep', choice)
      return set(
        'steps',
        steps.map((step) => ({ ...step, latency: step.latency ?? choice })),
      )
    }
    default:
      return set(`observability.${asked}`, choice)
  }
}
