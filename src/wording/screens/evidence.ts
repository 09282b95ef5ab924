// The evidence log in words: the finding in a sentence, kinds, what a line is worth, and the count on a component.

import type { Evidence } from '#core'
import { formatCount, type NumberStyle, plural, pluralize } from '../quantities.ts'

export const EVIDENCE_KIND_LABELS: Readonly<Record<Evidence['kind'], string>> = {
  churn: 'Customer left',
  'lost-deal': 'Deal lost',
  'blocking-limit': 'Blocking limit',
}

export const OPEN_LABELS: Readonly<Record<'open' | 'closed', string>> = { open: 'Open', closed: 'Closed' }

export const UNNAMED_COMPONENT = 'No component named'

export interface EvidenceCounts {
  /** Customers who left and deals lost. */
  readonly losses: number
  /** Of those: over a limit of a managed service, in this quarter or the one before. */
  readonly recentLosses: number
  /** Blocking limits that still stand. */
  readonly openLimits: number
}

/** "2 customers and deals lost, 1 recently over a managed-service limit. 1 vendor limit still blocks you." */
export function evidenceSentence({ losses, recentLosses, openLimits }: EvidenceCounts, style: NumberStyle): string {
  const lately =
    losses === 0
      ? ''
      : recentLosses === 0
        ? ', none recently over a managed-service limit'
        : `, ${formatCount(recentLosses, style)} recently over a managed-service limit`
  const lost =
    losses === 0
      ? 'No lost customers or deals logged'
      : `${formatCount(losses, style)} ${losses === 1 ? 'customer or deal' : 'customers and deals'} lost${lately}`
  const limits =
    openLimits === 0
      ? 'No open vendor limits'
      : `${pluralize(openLimits, 'vendor limits', style)} still ${plural(openLimits, 'blocks', 'block')} you`
  return `${lost}. ${limits}.`
}

/** Beside a component: "2 lines of evidence, 1 open limit". */
export function evidenceCountText(lines: number, openLimits: number, style: NumberStyle): string {
  if (lines === 0) return 'No evidence logged.'
  const open = openLimits === 0 ? '' : `, ${pluralize(openLimits, 'open limits', style)}`
  return `${pluralize(lines, 'lines', style)} of evidence${open}.`
}

export const EVIDENCE_TEXT = {
  add: 'Add evidence',
  newRow: 'Add a customer',
  empty: 'No evidence yet',
  emptyText:
    'Log a customer who left, a lost deal, or a vendor limit that blocks you. It’s the first of 3 signals that it’s time to build.',
  legend: 'A loss counts as a signal to build for 2 quarters. A limit counts until it is closed.',
  log: 'Log evidence',
  open: 'Open evidence',
  remove: (count: number, style: NumberStyle) => (count === 1 ? 'Remove entry' : `Remove ${pluralize(count, 'entries', style)}`),
  removed: (count: number, style: NumberStyle) => `${count === 1 ? '1 entry' : pluralize(count, 'entries', style)} removed`,
} as const
