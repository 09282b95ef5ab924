// Which component probably bears a service of a bill, where no rule says it. First the vendor, as a gate: a component of another
// vendor never bears it, whatever it is called. Then the same words, else the same type. One hit is proposed, several are asked
// about, none is nobody's.

import { likelyListed, spellingKey } from '../books/book-names.ts'
import { countsAsComponent } from '../checks/applies.ts'
import type { Kind, Layer } from '../inventory/component.ts'
import type { Component } from '../inventory/tables.ts'
import { cloudOf, knownService, serviceWords } from './service-names.ts'

/** What a service is, as far as anybody can say by its name. */
export interface ServiceType {
  readonly kind: Kind
  readonly layer: Layer | null
}

/** By its name and who sells it, or by who sells alone; null: nobody knows. */
export type TypeOfService = (service: string | null, vendor: string) => ServiceType | null

export interface PaidService {
  readonly vendor: string
  /** Who sends the bill: of what a cloud sells in its marketplace, the cloud. */
  readonly biller: string
  readonly service: string | null
}

export type Bearers =
  | { readonly kind: 'one'; readonly component: Component }
  | { readonly kind: 'several'; readonly components: readonly Component[] }
  | { readonly kind: 'none' }

/** @param isOfAnother whether a service of the same vendor is called as the component is: another one, unless it is this one */
export function likelyBearers(
  { vendor, biller, service }: PaidService,
  components: readonly Component[],
  typeOf: TypeOfService,
  isOfAnother: (component: Component) => boolean = () => false,
): Bearers {
  const cloud = cloudOf(vendor)
  const known = service === null ? null : knownService(service, cloud ?? cloudOf(biller))
  const names = service === null ? [] : (known?.names ?? [serviceWords(service)])
  // A cloud bills for the makers of its marketplace.
  const isBought = ({ name }: Component) => cloud !== null && known?.cloud === null && names.includes(serviceWords(name))
  // Where it says who they are, somebody may have listed it as the vendor: "Claude on Bedrock" from AWS.
  const sold = cloud === null && cloudOf(biller) !== null ? [...names, ...sellerNames(vendor)] : []
  const isSold = (component: Component) =>
    isOfVendor(component, biller) && sold.some((words) => hasWords(serviceWords(component.name), words))
  const gated = components.filter(
    (component) => countsAsComponent(component) && (isOfVendor(component, vendor) || isBought(component) || isSold(component)),
  )
  if (gated.length === 0) return NONE
  // Who buys from a cloud may name the service as the vendor: "AWS EKS".
  const said = (component: Component) => [component.name, ...(cloud === null ? [] : [component.vendor ?? ''])].map(serviceWords)
  const code = service === null ? '' : codeOf(service)
  const isCalled = (words: string) => names.includes(words) || (code !== '' && codeOf(words) === code)
  const exact = gated.filter((component) => said(component).some(isCalled))
  if (exact.length > 0) return bearersOf(exact)
  // "Cloud Run functions" are no Cloud Run.
  const isAnother = (words: string) => (knownService(words, cloud)?.names ?? names) !== names
  const named = gated.filter((component) =>
    said(component).some((words) => names.some((each) => hasWords(words, each)) && !isAnother(words)),
  )
  if (named.length > 0) return bearersOf(named)
  // A vendor that is no cloud bills for what is listed of it, by whatever name; who rents machines sells things of other types beside.
  if (cloud === null) {
    const own = gated.filter(({ name }) => names.some((each) => hasWords(each, serviceWords(name))))
    if (own.some(isOfAnother)) return bearersOf(own.filter(isOfAnother))
    const left = gated.filter((component) => !isOfAnother(component))
    const machine = machineOf(vendor, typeOf)
    return machine === null ? bearersOf(left) : rentedFor(left, typeOf(service, vendor)?.kind ?? machine, machine)
  }
  if (known === null || known.kind === 'other') return NONE
  return bearersOf(
    gated.filter((component) => isOfKind(component, known.kind) && !said(component).some((words) => namesAnother(words, known))),
  )
}

/**
 * Components that services of a vendor which is no cloud are called as: "Jira" and "Jira Software" are Jira, so that Confluence is not.
 * What has the vendor's own name is all of it, and whoever makes one product or sells models calls meters by the product.
 */
export function namedByServices(
  vendor: string,
  services: readonly string[],
  components: readonly Component[],
  typeOf: TypeOfService,
): ReadonlySet<string> {
  const isOne = knownService(spellingKey(vendor), null) !== null || typeOf(null, vendor)?.kind === 'llm-api'
  if (isOne || cloudOf(vendor) !== null) return new Set()
  const called = services.map(serviceWords)
  const listed = components.filter((component) => isOfVendor(component, vendor) && spellingKey(component.name) !== spellingKey(vendor))
  const named = listed.filter(({ name }) => {
    const words = serviceWords(name)
    return called.some((service) => hasWords(words, service) || hasWords(service, words))
  })
  return new Set(named.map(({ id }) => id))
}

const MACHINES: ReadonlySet<Kind> = new Set<Kind>(['containers', 'gpu'])

/** What who rents machines is known for: "containers" of Hetzner, "gpu" of RunPod; null: it sells something else. */
function machineOf(vendor: string, typeOf: TypeOfService): Kind | null {
  const kind = typeOf(null, vendor)?.kind
  return kind !== undefined && MACHINES.has(kind) ? kind : null
}

/**
 * A machine may run what is listed by its own type: asked about, because a second component would have its price as well. What is known
 * for GPUs gives all it sells that type, so that one listed by it is no more likely than the others.
 */
function rentedFor(listed: readonly Component[], wanted: Kind, machine: Kind): Bearers {
  const alike = listed.filter(isOfType(wanted))
  const isOpen = wanted === machine && (alike.length === 0 || machine === 'gpu')
  const run = isOpen ? listed.filter(({ kind }) => kind !== 'llm-api' && kind !== 'object-store') : []
  return run.length > alike.length ? { kind: 'several', components: run } : bearersOf(alike)
}

function isOfType(wanted: Kind): (component: Component) => boolean {
  return ({ kind }) => kind === null || kind === 'other' || wanted === 'other' || kind === wanted
}

/** What a maker and its product go by, without the form of its company: "anthropic", "claude". */
function sellerNames(vendor: string): readonly string[] {
  return knownService(spellingKey(vendor), null)?.names ?? [spellingKey(vendor)]
}

/** "AWSSecretsManager" and "AWS Secrets Manager" are one. */
function codeOf(name: string): string {
  return serviceWords(name)
    .replace(/^(?:aws|amazon)/, '')
    .replaceAll(' ', '')
}

const NONE: Bearers = { kind: 'none' }

function bearersOf(components: readonly Component[]): Bearers {
  const [first] = components
  if (first === undefined) return NONE
  return components.length === 1 ? { kind: 'one', component: first } : { kind: 'several', components }
}

/** What nobody has said the type of may be called by it. */
function isOfKind({ kind, name }: Component, wanted: Kind): boolean {
  if (kind !== null) return kind === wanted
  const words = wanted.replaceAll('-', ' ')
  return hasWords(serviceWords(name), words) || (wanted === 'object-store' && hasWords(serviceWords(name), 'object storage'))
}

/** "SQS jobs" is no place for SNS, though both are queues. What another cloud calls one of its services may be a plain word here. */
function namesAnother(words: string, { names, cloud }: NonNullable<ReturnType<typeof knownService>>): boolean {
  const parts = [words, ...words.split(' ')]
  return parts.some((part) => (knownService(part, cloud)?.names ?? names) !== names)
}

/** Every word, side by side and in order. */
function hasWords(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `)
}

/** Whether two names are of one vendor: "AWS" and "Amazon Web Services, Inc.", "OpenAI" and "OpenAI, LLC". */
export function isSameVendor(a: string, b: string): boolean {
  const [cloud, other] = [cloudOf(a), cloudOf(b)]
  if (cloud !== null || other !== null) return cloud === other
  return likelyListed(a, [b]).length > 0
}

/** A component that names no vendor is of the one that its own name begins with. */
function isOfVendor({ vendor, name }: Component, billed: string): boolean {
  if (vendor !== null) return isSameVendor(billed, vendor)
  return isSameVendor(billed, name)
}
