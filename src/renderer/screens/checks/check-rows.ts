// What one rule says about whom: its counts over the components, and the rows it unfolds to, worst first. Pure; what is
// costly to explain is not read here.

import { type Assessment, type ComponentAssessment, type NotApplicableCode, RULES, type Rule, type Verdict } from '#core'
import { ANSWERS, type Answer, type AnswerCounts, answerOf, asksForSomething } from '#wording'
import { searchText } from '../../widgets/search-text.ts'
import type { ChecksFilter } from './checks-view.ts'

export interface RuleFacts {
  readonly rule: Rule
  /** Of components. */
  readonly counts: AnswerCounts
  /** Of people. */
  readonly people: AnswerCounts
  /** null also where a name is sought: the list has none. */
  readonly list: Verdict | null
  /** Components, people and the list itself that ask for something; what is decided and planned does not. */
  readonly asking: number
  /** Why components are left out, most first. */
  readonly notAsked: readonly (readonly [NotApplicableCode, number])[]
}

export interface CheckRow {
  readonly key: string
  readonly kind: 'component' | 'person'
  readonly id: string
  readonly name: string
  readonly verdict: Verdict
  /** Whose check it is; null: a person's. */
  readonly entry: ComponentAssessment | null
}

/** A person and a component may have the same id. */
export function rowKey(kind: CheckRow['kind'], id: string): string {
  return `${kind} ${id}`
}

type Counts = Record<Answer, number>

/** Of every rule in catalogue order. @param text counts only what has it in its name */
export function factsOfRules(assessment: Assessment, text: string): readonly RuleFacts[] {
  const has = nameFilter(text)
  const newTally = (rule: Rule): Tally => ({ rule, counts: noCounts(), people: noCounts(), asking: 0, notAsked: new Map() })
  const tallies = new Map(RULES.map((rule) => [rule.id, newTally(rule)]))
  for (const entry of assessment.components) {
    if (has(entry.subject.component.name)) for (const verdict of entry.checks) count(tallies.get(verdict.rule), verdict, entry)
  }
  for (const { person, checks } of assessment.people) {
    if (has(person.name)) for (const verdict of checks) count(tallies.get(verdict.rule), verdict, null)
  }
  const lists = new Map(text.trim() === '' ? assessment.portfolio.map((verdict) => [verdict.rule, verdict]) : [])
  return [...tallies.values()].map(({ rule, counts, people, asking, notAsked }) => {
    const list = lists.get(rule.id) ?? null
    const isListAsking = list !== null && asksForSomething(answerOf(list, rule.kind), rule.kind)
    return { rule, counts, people, list, asking: asking + (isListAsking ? 1 : 0), notAsked: [...notAsked].sort((a, b) => b[1] - a[1]) }
  })
}

interface Tally {
  readonly rule: Rule
  readonly counts: Counts
  readonly people: Counts
  asking: number
  readonly notAsked: Map<NotApplicableCode, number>
}

/** @param entry whose verdict it is; null: a person's */
function count(tally: Tally | undefined, verdict: Verdict, entry: ComponentAssessment | null): void {
  if (tally === undefined) return
  const { kind } = tally.rule
  const answer = answerOf(verdict, kind, entry)
  const counts = entry === null ? tally.people : tally.counts
  counts[answer] += 1
  if (entry !== null && answer === 'none') {
    const code = verdict.code as NotApplicableCode
    tally.notAsked.set(code, (tally.notAsked.get(code) ?? 0) + 1)
  } else if (asksForSomething(answer, kind)) tally.asking += 1
}

/** Whether what a rule says about the whole list fits the filter. */
export function isListShown({ rule: { kind }, list }: RuleFacts, { answer, onlyAsking }: ChecksFilter): boolean {
  if (list === null) return false
  const own = answerOf(list, kind)
  return (answer === null || own === answer) && (!onlyAsking || asksForSomething(own, kind))
}

/** Whether a rule has anything to show with this filter. */
export function hasShown(facts: RuleFacts, filter: ChecksFilter): boolean {
  const { rule, counts, people, asking } = facts
  const { text, answer, onlyAsking } = filter
  if (isListShown(facts, filter)) return true
  if (onlyAsking) return asking > 0 && (answer === null || (asksForSomething(answer, rule.kind) && counts[answer] + people[answer] > 0))
  if (answer !== null) return counts[answer] + people[answer] > 0
  return text.trim() === '' || ANSWERS.some((each) => each !== 'none' && counts[each] + people[each] > 0)
}

/** People and components that a rule says something about, in list order. */
export function rowsOf(rule: Rule, assessment: Assessment): readonly CheckRow[] {
  const [ofPerson, ofComponent] = [placeOf(rule, assessment.people[0]?.checks), placeOf(rule, assessment.components[0]?.checks)]
  const people = assessment.people.flatMap(({ person: { id, name }, checks }): readonly CheckRow[] => {
    const verdict = checks[ofPerson]
    return verdict === undefined ? [] : [{ key: rowKey('person', id), kind: 'person', id, name, verdict, entry: null }]
  })
  const components = assessment.components.flatMap((entry): readonly CheckRow[] => {
    const { id, name } = entry.subject.component
    const verdict = entry.checks[ofComponent]
    if (verdict === undefined) return []
    return [{ key: rowKey('component', id), kind: 'component', id, name, verdict, entry }]
  })
  return [...people, ...components]
}

/** What a rule says nothing about is there only when asked for. */
export function rowFilter({ kind }: Rule, { text, answer: wanted, onlyAsking }: ChecksFilter): (row: CheckRow) => boolean {
  const has = nameFilter(text)
  return ({ name, verdict, entry }) => {
    const answer = answerOf(verdict, kind, entry)
    if (onlyAsking && !asksForSomething(answer, kind)) return false
    return (wanted === null ? answer !== 'none' : answer === wanted) && has(name)
  }
}

/** People first, then components, each worst first. */
export function rowRank({ kind }: Rule): (row: CheckRow) => number {
  return (row) => ANSWERS.indexOf(answerOf(row.verdict, kind, row.entry)) + (row.kind === 'person' ? 0 : ANSWERS.length)
}

/** Every component has the same rules in the same order, and so has every person. */
function placeOf(rule: Rule, checks: readonly Verdict[] = []): number {
  return checks.findIndex((verdict) => verdict.rule === rule.id)
}

function nameFilter(text: string): (name: string) => boolean {
  const sought = searchText(text.trim())
  return sought === '' ? () => true : (name) => searchText(name).includes(sought)
}

function noCounts(): Counts {
  return Object.fromEntries(ANSWERS.map((answer) => [answer, 0])) as Counts
}
