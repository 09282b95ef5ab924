// What a kind of stack file is: how a document of it is recognized, and what it names. Each kind is a folder beside this file and a
// line of read-stack.ts; its name in words stands under its id in wording/screens/stack-files.ts.

import type { Kind, Lifecycle, StackUnread } from '#core'
import type { StackNode } from './stack-node.ts'
import type { StackProduct } from './stack-products.ts'

/** Something that a file names. Nothing of it is a value that was set for it: no variable, no secret, no label but its owner's. */
export interface StackEntry {
  /** As the file names it. */
  readonly name: string
  /** What other files know it by, where its name is a title for people; null: its name. */
  readonly key: string | null
  /** What it is there: "aws_s3_bucket", "Deployment", "service". */
  readonly type: string
  /** null: the team's own, or nothing that the catalogue knows. */
  readonly product: StackProduct | null
  /** What product it is was read from: "qdrant/qdrant", "aws_s3_bucket". */
  readonly because: string | null
  /** Of what is the team's own: it runs in its containers. */
  readonly isSelfRun: boolean
  /** What the file says it is, where it is no product. */
  readonly kind: Kind | null
  readonly owner: StackOwner | null
  readonly lifecycle: Lifecycle | null
  /** A word for its lifecycle that says less than it seems: "experimental". */
  readonly stage: string | null
  /** Only started with these: "gpu-nvidia". */
  readonly profiles: readonly string[]
  /** It may be a job that ends: asked. waits: another service waits for its end. */
  readonly job: 'unclear' | 'waits' | null
}

export interface StackOwner {
  readonly name: string
  /** A team is nobody in particular. */
  readonly isTeam: boolean
}

export const BARE_ENTRY = {
  ...{ key: null, product: null, because: null, isSelfRun: false, kind: null, owner: null, lifecycle: null, stage: null },
  ...{ profiles: [], job: null },
} satisfies Partial<StackEntry>

/** Why something that a file names is no component. */
export type StackLeftOut = 'part' | 'job' | 'not-running' | 'cluster' | 'data' | 'name'

/** Where a document is read to. */
export interface StackReading {
  readonly entry: (entry: StackEntry) => void
  /** @param type "aws_iam_role", "ConfigMap": counted by it */
  readonly leaveOut: (type: string, why: StackLeftOut) => void
  /** What runs is not in this file. */
  readonly unread: (what: StackUnread) => void
}

export interface StackKind {
  /** By the topmost keys of a document. */
  readonly recognizes: (root: StackNode) => boolean
  /** Looks at nothing but the keys it needs. */
  readonly read: (root: StackNode, into: StackReading) => void
}
