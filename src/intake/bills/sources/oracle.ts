// Cost reports of Oracle Cloud, half of whose amounts are powers of ten.

import { type BillSource, KINDS } from '../bill-source.ts'

export const oracle: BillSource = {
  id: 'oracle',
  isIn: (header) => header.hasAll(['cost/myCost'], ['product/service'], ['lineItem/intervalUsageStart']),
  columns: {
    amount: ['cost/myCost'],
    currency: ['cost/currencyCode'],
    month: ['lineItem/intervalUsageStart'],
    day: ['lineItem/intervalUsageStart'],
    dayEnd: ['lineItem/intervalUsageEnd'],
    service: ['product/service'],
    account: ['product/compartmentName', 'product/compartmentId', 'lineItem/tenantId'],
    payer: ['lineItem/tenantId'],
    category: ['lineItem/isCorrection'],
  },
  tagColumns: ['tags/'],
  vendor: 'Oracle Cloud',
  kindOf: (texts) => (texts('category').toLowerCase() === 'true' ? KINDS.adjustment : KINDS.usage),
}
