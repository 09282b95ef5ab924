// What the models cost: rented by the call, and run on GPUs. Of revenue this is what a board of an AI company asks for first.

import type { Assessment } from '../assessment/assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { Kind } from '../inventory/component.ts'

/** Types of which the two figures are made. */
export const AI_KINDS = {
  llmCost: ['llm-api', 'embeddings'],
  gpuCost: ['gpu', 'model-self-hosted'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>
export type AiFigure = keyof typeof AI_KINDS

/** At list price a month, in smallest units of the workbook's currency; null: no component of these types is listed. */
export function aiCosts({ components }: Assessment): Readonly<Record<AiFigure, number | null>> {
  const sumOf = (kinds: readonly Kind[]) => {
    const own = components.filter(
      ({ subject: { component } }) => countsInTotals(component) && component.kind !== null && kinds.includes(component.kind),
    )
    return own.length === 0 ? null : own.reduce((sum, { subject }) => sum + (subject.monthlyCost ?? 0), 0)
  }
  return { llmCost: sumOf(AI_KINDS.llmCost), gpuCost: sumOf(AI_KINDS.gpuCost) }
}
