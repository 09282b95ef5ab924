// What a component probably is, from its name and its vendor: kind, layer, whether the team runs it,
// whether it is the edge. Suggestions only: a screen shows them dashed and stores what is accepted.

import type { Edge, Hosting, Kind, Layer } from '#core'
import type { ApproachWord } from '../approach-words.ts'
import { productNamed } from './catalogue.ts'
import { COMMODITIES, KIND_WORDS, LAYER_OF_KIND } from './kind-words.ts'
import { type KnownProduct, knownProductsIn } from './known-products.ts'

export interface Suggested<T> {
  readonly value: T
  /** The words or the product it rests on: "database", "Snowflake". */
  readonly because: string
}

export interface Suggestions {
  readonly kind: Suggested<Kind> | null
  readonly layer: Suggested<Layer> | null
  /** build and self-host: the team runs it. */
  readonly approach: Suggested<ApproachWord> | null
  /** Only what the word of the approach does not say by itself: a provider runs it, and the team what is on it. */
  readonly hosting: Suggested<Hosting> | null
  /** Only ever "no": what a customer comes for is not written in a name. */
  readonly edge: Suggested<Edge> | null
}

const OWN_CODE = /\b(?:bespoke|custom|in[- ]house|home[- ]?grown|our own|own code|hand[- ]?rolled)\b/i
const SELF_HOSTED =
  /\b(?:self[- ]?hosted|self[- ]?run|oss|open[- ]source|on (?:ec2|aws|gcp|azure|runpod|hetzner|k8s|kubernetes|eks|gke|aks)|on[- ]prem(?:ises)?)\b/i
const RENTED = /\b(?:(?:llm|model|embeddings?) api)\b/i
const BOUGHT = /\b(?:cloud|managed|saas|aws|amazon|gcp|google|azure)\b/i

/** @param name the component's; @param vendor the list's word for who it comes from, if any */
export function suggestFor(name: string, vendor: string | null): Suggestions {
  const texts = [name, vendor ?? ''].map((text) => text.slice(0, 200)).filter((text) => text.trim() !== '')
  const parts = texts.flatMap(partsOf).map((part) => ({ part, products: knownProductsIn(part) }))
  const products = parts.flatMap((part) => part.products)
  const known = kindOf(parts)
  const listed = known === null ? (texts.map(productNamed).find((found) => found !== null) ?? null) : null
  const kind = known ?? (listed?.kind ? { value: listed.kind, because: listed.name } : null)
  const approach = approachOf(texts, products)
  return { kind, layer: layerOf(kind, products, listed), approach, hosting: hostingOf(approach, products), edge: edgeOf(kind, products) }
}

interface Part {
  readonly part: string
  readonly products: readonly KnownProduct[]
}

/** What a thing is stands before what it is of, and where it runs: "Airflow on Kubernetes", "Evaluation harness (OpenAI)". */
function partsOf(text: string): readonly string[] {
  return text.split(/\s*[()[\]{}|,;:]\s*|\s+[-–—+·/]\s+|\s+(?:on|by|via|from|with|at|auf|von|bei)\s+/iu).filter((part) => part !== '')
}

/** The name speaks before the vendor, and its first part that says anything before the rest. */
function kindOf(parts: readonly Part[]): Suggested<Kind> | null {
  for (const { part, products } of parts) {
    for (const [kind, words] of KIND_WORDS) {
      const found = words.exec(part)
      const product = products.find((each) => each.kind === kind)
      if (product !== undefined || found) return { value: kind, because: product?.name ?? found?.[0] ?? part }
    }
    const [other] = products
    if (other !== undefined) return { value: 'other', because: other.name }
  }
  return null
}

function layerOf(
  kind: Suggested<Kind> | null,
  products: readonly KnownProduct[],
  listed: { readonly name: string; readonly layer: Layer | null } | null,
): Suggested<Layer> | null {
  const product = products.find((each) => each.kind === kind?.value)
  if (product !== undefined) return { value: product.layer, because: product.name }
  const layer = kind === null ? null : LAYER_OF_KIND[kind.value]
  if (kind !== null && layer !== null) return { value: layer, because: kind.because }
  return listed?.layer ? { value: listed.layer, because: listed.name } : null
}

/** Who is named with a product that anybody may run says more than the product, and a cluster's provider more than the cluster. */
function runBy(products: readonly KnownProduct[]): KnownProduct | null {
  return products.find(({ hosting }) => hosting === 'provider-managed') ?? products.find(({ hosting }) => hosting !== null) ?? null
}

const PAID_BY_USE: readonly Kind[] = ['llm-api', 'embeddings', 'gpu']

/** Models and machines by use; what computes and is of no kind of its own is a model of speech or of images. */
function isRented({ kind, layer, hosting }: KnownProduct): boolean {
  return hosting === 'rented-bare' || PAID_BY_USE.includes(kind) || (kind === 'other' && layer === 'compute')
}

function approachOf(texts: readonly string[], products: readonly KnownProduct[]): Suggested<ApproachWord> | null {
  const own = matchOf(texts, OWN_CODE)
  if (own !== null) return { value: 'build', because: own }
  const product = runBy(products)
  const selfHosted = matchOf(texts, SELF_HOSTED)
  if (selfHosted !== null) return { value: 'self-host', because: selfHosted }
  if (product !== null) {
    const word = product.hosting === 'self-run' ? 'self-host' : isRented(product) ? 'borrow' : 'buy'
    return { value: word, because: product.name }
  }
  const rented = matchOf(texts, RENTED)
  if (rented !== null) return { value: 'borrow', because: rented }
  const bought = matchOf(texts, BOUGHT)
  return bought === null ? null : { value: 'buy', because: bought }
}

function matchOf(texts: readonly string[], words: RegExp): string | null {
  for (const text of texts) {
    const found = words.exec(text)
    if (found) return found[0]
  }
  return null
}

function hostingOf(approach: Suggested<ApproachWord> | null, products: readonly KnownProduct[]): Suggested<Hosting> | null {
  const product = runBy(products)
  const isProviders = approach?.value === 'buy' && product?.hosting === 'provider-managed'
  return isProviders ? { value: 'provider-managed', because: product.name } : null
}

/** What anybody buys: of the kinds that customers choose nobody for, and of the tools that are of no kind of infrastructure. */
function edgeOf(kind: Suggested<Kind> | null, products: readonly KnownProduct[]): Suggested<Edge> | null {
  if (kind === null) return null
  const isTool = products.some((each) => each.kind === 'other' && kind.value === 'other' && each.layer !== 'compute')
  return isTool || COMMODITIES.includes(kind.value) ? { value: 'no', because: kind.because } : null
}
