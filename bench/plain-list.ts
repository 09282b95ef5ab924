// The list of components as somebody's CSV file: read by the import of both sides, and brought in through the window.

import type { ComponentSketch } from '../tests/builders/workbook.ts'

export function plainList(sketches: readonly ComponentSketch[]): string {
  const header =
    'name,layer,approach,vendor,owner,owner_time_share_percent,monthly_cost_usd,differentiating,hard_to_reverse,notes,hosting,customer_notices'
  const lines = sketches.map(({ name, layer, approach, hosting, edge, customerNotices, owners = [], cost }) => {
    const [owner] = owners
    const share = owner?.share === undefined || owner.share === null ? '' : owner.share / 100
    const amount = cost === undefined || cost === null ? '' : (cost / 100).toFixed(2)
    return [
      name,
      layer ?? '',
      approach,
      'Vendor',
      owner?.person ?? '',
      share,
      amount,
      edge ?? '',
      '',
      '"a note, with a comma"',
      hosting,
      customerNotices ?? '',
    ].join(',')
  })
  return `${[header, ...lines].join('\n')}\n`
}
