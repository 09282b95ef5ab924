// What is handed to the board: in which form, and for whom.

/** One file each; the first is the one that is offered first. */
export const PACK_FORMATS = ['workbook', 'pages', 'slides'] as const
export type PackFormat = (typeof PACK_FORMATS)[number]

export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/** Who reads it. Investors see no names, no notes and no log of changes; the team sees everything that was written down. */
export const AUDIENCES = ['board', 'investor', 'team'] as const
export type Audience = (typeof AUDIENCES)[number]

/** The slides that a deck may hold, in their order; one with nothing to say is left out. */
export type SlideId = 'summary' | 'decisions' | 'runway' | 'movement' | 'exceptions'

/** A slide that will be written, and what it says. */
export interface OutlinedSlide {
  readonly id: SlideId
  readonly headline: string
}

/** What was written, in counts of its kind. */
export type PackContents =
  | { readonly format: 'workbook'; readonly sheets: number; readonly formulas: number }
  | { readonly format: 'pages'; readonly pages: number }
  | { readonly format: 'slides'; readonly slides: number }
