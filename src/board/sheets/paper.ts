// What a printed page holds at a size that can be read: its smallest letters have ten points and are printed with seven or more.

/** Programs scale by whole percent: at 70 ten points come out a little under seven. */
const LEAST_SCALE = 0.71

/** Points between the margins: a Letter page is the narrower one, an A4 page the lower one. */
const LETTER_WIDTH = 720
const A4_HEIGHT = 530
/** Points of a column for one of its characters. LibreOffice does not round it to pixels as Excel does, and needs more: 5.555 for 5.25. */
const CHARACTER = 5.56

/** In characters of columns, and in points of rows. */
export const PAGE = {
  characters: Math.floor(LETTER_WIDTH / LEAST_SCALE / CHARACTER),
  points: Math.floor(A4_HEIGHT / LEAST_SCALE) - 1,
} as const

/** Of a list that takes as many pages across as it needs: its smallest letters have ten points, too. */
export const ACROSS = { percent: 72, characters: Math.floor(LETTER_WIDTH / 0.72 / CHARACTER) } as const

/** Points between the margins, and what a column takes for one of its characters in Excel, where a page is scaled least. */
const PAPERS = [
  { width: LETTER_WIDTH, height: 547 },
  { width: 770, height: A4_HEIGHT },
] as const
const NARROWEST_CHARACTER = 5.25

/** Points of rows that a page holds in every program and on both papers. @param characters of its columns; null: of many pages across */
export function rowPointsOf(characters: number | null): number {
  const scaleOf = (width: number) => (characters === null ? ACROSS.percent / 100 : Math.min(1, width / (characters * NARROWEST_CHARACTER)))
  return Math.floor(Math.min(...PAPERS.map(({ width, height }) => height / scaleOf(width)))) - 2
}

/** Of a row of letters of ten points: what they and their descenders need, and what is enough. */
const LINE_POINTS = { least: 12, most: 13 } as const

/** Of a point, in which heights are kept. */
const TWENTIETHS = 20

/** What each of so many rows can have where others take so many points of the page. */
export function lineHeight(rows: number, taken: number): number {
  const points = Math.floor(((PAGE.points - taken) / Math.max(1, rows)) * TWENTIETHS) / TWENTIETHS
  return Math.min(LINE_POINTS.most, Math.max(LINE_POINTS.least, points))
}
