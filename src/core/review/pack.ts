// What is handed to the board: in which form.

/** One file each; the first is the one that is offered first. */
export const PACK_FORMATS = ['workbook', 'slides'] as const
export type PackFormat = (typeof PACK_FORMATS)[number]

/** What was written, in counts of its kind. */
export type PackContents =
  | { readonly format: 'workbook'; readonly sheets: number; readonly formulas: number }
  | { readonly format: 'slides'; readonly slides: number }
