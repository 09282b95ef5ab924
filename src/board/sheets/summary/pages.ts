// How Summary is set on its page.

import type { PageBand } from '#core'
import { bandOf, plainBands } from '../../pages/bands.ts'
import type { SheetTable } from '../../pages/sheet-tables.ts'

/** Its chart stands on the cover. What asks for a decision over the whole width; figures, verdicts and layers side by side; the checks of the whole list. */
export function summaryBands([decisions, figures, states, layers, list, ...more]: readonly SheetTable[]): readonly PageBand[] {
  const beside = [
    ...bandOf(figures, { caption: figures?.heading ?? '', letters: ['B', 'C', 'D'] }),
    ...bandOf(states, { caption: states?.heading ?? '' }),
    ...bandOf(layers, { caption: layers?.heading ?? '' }),
  ].flat()
  return [
    ...(decisions?.rows.length === 0 ? [] : bandOf(decisions, { caption: decisions?.heading ?? '', isList: true })),
    beside,
    ...bandOf(list, { caption: list?.heading ?? '', isList: true, isWorstFirst: true }),
    ...plainBands(more),
  ]
}
