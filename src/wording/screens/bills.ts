// The words of the Bills tab that no bill says itself.

import { formatShare, type LocaleStyle } from '../quantities.ts'

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
} as const
