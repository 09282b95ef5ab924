// What an import of somebody's table says and asks, as codes with facts: src/wording turns them into
// sentences, src/intake makes them. A code without its sentence does not compile.

/** Something the import took for granted, so that nobody has to find out later. */
export interface ImportNotes {
  'encoding-guessed': { encoding: string }
  'delimiter-guessed': { delimiter: string }
  'quotes-as-text': { line: number }
  'titles-skipped': { lines: readonly number[]; text: string }
  /** "as of 2026-11-20" above the table: the day of prices that have none of their own. */
  'day-stated': { text: string }
  /** Beside the tables of a Markdown text; text: its first line. */
  'text-outside-table': { lines: number; line: number; text: string }
  /** Cells of a spreadsheet that are read as blank, with the letters of their columns; line: the row of the first. */
  'formulas-without-value': { columns: readonly string[]; cells: number; line: number }
  'cells-with-errors': { columns: readonly string[]; cells: number; line: number; error: string }
  'header-missing': Record<string, never>
  'header-repeated': { line: number }
  /** People stood in rows, components in columns; left: columns that are neither. */
  'matrix-turned': { people: number; components: number; left: readonly string[] }
  /** What is said of them stood in rows, components in columns. */
  'facts-turned': { facts: number; components: number }
  /** A column for each answer, ticked: whose headers, and the field that they are read as. */
  'choices-ticked': { field: string; columns: readonly string[] }
  /** A column for each person: whose headers. */
  'people-columns': { columns: readonly string[] }
  /**
   * Of so many columns of months, the one that is taken for the cost of a month; ahead: those that have not begun; running: it isn't
   * over, and no earlier one has figures.
   */
  'month-taken': { column: string; columns: number; per: 'month' | 'quarter' | 'year'; running: boolean; ahead: readonly string[] }
  /** What initials stand for, by a legend of the list. */
  'people-of-legend': { people: readonly string[] }
  /** Rows without a figure in the month that is taken. */
  'other-months': { rows: number; names: readonly string[]; column: string; per: 'month' | 'quarter' | 'year' }
  'beside-left-out': { columns: readonly string[] }
  /** Figures, days or answers that no meaning was given to: they are not imported. */
  'column-left-out': { column: string; kind: 'money' | 'time' | 'percent' | 'date' | 'yes-no' | 'other'; cells: number; example: string }
  /** A yes to the header is a no to the field. */
  'column-inverted': { column: string; field: string }
  /** Texts that are kept among the notes, each with the name of its column. */
  'columns-in-notes': { columns: readonly string[] }
  /** New columns that a workbook has no room for, which are kept among the notes. */
  'own-columns-full': { max: number; columns: readonly string[] }
  'columns-in-tags': { columns: readonly string[] }
  /** Several rows are one component. */
  'rows-joined': { rows: number; components: number; example: string }
  'sections-found': { lines: readonly number[]; text: string }
  'below-total': { line: number; rows: number; text: string }
  'second-table': { line: number; rows: number; text: string }
  'remark-left-out': { line: number; text: string }
  'total-unreadable': { line: number; text: string }
  'rows-short': { rows: number; line: number; expected: number }
  'row-rejoined': { line: number; text: string }
  'total-left-out': { line: number; text: string }
  /** Amounts without a currency beside others with one. */
  'currency-taken': { column: string; currency: string; cells: number; example: string }
  /** The workbook has no amounts yet and takes the list's currency. */
  'currency-changed': { currency: string }
  /** It takes the list's number format too. */
  'format-changed': { locale: string }
  'decimal-mark': { column: string; mark: string; example: string }
  /** Of a choice its field; null: the notation is that of a number. */
  'read-as': { column: string; field: string | null; notation: string; example: string; line: number; cells: number }
  /** A remark says of components that they are planned or retired. */
  'remark-taken': { column: string; notation: string; example: string; line: number; cells: number }
  'approach-open': { rows: number }
  'names-repeat': { name: string; rows: number }
  /** Blanks of a column of ticks, in a list that asks much already. */
  'ticks-blank': { column: string; ticked: number; blank: number }
  /** Columns in which rows that were merged say different things. */
  'merged-differ': { name: string; rows: number; columns: readonly string[] }
}

/** Notes that stand before all others: the list itself has to be looked at. */
const LOUD: ReadonlySet<string> = new Set<keyof ImportNotes>([
  ...(['total-unreadable', 'names-repeat', 'merged-differ', 'currency-taken', 'remark-taken', 'own-columns-full'] as const),
  ...(['formulas-without-value', 'cells-with-errors'] as const),
])

export function isLoudNote({ code }: { readonly code: string }): boolean {
  return LOUD.has(code)
}

/** An odd notation, asked once however many cells use it. */
export interface ImportQuestions {
  /** A range, a bound or a word where a share of time should be. */
  'share-unclear': { column: string; example: string }
  'share-part': { example: string }
  'share-unit': { column: string; example: string }
  'share-several-owners': { example: string; owners: string }
  /** A range, a bound, missing digits, a price per use: no single amount. */
  'money-unclear': { column: string; example: string }
  'money-thousands': { example: string; mark: string }
  /** "in thousands" above the list, where the heading of its costs says nothing of it. */
  'money-scale': { column: string; example: string; stated: string }
  'money-negative': { example: string }
  'money-beside-words': { example: string; words: string }
  /** Amounts without a currency, in a list that is mostly in another one than the workbook. */
  'money-currency': { column: string; example: string; list: string; workbook: string }
  /** A heading's mark of several currencies, or of one that is not known. */
  'money-currency-open': { column: string; mark: string; example: string; workbook: string }
  'money-period': { column: string; example: string }
  /** Words beside an amount that say how often it is paid, and are not known. */
  'money-cycle': { column: string; example: string; cycle: string }
  'choice-several': { column: string; example: string }
  'choice-unknown': { column: string; example: string }
  /** Two words that may be a yes and a no. */
  'answers-unknown': { column: string; one: string; other: string }
  /** "9/2/2027" in a column that shows no order. */
  'date-order': { column: string; example: string }
  /** A month, a quarter or words where a day should be. */
  'date-unclear': { column: string; example: string }
  /** "Weber, Jonas" where nothing shows whether that is one person. */
  'owners-several': { example: string }
  /** "Ana → Ben": whose it is now. */
  'owners-hand-over': { example: string }
  /** People below a header that nobody knows: whether they look after the components. */
  'people-unnamed': { columns: readonly string[]; example: string }
  /** Percentages or lengths of time below a header that says nothing of people: whether they are what the owners give. */
  'time-unnamed': { column: string; example: string }
  /** A column of times below "Support" or "Freelance", which may be a team, somebody, or nobody's time at all. */
  'owner-column-unnamed': { columns: readonly string[] }
  /** Blank cells below a team or an area that stands once, to the left of its components. */
  'outline-blank': { column: string; example: string }
  /** Blanks of a column in which everything else is a tick. */
  'ticks-blank': { column: string; ticked: number; blank: number }
  /** All pairs of spellings at once, as they are written. */
  'owner-same-person': { pairs: readonly (readonly [string, string])[] }
  /** The price of one seat, and nothing says how many there are. */
  'money-one-seat': { column: string; example: string }
  'cost-per-seat': { column: string; seats: string; example: string }
  /** Several columns of what is paid. */
  'cost-columns': { columns: readonly string[] }
  /** Of "Monthly" and "Annual" one is not twelve times the other: what the columns say in the first such row. */
  'cost-periods-differ': { columns: readonly [string, string]; amounts: readonly [string, string] }
  'rows-differ': { example: string; rows: number }
  /** One row for each vendor and month: whose cost is which. */
  'rows-months': { column: string; names: number; example: string }
  /** A name on several rows; names: more than one where all such names are one question. */
  'names-repeat': { example: string; rows: number; names: number }
  'name-formula': { example: string }
  'row-too-long': { line: number; cells: number; expected: number }
  'row-name-only': { example: string }
  /** No header names the components, and no other column holds what is known of them. */
  /** Vacation, meetings and the like, which are people's time and no infrastructure. */
  'rows-overhead': { names: readonly string[] }
  'list-doubtful': { column: string; example: string }
  'rows-hidden': { rows: number }
  'columns-hidden': { columns: number; names: string }
  'component-there': { example: string }
  /** Blank now, where an earlier import had values. */
  'cells-cleared': { components: number; example: string; columns: readonly string[] }
  'components-gone': { components: number; example: string }
  'component-there-twice': { example: string; rows: number; components: number }
}

export type ImportNote = {
  readonly [C in keyof ImportNotes]: { readonly code: C; readonly facts: ImportNotes[C] }
}[keyof ImportNotes]

export type ImportQuestionCode = keyof ImportQuestions

export function importNote<C extends keyof ImportNotes>(code: C, facts: ImportNotes[C]): ImportNote {
  return { code, facts } as ImportNote
}
