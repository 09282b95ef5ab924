import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circlesIn } from './circles.ts'

describe('files of the board', () => {
  it('import each other in no circle, types included', () => {
    expect(circlesIn(join(import.meta.dirname, '../../src/board'))).toEqual([])
  })

  it('would be noticed in a circle', () => {
    expect(circlesIn(join(import.meta.dirname, 'planted/circles'))).toEqual([['pack.ts', 'sheets/layout.ts']])
  })
})
