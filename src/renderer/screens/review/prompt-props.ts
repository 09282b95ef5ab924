// What every kind of prompt is given.

import type { IsoDate } from '#core'

export interface PromptProps<I> {
  readonly item: I
  /** The day that the quarter is judged for: what is said to be right is of this day. */
  readonly asOf: IsoDate
  readonly onAnswered: () => void
}
