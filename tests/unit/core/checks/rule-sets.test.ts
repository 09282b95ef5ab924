// Every version of the rules that ever locked a quarter, oldest first. A lock of a version that we do not know is refused as one that
// nobody of us made, so a team would lose its past where the version moves and the one before is forgotten.
import { describe, expect, it } from 'vitest'
import { isKnownRuleSet, RULE_SET_VERSION } from '../../../../src/core/checks/limits.ts'

/** Versions are added at the end, and none is ever taken out. */
const EVER_IN_FORCE = ['2026.1', '2026.2', '2027.1']

describe('the version of the rules', () => {
  it('is the last one of those that were ever in force', () => {
    expect(RULE_SET_VERSION, 'the version moved: add it at the end of this list, and the one before to EARLIER_RULE_SETS').toBe(
      EVER_IN_FORCE.at(-1),
    )
  })

  it.each(EVER_IN_FORCE)('%s is known, so that what it locked is read', (version) => {
    expect(isKnownRuleSet(version)).toBe(true)
  })

  it.each(['2025.1', '2027.2', '', '2026'])('%j never was one', (version) => {
    expect(isKnownRuleSet(version)).toBe(false)
  })
})
