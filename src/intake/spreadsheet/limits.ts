// How much of a foreign Excel file is looked at. Beyond it the file is refused whole, before anything is unpacked
// where that can be known. Source: the rules for reading untrusted .xlsx in SECURITY.md.

export const MAX_PARTS = 500
export const MAX_PART_BYTES = 40_000_000
export const MAX_UNPACKED_BYTES = 60_000_000
/** Unpacked to packed, for parts above RATIO_FROM_BYTES, and for all parts together above ALL_RATIO_FROM_BYTES. */
export const MAX_RATIO = 200
export const RATIO_FROM_BYTES = 1_000_000
export const ALL_RATIO_FROM_BYTES = 8_000_000
export const MAX_SHEET_ROWS = 20_000
/** Of a list that people keep, and of a form. */
export const MAX_SHEET_COLUMNS = 60
/** Of a pack, whose Components sheet has a column for every outcome of every check. */
export const MAX_PACK_COLUMNS = 1000
/** Cells of all sheets of a list, the blank ones between others counted: what is held while it is read. */
export const MAX_LIST_CELLS = 6_000_000
/** What a row takes beside its cells, counted in cells. */
export const CELLS_OF_A_ROW = 10
export const MAX_LIST_SHEETS = 250
/** Columns without a cell side by side that are kept: they may part two tables. */
export const MAX_BLANK_COLUMNS = 8
export const MAX_MERGES = 100_000
/** As many columns as there are. */
export const MAX_HIDDEN_RANGES = 16_384
/** Longer than Excel's own limit, so that nothing Excel wrote is refused. */
export const MAX_CELL_CHARACTERS = 40_000
