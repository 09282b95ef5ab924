// What all sheets share: the title, the line that says whose numbers these are, the two lights in the frozen rows, and how
// they print.

import { quarterId, quarterOf, quarterRange } from '#core'
import { BOARD_WORDS, PRINTED_PAGE, quarterOfMonths, quarterText, SHEETS, type SheetId, shortFingerprint } from '#wording'
import { type Sheet, typed } from '../cells.ts'
import { lightsContent } from '../integrity/lights.ts'
import type { BoardPack } from '../pack.ts'
import type { PrintPlan } from '../workbook-plan.ts'
import type { SheetBody } from './describe-sheet.ts'
import { cutTo } from './wrapped-height.ts'

/** Rows 1 to 3. */
export function putFrame(pack: BoardPack, id: SheetId, sheet: Sheet): void {
  sheet.put('B', 1, typed(SHEETS[id], 'title.text'))
  sheet.put(
    'B',
    2,
    typed(
      BOARD_WORDS.frameLine({ company: shortCompanyName(pack), quarter: quarterIdOf(pack), fingerprint: pack.fingerprint }),
      'subtitle.text',
    ),
  )
  sheet.put('B', 3, lightsContent(pack, id))
  sheet.height(1, 26)
}

export function companyName({ assessment }: BoardPack): string {
  return assessment.setting.company.name
}

/** Of a company's name where quarter and fingerprint follow in the same line. */
const MOST_LETTERS = 60

export function shortCompanyName(pack: BoardPack): string {
  return cutTo(companyName(pack), MOST_LETTERS)
}

/** As a person reads it: "Q4 2026". */
export function quarterName(pack: BoardPack): string {
  return quarterText(quarterIdOf(pack))
}

/** With its months where the fiscal year isn't the calendar's, since nobody else knows which those are. */
export function quarterOfCover(pack: BoardPack): string {
  const starts = fiscalStartOf(pack)
  if (starts === 1) return quarterName(pack)
  const { first, last } = quarterRange(quarterOf(pack.assessment.asOf, starts), starts)
  return quarterOfMonths(quarterIdOf(pack), [first.slice(0, 7), last.slice(0, 7)])
}

function quarterIdOf(pack: BoardPack): string {
  return quarterId(quarterOf(pack.assessment.asOf, fiscalStartOf(pack)))
}

function fiscalStartOf({ workbook }: BoardPack): number {
  return workbook.tables.settings['settings']?.fiscalStartMonth ?? 1
}

export function printed(
  pack: BoardPack,
  area: string,
  options: { readonly repeat?: string; readonly repeatColumns?: string; readonly pagesTall?: number } = {},
): PrintPlan {
  return {
    area,
    ...(options.repeat === undefined ? {} : { repeatRows: options.repeat }),
    ...(options.repeatColumns === undefined ? {} : { repeatColumns: options.repeatColumns }),
    orientation: 'landscape',
    pagesTall: options.pagesTall ?? 0,
    footer: { left: `${shortCompanyName(pack)} · ${quarterName(pack)}`, middle: shortFingerprint(pack.fingerprint), right: PRINTED_PAGE },
  }
}

/** Of columns that say nothing else. */
export const widths = (all: readonly number[]): SheetBody['columns'] => all.map((width) => ({ width }))
/** Workings are grouped, and can be folded. */
export const workingWidths = (all: readonly number[]): SheetBody['columns'] => all.map((width) => ({ width, outline: 1 }))

type Rest = Omit<SheetBody, 'rows' | 'styles' | 'links' | 'validations' | 'conditionalFormats' | 'merges' | 'charts'>

export function planned(sheet: Sheet, rest: Rest & Partial<SheetBody>): SheetBody {
  return {
    rows: sheet.rows(),
    styles: sheet.styles(),
    links: sheet.links(),
    validations: [],
    conditionalFormats: [],
    merges: [],
    charts: [],
    ...rest,
  }
}
