// Kubernetes manifests, one document each or in a List. Looked at: apiVersion, kind, metadata.name, metadata.namespace, the labels that
// name an owner, the images of containers, and the charts that Argo CD, Flux and k3s deploy.

import { imageName } from '../image-name.ts'
import { isOfGroup, ownerName } from '../owner-name.ts'
import { BARE_ENTRY, type StackEntry, type StackKind, type StackLeftOut, type StackOwner, type StackReading } from '../stack-kind.ts'
import { BLANK_NODE, type StackNode } from '../stack-node.ts'
import { isPartOfCluster, productOfChart, productOfImage, productOfManifest, productOfName, unknownProduct } from '../stack-products.ts'

const WORKLOADS = /^(?:Deployment|DeploymentConfig|StatefulSet|DaemonSet|CronJob|Rollout|ReplicationController)$/
/** Each by itself, unless one of the others made it. */
const MADE_BY_OTHERS = /^(?:Pod|ReplicaSet)$/
const OWNER_LABELS = ['owner', 'app.kubernetes.io/owner', 'team', 'app.kubernetes.io/team', 'squad']

export const kubernetes: StackKind = {
  recognizes: (root) => root.at('apiVersion').text !== null && root.at('kind').text !== null,
  read(root, into) {
    const kind = root.at('kind').text ?? ''
    if (!kind.endsWith('List')) readManifest(root, into)
    else for (const item of root.at('items').items) readManifest(item.at('kind').isThere ? item : listed(item, root), into)
  },
}

/** Items of a "DeploymentList", as the API itself answers, say neither kind nor group: the list does. */
function listed(item: StackNode, list: StackNode): StackNode {
  const kind = { ...BLANK_NODE, text: (list.at('kind').text ?? '').replace(/List$/, ''), isThere: true }
  return { ...item, at: (key) => (key === 'kind' ? kind : key === 'apiVersion' ? list.at(key) : item.at(key)) }
}

function readManifest(root: StackNode, into: StackReading): void {
  const kind = root.at('kind').text ?? ''
  const charts = chartsOf(root, groupOf(root), kind)
  const why = whyLeftOut(root, kind)
  if (charts !== null) readCharts(root, kind, charts, into)
  else if (why === null) into.entry(entryOf(root, kind))
  else into.leaveOut(kind, why)
}

function entryOf(root: StackNode, kind: string): StackEntry {
  const group = groupOf(root)
  const [name, owner] = [nameOf(root), ownerOf(root.at('metadata').at('labels'))]
  const operated = productOfManifest(group, kind)
  if (operated !== null) return { ...BARE_ENTRY, name, type: kind, product: operated, because: kind, isSelfRun: true, owner }
  if (!isWorkload(root, kind)) {
    // Nobody knows what it is or who runs it.
    return { ...BARE_ENTRY, name, type: kind, product: unknownProduct(`${kind} (${group})`, null), because: kind, owner }
  }
  const image = imageName(podOf(root, kind).at('containers').items[0]?.at('image').text ?? '')
  const product = (image === null ? null : productOfImage(image)) ?? productOfName(name)
  return { ...BARE_ENTRY, name, type: kind, product, because: product === null ? null : (image ?? name), isSelfRun: true, owner }
}

/** What an operator deploys by its chart; what it takes from a repository by a path is not in this file. */
function readCharts(root: StackNode, kind: string, charts: readonly (string | null)[], { entry, leaveOut, unread }: StackReading): void {
  if (isOfCluster(root.at('spec').at('targetNamespace').text)) {
    leaveOut(kind, 'cluster')
    return
  }
  for (const chart of charts) {
    if (chart === null) {
      unread('application')
      continue
    }
    const product = productOfChart(chart)
    const owner = ownerOf(root.at('metadata').at('labels'))
    entry({ ...BARE_ENTRY, name: nameOf(root), type: kind, product, because: product === null ? null : chart, isSelfRun: true, owner })
  }
}

/** null: it deploys nothing by itself; of what it deploys without a chart there is a null. */
function chartsOf(root: StackNode, group: string, kind: string): readonly (string | null)[] | null {
  const spec = root.at('spec')
  if (group === 'helm.cattle.io' && kind === 'HelmChart') return [spec.at('chart').text]
  if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') return [spec.at('chart').at('spec').at('chart').text]
  if (group === 'kustomize.toolkit.fluxcd.io') return [null]
  if (group !== 'argoproj.io' || !/^Application(?:Set)?$/.test(kind)) return null
  const application = kind === 'Application' ? spec : spec.at('template').at('spec')
  const sources = [application.at('source'), ...application.at('sources').items].filter(({ isThere }) => isThere)
  const charts = sources.flatMap((source) => source.at('chart').text ?? [])
  // Beside a chart, another source only has its values.
  return charts.length > 0 ? charts : [null]
}

/** "apps" of "apps/v1"; the oldest kinds have none. */
function groupOf(root: StackNode): string {
  const version = root.at('apiVersion').text ?? ''
  return version.includes('/') ? (version.split('/')[0] ?? '') : ''
}

function nameOf(root: StackNode): string {
  const metadata = root.at('metadata')
  return metadata.at('name').text ?? metadata.at('generateName').text ?? ''
}

function whyLeftOut(root: StackNode, kind: string): StackLeftOut | null {
  const metadata = root.at('metadata')
  if (isOfCluster(metadata.at('namespace').text)) return 'cluster'
  const group = groupOf(root)
  if (productOfManifest(group, kind) !== null) return null
  if (kind === 'Job') return 'job'
  if (MADE_BY_OTHERS.test(kind)) return metadata.at('ownerReferences').isThere ? 'part' : null
  return isPartOfCluster(group) && !isWorkload(root, kind) ? 'part' : null
}

function isOfCluster(namespace: string | null): boolean {
  return namespace?.startsWith('kube-') === true
}

/** It has containers, and nothing else made it. */
function isWorkload(root: StackNode, kind: string): boolean {
  return WORKLOADS.test(kind) || MADE_BY_OTHERS.test(kind) || (kind === 'Service' && groupOf(root) === 'serving.knative.dev')
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
