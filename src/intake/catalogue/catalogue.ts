// The offline list of infrastructure products, each found by its whole name or by what stands for it in brackets. Called by
// suggestFor.

import { KINDS, type Kind, LAYERS, type Layer } from '#core'
// Where the names come from and under what licence: NOTICE.md beside the file.
import catalogue from '../../../resources/catalogue/products.json' with { type: 'json' }

interface Product {
  readonly name: string
  /** Our guesses from the source's category; null where it says nothing. */
  readonly kind: Kind | null
  readonly layer: Layer | null
}

/** Products that go by one text: whole names come before what stands in brackets or is left without the maker. */
interface Named {
  readonly whole: Set<Product>
  readonly alias: Set<Product>
}

/** Built at the first look-up and kept: a few milliseconds once. */
let known: ReadonlyMap<string, Named> | null = null

/** The product a text names by its whole name or an alias, in any capitals; two products of one alias are none. */
export function productNamed(text: string): Product | null {
  known ??= productsByKey()
  const named = known.get(productKey(text))
  const [first, ...others] = (named?.whole.size ? named.whole : named?.alias) ?? []
  return first === undefined || others.length > 0 ? null : first
}

function productsByKey(): ReadonlyMap<string, Named> {
  const byKey = new Map<string, Named>()
  const add = (text: string | undefined, place: keyof Named, product: Product) => {
    const key = productKey(text ?? '')
    if (key === '') return
    const named = byKey.get(key) ?? { whole: new Set(), alias: new Set() }
    named[place].add(product)
    byKey.set(key, named)
  }
  for (const { kind, layer, products } of catalogue) {
    const guessed = { kind: KINDS.find((choice) => choice === kind) ?? null, layer: LAYERS.find((choice) => choice === layer) ?? null }
    for (const name of products) {
      const product = { name, ...guessed }
      const outside = productKey(name.replace(/\(.*?\)/g, ' '))
      add(name, 'whole', product)
      add(outside, 'whole', product)
      add(/\((.*?)\)/.exec(name)?.[1], 'alias', product)
      add(WITH_MAKER.exec(outside)?.[1], 'alias', product)
    }
  }
  return byKey
}

const WITH_MAKER = /^(?:amazon|aws|apache|google|google cloud|azure|microsoft|alibaba cloud|ibm|oracle) (.+)$/

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
