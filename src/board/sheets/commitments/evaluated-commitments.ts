// What a slide says of a commitment, from the app's own functions.

import { addDays, contractDates, countsInTotals, creditLapse, creditPays, type IsoDate, lacksRate, monthsOfUse } from '#core'
import { BOARD_WORDS, COMMITMENT_STATUS, PACK_TEXT } from '#wording'
import { type BoardPack, major } from '../../pack.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { costShown } from '../components/cost-shown.ts'
import { evaluatedCosts } from '../costs/evaluated-costs.ts'
import { type Commitment, KINDS } from './layout.ts'

/** What an item's workings compute to; dates that are not there are 0, as in their cells. */
export interface EvaluatedCommitment {
  readonly name: string
  readonly kind: string
  readonly contractEnd: CellValue
  readonly minimum: CellValue
  readonly usedUp: CellValue
  readonly expires: CellValue
  readonly ends: CellValue
  readonly notice: CellValue
  readonly isAhead: boolean
  readonly isNoticeAhead: boolean
  readonly status: string
  /** The first day whose months are counted. */
  readonly from: IsoDate
  readonly fee: CellValue
  readonly month: CellValue
  /** What is known of it, where it is in the total. */
  readonly counted: CellValue
  readonly months: CellValue
  readonly remaining: CellValue
  /** Whole months of use until credits expire, and what they leave then: smallest units of their currency, and an amount of the workbook's. */
  readonly isDayShort: number
  readonly useMonths: number
  readonly unused: number
  readonly isLapsing: number
  readonly lapses: CellValue
  readonly act: IsoDate | null
}

const NOTHING = 0
const dateOr = (date: IsoDate | null): CellValue => (date === null ? NOTHING : { date })

export function evaluatedCommitment(pack: BoardPack, item: Commitment): EvaluatedCommitment {
  return item.kind === 'contract' ? ofContract(pack, item) : ofCredits(pack, item)
}

const NO_CREDITS = { usedUp: NOTHING, expires: NOTHING, isDayShort: 0, useMonths: 0, unused: 0, isLapsing: 0, lapses: '' } as const
const NO_CONTRACT = {
  contractEnd: NOTHING,
  minimum: NOTHING,
  notice: NOTHING,
  isNoticeAhead: false,
  fee: '',
  counted: '',
  months: '',
  remaining: '',
} as const

function ofContract(pack: BoardPack, { component: { subject } }: Extract<Commitment, { kind: 'contract' }>): EvaluatedCommitment {
  const { asOf } = pack.assessment
  const { contract, name } = subject.component
  const { minimum, binds, notice, act, first, months } = contractDates(subject, asOf)
  const month = costShown(subject, pack)
  const [isAhead, isNoticeAhead] = [binds !== null && binds >= asOf, notice !== null && notice >= asOf]
  const ahead = isNoticeAhead ? 'notice' : notice === null ? 'bound' : 'noticePassed'
  return {
    ...{ name, kind: KINDS.contract, ...NO_CREDITS },
    contractEnd: dateOr(contract.end),
    minimum: dateOr(minimum),
    ends: dateOr(binds),
    notice: dateOr(notice),
    ...{ isAhead, isNoticeAhead, status: COMMITMENT_STATUS[isAhead ? ahead : 'ended'], from: first },
    fee: contract.exitFee === null ? BOARD_WORDS.notSet : major(contract.exitFee, pack),
    month,
    counted: countsInTotals(subject.component) ? major(subject.knownCost, pack) : 0,
    months,
    remaining: typeof month === 'string' && subject.knownCost === 0 ? month : major(subject.knownCost, pack) * months,
    act,
  }
}

function ofCredits(pack: BoardPack, { grant: { record } }: Extract<Commitment, { kind: 'credits' }>): EvaluatedCommitment {
  const { asOf } = pack.assessment
  const { rows, grants } = evaluatedCosts(pack)
  const state = grants.get(record.id)
  const ends = state?.end.day ?? null
  let paid = 0
  for (const [{ line }, cost] of rows) if (line.grantId === record.id) paid += cost.paid
  const useMonths = monthsOfUse(record, asOf)
  const lapse = creditLapse(record, pack.assessment)
  const isOpen = creditPays(record, pack.assessment) && lacksRate(record, pack.assessment.setting)
  const isAhead = ends !== null && ends >= asOf
  return {
    ...{ kind: KINDS.credits, ...NO_CONTRACT },
    name: record.vendor,
    usedUp: dateOr(record.balance === 0 ? (record.asOf ?? asOf) : (state?.usedUpOn ?? null)),
    expires: dateOr(record.expires),
    ends: dateOr(ends),
    ...{ isAhead, status: COMMITMENT_STATUS[state?.pays === true ? 'paying' : 'ended'], from: addDays(asOf, 1) },
    month: isOpen ? PACK_TEXT.rateMissing : major(paid, pack),
    isDayShort: Number(record.expires !== null && addDays(record.expires, 1).slice(8) < (record.asOf ?? asOf).slice(8)),
    ...{ useMonths, unused: Math.max((record.balance ?? 0) - (state?.monthlyUse ?? 0) * useMonths, 0) },
    ...{
      isLapsing: Number(lapse !== null),
      lapses: lapse === null ? '' : lapse.minor === null ? PACK_TEXT.rateMissing : major(lapse.minor, pack),
    },
    act: isAhead ? ends : null,
  }
}
