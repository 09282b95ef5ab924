import { describe, expect, it } from 'vitest'
import type { FieldWords } from '../../../src/wording/fields/field-words.ts'
import { FIELD_WORDS, nounOf } from '../../../src/wording/fields.ts'

describe('the noun of a field', () => {
  it('keeps what is written in capitals', () => {
    const nouns = Object.values(FIELD_WORDS).flatMap((fields) => Object.values(fields as Record<string, FieldWords>).map(nounOf))
    expect(nouns).toContain('KTLO')
    expect(nouns.filter((noun) => /^\p{Ll}\p{Lu}/u.test(noun))).toEqual([])
  })
})
