// A text that a spreadsheet would run as a formula leaves with an apostrophe in front, which makes it a text there, and comes
// back without it. The one guard of the clipboard and of files of comma-separated values.

/**
 * What a spreadsheet passes over before it looks for a formula, and what it takes for one: the full-width and small signs too,
 * which some convert while they read. Apostrophes may stand before: of two, one comes back.
 */
const RUN_AS_FORMULA = /^'*[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u

/** With an apostrophe in front, where a spreadsheet would run the text; else as it is. */
export function guardedText(text: string): string {
  return RUN_AS_FORMULA.test(text) ? `'${text}` : text
}

/** What was guarded: `unguardedText(guardedText(text))` is the text, whatever it is. */
export function unguardedText(text: string): string {
  return text.startsWith("'") && RUN_AS_FORMULA.test(text.slice(1)) ? text.slice(1) : text
}
