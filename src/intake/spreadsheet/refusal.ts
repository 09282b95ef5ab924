// How reading an archive is given up from deep inside its parts; read-xlsx.ts turns it back into a Result.

import type { Problem } from '#core'

export class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
