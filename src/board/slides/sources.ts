// Where a figure of a slide stands in the workbook: the speaker notes say it, and a test holds the two against each other.

import type { SourceFacts } from '#wording'
import type { CellValue } from '../workbook-plan.ts'

export interface Source extends SourceFacts {
  /** What the cell holds; absent for several cells. */
  readonly value?: CellValue
}
