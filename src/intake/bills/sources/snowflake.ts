// USAGE_IN_CURRENCY_DAILY of Snowflake. Days change until their month is closed.

import { type BillSource, KINDS, type LineKind, type LineTexts } from '../bill-source.ts'

export const snowflake: BillSource = {
  id: 'snowflake',
  isIn: (header) => header.hasAll(['USAGE_IN_CURRENCY'], ['USAGE_DATE'], ['SERVICE_TYPE', 'USAGE_TYPE']),
  columns: {
    amount: ['USAGE_IN_CURRENCY'],
    currency: ['CURRENCY'],
    month: ['USAGE_DATE'],
    day: ['USAGE_DATE'],
    service: ['SERVICE_TYPE', 'USAGE_TYPE'],
    account: ['ACCOUNT_NAME', 'ACCOUNT_LOCATOR'],
    payer: ['ORGANIZATION_NAME', 'CONTRACT_NUMBER'],
    category: ['BILLING_TYPE'],
    detail: ['IS_ADJUSTMENT'],
    // It says which of the usage credits have paid.
    control: ['BALANCE_SOURCE'],
  },
  vendor: 'Snowflake',
  kinds: /^(?:|consumption|rebate|priority.support|vps.deployment.fee|.*credit.*)$/i,
  kindOf,
}

function kindOf(texts: LineTexts): LineKind {
  if (texts('detail').toLowerCase() === 'true') return KINDS.adjustment
  return /rebate|credit/i.test(texts('category')) ? KINDS.credit : KINDS.usage
}
