import { problem } from '../core/problem.ts'

export const deep = problem
