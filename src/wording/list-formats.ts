// The forms in which a list may come, by the id of its reader in intake/formats: what it is called, and how its files end.

interface ListFormatWords {
  /** As it stands in a sentence between others. */
  readonly name: string
  readonly endings: readonly string[]
}

const LIST_FORMATS = {
  excel: { name: 'Excel', endings: ['xlsx', 'xlsm'] },
  'open-document': { name: 'OpenDocument', endings: ['ods'] },
  markdown: { name: 'Markdown', endings: ['md', 'markdown'] },
  'delimited-text': { name: 'CSV or tab-separated', endings: ['csv', 'tsv', 'tab', 'txt'] },
} as const satisfies Readonly<Record<string, ListFormatWords>>

export type ListFormatId = keyof typeof LIST_FORMATS

const ALL: readonly ListFormatWords[] = Object.values(LIST_FORMATS)

export const LIST_ENDINGS: readonly string[] = ALL.flatMap(({ endings }) => endings)

/** "CSV or tab-separated", "Excel, CSV or tab-separated": the last name says its own "or". */
export const LIST_FORMAT_NAMES = ALL.map(({ name }) => name).join(', ')

/** What a table of a text is called that has no heading, or one that another table has, too. @param place from 1 */
export function tableName(place: number, heading: string | null): string {
  return heading === null ? `Table ${place}` : `${heading} (table ${place})`
}

/** What a column without a header is called. @param place from 0 */
export function columnAt(place: number): string {
  return `Column ${place + 1}`
}

/** Where a text is wrong: "line 3, column 5". */
export function placeInText(line: number, column: number): string {
  return `line ${line}, column ${column}`
}

/** Where the name of a file is said, and the cells were pasted. */
export const PASTED_NAME = 'What was pasted'

/** What a cost cell says beside its number, kept in the notes. */
export function costNote(text: string): string {
  return `${COST_NOTE}${text}`
}

const COST_NOTE = 'Cost: '

/** What a cell says of time that is no share of it, kept in the notes. */
export function timeNote(text: string): string {
  return `${TIME_NOTE}${text}`
}

const TIME_NOTE = 'Time: '

/** Whether the notes keep such a cell: its time is not set, but the list has said something of it. */
export function hasTimeNote(notes: string | null): boolean {
  return notes?.split('\n').some((line) => line.startsWith(TIME_NOTE)) ?? false
}

/** Notes that hold nothing but what cells of costs and of times say besides: which of both; null: somebody has noted something else. */
export function cellsInNotes(notes: string): readonly ('cost' | 'time')[] | null {
  const kinds = notes.split('\n').map((line) => (line.startsWith(COST_NOTE) ? 'cost' : line.startsWith(TIME_NOTE) ? 'time' : null))
  return kinds.includes(null) ? null : kinds.filter((kind) => kind !== null)
}

/** After a price that is one seat's, as a list writes it. */
export const PER_SEAT = 'per seat'

export function lengthOfMonths(months: number): string {
  return `${months} months`
}

/** Behind an amount: how often it is paid. @param length "week" */
export function paidEvery(length: string): string {
  return `per ${length}`
}
