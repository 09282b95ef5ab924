// R03 · differentiation (headline). The article's first question: is this where the product
// differs? What is not, we should neither run ourselves nor write ourselves; what is, says in a
// sentence what customers notice. The portfolio part warns when nearly everything is called our edge.

import { divideRounded } from '../../amounts/rounding.ts'
import type { Approach, Edge, Hosting, Origin } from '../../inventory/component.ts'
import { keptOf } from '../../kept.ts'
import { componentRule, listRule } from '../formula-check.ts'
import { countInput, edgeInput, hostingInput, isEarly, textOf } from '../inputs.ts'
import { countsOf } from '../list-sums.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { PortfolioSubject } from '../subject.ts'
import { differentiationFormulas } from './formula.ts'

export const terms = {
  id: 'differentiation',
  kind: 'check',
  theme: 'questions',
  headline: true,
  version: 2,
  codes: [
    'not-edge-built',
    'not-edge-own-code',
    'not-edge-handed-over',
    'unsure',
    'edge-not-explained',
    'edge-explained',
    'edge-share-high',
    'edge-share-fine',
    'too-few-answers',
  ],
  limits: {
    'edge-share': { default: 4000, unit: 'bp', min: 500, max: 10_000, source: 'house default', date: '2026-11' },
    'edge-share-answers': { default: 5, unit: 'count', min: 1, max: 100, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

type Inputs = { approach: Approach; hosting: Hosting; origin: Origin | null; edge: Edge; customerNotices: number }

/**
 * Vectors: null or unsure UNKNOWN; no & own code or self-run FAIL, whatever the approach says; no & third-party software that a
 * provider runs PASS; yes WATCH until the sentence is there.
 */
const ofComponent = componentRule<'differentiation', Inputs>(terms, {
  reads: ['components.approach', 'company.stage'],
  formulas: differentiationFormulas,
  inputs: {
    approach: {
      unit: 'choice',
      from: 'component',
      probes: [],
      read: ({ component }) => component.approach,
      turns: (value, { company }) => (value === 'build' ? [isEarly(company.stage) ? 'borrow' : 'buy'] : ['build']),
      // As the app would set it: with its usual hosting, and with no code of our own where it is not built.
      cells: (approach) => (approach === 'build' ? { approach, hosting: 'self-run' } : { approach, hosting: 'managed', origin: null }),
    },
    hosting: hostingInput,
    origin: { unit: 'choice', from: 'component', probes: [], isBlankAnAnswer: true, read: ({ component }) => component.origin },
    edge: {
      ...edgeInput,
      required: true,
      turns: (value) => (value === 'yes' ? ['no', 'unsure'] : value === 'no' ? ['yes', 'unsure'] : ['no', 'yes']),
    },
    customerNotices: {
      ...countInput('component', ({ component }) => component.customerNotices?.length ?? 0),
      cells: (length) => ({ customerNotices: textOf(length) }),
    },
  },
  show: ({ edge }) => ({ value: { value: edge, unit: 'choice' }, ...(edge === 'unsure' ? { facts: { missing: ['edge'] } } : {}) }),
})

/** Vectors: 2 of 5 is exactly 40 % and PASS, 3 of 5 WATCH, 4 of 4 too few answers. */
const ofList = listRule<'differentiation', { yes: number; answered: number }>(terms, {
  reads: [],
  formulas: differentiationFormulas,
  limit: 'edge-share',
  inputs: {
    yes: {
      unit: 'count',
      from: 'computed',
      probes: [],
      read: (subject) => answersOf(subject).yes,
      turns: (yes, { limits }, subject) => {
        const most = Math.floor((limits['edge-share'] * answersOf(subject).answered) / 10_000)
        return [yes > most ? most : most + 1]
      },
      cells: (edgeYes) => ({ edgeYes }),
    },
    answered: {
      unit: 'count',
      from: 'computed',
      probes: [],
      read: (subject) => answersOf(subject).answered,
      cells: (edgeAnswered) => ({ edgeAnswered }),
    },
  },
  show({ yes, answered }, _, { limits }, code) {
    const facts = { yes, answered }
    if (code === 'too-few-answers') return { limit: 'edge-share', facts }
    const value = divideRounded(yes * 10_000, answered)
    return { value: { value, unit: 'bp' }, limit: 'edge-share', margin: limits['edge-share'] - value, facts }
  },
})

const answersOf = /* @__PURE__ */ keptOf((subject: PortfolioSubject) => {
  const [yes = 0, answered = 0] = countsOf(subject, [({ edge }) => edge === 'yes', ({ edge }) => edge !== null])
  return { yes, answered }
})

export const rule: RuleParts = { ...ofList, ...ofComponent }
