// How a step of a side process ends: with its answer, or with the Problem that says why there is none.

import { type Problem, problem } from '#core'
import type { Failed, Order, OrderKind, Steps } from './export-messages.ts'

export function failed(why: Problem): Failed {
  return { kind: 'failed', problem: why }
}

/** A bug of ours ends as an answer too, so that main need not wait for a process that said nothing. */
export function answering<K extends OrderKind>(steps: Steps<K>): Steps<K> {
  const guarded = (Object.entries(steps) as [K, Steps<K>[K]][]).map(([kind, step]) => [
    kind,
    (order: Order<K>) => Promise.resolve(order).then(step).catch(crashed),
  ])
  return Object.fromEntries(guarded) as Steps<K>
}

function crashed(error: unknown): Failed {
  const detail = error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)
  return failed(problem('export-crashed', { detail }))
}
