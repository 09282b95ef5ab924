// The step after the decisions about components: what is said of the company as a whole and needs a decision, most urgent first.

import { companyWideFindings } from '../assessment/company-wide.ts'
import { type CompanyWideItem, companyWideKey } from './review-item.ts'
import { madeAt, type ReviewView, stateOf } from './review-view.ts'

export function companyWideItems(view: ReviewView): readonly CompanyWideItem[] {
  return companyWideFindings(view.assessment).flatMap((finding): CompanyWideItem[] => {
    const { rule, state: said, decision, exemption } = finding
    const key = companyWideKey(rule)
    const isAnswered = said !== 'to-decide' && [decision, exemption].some((record) => record !== null && isMadeNow(view, record.meta))
    const state = stateOf(view, key, said === 'to-decide', false) ?? (isAnswered ? 'answered' : null)
    return state === null ? [] : [{ kind: 'company-wide', key, state, finding }]
  })
}

function isMadeNow({ since }: ReviewView, meta: Parameters<typeof madeAt>[0]): boolean {
  const at = madeAt(meta)
  return since !== null && at !== null && at >= since
}
