// A name in a place that has room for fewer letters, as Excel text.

/** A text of at most so many letters, with a sign that there is more. @param most the cell that says how many */
export function shortenedText(text: string, most: string): string {
  return `LEFT(${text},${most})&REPT("…",MIN(1,MAX(0,LEN(${text})-${most})))`
}
