// Digits of other scripts as the digits of figures: "١٢٠٠" and "१२००" are 1200. For cells that are read as
// amounts and shares; names stay as they are written.

/** First digits of scripts that write decimal numbers from left to right, as these are. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0ae6, 0x0be6, 0x0e50, 0xff10]
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0AE6-\u0AEF\u0BE6-\u0BEF\u0E50-\u0E59\uFF10-\uFF19\u066A-\u066C]/g
/** Percent, decimal and thousands marks of Arabic. */
const MARKS: Readonly<Record<string, string>> = { '\u066A': '%', '\u066B': '.', '\u066C': ',' }

export function withLatinDigits(text: string): string {
  return text.replace(DIGIT, (character) => {
    const code = character.charCodeAt(0)
    const zero = ZEROS.find((first) => code >= first && code <= first + 9)
    return MARKS[character] ?? (zero === undefined ? character : String(code - zero))
  })
}
