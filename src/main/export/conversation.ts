// Talking with a side process: one order after the other, each with one answer; progress comes in between. Whoever cancels
// ends the process, and so does whoever is done with it.

import type { ExportProgress } from '#contract'
import { fail, ok, type Problem, problem, type Result } from '#core'
import type { AnswerTo, ExportAnswer, Order, OrderKind } from './export-messages.ts'

/** The part of Electron's UtilityProcess that is used here. */
export interface SideProcess {
  readonly postMessage: (order: Order) => void
  readonly kill: () => boolean
  readonly on: ((event: 'message', listener: (answer: ExportAnswer) => void) => unknown) &
    ((event: 'exit', listener: (code: number) => void) => unknown)
}

/** What is needed of Electron's class, whose own types of messages say any: export-messages.ts has them. */
interface Forked {
  /** None before it has started and after its end. */
  readonly pid: number | undefined
  readonly postMessage: (message: unknown) => void
  readonly kill: () => boolean
  readonly on: SideProcess['on'] & ((event: 'spawn', listener: () => void) => unknown)
}

/** Electron forgets who is to be ended before it has started: it would live on, and whoever waits for its end with it. */
export function endedInAnyCase(child: Forked): SideProcess {
  return {
    postMessage: (order) => child.postMessage(order),
    on: child.on.bind(child),
    kill: () => {
      if (child.pid === undefined) child.on('spawn', () => child.kill())
      return child.kill()
    },
  }
}

export interface Conversation {
  /** The next answer that is no progress; a Problem when the process fails, is cancelled or dies. */
  readonly ask: <O extends Order>(order: O) => Promise<Result<AnswerTo<O['kind']>>>
  readonly cancel: () => void
  readonly end: () => Promise<void>
}

/** @param cancelled what is said of a question that was stopped */
export function converse(
  child: SideProcess,
  onProgress: (progress: ExportProgress) => void,
  cancelled: Problem = problem('export-cancelled', {}),
): Conversation {
  type Answer = Result<AnswerTo<OrderKind>>
  let settle: ((answer: Answer) => void) | null = null
  let over: Answer | null = null
  const finish = (answer: Answer) => {
    settle?.(answer)
    settle = null
  }
  const gone = new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      over ??= fail(problem('export-crashed', { detail: `exit code ${code}` }))
      finish(over)
      resolve()
    })
  })
  child.on('message', (answer) => {
    if (over !== null) return
    if (answer.kind === 'progress') onProgress(answer.progress)
    else finish(answer.kind === 'failed' ? fail(answer.problem) : ok(answer))
  })
  return {
    ask: <O extends Order>(order: O) => {
      const answer = new Promise<Answer>((resolve) => {
        if (over !== null) return resolve(over)
        settle = resolve
        child.postMessage(order)
      })
      // Each order has answers of its own (export-messages.ts); messages between processes carry no types.
      return answer as Promise<Result<AnswerTo<O['kind']>>>
    },
    cancel: () => {
      over = fail(cancelled)
      finish(over)
      child.kill()
    },
    end: async () => {
      child.kill()
      await gone
    },
  }
}
