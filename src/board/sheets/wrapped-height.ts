// How high a row has to be for a text that wraps.

/** Points for a text that wraps in a column of so many characters: a merged or a long cell does not grow by itself everywhere. */
export function wrappedHeight(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / width)) * LINE_POINTS + 2
}

const LINE_POINTS = 14
