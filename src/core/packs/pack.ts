// What is handed to the board: in which form, and for whom.

/** One file each; the first is the one that is offered first. */
export const PACK_FORMATS = ['workbook', 'pages', 'slides'] as const
export type PackFormat = (typeof PACK_FORMATS)[number]

/** Who reads it. Investors see no names, no notes and no log of changes; the team sees everything that was written down. */
export const AUDIENCES = ['board', 'investor', 'team'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What was written, in counts of its kind. */
export type PackContents =
  | { readonly format: 'workbook'; readonly sheets: number; readonly formulas: number }
  | { readonly format: 'pages'; readonly pages: number }
  | { readonly format: 'slides'; readonly slides: number }
