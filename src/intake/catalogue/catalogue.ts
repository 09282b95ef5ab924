// The offline list of infrastructure products: found by the first letters of any word of a name, or
// by what stands for it in brackets. Called while somebody types, and by suggestFor.

import { KINDS, type Kind, LAYERS, type Layer } from '#core'
import { PRODUCTS } from './products.ts'

interface Product {
  readonly name: string
  /** Our guesses from the source's category; null where it says nothing. */
  readonly kind: Kind | null
  readonly layer: Layer | null
  readonly hasPublicSource: boolean
}

interface Entry {
  readonly key: string
  /** 0: the whole name; 1: an alias in brackets, or a name without its maker; 2: a later word of it. */
  readonly rank: 0 | 1 | 2
  readonly product: Product
}

let entries: readonly Entry[] | null = null
let productCount = 0

/** The names that begin with, or have a word that begins with, what is typed; whole names first. */
export function findProducts(typed: string, max = 8): readonly Product[] {
  const key = productKey(typed)
  if (key === '') return []
  const index = entriesByKey()
  const found: Entry[] = []
  for (let at = firstAt(index, key); at < index.length && index[at]?.key.startsWith(key); at++) {
    const entry = index[at]
    if (entry) found.push(entry)
  }
  found.sort((a, b) => Number(b.key === key) - Number(a.key === key) || a.rank - b.rank || (a.product.name < b.product.name ? -1 : 1))
  return [...new Set(found.map((entry) => entry.product))].slice(0, max)
}

/** The product a text names by its whole name or an alias, in any capitals; two products of one alias are none. */
export function productNamed(name: string): Product | null {
  const key = productKey(name)
  const index = entriesByKey()
  const named: Entry[] = []
  for (let at = firstAt(index, key); index[at]?.key === key; at++) {
    const entry = index[at]
    if (entry && entry.rank < 2) named.push(entry)
  }
  const whole = named.filter((entry) => entry.rank === 0)
  const products = new Set((whole.length > 0 ? whole : named).map((entry) => entry.product))
  return products.size === 1 ? ([...products][0] ?? null) : null
}

export function catalogueSize(): number {
  entriesByKey()
  return productCount
}

/** Built at the first look-up and kept: a few milliseconds once. */
function entriesByKey(): readonly Entry[] {
  if (entries) return entries
  const products = readProducts()
  productCount = products.length
  entries = products.flatMap(entriesOf).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank))
  return entries
}

function readProducts(): Product[] {
  let kind: Kind | null = null
  let layer: Layer | null = null
  return PRODUCTS.split('\n').flatMap((line) => {
    const heading = /^# (\S+) (\S+)$/.exec(line)
    if (heading) {
      kind = KINDS.find((choice) => choice === heading[1]) ?? null
      layer = LAYERS.find((choice) => choice === heading[2]) ?? null
      return []
    }
    return line.split('|').flatMap((item) => {
      const name = item.replace(/\*$/, '')
      return name === '' ? [] : [{ name, kind, layer, hasPublicSource: item.endsWith('*') }]
    })
  })
}

/** "Amazon Elastic Kubernetes Service (EKS)" is found by its name, by "EKS", and by each of its words. */
function entriesOf(product: Product): Entry[] {
  const outside = productKey(product.name.replace(/\(.*?\)/g, ' '))
  const alias = /\((.*?)\)/.exec(product.name)?.[1]
  const maker = /^(?:amazon|aws|apache|google|google cloud|azure|microsoft|alibaba cloud|ibm|oracle) (.+)$/.exec(outside)?.[1]
  const words = outside.split(' ')
  const keyed: [string, Entry['rank']][] = [
    [productKey(product.name), 0],
    [outside, 0],
    ...[alias, maker].flatMap((text): [string, 1][] => (text === undefined ? [] : [[productKey(text), 1]])),
    ...words.slice(1).map((_, index): [string, 2] => [words.slice(index + 1).join(' '), 2]),
  ]
  const seen = new Set<string>()
  return keyed.flatMap(([key, rank]) => {
    if (key === '' || seen.has(key)) return []
    seen.add(key)
    return [{ key, rank, product }]
  })
}

function firstAt(index: readonly Entry[], key: string): number {
  let low = 0
  let high = index.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((index[middle]?.key ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}

function productKey(name: string): string {
  const lower = name.slice(0, 100).toLowerCase()
  // Most names are plain words: building the index takes a third of the time this way.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}+.]+/gu, ' ')
    .trim()
}
