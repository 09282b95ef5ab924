// How much of a list is read, wherever it comes in: the window, a paste, the command line. Beyond it a list
// is refused with the limit named, before its rows are looked at.

export const MAX_LIST_MEGABYTES = 20
export const MAX_LIST_ROWS = 100_000
export const MAX_LIST_COLUMNS = 500
/** Of an Excel file that somebody sent: a form has about ten kilobytes. */
export const MAX_SPREADSHEET_MEGABYTES = 10
