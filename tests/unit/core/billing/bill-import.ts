// Imports of bills in the tests: groups as a reader would give them, planned and made on a workbook.

import {
  applyEdit,
  type BilledGroup,
  type BillImportPlan,
  billImportEdit,
  type EditContext,
  type ImportedFile,
  type IsoDate,
  type IsoTime,
  NO_AMOUNT,
  planBillImport,
  readExact,
  readWorkbook,
  type Workbook,
} from '#core'
import type { BillImport } from '../../../../src/core/billing/plan-import.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const AT = '2026-11-25T10:00:00.000Z' as IsoTime

export function group(service: string | null, amount: string, values: Partial<BilledGroup> = {}): BilledGroup {
  return {
    ...{ source: 'aws-cur AWS 1', biller: 'AWS', month: '2026-10', coverage: null, vendor: 'AWS', service, account: 'prod', tag: null },
    ...{ category: 'usage', term: null, currency: 'USD', amount: readExact(amount) ?? NO_AMOUNT, effective: null, lines: 1 },
    ...values,
  }
}

export type Order = Partial<Omit<BillImport, 'workbook' | 'groups'>>

export function planOf(workbook: Workbook, groups: readonly BilledGroup[], order: Order = {}): BillImportPlan {
  return okOf(
    planBillImport({
      workbook,
      groups,
      parts: 'not-numbered',
      ...{ tag: null, basis: null, bases: {} },
      today: AS_OF as IsoDate,
      rules: [],
      typeOf: () => null,
      answers: {},
      acceptsProposals: true,
      ...order,
    }),
  )
}

/** The workbook after the import; what comes out is what its file would hold. */
export function imported(workbook: Workbook, groups: readonly BilledGroup[], order: Order = {}, name?: string): Workbook {
  const edit = editOf(workbook, groups, order, name)
  return okOf(readWorkbook(okOf(applyEdit(workbook, edit))))
}

let count = 0

export function contextOf(workbook: Workbook): EditContext {
  return { workbook, at: AT, newId: () => `test-${++count}`, source: 'imported' }
}

export function editOf(workbook: Workbook, groups: readonly BilledGroup[], order: Order = {}, name = 'bill.csv') {
  return okOf(billImportEdit(contextOf(workbook), planOf(workbook, groups, order), fileOf(groups, name)))
}

/** A file of these groups, as it is noted. */
export function fileOf(groups: readonly BilledGroup[], name = 'bill.csv'): ImportedFile {
  return { name, files: 1, lines: 3, controlTotal: null, rowsTotal: null, map: null, ofMonths: {}, monthTotals: groups, stated: {} }
}
