// What an image, a resource type or a kind of manifest is: a product of the catalogue, by the tables of
// resources/catalogue/stack-names.json and by its name. What no table knows is the team's own, or is offered by its type.

import type { Hosting, Kind, Layer } from '#core'
import stackNames from '../../../resources/catalogue/stack-names.json' with { type: 'json' }
import { type KnownProduct, productSpelled } from '../catalogue/known-products.ts'

export interface StackProduct {
  readonly name: string
  /** null, as the layer: no table knows what it is. */
  readonly kind: Kind | null
  readonly layer: Layer | null
  /** Who runs it; null: the file does not say. */
  readonly hosting: Hosting | null
  /** Whom it is from, where the file says so. */
  readonly vendor: string | null
}

interface Names {
  readonly types: ReadonlyMap<string, StackProduct>
  readonly providers: ReadonlyMap<string, StackProduct>
  /** Whose a provider is, by its name. */
  readonly vendors: ReadonlyMap<string, string>
  readonly images: ReadonlyMap<string, string>
  readonly charts: ReadonlyMap<string, string>
  /** By group and kind: two groups may have a kind of one name. */
  readonly kinds: ReadonlyMap<string, string>
  readonly operators: ReadonlySet<string>
}

/** Built at the first look-up and kept. */
let names: Names | null = null

/**
 * A type of Terraform: "aws_s3_bucket" of "registry.terraform.io/hashicorp/aws". null: part of something. What is neither known nor a
 * part goes by its type, so that nothing that runs is passed over.
 */
export function productOfResource(type: string, provider: string): StackProduct | null {
  names ??= readNames()
  const listed = names.types.get(type)
  if (listed !== undefined) return listed
  const local = provider.split('/').at(-1) ?? ''
  const known = names.providers.get(local)
  if (known !== undefined) return known
  const product = productSpelled(local)
  // Whatever is set up at a service that only its maker runs is that service.
  if (product?.hosting === 'managed') return bought(product, product.name)
  return isPart(type, local) ? null : unknownProduct(type, names.vendors.get(local) ?? null)
}

const { parts } = stackNames

/** By its provider, which only configures; by the family of its type, whose other types are named; or by how its type ends. */
function isPart(type: string, provider: string): boolean {
  return (
    parts.providers.includes(provider) ||
    parts.starts.some((start) => type === start || type.startsWith(`${start}_`)) ||
    parts.ends.some((end) => type.endsWith(`_${end}`))
  )
}

/** What runs in a container. @param image as imageName gives it */
export function productOfImage(image: string): StackProduct | null {
  names ??= readNames()
  const parts = image.split('/')
  const last = parts.at(-1) ?? ''
  const name = names.images.get(parts.slice(-2).join('/')) ?? names.images.get(last)
  return name === undefined ? productOfName(last) : listedProduct(name)
}

/** A chart of Helm: "kube-prometheus-stack", also as Terraform names a release: "kube_prometheus_stack". */
export function productOfChart(chart: string): StackProduct | null {
  names ??= readNames()
  const last = (chart.split('/').at(-1) ?? '').replace(/_/g, '-').toLowerCase()
  const name = names.charts.get(last)
  return name === undefined ? productOfName(last) : listedProduct(name)
}

/** Of a service that only its maker runs, what the team runs is the part that calls home. */
function listedProduct(name: string): StackProduct | null {
  const product = productSpelled(name)
  return product?.hosting === 'managed' ? bought(product, product.name) : runByTeam(product)
}

/** What a manifest of an operator stands for: "RayCluster" of "ray.io". Of kinds without a group none is an operator's. */
export function productOfManifest(group: string, kind: string): StackProduct | null {
  names ??= readNames()
  const name = names.kinds.get(`${group}/${kind}`)
  return name === undefined ? null : listedProduct(name)
}

/** What Kubernetes itself knows, what only configures, and what belongs to operators whose other kinds are named. */
export function isPartOfCluster(group: string): boolean {
  names ??= readNames()
  const isBuiltIn = group === '' || (group.endsWith('.k8s.io') && !group.endsWith('.x-k8s.io'))
  return isBuiltIn || parts.groups.includes(group) || names.operators.has(group)
}

/** What no table knows, by its type. */
export function unknownProduct(type: string, vendor: string | null): StackProduct {
  return { name: type, kind: null, layer: null, hosting: null, vendor }
}

/** What the team's own name for something says, where all of it is a product's that teams run: "qdrant", and not "render". */
export function productOfName(name: string): StackProduct | null {
  names ??= readNames()
  const product = productSpelled(names.images.get(name) ?? name)
  return product?.hosting === null || product?.hosting === 'self-run' ? runByTeam(product) : null
}

function runByTeam(product: KnownProduct | null): StackProduct | null {
  return product === null ? null : { ...product, hosting: 'self-run', vendor: null }
}

function bought(product: KnownProduct, vendor: string): StackProduct {
  return { ...product, vendor }
}

function readNames(): Names {
  const types = new Map<string, StackProduct>()
  const vendors = new Map<string, string>()
  for (const { vendor, providers: own, products } of stackNames.terraform) {
    for (const provider of own) vendors.set(provider, vendor)
    for (const [name, of] of Object.entries(products)) {
      const product = productSpelled(name)
      if (product !== null) for (const type of of) types.set(type, bought(product, vendor))
    }
  }
  const providers = new Map<string, StackProduct>()
  for (const { provider, product: name, vendor } of stackNames.providers) {
    const product = productSpelled(name)
    if (product !== null) providers.set(provider, bought(product, vendor))
  }
  const kinds = byName(stackNames.kubernetes)
  const operators = new Set([...kinds.keys()].map((kind) => kind.split('/')[0] ?? ''))
  return { types, providers, vendors, images: byName(stackNames.images), charts: byName(stackNames.charts), kinds, operators }
}

function byName(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([name, all]) => all.map((each) => [each, name] as const)))
}
