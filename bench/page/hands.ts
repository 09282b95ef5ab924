// What a grid is touched with: the same steps for ours and for the yardstick's.

/** How one grid is touched. Each step starts something; what it leads to is read from the document. */
export interface Hands {
  readonly unmount: () => void
  readonly mount: () => void
  readonly scroller: () => HTMLElement
  /** Name shown in the first line, undefined while there is none. */
  readonly firstName: () => string | undefined
  /** Whether this element is part of a line of data. */
  readonly isInRow: (element: Element) => boolean
  readonly sortByCost: () => void
  readonly unsort: () => void
  readonly filter: (text: string) => void
  /** Opens the time cell of the line, types, and answers the function that presses Enter. */
  readonly typeTime: (line: number, text: string) => Promise<() => void>
  readonly timeOf: (line: number) => string
}
