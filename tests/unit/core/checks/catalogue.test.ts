import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIMIT_IDS, LIMITS, RULE_IDS, RULE_THEMES, RULES } from '#core'
import { LIMIT_WORDS } from '#wording'

/** The framework, R01 to R29, as it is specified. */
const IDS = [
  'owner-time',
  'headcount-share',
  'differentiation',
  'reversibility',
  'recommendation',
  'inflection',
  'own-compute',
  'gpus-at-seed',
  'credits',
  'first-hundred-customers',
  'managed-data',
  'plumbing-vs-moat',
  'boring-serving',
  'observability',
  'eval-before-users',
  'self-hosted-model',
  'premature-inference-saving',
  'ops-tax',
  'overbuild-pattern',
  'runway-spent',
  'managed-equivalent',
  'the-wall',
  'operable-stack',
  'runway',
  'focus',
  'speed-before-cost',
  'break-even',
  'data-quality',
  'price-jump',
  'spend-concentration',
]

describe('the catalogue', () => {
  it('holds the whole framework', () => {
    expect(RULE_IDS).toEqual(IDS)
    expect(RULES.map(({ id }) => id)).toEqual(IDS)
  })

  it.each(IDS)('has a page for %s that names it, works an example, and says where its limits come from', (id) => {
    const page = `docs/rules/${id}.md`
    expect(existsSync(page)).toBe(true)
    const text = readFileSync(page, 'utf8')
    expect(text.startsWith(`# \`${id}\``)).toBe(true)
    expect(text).toContain('**Example')
    const rule = RULES.find((each) => each.id === id)
    if (rule?.reads.some((path) => path.startsWith('policy.'))) expect(text).toMatch(/\*\*Limits\.\*\*|same limits|Limits and/i)
  })

  it('gives every rule a theme and every formula its rule', () => {
    for (const { id, theme, formulas } of RULES) {
      expect(RULE_THEMES).toContain(theme)
      for (const formula of [formulas.component, formulas.person, formulas.portfolio])
        if (formula !== undefined) expect(formula.rule).toBe(id)
    }
  })

  it('gives every limit a default within its range, a source, a date and words', () => {
    for (const id of LIMIT_IDS) {
      const { default: value, min, max, source, date } = LIMITS[id]
      expect(value, id).toBeGreaterThanOrEqual(min)
      expect(value, id).toBeLessThanOrEqual(max)
      expect(source.length, id).toBeGreaterThan(0)
      expect(date, id).toMatch(/^\d{4}-\d{2}$/)
      expect(LIMIT_WORDS[id].name.length * LIMIT_WORDS[id].decides.length, id).toBeGreaterThan(0)
    }
  })
})
