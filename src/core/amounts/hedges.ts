// What people write around a figure that they do not know exactly: "~900", "10–15 %", "<1 %", "$36,9xx". Shared by the readers of
// money and of time, so that both take the same words for the same doubt.

const ABOUT =
  /^(?:~|≈|≃|±|c[.:]a\.?|c\.(?= ?[\d€£$])|ca(?:\.|(?= ?[\d€£])|(?= \$))|circa|cca\.?|about|around|almost|nearly|approx(?:\.|imately)?|roughly|est(?:\.|imated)?(?![a-z])|etwa|ungefähr|gesch(?:\.|ätzt)|rund|um die|zirka|env(?:\.|iron)?(?![a-z])|aprox(?:\.|imadamente)?|cerca de|por volta de|alrededor de|unos|unas|około|ok\.|ongeveer|cirka|omkring|omtrent|přibližně|přibl\.|asi|zhruba|noin|n\.(?= ?\d)|körülbelül|kb\.|aproximativ|yaklaşık|tahminen|примерно|около|ок\.|приблизно|大約|約|约|およそ|大约|약 ?(?=[\d₩])|대략|だいたい)[: ]*/i
const ABOUT_AFTER =
  /[ ,]*\(?(?:approx\.?|est\.?|estimated?|or so|(?<=\d)ish|avg\.?|on average|average|ø|im schnitt|en moyenne|ungefähr|geschätzt|env\.?|程度|ほど|くらい|左右|前後|上下|정도|가량|쯤|civarı(?:nda)?|kadar)\)?$|(?<=\d[\d.,]* ?[kmK€%]?)\?$/i
const AT_MOST =
  /^(?:<=?|≤|less than|no more than|not more than|not even|under|below|up to|nte(?= ?[\d$€£])|not to exceed|capped at|max(?:\.|imum)?(?![a-z])|at most|unter|weniger als|bis zu|höchstens|maximal|moins de|jusqu'à|menos de|hasta|minder dan|tot|mniej niż|poniżej|méně než|pod(?= ?\d)|mindre end|under|alle(?= ?\d)|kevesebb mint|sub(?= ?\d)|mai puțin de|en fazla|менее|меньше|до(?= ?\d)|不到|少于|少於|小于|低于|最多|최대|最大|以下)[: ]*/i
const AT_LEAST =
  /^(?:>=?|≥|more than|no less than|not less than|over|above|from|at least|min(?:\.|imum)?(?![a-z])|starting at|ab(?= ?[\d$€£])|über|mehr als|mindestens|mind\.|min\.|plus de|au moins|à partir de|más de|desde|vanaf|meer dan|powyżej|od(?= ?\d)|více než|mere end|mindst|yli|vähintään|peste|en az|более|больше|от(?= ?\d)|至少|超过|超過|最少|최소|最低|以上)[: ]*/i
/** "$500+", "5+ h/wk" */
const AT_LEAST_AFTER = /(?:\+|以上|이상|起| ?or more| ?and up| ?e mais| ?y más| ?ja yli| ve üzeri)$|(?<=^[^+]*\d)\+(?= ?\p{L})/iu
const AT_MOST_AFTER = /(?:以下|以内|以內|未満|未满|이하|미만|이내| ?max\.?| ?or less|(?:'?(?:den|dan|ten|tan)) az)$/i
const BETWEEN = '(?: ?(?:-|~|から|到|至|до|\\.\\.\\.?) ?| (?:to|bis|à|a|hasta|till|tot|até|do|až|og|til|and|und|et|y|e|en|i|ile|ve|и) )'

/** All of these that stand before a figure, to find where in a text they begin. */
export const HEDGE_BEFORE = [ABOUT, AT_MOST, AT_LEAST].map(({ source }) => source.slice('^'.length)).join('|')

export interface Hedged {
  readonly rest: string
  readonly isAbout: boolean
  /** The figure is a bound, and any other below or above may be meant. */
  readonly bound: 'at-most' | 'at-least' | null
}

export function takeHedge(text: string): Hedged {
  let rest = text
  let isAbout = false
  for (let more = 0; more < 2; more++) {
    const plain = rest.replace(ABOUT, '').replace(ABOUT_AFTER, (word, at: number) => (/\d/.test(rest.slice(0, at)) ? '' : word))
    isAbout ||= plain !== rest
    rest = plain.trim()
  }
  for (const [bound, pattern] of [
    ['at-most', AT_MOST],
    ['at-least', AT_LEAST],
    ['at-least', AT_LEAST_AFTER],
    ['at-most', AT_MOST_AFTER],
  ] as const)
    if (pattern.test(rest)) return { rest: rest.replace(pattern, '').trim(), isAbout, bound }
  return { rest, isAbout, bound: null }
}

/** Both ends of "10–15", "4 to 6", "10 bis 15" as they are written, with what stands around each; null for no range. */
export function rangeOf(text: string): readonly [string, string] | null {
  if (/\de-\d/i.test(text)) return null
  const match = new RegExp(
    `^(?:(between|zwischen|entre|tra|fra|tussen|mellem|mellan|mellom|między|mezi|между) |von |from |de |da |od |van |от )?([^-]*?\\d[^-]*?)${BETWEEN}([^-]*\\d[^-]*)$`,
    'i',
  ).exec(text)
  if (match === null) return null
  const [, between, from = '', to = ''] = match
  // "40 and 60" are two figures unless they are said to be ends.
  if (between === undefined && /^ (?:and|und|et|y|e|en|og|i|ve|и) /iu.test(text.slice(text.indexOf(from) + from.length))) return null
  // Each end has one figure; "2027-02-09" is a day, "3 to 4 to 5" nothing.
  return [from, to].every((end) => /^\D*\d[\d.,' ]*\D*$/.test(end)) ? [from.trim(), to.trim()] : null
}

/** "36,9xx" from its least to its most: 36,900 and 36,999; null where every digit is there. */
export function missingDigits(text: string): { readonly least: string; readonly most: string } | null {
  if (!/\d[\d.,]*(?:[xX?_#]{2,}|[_#]|\?(?=\d))(?![a-z])/.test(text) && !/\dxx+(?!\d)/i.test(text)) return null
  const filled = (digit: string) => text.replace(/(?<=\d[\d.,xX?_#]*)[xX?_#]/g, digit)
  return { least: filled('0'), most: filled('9') }
}
