// How reading an archive is given up from deep inside its parts.

import { fail, type Problem, type Result } from '#core'

export class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** What it answers, or the Problem of a Refusal that it throws. */
export async function orRefusal<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem)
    throw error
  }
}
