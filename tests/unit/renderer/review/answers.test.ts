import { describe, expect, it } from 'vitest'
import { CHOICES_ASKED } from '#core'
import { choiceKey } from '../../../../src/renderer/screens/review/answers.ts'

describe('the key of a choice', () => {
  it('is its letter for yes, no and not sure, and its digit otherwise', () => {
    expect(CHOICES_ASKED.edge.map(choiceKey)).toEqual(['y', 'n', 'u'])
    expect(CHOICES_ASKED.tokens.map(choiceKey)).toEqual(['y', 'n', '3'])
    expect(CHOICES_ASKED.stage.map(choiceKey)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('is never that of another choice of the same question', () => {
    for (const choices of Object.values(CHOICES_ASKED)) {
      const keys = choices.map((choice, place) => choiceKey(choice, place))
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})
