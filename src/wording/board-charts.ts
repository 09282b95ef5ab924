// Words of the charts in the board workbook. A title says what is drawn and stays true when cells change; the finding above
// it is a formula, so its words come in parts that the cells' numbers stand between.

const where = (cells: string): string => `Its numbers stand in ${cells}.`

export const TIME_CHART_WORDS = {
  title: 'Time of one engineer, by component',
  description: (cells: string): string =>
    `Columns: the time that each component takes of one engineer, the most first, and a line for the limit. ${where(cells)}`,
  workings: 'Workings of the chart: the most time first',
  headers: ['Place', 'Order by time', 'Component', 'Time', 'Over the limit', 'Within the limit', 'Limit'],
  one: ' component takes more than ',
  several: ' components take more than ',
  ofOneEngineer: ' % of one engineer.',
} as const
