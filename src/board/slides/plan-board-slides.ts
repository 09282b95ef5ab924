// The function of the entry point for slides: the same source as the board workbook in, up to five slides as plain data out. Every
// figure is one that stands in the workbook, and the notes say where. A slide with nothing to say is left out.

import { ok, type Result } from '#core'
import { SLIDES_DESCRIPTION } from '#wording'
import type { BoardSource } from '../board-source.ts'
import type { BoardPack } from '../pack.ts'
import { documentProperties, refusalOf } from '../plan-board-workbook.ts'
import { boardPack } from '../sheets/index.ts'
import { decisionsSlide } from './decisions-slide.ts'
import { exceptionsSlide } from './exceptions-slide.ts'
import { movementSlide } from './movement-slide.ts'
import { runwaySlide } from './runway-slide.ts'
import { slideOf } from './slide-parts.ts'
import type { SlidesPlan } from './slides-plan.ts'
import { summarySlide } from './summary-slide.ts'

/** As a board reads: the finding, what is asked, the cash, what changed and why, what was accepted. */
const SLIDES = [summarySlide, decisionsSlide, runwaySlide, movementSlide, exceptionsSlide]

/** Pure: the same source gives the same plan. Refused where the workbook is. */
export function planBoardSlides(source: BoardSource): Result<SlidesPlan> {
  const pack = boardPack(source)
  const refusal = refusalOf(pack)
  if (refusal !== null) return refusal
  const properties = { ...documentProperties(pack), description: SLIDES_DESCRIPTION }
  const rounded = inRoundAmounts(pack)
  const slides = SLIDES.flatMap((slide) => {
    const facts = slide(rounded)
    return facts === null ? [] : [slideOf(pack, facts)]
  })
  return ok({ properties, slides })
}

/** In units of the currency: of a smaller amount the cents are more than a twentieth. */
const WHOLE_FROM = 10

/** On a slide amounts are compared at a glance, and one with cents beside one without is not: the sheets have the cents. */
function inRoundAmounts(pack: BoardPack): BoardPack {
  return { ...pack, style: { ...pack.style, wholeFrom: WHOLE_FROM } }
}
