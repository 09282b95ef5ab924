// Verdicts in words: what a check says about one component, person or list, with its numbers. Plain
// and without blame. Every code needs its sentence here, or the build stops.

import type { CodeOf, NotApplicableCode, RuleId, Verdict } from '#core'
import { adviceSentence } from './advice.ts'
import { findingTexts } from './findings.ts'
import { inputName } from './inputs.ts'
import { counted, formatDate, formatShare, formatValue, type NumberStyle } from './quantities.ts'

/** A verdict with what its sentence needs at hand. */
interface Said {
  readonly verdict: Verdict
  readonly style: NumberStyle
}

type Sentence = (said: Said) => string
type Sentences = { readonly [R in RuleId]: { readonly [C in CodeOf<R>]: Sentence } }

/** One sentence, at most three: what is so, with its numbers, and what one could do. */
export function verdictText(verdict: Verdict, style: NumberStyle): string {
  const said = { verdict, style }
  const until = verdict.facts['exemptUntil']
  const sentence = sentenceOf(verdict)(said) + (verdict.facts['restsOnGuess'] === true ? ' This rests on a guess.' : '')
  return typeof until === 'string' ? `Kept as it is until ${formatDate(until, style)}. ${sentence}` : sentence
}

/** Inputs that a verdict misses, as short names: ["our edge?"]. */
export function missingNames(verdict: Verdict): readonly string[] {
  const missing = verdict.facts['missing']
  return Array.isArray(missing) ? missing.map((name) => inputName(String(name))) : []
}

function sentenceOf({ rule, code }: Verdict): Sentence {
  if (code === 'missing') return missing
  if (Object.hasOwn(NOT_APPLICABLE, code)) return () => NOT_APPLICABLE[code as NotApplicableCode]
  return (SENTENCES[rule] as Readonly<Record<string, Sentence>>)[code] ?? missing
}

function missing({ verdict }: Said): string {
  const names = missingNames(verdict)
  return `Missing: ${listed(names)} ${names.length === 1 ? 'It decides' : 'They decide'} what this check says.`
}

/** Closed by its question mark or a full stop, never by both. */
function listed(names: readonly string[]): string {
  const text = names.join(', ')
  return text.endsWith('?') ? text : `${text}.`
}

export const NOT_APPLICABLE: Readonly<Record<NotApplicableCode, string>> = {
  retired: 'Retired, so nothing is asked of it.',
  'request-path': 'A request path is looked at for what it measures, not for this.',
  'edge-stays': 'It is your edge and stays, so leaving it is no question.',
  'leaving-not-described': 'Nothing is written down about leaving it, so it counts as easy to reverse.',
  'vendor-staff': 'Works for a vendor, so the time is not yours to plan.',
}

const SENTENCES: Sentences = {
  'owner-time': {
    below: (said) => `Takes ${time(said)}, below the limit of ${limit(said)}.`,
    'near-limit': (said) => `Takes ${time(said)}, close to the limit of ${limit(said)}.`,
    'at-limit': (said) => `Takes ${time(said)}: exactly at the limit, not over it.`,
    'near-with-rationale': (said) => `Takes ${time(said)}, close to the limit of ${limit(said)}; your reason for it is on file.`,
    over: (said) =>
      `Takes ${time(said)}, more than ${limit(said)}, and ${isUnsure(said) ? 'nobody is sure that customers choose you for it' : 'customers do not choose you for it'}: you could hand this to a managed service.`,
    'over-though-managed': (said) => `Already managed: why ${time(said)}, when the limit is ${limit(said)}?`,
    'over-needs-rationale': (said) =>
      `Takes ${time(said)}, more than ${limit(said)}. For your edge that can be right: write down why it is worth it.`,
    'over-with-rationale': (said) => `Takes ${time(said)}, more than ${limit(said)}; it is your edge and your reason is on file.`,
  },
  'headcount-share': {
    share: ({ verdict, style }) => {
      const ofEngineers = verdict.facts['ofEngineersBp']
      const tail = typeof ofEngineers === 'number' ? `, ${formatShare(ofEngineers, style)} of the engineers` : ''
      return `That is ${value({ verdict, style })} of the company${tail}.`
    },
    'headcount-zero': () => 'Missing: number of people. With 0 people there is no share of the company.',
  },
  differentiation: {
    'not-edge-built': () => 'You run this yourselves, and customers do not choose you for it: you could hand it to a managed service.',
    'not-edge-handed-over': () => 'Not your edge, and somebody else already runs it.',
    unsure: () => 'Nobody is sure whether customers choose you for this; it is asked again next quarter.',
    'edge-not-explained': () => 'Your edge: add one sentence on what customers notice.',
    'edge-explained': () => 'Your edge, and what customers notice is written down.',
    'edge-share-high': (said) =>
      `${edgeCount(said)} called your edge (${value(said)}), more than ${limit(said)}: customers rarely choose you for that many things.`,
    'edge-share-fine': (said) => `${edgeCount(said)} called your edge (${value(said)}), up to ${limit(said)} is usual.`,
    'too-few-answers': ({ verdict, style }) =>
      `${counted(Number(verdict.facts['answered']), 'answers', style)} so far on what your edge is, too few to judge the share.`,
  },
  reversibility: {
    easy: (said) => `Easy to reverse${leaving(said)}.`,
    'hard-without-exit-note': (said) => `Hard to reverse${leaving(said)}: write down how you would leave.`,
    'hard-with-exit-note': (said) => `Hard to reverse${leaving(said)}; how you would leave is written down.`,
  },
  recommendation: {
    build: adviceSentence,
    'build-pilot-first': adviceSentence,
    'build-needs-rationale': adviceSentence,
    buy: adviceSentence,
    borrow: adviceSentence,
    keep: adviceSentence,
    'move-off': adviceSentence,
    unknown: (said) => `No advice yet. Missing: ${listed(missingNames(said.verdict))}`,
  },
  'data-quality': {
    clean: () => 'Nothing to fix.',
    'missing-owner': findings,
    'missing-cost': findings,
    'missing-rate': findings,
    'cost-old': findings,
    'hours-disagree': findings,
    'contract-ends-before-start': findings,
    'credits-over-list': findings,
    'borrow-but-self-run': findings,
    'person-over-full': findings,
    'person-busy': findings,
    'person-within': (said) => `${value(said)} of the time is on infrastructure.`,
    'prices-undated': findings,
    'prices-dated': () => 'Every import says what day its prices are from.',
  },
}

function findings({ verdict, style }: Said): string {
  return findingTexts(verdict, style).join(' ')
}

/** "27 % of one engineer", "30 % of one engineer, 2 people together". */
function time(said: Said): string {
  const owners = said.verdict.facts['owners']
  return `${value(said)} of one engineer${typeof owners === 'number' && owners > 1 ? ` (${owners} people together)` : ''}`
}

function value({ verdict, style }: Said): string {
  return verdict.value === null ? '' : formatValue(verdict.value.value, verdict.value.unit, style)
}

function limit({ verdict, style }: Said): string {
  return verdict.limit === null ? '' : formatValue(verdict.limit.value, verdict.limit.unit, style)
}

function isUnsure({ verdict }: Said): boolean {
  return verdict.inputs.some(({ name, value: answer }) => name === 'edge' && answer === 'unsure')
}

function edgeCount({ verdict, style }: Said): string {
  const yes = Number(verdict.facts['yes'])
  return `${yes} of ${counted(Number(verdict.facts['answered']), 'components', style)} ${yes === 1 ? 'is' : 'are'}`
}

/** What makes it hard or easy: ": the contract runs until 31 May 2027, limit 6 months". */
function leaving(said: Said): string {
  const { verdict, style } = said
  const of = verdict.value
  if (of === null || of.value === null) return ''
  if (of.unit === 'date') return ` (the contract binds until ${formatDate(String(of.value), style)}, limit ${limit(said)} from today)`
  if (of.unit === 'weeks') return ` (${value(said)} of work to switch, limit ${limit(said)})`
  return of.value === 'yes' ? ' (you said so)' : ''
}
