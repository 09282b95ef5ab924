// The step after the decisions about components: what is said of the company as a whole and needs a decision, most urgent first,
// and as one question more what is only watched.

import { type CompanyWideFinding, companyWideFindings } from '../assessment/company-wide.ts'
import { type CompanyWideItem, companyWideKey, WATCHED_KEY, type WatchedItem } from './review-item.ts'
import { madeAt, type ReviewView, stateOf } from './review-view.ts'

export function companyWideItems(view: ReviewView): readonly (CompanyWideItem | WatchedItem)[] {
  const findings = companyWideFindings(view.assessment)
  const asked = findings.flatMap((finding): CompanyWideItem[] => {
    const { rule, state: said } = finding
    const key = companyWideKey(rule)
    const state = stateOf(view, key, said === 'to-decide', false) ?? (isSettledNow(view, finding) ? 'answered' : null)
    return state === null ? [] : [{ kind: 'company-wide', key, state, finding }]
  })
  return [...asked, ...watchedItem(view, findings)]
}

/** Asked once a review: that somebody looked is the answer. */
function watchedItem(view: ReviewView, findings: readonly CompanyWideFinding[]): readonly WatchedItem[] {
  const watched = findings.filter(({ state }) => state === 'watch')
  if (watched.length === 0) return []
  const state = stateOf(view, WATCHED_KEY, true, true)
  // What came to be watched later is asked in the next one.
  return state === null || state === 'raised' ? [] : [{ kind: 'watched', key: WATCHED_KEY, state, findings: watched }]
}

/** Decided or kept in this review. */
function isSettledNow({ since }: ReviewView, { state, decision, exemption }: CompanyWideFinding): boolean {
  if (state === 'to-decide' || since === null) return false
  return [decision, exemption].some((record) => record !== null && (madeAt(record.meta) ?? '') >= since)
}
