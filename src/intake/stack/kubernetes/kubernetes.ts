// Kubernetes manifests, one document each or in a List. Looked at: kind, metadata.name, metadata.namespace, the labels that name an
// owner, and the images of containers.

import { imageName } from '../image-name.ts'
import { isOfGroup, ownerName } from '../owner-name.ts'
import { BARE_ENTRY, type StackKind, type StackLeftOut, type StackOwner, type StackReading } from '../stack-kind.ts'
import type { StackNode } from '../stack-node.ts'
import { productOfImage, productOfManifest, productOfName } from '../stack-products.ts'

const WORKLOADS = /^(?:Deployment|StatefulSet|DaemonSet|CronJob|Rollout)$/
/** Each by itself, unless one of the others made it. */
const MADE_BY_OTHERS = /^(?:Pod|ReplicaSet)$/
const OWNER_LABELS = ['owner', 'app.kubernetes.io/owner', 'team', 'app.kubernetes.io/team', 'squad']

export const kubernetes: StackKind = {
  recognizes: (root) => root.at('apiVersion').text !== null && root.at('kind').text !== null,
  read(root, into) {
    const kind = root.at('kind').text ?? ''
    const items = kind.endsWith('List') ? root.at('items').items : [root]
    for (const item of items) readManifest(item, into)
  },
}

function readManifest(root: StackNode, { entry, leaveOut }: StackReading): void {
  const kind = root.at('kind').text ?? ''
  const why = whyLeftOut(root, kind)
  if (why !== null) {
    leaveOut(kind, why)
    return
  }
  const metadata = root.at('metadata')
  const name = metadata.at('name').text ?? metadata.at('generateName').text ?? ''
  const owner = ownerOf(metadata.at('labels'))
  const operated = productOfManifest(kind)
  const image = imageName(podOf(root, kind).at('containers').items[0]?.at('image').text ?? '')
  const product = operated ?? (image === null ? null : productOfImage(image)) ?? productOfName(name)
  const because = operated === null ? (image ?? name) : kind
  entry({ ...BARE_ENTRY, name, type: kind, product, because: product === null ? null : because, isSelfRun: true, owner })
}

function whyLeftOut(root: StackNode, kind: string): StackLeftOut | null {
  const metadata = root.at('metadata')
  if (/^kube-/.test(metadata.at('namespace').text ?? '')) return 'cluster'
  if (productOfManifest(kind) !== null) return null
  if (kind === 'Job') return 'job'
  if (MADE_BY_OTHERS.test(kind)) return metadata.at('ownerReferences').isThere ? 'part' : null
  const isKnative = kind === 'Service' && (root.at('apiVersion').text ?? '').startsWith('serving.knative.dev/')
  return WORKLOADS.test(kind) || isKnative ? null : 'part'
}

/** Where the containers of a workload are: those beside the first one serve it. */
function podOf(root: StackNode, kind: string): StackNode {
  const spec = root.at('spec')
  if (kind === 'Pod') return spec
  const template = kind === 'CronJob' ? spec.at('jobTemplate').at('spec').at('template') : spec.at('template')
  return template.at('spec')
}

function ownerOf(labels: StackNode): StackOwner | null {
  for (const key of OWNER_LABELS) {
    const name = ownerName(labels.at(key).text ?? '')
    if (name !== '') return { name, isTeam: /team|squad$/.test(key) || isOfGroup(name) }
  }
  return null
}
