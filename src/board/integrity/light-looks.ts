// The color of the first light, beside its words.

import { BOARD_WORDS, MODEL_CHECKS_SHEET } from '#wording'
import type { ConditionalFormatPlan } from '../workbook-plan.ts'

const LIGHT = 'B3'
const { integrity } = MODEL_CHECKS_SHEET

/** The first that applies counts. */
export const LIGHT_LOOKS: readonly ConditionalFormatPlan[] = [
  { range: LIGHT, text: `${integrity}: ${BOARD_WORDS.allGood} ·`, isPart: true, look: 'pass' },
  { range: LIGHT, text: `${integrity}: `, isPart: true, look: 'fail' },
]
