// Whether each cell of an imported component is what the truth says.

import { type Money, type ReadComponent, sums, type TrueComponent, type TrueOwner } from './list-truth.ts'

export const CELLS = ['owners', 'time', 'cost', 'once', 'approach', 'edge', 'contractEnd', 'lifecycle'] as const
export type CellName = (typeof CELLS)[number]

/** lost: the truth is set and the import is not; kept: neither is; wrong: the import says something else, or what nobody knows. */
export type Judgement = 'right' | 'lost' | 'wrong' | 'kept'

type Aliases = Readonly<Record<string, string>>

/** @param currency the list's, of accepted amounts without one */
export function judgeCells(truth: TrueComponent, got: ReadComponent, currency: string, aliases: Aliases): Record<CellName, Judgement> {
  const { accept = {} } = truth
  return {
    owners: judgeOwners(truth.owners, got.owners, aliases),
    time: judgeAnyTime(truth, got, aliases),
    ...judgeMoney(truth, got, currency),
    approach: judgeValue(truth.approach, got.approach, accept['approach']),
    edge: judgeValue(truth.edge, got.edge, accept['edge']),
    contractEnd: judgeValue(truth.contractEnd, got.contractEnd, accept['contractEnd']),
    lifecycle: judgeLifecycle(truth, got.lifecycle),
  }
}

type Accepted = '*' | readonly (string | number | null)[]

function judgeValue(truth: string | null, got: string | null, accepted: Accepted = []): Judgement {
  if (accepted === '*' || accepted.includes(got)) return got === null ? 'kept' : 'right'
  if (truth === null) return got === null ? 'kept' : 'wrong'
  return got === null ? 'lost' : got === truth ? 'right' : 'wrong'
}

function judgeLifecycle({ lifecycle, accept }: TrueComponent, got: string): Judgement {
  const accepted = accept?.['lifecycle'] ?? []
  if (lifecycle === null || lifecycle === 'live') return got === 'live' || accepted.includes(got) ? 'kept' : 'wrong'
  return (accepted.length > 0 ? accepted.includes(got) : got === lifecycle) ? 'right' : 'wrong'
}

/** One name for one person: an alias is the other's, and a handle the name. */
function canon(name: string | null, aliases: Aliases): string | null {
  if (name === null) return null
  const plain = name.split(/\s+/).filter(Boolean).join(' ').toLowerCase()
  const alias = Object.entries(aliases).find((names) => names.some((each) => each.toLowerCase() === plain))
  return alias === undefined ? plain.replace(/^@+/, '') : alias[1].toLowerCase()
}

function judgeOwners(truth: readonly TrueOwner[], got: readonly TrueOwner[], aliases: Aliases): Judgement {
  const named = (owners: readonly TrueOwner[]) => new Set(owners.flatMap(({ name }) => canon(name, aliases) ?? []))
  const [want, have] = [named(truth), named(got)]
  if ([...have].some((name) => !want.has(name))) return 'wrong'
  if ([...want].some((name) => !have.has(name))) return 'lost'
  return want.size > 0 ? 'right' : 'kept'
}

function judgeAnyTime({ owners, accept }: TrueComponent, got: ReadComponent, aliases: Aliases): Judgement {
  const judged = judgeTime(owners, got.owners, aliases)
  const accepted = accept?.['time'] ?? []
  if (judged === 'right' || judged === 'kept' || accepted === '*') return judged
  const others = accepted.map((time) => {
    if (time === null) return []
    return typeof time === 'string' ? writtenOwners(time) : owners.map((owner) => ({ ...owner, shareBp: time }))
  })
  return others.some((other) => ['right', 'kept'].includes(judgeTime(other, got.owners, aliases))) ? 'right' : judged
}

/** "Ana 10; _ 5.5": percentages of persons, and of nobody. */
function writtenOwners(text: string): readonly TrueOwner[] {
  return text.split(';').flatMap((part) => {
    const found = /^(.*?)(?:\s+(\d+(?:\.\d+)?))?$/.exec(part.trim())
    if (found === null || part.trim() === '') return []
    return [
      { name: found[1] === '_' ? null : (found[1] ?? ''), shareBp: found[2] === undefined ? null : Math.round(Number(found[2]) * 100) },
    ]
  })
}

function judgeTime(owners: readonly TrueOwner[], got: readonly TrueOwner[], aliases: Aliases): Judgement {
  const want = new Map<string | null, TrueOwner>()
  for (const owner of owners) {
    const name = canon(owner.name, aliases)
    if (!want.has(name)) want.set(name, owner)
  }
  const have = sharesByName(got, want, aliases)
  const known = owners.flatMap(({ shareBp }) => shareBp ?? [])
  const given = [...have.values()].flatMap((share) => share ?? [])
  if (known.length === 0) return given.length > 0 ? 'wrong' : 'kept'
  if (given.length === 0) return 'lost'
  if ([...have].every(([name, share]) => share === null || want.has(name))) return judgeShares(want, have)
  // Other names with the same time in total: only the owners are wrong.
  const difference = Math.abs(sum(known) - sum(given))
  return known.length === owners.length && difference <= 2 * known.length ? 'right' : 'wrong'
}

function sharesByName(got: readonly TrueOwner[], want: ReadonlyMap<string | null, TrueOwner>, aliases: Aliases) {
  const have = new Map<string | null, number | null>()
  for (const { name, shareBp } of got) {
    const person = canon(name, aliases)
    // Where time is nobody's, whoever has it takes it.
    const key = !want.has(person) && want.has(null) ? null : person
    const before = have.get(key) ?? null
    have.set(key, before === null ? shareBp : before + (shareBp ?? 0))
  }
  return have
}

function judgeShares(want: ReadonlyMap<string | null, TrueOwner>, have: ReadonlyMap<string | null, number | null>): Judgement {
  const judged = [...want].map(([name, owner]): Judgement => {
    const share = have.get(name) ?? null
    if (owner.shareBp === null) return share === null ? 'kept' : 'wrong'
    return share === null ? 'lost' : isSameShare(owner, share) ? 'right' : 'wrong'
  })
  return judged.find((each) => each === 'wrong') ?? judged.find((each) => each === 'lost') ?? 'right'
}

function isSameShare({ shareBp, shareRange }: TrueOwner, share: number): boolean {
  if (shareRange !== undefined && share >= shareRange[0] - 2 && share <= shareRange[1] + 2) return true
  return Math.abs((shareBp ?? 0) - share) <= 2
}

function judgeMoney({ costs, accept }: TrueComponent, got: ReadComponent, currency: string): Record<'cost' | 'once', Judgement> {
  const truth = sums(costs)
  const accepted = accept?.['cost'] ?? []
  const others = accepted === '*' ? [] : accepted.map((amount) => writtenMoney(amount, currency))
  const costOptions = [truth.cost, ...others.map(({ cost }) => cost)]
  const onceOptions = [truth.once, ...others.flatMap(({ once }) => (once.size === 0 ? [] : [once]))]
  return { cost: judgeSum(costOptions, got.cost), once: judgeSum(onceOptions, got.once) }
}

function judgeSum(options: readonly Money[], got: Money): Judgement {
  if (options.some((option) => isSameMoney(option, got))) return got.size > 0 ? 'right' : 'kept'
  return got.size === 0 ? 'lost' : 'wrong'
}

/** 26500, "GBP:37033", "USD:26500+USD.once:90000". */
function writtenMoney(amount: string | number | null, currency: string): { readonly cost: Money; readonly once: Money } {
  const cost = new Map<string, number>()
  const once = new Map<string, number>()
  if (typeof amount === 'number') cost.set(currency, amount)
  for (const part of typeof amount === 'string' ? amount.split('+') : []) {
    const [key = '', minor] = part.split(':')
    ;(key.endsWith('.once') ? once : cost).set(key.slice(0, 3), Number(minor))
  }
  return { cost, once }
}

function isSameMoney(a: Money, b: Money): boolean {
  return a.size === b.size && [...a].every(([currency, minor]) => Math.abs(minor - (b.get(currency) ?? Number.NaN)) <= 3)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
