// The options of a project on Build vs buy, a row each: typed here, ranked by weeks to live and then by cost.

import { BOARD_WORDS, BUILD_VS_BUY_SHEET } from '#wording'
import { computed, typed } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import { type BlockColumn, inOrder } from './block-column.ts'
import { componentName } from './break-even-columns.ts'
import { OPTION_KEYS, type OptionRow, optionLetter } from './layout.ts'

export function optionColumns(pack: BoardPack): readonly BlockColumn<OptionRow>[] {
  const { currency } = pack.style
  const isChosen = (at: (key: string) => string) => `${at('chosen')}=${pack.places.of('checks').word('mark', 'yes')}`
  return inOrder(OPTION_KEYS, [
    componentName(pack),
    {
      ...{ key: 'option', header: BUILD_VS_BUY_SHEET.option, unit: '', style: 'input.text' },
      content: ({ option }) => typed(option.name, 'input.text'),
    },
    {
      ...{ key: 'weeks', header: BUILD_VS_BUY_SHEET.liveIn, unit: 'weeks', style: 'input.count' },
      content: ({ option }) => typed(option.weeks, 'input.count'),
    },
    {
      ...{ key: 'cost', header: BUILD_VS_BUY_SHEET.cost, unit: currency, style: 'input.money' },
      content: ({ option }) => typed(option.cost === null ? null : major(option.cost, pack), 'input.money'),
    },
    {
      ...{ key: 'chosen', header: BUILD_VS_BUY_SHEET.chosen, unit: 'choice', style: 'input.text' },
      content: ({ option }) => typed(option.chosen ? BOARD_WORDS.yes : null, 'input.text'),
    },
    {
      ...{ key: 'rank', header: BUILD_VS_BUY_SHEET.place, unit: BUILD_VS_BUY_SHEET.fastestFirst, style: 'formula.count' },
      content: (item, at) => {
        const { faster, cheaper } = beforeIt(item)
        const place = item.option.weeks === null ? BOARD_WORDS.notSet : 1 + faster + cheaper
        return computed(`IF(ISNUMBER(${at('weeks')}),1+${at('faster')}+${at('cheaper')},"${BOARD_WORDS.notSet}")`, place, 'formula.count')
      },
    },
    {
      ...{ key: 'chosenWeeks', header: BUILD_VS_BUY_SHEET.weeksIfChosen, unit: 'weeks', style: 'formula.count' },
      content: ({ option }, at) =>
        computed(
          `IF(AND(${isChosen(at)},ISNUMBER(${at('weeks')})),${at('weeks')},"")`,
          option.chosen && option.weeks !== null ? option.weeks : '',
          'formula.count',
        ),
    },
    {
      ...{ key: 'faster', header: BUILD_VS_BUY_SHEET.faster, unit: 'count', style: 'formula.count' },
      content: (item, at) => {
        const count = `COUNTIF(${range('weeks', item)},"<"&${at('weeks')})`
        return computed(`IF(ISNUMBER(${at('weeks')}),${count},0)`, beforeIt(item).faster, 'formula.count')
      },
    },
    {
      ...{ key: 'cheaper', header: BUILD_VS_BUY_SHEET.cheaper, unit: 'count', style: 'formula.count' },
      content: (item, at) => {
        const same = `${range('weeks', item)},${at('weeks')},${range('cost', item)}`
        // A cost that is not set comes after every one that is.
        return computed(
          `IF(ISNUMBER(${at('cost')}),COUNTIFS(${same},"<"&${at('cost')}),COUNTIFS(${same},">=0"))*COUNT(${at('weeks')})`,
          beforeIt(item).cheaper,
          'formula.count',
        )
      },
    },
  ])
}

function range(key: 'weeks' | 'cost', { span }: OptionRow): string {
  return `$${optionLetter(key)}$${span.first}:$${optionLetter(key)}$${span.last}`
}

/** How many of the component's options are faster, and how many are as fast and cheaper: weeks first, ties by cost. */
function beforeIt({ option, of }: OptionRow): { readonly faster: number; readonly cheaper: number } {
  const { weeks, cost } = option
  if (weeks === null) return { faster: 0, cheaper: 0 }
  const all = of.row.assessment.subject.projects.find(({ options }) => options.length > 1)?.options ?? []
  const isCheaper = (other: number | null) => other !== null && (cost === null || other < cost)
  return {
    faster: all.filter((other) => other.weeks !== null && other.weeks < weeks).length,
    cheaper: all.filter((other) => other.weeks === weeks && isCheaper(other.cost)).length,
  }
}
