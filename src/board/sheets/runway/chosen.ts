// The column of the cash bridge that the selector names.

import { CHOSEN_COLUMN, NOW_COLUMN, workingRow } from './scenario-places.ts'

export function chosenText(row: number, last: string): string {
  return `INDEX($${NOW_COLUMN}${row}:$${last}${row},1,$${CHOSEN_COLUMN}$${workingRow('place')})`
}
