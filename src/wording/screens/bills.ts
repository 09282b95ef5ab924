// The words of the Bills tab that no bill says itself.

import { formatCount, formatShare, type LocaleStyle, type NumberStyle, plural, pluralize } from '../quantities.ts'

export const BILLS_TEXT = {
  lead: 'An invoice that several components share. The rest stays unallocated and counts once in the total.',
  readOnly: 'This workbook is read-only. You can’t change its bills here.',
  empty: 'No bills yet',
  emptyText: 'Add a cloud invoice and split it across components.',
  billOf: (vendor: string) => `${vendor} bill`,
  amount: 'Amount',
  addBill: 'Add bill',
  partsOf: (vendor: string) => `Components on the ${vendor} bill`,
  partOf: (component: string) => `Share of ${component}`,
  fromBill: (component: string) => `${component} from the bill`,
  chooseComponent: 'Choose a component first.',
  noComponent: (name: string) => `No other component is called “${name}”. Choose one from the suggestions.`,
  enterPart: (example: string) => `Enter an amount or a share, such as ${example}.`,
  part: 'Amount or share',
  partExample: (style: LocaleStyle): string => `250 or ${formatShare(3000, style)}`,
  addPart: 'Add share',
  proofs: 'Proof of imported bills',
  proofsLead: 'What each file says is what its parts add up to. Nothing is lost, and nothing counts twice.',
  noProofs: 'No imported bills yet',
  noProofsText: 'Import a bill. Each of its months is added up here, part by part.',
  proofMonth: 'Month',
  proofFile: 'File',
  proofCurrency: 'Currency',
  inFile: (currency: string | null): string => (currency === null ? 'In the file' : `In the file (${currency})`),
  proofDifference: 'Difference',
  ownTotal: 'Its own total',
  total: 'Total',
  filteredTotal: 'Total of filtered proofs',
  /** Above the table. @param open how many don't */
  proofsState(count: number, open: number, style: NumberStyle): string {
    if (open > 0) return `${formatCount(open, style)} of ${pluralize(count, 'proofs', style)} ${plural(open, 'doesn’t', 'don’t')} add up.`
    return count === 1 ? 'It adds up to the last digit.' : `All ${pluralize(count, 'proofs', style)} add up to the last digit.`
  },
  filterProofs: 'Filter by month or file',
  shownProofs: (shown: number, count: number, style: NumberStyle) => `${formatCount(shown, style)} of ${pluralize(count, 'proofs', style)}`,
  showProofs: (count: number, style: NumberStyle) => `Show all ${pluralize(count, 'proofs', style)}`,
  exactProofs: 'To the last digit',
} as const
