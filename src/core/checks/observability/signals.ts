// What a request path measures, each signal as one answer. A blank is no answer yet; "no" is missing.

import type { Component } from '../../inventory/tables.ts'

export type Tick = 'yes' | 'no' | 'na'

/** Latency at every step: where steps are named they decide, each by its own tick. */
export function latencyTick({ observability, steps }: Pick<Component, 'observability' | 'steps'>): Tick | null {
  const ticks = steps.length === 0 ? [observability.latencyPerStep] : steps.map(({ latency }) => latency)
  if (ticks.includes('no')) return 'no'
  if (ticks.includes(null)) return null
  return ticks.every((tick) => tick === 'na') ? 'na' : 'yes'
}

/** Without requests there is no cost of one. */
export function costTick({ observability, requestsPerMonth }: Pick<Component, 'observability' | 'requestsPerMonth'>): Tick | null {
  return requestsPerMonth === 0 ? 'na' : observability.costPerRequest
}
