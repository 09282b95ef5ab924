// Counts in words: the finding of a whole list in one sentence, first thing on the overview, in the command line and on slides, and
// what each standing is called. Whoever shows a number takes it from countsOf in core.

import type { Counts, Standing } from '#core'
import { formatCount, type NumberStyle, plural, pluralize } from './quantities.ts'
import { STATE_WORDS, VERDICT_WORDS } from './states.ts'

/** The word of a standing, for counts, filters and legends; a badge says the day or the input as well. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  'to-decide': VERDICT_WORDS.needsDecision,
  minor: VERDICT_WORDS.minor,
  planned: VERDICT_WORDS.decided,
  watch: VERDICT_WORDS.watch,
  'needs-input': VERDICT_WORDS.needsInput,
  kept: VERDICT_WORDS.keptByException,
  ok: VERDICT_WORDS.ok,
  none: STATE_WORDS['N/A'],
}

/** "45 components", "45 components and 2 request paths", "2 request paths": what the counts are of. */
export function countedRows(
  { components, requestPaths }: Pick<Counts, 'components' | 'requestPaths'>,
  style: Pick<NumberStyle, 'locale'>,
): string {
  const paths = pluralize(requestPaths, 'request paths', style)
  if (components === 0 && requestPaths > 0) return paths
  const said = pluralize(components, 'components', style)
  return requestPaths === 0 ? said : `${said} and ${paths}`
}

/** "3 of 45 components need a decision. 6 minor ones can be settled together." Missing input is named, never hidden. */
export function findingSentence(counts: Counts, style: NumberStyle): string {
  const { components, requestPaths, toDecideMaterial, toDecideMinor, toDecideCompanyWide, needsInput } = counts
  const of = `of ${countedRows(counts, style)}`
  const asking = toDecideMaterial + toDecideCompanyWide
  if (asking > 0) {
    const who = [
      ...(toDecideMaterial === 0 ? [] : [`${formatCount(toDecideMaterial, style)} ${of}`]),
      ...(toDecideCompanyWide === 0 ? [] : [pluralize(toDecideCompanyWide, 'company-wide findings', style)]),
    ]
    // Behind "8 components and 1 request path" another "and" would go on with them.
    const and = components > 0 && requestPaths > 0 ? ', and ' : ' and '
    return `${who.join(and)} ${plural(asking, 'needs', 'need')} a decision${minorTail(counts, style)}.`
  }
  if (components + requestPaths === 0) return 'No live components.'
  if (toDecideMinor > 0) {
    const settled = plural(toDecideMinor, 'is minor and can be settled in one step', 'are minor and can be settled together')
    return `${formatCount(toDecideMinor, style)} ${of} ${settled}.`
  }
  if (needsInput > 0)
    return `No new decisions needed so far. ${formatCount(needsInput, style)} ${of} ${plural(needsInput, 'needs', 'need')} input.`
  return 'No new decisions needed.'
}

/** Nothing is to decide, nothing minor is left to settle, and no missing input could change that. */
export function isAllClear({ components, requestPaths, toDecide, toDecideCompanyWide, needsInput }: Counts): boolean {
  return components + requestPaths > 0 && toDecide + toDecideCompanyWide + needsInput === 0
}

function minorTail({ toDecideMaterial, toDecideMinor }: Counts, style: NumberStyle): string {
  if (toDecideMinor === 0) return ''
  const count = formatCount(toDecideMinor, style)
  // Beside findings about the company there is nothing that they would be ones of.
  const ones =
    toDecideMaterial === 0 ? plural(toDecideMinor, 'minor item', 'minor items') : plural(toDecideMinor, 'minor one', 'minor ones')
  return `. ${count} ${ones} can be settled ${plural(toDecideMinor, 'in one step', 'together')}`
}
