// What a service of a bill is, by the products that lists and stack files are known by: for what is paid and not in the inventory.

import { type Cloud, cloudOf, type ServiceType } from '#core'
import { type KnownProduct, productCoded } from './known-products.ts'
import { suggestFor } from './suggest.ts'

/** What a cloud's own products are called in the tables, where its bill leaves its name out: "Kendra", "Spanner", "Front Door". */
const MAKERS: Readonly<Record<Cloud, readonly string[]>> = {
  aws: ['amazon', 'aws'],
  gcp: ['google', 'googlecloud', 'cloud'],
  azure: ['azure', 'microsoft'],
  oracle: ['oci', 'oracle'],
}

/** null: no table says it. */
export function typeOfBilled(service: string | null, vendor: string): ServiceType | null {
  const cloud = cloudOf(vendor)
  const product = service === null ? null : productBilled(service, cloud === null ? [vendor] : MAKERS[cloud])
  if (product !== null) return product
  if (SUPPORT.test(service ?? '')) return { kind: 'other', layer: 'serving' }
  // Whatever a cloud sells may be anything, and so may what is sold beside machines; another vendor sells what it is known for.
  const sells = cloud === null ? suggestFor(vendor, null).kind?.value : undefined
  const isOne = sells !== undefined && sells !== 'containers' && !(sells === 'gpu' && BESIDE_GPUS.test(service ?? ''))
  const { kind, layer } = suggestFor(service ?? vendor, isOne ? vendor : null)
  return kind === null ? null : { kind: kind.value, layer: layer?.value ?? null }
}

/** "OCBPremiumSupport", "Enterprise Support Plan": whoever it is of. */
const SUPPORT = /support(?:$| ?(?:plan|basic|developer|business|enterprise))/i
/** What who rents GPUs bills beside them. */
const BESIDE_GPUS =
  /\b(?:egress|bandwidth|traffic|transfer|network\w*|ips?|ipv4|address(?:es)?|block|disks?|volumes?|snapshots?|load balancers?|domains?)\b/i

/** By all of its name, with its maker or without. What stands in brackets and a version behind it say little. */
function productBilled(service: string, makers: readonly string[]): KnownProduct | null {
  const name = service.slice(0, LONGEST)
  const names = [name, name.replace(/\([^()]*\)/g, '').replace(/\s+v\d$/i, '')]
  const spelled = names.flatMap((each) => [each, ...makers.map((maker) => `${maker} ${each}`)])
  return spelled.map(productCoded).find((product) => product !== null) ?? null
}

const LONGEST = 200
