import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

/** One share cell of a column that has whole percents too, every proposal accepted. */
function shareOf(text: string, header = '% of time') {
  const { rows, questions, report } = accepted(`Name\tOwner\t${header}\nplain\tAna\t15\nodd\tBo\t${text}`)
  const owner = rows.find((row) => row.component.name === 'odd')?.owners[0]
  return {
    share: owner?.share,
    confidence: owner?.confidence,
    asked: questions.filter((question) => question.examples.some((cell) => cell.line === 3)).map((question) => question.id),
    problem: report.problems[0]?.problem.code,
  }
}

describe('a share of time', () => {
  it.each(['PM time', 'Time (PM)'])('below “%s” is of who manages the product: no period makes a month of “PM”', (header) => {
    const { rows, questions } = accepted(`Name,Owner,${header}\nplain,Ana,0.5\nodd,Bo,0.25`)
    expect(questions.map(({ code, proposed }) => [code, proposed])).toEqual([['share-part', 'part']])
    expect(rows.map(({ owners }) => owners[0]?.share)).toEqual([5000, 2500])
  })

  it.each([
    ['Osobomiesiące / rok', '3', 2500],
    ['Person-months per quarter', '0.75', 2500],
    ['PM/Jahr', '6', 5000],
    ['人月/年', '1.5', 1250],
  ])('below “%s” is of months of one person: %s', (header, text, share) => {
    const { rows, questions } = accepted(`Name\tOwner\t${header}\nplain\tAna\t1\nodd\tBo\t${text}`)
    expect([rows[1]?.owners[0]?.share, questions.filter(({ field }) => field === 'share')]).toEqual([share, []])
  })

  it.each([
    ['3%', 300],
    ['35 %', 3500],
    ['12,5 %', 1250],
    ['0.5%', 50],
    ['15', 1500],
    ['0', 0],
    ['1 day/week', 2000],
    ['4h/wk', 1000],
    ['10 hrs/week', 2500],
    ['2 Tage/Woche', 4000],
    ['2 days per month', 923],
    ['5 % each', 500],
    ['1/5', 2000],
    ['half', 5000],
    ['un tercio', 3333],
    ['ein Fünftel', 2000],
    ['due terzi', 6667],
    ['tres cuartos', 7500],
    ['12.345', 1235],
  ])('%s can be read one way only', (text, share) => {
    expect(shareOf(text)).toEqual({ share, confidence: 'estimate', asked: [], problem: undefined })
  })

  it.each([
    ['6h', 'Time / wk', 1500],
    ['3 days', 'Weekly effort', 6000],
    ['20 h', 'Aufwand pro Monat', 1154],
  ])('%s is of the period in “%s”', (text, header, share) => {
    expect(shareOf(text, header)).toMatchObject({ share, problem: undefined })
  })

  it.each([
    ['26', 'days/yr', 1000],
    ['52', 'hours/quarter', 1000],
    ['2', 'jours/mois', 923],
    ['2', 'PT/Monat', 923],
    ['2', 'h/Woche', 500],
    ['26', '人日/年', 1000],
    ['5', '% FTE', 500],
  ])('%s below “%s” alone is a time', (text, header, share) => {
    const { rows, questions } = accepted(`Name\tOwner\t${header}\nodd\tBo\t${text}\nplain\tAna\t${text}`)
    expect([rows[0]?.owners[0]?.share, questions]).toEqual([share, []])
  })

  it.each([
    ['0.5', 'Time (day/week)', 1000],
    ['2', 'Time (day/week)', 4000],
    ['2', 'Effort (day per month)', 923],
    ['2', 'Effort, day/mo.', 923],
    ['1', 'Time (man-day/month)', 462],
    ['2', 'Time (day/wk)', 4000],
    ['2', 'Time (business day/month)', 923],
    ['13', 'Time (day per quarter)', 2000],
    ['26', 'Time (day per year)', 1000],
    ['4', 'Monthly hours per week', 1000],
    ['4', 'Hours per month (avg h/week)', 1000],
    ['4', 'Time, h / month or h / week', 1000],
    ['4', 'Yearly hours (hours/week)', 1000],
    ['26', 'Hours per year (h per month)', 1500],
    ['208', 'Aufwand (h im Jahr)', 1000],
    ['52', 'Aufwand (h im Quartal)', 1000],
    ['26', 'Aufwand (h im Monat)', 1500],
  ])('%s below “%s” is of the shortest span that the header names', (text, header, share) => {
    const { rows, questions, report } = accepted(`Name\tOwner\t${header}\nodd\tBo\t${text}\nplain\tAna\t${text}`)
    expect([rows[0]?.owners[0]?.share, questions, report.problems]).toEqual([share, [], []])
  })

  it('is asked about below days of which the header says no span', () => {
    const { questions } = accepted('Name,Owner,Time (day)\nodd,Bo,0.5\nplain,Ana,2\n')
    expect(questions.map(({ code, proposed }) => [code, proposed])).toEqual([['share-unit', 'days-month']])
  })

  it('of a sprint is of no length that is known', () => {
    const { rows, questions } = accepted('Name\tOwner\thrs per sprint\nodd\tBo\t5\nplain\tAna\t6')
    expect([rows[0]?.owners[0]?.share ?? null, questions.map(({ code, proposed }) => [code, proposed])]).toEqual([
      null,
      [['share-unit', 'blank']],
    ])
  })

  it('is a number for each of two people in the unit that is asked about, or that the heading says', () => {
    const list = (heading: string) => `Tool,Owner,${heading}\nTriton,Rohan + Meera,6 + 2\nASR,Meera,9`
    const shares = ({ rows }: ReturnType<typeof accepted>) => rows.map(({ owners }) => owners.map(({ share }) => share))
    expect(accepted(list('Effort')).questions).toMatchObject([{ id: 'share:share-unit', cells: 2 }])
    expect(shares(accepted(list('Effort'), { 'share:share-unit': 'hours-week' }))).toEqual([[1500, 500], [2250]])
    expect(shares(accepted(list('Effort'), { 'share:share-unit': 'blank' }))).toEqual([[null, null], [null]])
    for (const heading of ['Mandays/month', 'man-days / month', 'Persondays per month']) {
      expect(accepted(list(heading)).questions).toEqual([])
      expect(shares(accepted(list(heading)))).toEqual([[2769, 923], [4154]])
    }
  })

  it('is a number for each of several people between strokes, too, unless that is a fraction', () => {
    const sharesOf = (owners: string, time: string) =>
      accepted(`Tool,Owner,Hours per week\nTriton,${owners},${time}\nASR,Meera,8`).rows[0]?.owners.map(({ share }) => share)
    expect(sharesOf('Rohan + Meera', '6/4')).toEqual([1500, 1000])
    expect(sharesOf('Rohan + Meera + Ira', '2 / 4 / 8')).toEqual([500, 1000, 2000])
    expect(sharesOf('Rohan', '6/4')).not.toEqual([1500, 1000])
    expect(sharesOf('Rohan + Meera', '1/4')).not.toEqual([250, 1000])
  })

  it('is asked about below a header with a period and no unit', () => {
    expect(shareOf('6', 'Time / wk')).toMatchObject({ share: 1500, asked: ['share:share-unit'] })
    expect(shareOf('6', 'Time')).toMatchObject({ share: 600, asked: ['share:share-unit'] })
  })

  it('of 1 is all of the time in a column of parts, and not 1%', () => {
    const { rows, questions } = accepted('Name\tOwner\t% of time\na\tAna\t0.5\nb\tBo\t1\nc\tCy\t0.25')
    expect(rows.map(({ component, owners }) => [component.name, owners[0]?.share])).toEqual([
      ['a', 5000],
      ['b', 10_000],
      ['c', 2500],
    ])
    expect(questions.map(({ id }) => id)).toEqual(['share:share-part'])
  })

  it('below 1 is half an hour or half a percent in a column without a unit, and asked about as the others are', () => {
    const list = 'Name\tOwner\tTime\na\tAna\t0.5\nb\tBo\t8'
    expect(accepted(list).questions).toMatchObject([{ id: 'share:share-unit', cells: 2 }])
    expect(accepted(list, { 'share:share-unit': 'hours-week' }).rows.map((row) => row.owners[0]?.share)).toEqual([125, 2000])
  })

  it.each([
    ['<1%', 'share:share-unclear', null, undefined],
    ['20-30%', 'share:share-unclear', null, undefined],
    ['negligible', 'share:share-unclear', null, undefined],
    ['1 day per sprint', 'share:share-unclear', null, undefined],
    ['0.04', 'share:share-part', 400, 'estimate'],
    ['0,125', 'share:share-part', 1250, 'estimate'],
  ])('%s is asked about', (text, id, share, confidence) => {
    expect(shareOf(text)).toEqual({ share, confidence, asked: [id], problem: undefined })
  })

  it.each(['1/0', '200%', '1.2.3', '-5'])('%s is reported and stays not known', (text) => {
    const { share, problem } = shareOf(text)
    expect(share).toBeNull()
    expect(problem).toBeDefined()
  })

  it.each([
    ['~1', 100],
    ['ca. 5%', 500],
  ])('%s is a guess', (text, share) => {
    expect(shareOf(text)).toEqual({ share, confidence: 'guess', asked: [], problem: undefined })
  })

  it('of a range is what the answer says', () => {
    const list = 'Name\tOwner\t% of time\na\tAna\t10-15%\nb\tBo\t<4%'
    const shares = (answer: string) => accepted(list, { 'share:share-unclear': answer }).rows.map((row) => row.owners[0]?.share)
    expect([shares('lower'), shares('upper'), shares('blank')]).toEqual([
      [1000, 0],
      [1500, 400],
      [null, null],
    ])
  })

  it('in a column of parts is a part, 1 being all of a person', () => {
    const { rows, questions } = accepted('Name\tOwner\tFTE\na\tAna\t0.2\nb\tBo\t1')
    expect(rows.map((row) => row.owners[0]?.share)).toEqual([2000, 10_000])
    expect(questions).toEqual([])
  })

  it('in a column that names no unit is asked about once', () => {
    const list = 'Name\tOwner\tTime\na\tAna\t4\nb\tBo\t8'
    const shares = (unit: string) => accepted(list, { 'share:share-unit': unit }).rows.map((row) => row.owners[0]?.share)
    expect(accepted(list).questions).toMatchObject([{ id: 'share:share-unit', cells: 2, proposed: 'percent' }])
    expect(shares('percent')).toEqual([400, 800])
    expect(shares('hours-week')).toEqual([1000, 2000])
    expect(shares('blank')).toEqual([null, null])
  })
})

describe('a header that names a unit', () => {
  const imported = (header: string, ...cells: readonly string[]) => {
    const { rows, questions, report } = accepted(`Name;Owner;${header}\n${cells.map((cell, at) => `c${at};Ana;${cell}`).join('\n')}`)
    return {
      shares: rows.map((row) => row.owners[0]?.share),
      asked: questions.map(({ id, proposed }) => `${id} ${proposed}`),
      refused: report.refusedCells,
    }
  }

  it('reads "% FTE" as a percentage', () => {
    expect(imported('Effort (% FTE)', '0', '5', '2,5', '12,5')).toEqual({ shares: [0, 500, 250, 1250], asked: [], refused: 0 })
  })

  it('asks about "% FTE" once when no figure is above 1', () => {
    expect(imported('Effort (% FTE)', '0,5', '0,25')).toEqual({ shares: [5000, 2500], asked: ['share:share-part part'], refused: 0 })
  })

  it('asks once about FTE when most figures are above 1', () => {
    expect(imported('FTE', '5', '2,5', '12,5')).toEqual({ shares: [500, 250, 1250], asked: ['share:share-unit percent'], refused: 0 })
  })

  it('reads FTE as parts of a person when most figures are', () => {
    expect(imported('FTE', '0,5', '1', '0,2')).toMatchObject({ shares: [5000, 10000, 2000], refused: 0 })
  })
})
