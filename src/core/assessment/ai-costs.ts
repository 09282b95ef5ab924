// What the models cost: rented by the call, and run on GPUs. Of revenue this is what a board of an AI company asks for first.

import { timesOver } from '../amounts/rounding.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { Kind } from '../inventory/component.ts'
import type { Assessment } from './assessment.ts'
import { figuresOf } from './figures.ts'

/** Types of which the two parts are made. */
export const AI_KINDS = {
  llmCost: ['llm-api', 'embeddings'],
  gpuCost: ['gpu', 'model-self-hosted'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>
export type AiPart = keyof typeof AI_KINDS

/**
 * At list price a month, in smallest units of the workbook's currency; the share of revenue in basis points. null: no component of
 * these types has a price, a rate of the list is missing, or there is nothing to share it out over.
 */
export type AiCosts = Readonly<Record<AiPart | 'aiCost' | 'aiShare' | 'aiPerCustomer' | 'aiPerThousandRequests', number | null>>

/** A price of a thousand requests is kept in hundredths of the smallest unit: a million requests may cost less than a cent. */
export const PER_THOUSAND = 100_000

export function aiCosts(assessment: Assessment): AiCosts {
  const { components, setting } = assessment
  const { monthlyCostMinor } = figuresOf(assessment)
  const sumOf = (kinds: readonly Kind[]) => {
    const own = components.filter(({ subject: { component, monthlyCost, knownCost } }) => {
      const isPriced = monthlyCost !== null || knownCost > 0
      return isPriced && countsInTotals(component) && component.kind !== null && kinds.includes(component.kind)
    })
    return own.length === 0 || monthlyCostMinor === null ? null : own.reduce((sum, { subject }) => sum + subject.knownCost, 0)
  }
  const { revenue, customers, requestsPerMonth } = setting.company
  const [llmCost, gpuCost] = [sumOf(AI_KINDS.llmCost), sumOf(AI_KINDS.gpuCost)]
  const aiCost = llmCost === null && gpuCost === null ? null : (llmCost ?? 0) + (gpuCost ?? 0)
  const over = (factor: number, units: number | null) =>
    aiCost === null || units === null || units <= 0 ? null : timesOver(aiCost, factor, units)
  return {
    ...{ llmCost, gpuCost, aiCost, aiShare: over(10_000, revenue) },
    ...{ aiPerCustomer: over(1, customers), aiPerThousandRequests: over(PER_THOUSAND, requestsPerMonth) },
  }
}
