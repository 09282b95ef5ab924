// What stands beside stack files and says nothing of what runs by itself: another program makes that of it.

import type { StackUnread } from '#core'
import type { StackNode } from './stack-node.ts'

const NAMES: readonly (readonly [StackUnread, RegExp])[] = [
  ['terraform', /\.(?:tf|tofu|hcl|tf\.json)$/i],
  ['kustomization', /(?:^|[-._\\/])kustomization\.ya?ml$/i],
  ['chart', /(?:^|[-._\\/])values(?:[-._]\w+)*\.ya?ml$/i],
]

/** By its name alone, where its keys may be anything. */
export function unreadByName(file: string): StackUnread | null {
  return NAMES.find(([, name]) => name.test(file))?.[0] ?? null
}

/** By its topmost keys. */
export function unreadByKeys(root: StackNode): StackUnread | null {
  const group = root.at('apiVersion').text ?? ''
  if (group.startsWith('kustomize.config.k8s.io/')) return 'kustomization'
  if (/^v[12]$/.test(group) && !root.at('kind').isThere && root.at('name').isThere && root.at('version').isThere) return 'chart'
  return root.at('AWSTemplateFormatVersion').isThere ? 'cloudformation' : null
}
