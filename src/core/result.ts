// The answer of every operation that can fail for a reason the user should hear.
// Expected failures travel as a Problem; exceptions are kept for bugs of ours.

import type { Problem } from './problem.ts'

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail<T = never>(problem: Problem): Result<T> {
  return { ok: false, problem }
}
