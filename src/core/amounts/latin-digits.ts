// Digits of other scripts as the digits of figures: "١٢٠٠" and "१२००" are 1200. For what is typed or imported as an
// amount or a share; names stay as they are written.

/** First digits of scripts that write decimal numbers from left to right, as these are. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0ae6, 0x0be6, 0x0e50, 0xff10]
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0AE6-\u0AEF\u0BE6-\u0BEF\u0E50-\u0E59\uFF10-\uFF19\u066A-\u066C]/g
/** Percent, decimal and thousands marks of Arabic, by the decimal mark in use. */
const MARKS = {
  '.': { '\u066A': '%', '\u066B': '.', '\u066C': ',' },
  ',': { '\u066A': '%', '\u066B': ',', '\u066C': '.' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** @param decimalMark what the reader of the text takes for a decimal mark */
export function withLatinDigits(text: string, decimalMark: '.' | ',' = '.'): string {
  const marks: Readonly<Record<string, string>> = MARKS[decimalMark]
  return text.replace(DIGIT, (character) => {
    const code = character.charCodeAt(0)
    const zero = ZEROS.find((first) => code >= first && code <= first + 9)
    return marks[character] ?? (zero === undefined ? character : String(code - zero))
  })
}
