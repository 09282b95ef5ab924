// Products that lists of AI companies name most: what they are, and who usually runs them. Found inside a text, whatever stands
// around the name, in the spellings people use. Called by suggestFor; products.json (catalogue.ts) is asked for the rest.

import { HOSTINGS, type Hosting, KINDS, type Kind, LAYERS, type Layer } from '#core'
import knownProducts from '../../../resources/catalogue/well-known.json' with { type: 'json' }

export interface KnownProduct {
  readonly name: string
  readonly kind: Kind
  readonly layer: Layer
  /** Who usually runs it; null where some run it themselves and others rent it. */
  readonly hosting: Hosting | null
}

interface Spelled {
  readonly product: KnownProduct
  /** An ordinary word as well: it names the product only where it stands by itself. */
  readonly isWord: boolean
}

/** Words of the longest name. */
const LONGEST = 4
/** Marks a name in the list that is an ordinary word as well. */
const WORD_MARK = '~'

/** Built at the first look-up and kept. */
let known: ReadonlyMap<string, Spelled> | null = null

/** Every product the text names, in its order; of names within names only the longest. */
export function knownProductsIn(text: string): readonly KnownProduct[] {
  known ??= productsBySpelling()
  const words = wordsOf(text)
  const found: KnownProduct[] = []
  for (let at = 0; at < words.length; ) {
    const named = longestAt(words, at, known)
    if (named !== null) found.push(named.product)
    at += named?.length ?? 1
  }
  return found
}

/** The product whose name or spelling the whole text is: "qdrant", and not "qdrant-sync". */
export function productSpelled(text: string): KnownProduct | null {
  known ??= productsBySpelling()
  return known.get(wordsOf(text).join(' '))?.product ?? null
}

/** Products by their spellings without blanks, built at the first look-up and kept. */
let coded: ReadonlyMap<string, KnownProduct> | null = null

/** As productSpelled, and of codes of one word, as bills have them: "AWSCloudTrail". */
export function productCoded(text: string): KnownProduct | null {
  known ??= productsBySpelling()
  coded ??= new Map([...known].map(([spelling, { product }]) => [spelling.replaceAll(' ', ''), product]))
  return coded.get(wordsOf(text).join('')) ?? null
}

function longestAt(words: readonly string[], at: number, spellings: ReadonlyMap<string, Spelled>) {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const spelled = spellings.get(words.slice(at, at + length).join(' '))
    if (spelled === undefined || (spelled.isWord && length < words.length)) continue
    return { product: spelled.product, length }
  }
  const site = SITE.exec(words[at] ?? '')?.[1]
  const product = site === undefined ? undefined : spellings.get(site)?.product
  return product === undefined ? null : { product, length: 1 }
}

/** "wandb.ai": nobody writes an ordinary word like that. */
const SITE = /^([^.]+)\.(?:com|io|ai|dev|app|so|co|net|org|sh)$/

function productsBySpelling(): ReadonlyMap<string, Spelled> {
  const spellings = new Map<string, Spelled>()
  for (const { kind, layer, hosting, products } of knownProducts) {
    const group = {
      kind: KINDS.find((choice) => choice === kind) ?? 'other',
      layer: LAYERS.find((choice) => choice === layer) ?? 'other',
      hosting: HOSTINGS.find((choice) => choice === hosting) ?? null,
    }
    for (const names of products) {
      const product = { name: (names[0] ?? '').replace(WORD_MARK, ''), ...group }
      for (const name of names) spellings.set(wordsOf(name).join(' '), { product, isWord: name.startsWith(WORD_MARK) })
    }
  }
  return spellings
}

/** "W&B (Weights)" → ["w&b", "weights"], "S3-Ablage" → ["s3", "ablage"]. */
function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 200)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}&.@+#]+|\.(?=\s|$)/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}
