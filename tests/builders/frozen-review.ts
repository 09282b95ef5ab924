// What was said of a workbook, frozen in one go.

import { freezingReview, inOneGo } from '#core'

export const frozenReview = (...given: Parameters<typeof freezingReview>) => inOneGo(freezingReview(...given))
