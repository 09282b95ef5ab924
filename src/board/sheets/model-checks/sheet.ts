// Model checks: pairs that must agree, one a row, and the master check of all of them.

import { BOARD_WORDS, MODEL_CHECKS_SHEET, PACK_TEXT } from '#wording'
import { computed, newSheet, typed } from '../../cells.ts'
import { differenceOf, TOLERANCE, TOLERANCE_CELL } from '../../model-check.ts'
import { type BoardPack, MASTER_CELL } from '../../pack.ts'
import { putHeaders } from '../columns.ts'
import { checkLooks } from '../conditional-formats.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths } from '../frame.ts'
import { masterResult } from './list.ts'

const HEADER = 7
const FIRST = HEADER + 1

/** Of another sheet, as it stands there. */
const ONE_CELL = /^(?:'[^']+'|[A-Za-z]+)!\$[A-Z]+\$\d+$/

function planModelChecks(pack: BoardPack): SheetBody {
  const sheet = newSheet()
  const checks = pack.modelChecks()
  const last = FIRST + checks.length - 1
  putFrame(pack, 'modelChecks', sheet)
  sheet.put('B', 4, typed(MODEL_CHECKS_SHEET.tolerance, 'label.text'))
  sheet.put(TOLERANCE_CELL.slice(0, 1), 4, typed(TOLERANCE, 'assumption.decimal'))
  sheet.put('B', 5, typed(MODEL_CHECKS_SHEET.master, 'total.text'))
  const tolerance = `$${TOLERANCE_CELL.replace(/(\d)/, '$$$1')}`
  const failed = `COUNTIF($G$${FIRST}:$G$${last},"${BOARD_WORDS.lookAt}")`
  sheet.put(
    MASTER_CELL.slice(0, 1),
    5,
    computed(`IF(${failed}=0,"${BOARD_WORDS.allGood}",${failed}&"${MODEL_CHECKS_SHEET.toReview}")`, masterResult(pack), 'check.text'),
  )
  const sides = [MODEL_CHECKS_SHEET.oneSide, MODEL_CHECKS_SHEET.otherSide]
  const results = [PACK_TEXT.unit, PACK_TEXT.difference, PACK_TEXT.result]
  putHeaders(sheet, HEADER, [PACK_TEXT.check, ...sides, ...results, PACK_TEXT.comment], [1, 2, 4])
  for (const [index, check] of checks.entries()) {
    const row = FIRST + index
    const { format } = check
    const side = (formula: string, value: number) => computed(formula, value, `${ONE_CELL.test(formula) ? 'link' : 'formula'}.${format}`)
    sheet.put('B', row, typed(check.label, 'label.text'))
    sheet.put('C', row, side(check.left, check.leftValue))
    sheet.put('D', row, check.right === '0' ? typed(0, `stored.${format}`) : side(check.right, check.rightValue))
    sheet.put('E', row, typed(check.unit, 'unit.text'))
    const apart = differenceOf(check)
    sheet.put('F', row, computed(`IF(ABS($C${row}-$D${row})<${tolerance},0,$C${row}-$D${row})`, apart, `formula.${format}`))
    sheet.put(
      'G',
      row,
      computed(
        `IF($F${row}=0,"${BOARD_WORDS.agrees}","${BOARD_WORDS.lookAt}")`,
        apart === 0 ? BOARD_WORDS.agrees : BOARD_WORDS.lookAt,
        'check.text',
      ),
    )
    sheet.put('H', row, typed(check.comment, 'note.text'))
  }
  return planned(sheet, {
    columns: widths([2, 54, 16, 16, 13, 13, 13, 82]),
    freeze: { rows: 3, columns: 2 },
    print: printed(pack, `B1:H${last}`, { repeat: '1:3' }),
    validations: [{ kind: 'decimal', range: TOLERANCE_CELL, min: 0, max: 1, message: MODEL_CHECKS_SHEET.toleranceHint }],
    conditionalFormats: checkLooks(`G${FIRST}:G${last}`),
    isProtected: true,
  })
}

export const modelChecksSheet = describeSheet({
  id: 'modelChecks',
  group: 'control',
  plan: planModelChecks,
})
