// Counts what an import of a list got right: which components it found, and each of their cells held against the truth.

import { CELLS, type CellName, type Judgement, judgeCells } from './judge-cells.ts'
import { type ListTruth, type ReadComponent, sums, type TrueComponent } from './list-truth.ts'

/** The part of an import's report that says what was asked. */
export interface AskedCells {
  readonly questions: readonly { readonly code: string; readonly field: string; readonly cells: readonly { readonly line: number }[] }[]
}

export interface ListScore {
  readonly list: string
  /** Of those that have to be found. */
  readonly found: number
  readonly components: number
  readonly missing: readonly string[]
  readonly extra: readonly string[]
  readonly right: number
  readonly lost: number
  /** Without those that somebody was asked about. */
  readonly wrong: number
  readonly asked: number
  readonly questions: number
  readonly mustAsk: number
  readonly mustAskCovered: number
  /** "wrong line 12 Sentry cost" */
  readonly faults: readonly string[]
}

/** @param got what the import made; nothing where it was refused */
export function scoreList(truth: ListTruth, got: readonly ReadComponent[], report: AskedCells): ListScore {
  const { pairs, extra } = matched(truth.components, got)
  const asked = askedCells(report)
  const counts = { right: 0, lost: 0, wrong: 0, kept: 0, asked: 0 }
  const faults: string[] = []
  for (const component of truth.components) {
    const partner = pairs.get(component)
    if (partner === undefined && component.optional === true) continue
    const judged = partner === undefined ? allLost(component) : judgeCells(component, partner, truth.company.currency, truth.aliases)
    for (const cell of CELLS) {
      const isAsked = judged[cell] === 'wrong' && asked.has(`${component.line}:${cell}`)
      const judgement = isAsked ? 'asked' : judged[cell]
      counts[judgement]++
      if (judgement !== 'right' && judgement !== 'kept') faults.push(`${judgement} line ${component.line} ${component.name} ${cell}`)
    }
  }
  const needed = truth.components.filter(({ optional }) => optional !== true)
  const missing = needed.filter((component) => !pairs.has(component)).map(({ name }) => name)
  return {
    ...{
      list: truth.file,
      found: needed.length - missing.length,
      components: needed.length,
      missing,
      extra: extra.map(({ name }) => name),
    },
    ...{ right: counts.right, lost: counts.lost, wrong: counts.wrong, asked: counts.asked, questions: report.questions.length },
    mustAsk: truth.mustAsk.length,
    mustAskCovered: truth.mustAsk.filter(({ line, field }) => asked.has(`${line}:${field}`)).length,
    faults,
  }
}

function allLost({ owners, costs, approach, edge, contractEnd, lifecycle }: TrueComponent): Record<CellName, Judgement> {
  const { cost, once } = sums(costs)
  const isSet: Record<CellName, boolean> = {
    owners: owners.some(({ name }) => name !== null),
    time: owners.some(({ shareBp }) => shareBp !== null),
    ...{ cost: cost.size > 0, once: once.size > 0, approach: approach !== null, edge: edge !== null, contractEnd: contractEnd !== null },
    lifecycle: lifecycle !== null && lifecycle !== 'live',
  }
  return Object.fromEntries(CELLS.map((cell) => [cell, isSet[cell] ? 'lost' : 'kept'])) as Record<CellName, Judgement>
}

/** What the fields of the import are called in the truth. */
const FIELDS: Readonly<Record<string, string>> = {
  share: 'time',
  owner: 'owners',
  'contract.end': 'contractEnd',
  'contract-end': 'contractEnd',
}

function askedCells({ questions }: AskedCells): ReadonlySet<string> {
  return new Set(
    questions.flatMap(({ code, field, cells }) => {
      const own = FIELDS[field] ?? field
      const fields = /^(?:share|owners)-several/.test(code) ? [own, 'time', 'owners'] : [own]
      return cells.flatMap(({ line }) => fields.map((each) => `${line}:${each}`))
    }),
  )
}

/** By the same name first, then by the one that is most alike. */
function matched(truth: readonly TrueComponent[], got: readonly ReadComponent[]) {
  const pairs = new Map<TrueComponent, ReadComponent>()
  const left = new Map(got.map((component) => [component, plainName(component.name)]))
  const take = (component: TrueComponent, partner: ReadComponent | undefined) => {
    if (partner === undefined) return
    pairs.set(component, partner)
    left.delete(partner)
  }
  const namesOf = ({ name, nameAccept = [] }: TrueComponent) => [name, ...nameAccept].map(plainName)
  for (const component of truth) {
    const names = namesOf(component)
    take(component, [...left].find(([, name]) => names.includes(name))?.[0])
  }
  for (const component of truth.filter((each) => !pairs.has(each))) {
    const names = namesOf(component)
    const closest = [...left].map(([partner, name]) => ({ partner, likeness: Math.max(...names.map((each) => likeness(each, name))) }))
    const best = closest.reduce<(typeof closest)[number] | undefined>(
      (a, b) => (a === undefined || b.likeness > a.likeness ? b : a),
      undefined,
    )
    take(component, best !== undefined && best.likeness >= 0.85 ? best.partner : undefined)
  }
  return { pairs, extra: [...left.keys()] }
}

/** Letters and digits in lower case, without accents; of a Markdown link its text. */
function plainName(name: string): string {
  const text = name
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
  return text.replace(/[^\p{L}\p{N}_]+/gu, ' ').trim()
}

/** 1 where one name holds the other, otherwise the share of characters in blocks that both have in the same order. */
function likeness(want: string, name: string): number {
  const holds = (outer: string, inner: string) => inner.length > 3 && ` ${outer} `.includes(` ${inner} `)
  if (name !== '' && (holds(name, want) || holds(want, name))) return 1
  return want.length + name.length === 0 ? 1 : (2 * inCommon(want, name)) / (want.length + name.length)
}

function inCommon(a: string, b: string): number {
  let best = { a: 0, b: 0, length: 0 }
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0
      while (i + length < a.length && a[i + length] === b[j + length]) length++
      if (length > best.length) best = { a: i, b: j, length }
    }
  }
  if (best.length === 0) return 0
  const behind = inCommon(a.slice(best.a + best.length), b.slice(best.b + best.length))
  return inCommon(a.slice(0, best.a), b.slice(0, best.b)) + best.length + behind
}
