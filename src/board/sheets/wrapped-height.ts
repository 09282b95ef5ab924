// How high a row has to be for a text that wraps, and a text that is longer than its room.

/** Points for a text that wraps in a column of so many characters: a merged or a long cell does not grow by itself everywhere. */
export function wrappedHeight(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / width)) * LINE_POINTS + 2
}

const LINE_POINTS = 14

/** What of a text so many lines hold, with a sign that there is more. */
export function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`
}
