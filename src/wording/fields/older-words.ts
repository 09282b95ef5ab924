// What choices and columns of forms were called before, for lists and forms that people still keep in those words.

/** List → older word in small letters → value. */
const OLDER_CHOICE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  approach: { 'run it ourselves': 'build', 'self-managed': 'build', buy: 'buy', 'rent by use': 'borrow' },
  hosting: {
    'managed service': 'managed',
    'managed by the cloud provider': 'provider-managed',
    'run by us': 'self-run',
    'rented machines, run by us': 'rented-bare',
  },
  kind: { labelling: 'labelling', 'something else': 'other' },
  origin: { 'our own code': 'own-code', 'somebody else’s software': 'third-party' },
  tick: { 'does not apply': 'na' },
  edge: { 'not sure': 'unsure' },
  apiAvailable: { 'not sure': 'unsure' },
  per: { 'a month': 'month', 'a quarter': 'quarter', 'a year': 'year', once: 'one-off' },
  driver: { 'by usage': 'usage' },
  bookedAs: { 'cost of revenue': 'cogs' },
  coreProduct: { 'a foundation model': 'foundation-model', 'something else': 'other' },
  personKind: { 'staff of a vendor': 'vendor' },
}

/** Column of an owner form → the title that it was sent with. */
export const OLDER_FORM_TITLES = {
  time: 'Your time (% of one engineer)',
  unnamedTime: 'Time nobody is named for (%)',
  stillTrue: 'Is this row still true?',
} as const
/** Before the currency. */
export const OLDER_COST_TITLE = 'Cost a month'

/** The value of a choice by its older word; undefined: no such word. */
export function olderChoice(list: string, word: string): string | undefined {
  const words = Object.hasOwn(OLDER_CHOICE_WORDS, list) ? OLDER_CHOICE_WORDS[list] : undefined
  const key = word.toLowerCase()
  return words !== undefined && Object.hasOwn(words, key) ? words[key] : undefined
}
