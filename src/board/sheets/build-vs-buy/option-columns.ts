// The options of a project on Build vs buy, a row each: typed here, ranked by weeks to live and then by cost.

import { BOARD_WORDS, BUILD_VS_BUY_SHEET } from '#wording'
import { type BoardPack, major } from '../../pack.ts'
import { type BlockColumn, blockColumns, inOrder } from './block-column.ts'
import { componentName } from './break-even-columns.ts'
import { OPTION_KEYS, type OptionRow, optionLetter } from './layout.ts'

export function optionColumns(pack: BoardPack): readonly BlockColumn<OptionRow>[] {
  const { typed, calculated } = blockColumns<OptionRow>()
  const yes = pack.places.of('checks').word('mark', 'yes')
  return inOrder(OPTION_KEYS, [
    componentName(pack),
    typed('option', BUILD_VS_BUY_SHEET.option, '', 'input.text', ({ option }) => option.name),
    typed('weeks', BUILD_VS_BUY_SHEET.liveIn, 'weeks', 'input.count', ({ option }) => option.weeks),
    typed('cost', BUILD_VS_BUY_SHEET.cost, pack.style.currency, 'input.money', ({ option: { cost } }) =>
      cost === null ? null : major(cost, pack),
    ),
    typed('chosen', BUILD_VS_BUY_SHEET.chosen, 'choice', 'input.text', ({ option }) => (option.chosen ? BOARD_WORDS.yes : null)),
    calculated('rank', BUILD_VS_BUY_SHEET.place, BUILD_VS_BUY_SHEET.fastestFirst, 'formula.count', (_, at) => {
      return `IF(ISNUMBER(${at('weeks')}),1+${at('faster')}+${at('cheaper')},"${BOARD_WORDS.notSet}")`
    }),
    calculated(
      'chosenWeeks',
      BUILD_VS_BUY_SHEET.weeksIfChosen,
      'weeks',
      'formula.count',
      (_, at) => `IF(AND(${at('chosen')}=${yes},ISNUMBER(${at('weeks')})),${at('weeks')},"")`,
    ),
    calculated(
      'faster',
      BUILD_VS_BUY_SHEET.faster,
      'count',
      'formula.count',
      (item, at) => `IF(ISNUMBER(${at('weeks')}),COUNTIF(${range('weeks', item)},"<"&${at('weeks')}),0)`,
    ),
    calculated('cheaper', BUILD_VS_BUY_SHEET.cheaper, 'count', 'formula.count', (item, at) => {
      const same = `${range('weeks', item)},${at('weeks')},${range('cost', item)}`
      // A cost that is not set comes after every one that is.
      const counted = `IF(ISNUMBER(${at('cost')}),COUNTIFS(${same},"<"&${at('cost')}),COUNTIFS(${same},">=0"))`
      return `${counted}*COUNT(${at('weeks')})`
    }),
  ])
}

function range(key: 'weeks' | 'cost', { span }: OptionRow): string {
  return `$${optionLetter(key)}$${span.first}:$${optionLetter(key)}$${span.last}`
}
