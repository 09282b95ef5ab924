// Names of the cell styles by role, as a spreadsheet lists them, and the color legend of the cover.

export const STYLE_NAMES = {
  title: 'Sheet title',
  subtitle: 'Sheet subtitle',
  heading: 'Section',
  header: 'Column header',
  group: 'Column group',
  unit: 'Unit',
  place: 'List position',
  label: 'Label',
  note: 'Comment',
  input: 'Input',
  assumption: 'Key assumption',
  answer: 'Answer',
  formula: 'Formula',
  link: 'Link to another sheet',
  total: 'Total',
  figure: 'Key figure',
  finding: 'Finding',
  state: 'Verdict',
  check: 'Model check',
  jump: 'Link to a sheet',
  stored: 'App result',
} as const

/** Style → what stands in it, and what its color means. */
export const LEGEND = {
  input: ['Input', 'Blue: change it to recalculate'],
  formula: ['Formula', 'Black: calculated from other cells'],
  link: ['Link', 'Green: taken from another sheet'],
  assumption: ['Key assumption', 'Yellow: a limit that verdicts are compared with'],
  stored: ['Stored', 'Gray: fixed at export, such as IDs and app results'],
} as const

/** Behind a number in its cell: "8.0 points". */
export const UNITS_OF_FORMATS = { points: ' points' } as const
