// How the numbers of a chart read: shorter than in cells, and right for small amounts too.

import type { ChartFormat } from '#board'

/** Beside an axis. */
export const AXIS_FORMATS: Readonly<Record<ChartFormat, string>> = {
  money: '[>=10]#,##0;[>0]0.00;0',
  share: '0%',
  count: '#,##0',
  number: '0.0',
}

/** Beside a point. A column of nothing says nothing. */
export const LABEL_FORMATS: Readonly<Record<ChartFormat, string>> = {
  money: '[>=10]#,##0;[>0]0.00;',
  share: '0%;;',
  count: '#,##0',
  number: '0.00',
}
