// What the cells of Commitments compute to, from the app's own functions.

import { addDays, contractDates, type IsoDate } from '#core'
import { BOARD_WORDS, COMMITMENTS_SHEET, PACK_TEXT } from '#wording'
import { type BoardPack, major } from '../../pack.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { costShown } from '../components/cost-shown.ts'
import { evaluatedCosts } from '../costs/evaluated-costs.ts'
import type { Commitment } from './layout.ts'

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
  readonly fee: CellValue
  readonly month: CellValue
  readonly months: CellValue
  readonly remaining: CellValue
  readonly act: IsoDate | null
}

export const NOTHING = 0
export const dateOr = (date: IsoDate | null): CellValue => (date === null ? NOTHING : { date })
export const KINDS = { contract: COMMITMENTS_SHEET.contract, credits: PACK_TEXT.credits } as const

export function evaluatedCommitment(pack: BoardPack, item: Commitment): EvaluatedCommitment {
  return item.kind === 'contract' ? ofContract(pack, item) : ofCredits(pack, item)
}

function ofContract(pack: BoardPack, { component: { subject } }: Extract<Commitment, { kind: 'contract' }>): EvaluatedCommitment {
  const { contract, name } = subject.component
  const { minimum, binds, notice, months } = contractDates(subject, pack.assessment.asOf)
  const month = costShown(subject, pack)
  return {
    ...{ name, kind: KINDS.contract, usedUp: NOTHING, expires: NOTHING },
    contractEnd: dateOr(contract.end),
    minimum: dateOr(minimum),
    ends: dateOr(binds),
    notice: dateOr(notice),
    fee: contract.exitFee === null ? BOARD_WORDS.notSet : major(contract.exitFee, pack),
    month,
    months,
    remaining: typeof month === 'string' && subject.knownCost === 0 ? month : major(subject.knownCost, pack) * months,
    act: notice ?? binds,
  }
}

function ofCredits(pack: BoardPack, { grant: { record } }: Extract<Commitment, { kind: 'credits' }>): EvaluatedCommitment {
  const { rows, grants } = evaluatedCosts(pack)
  const state = grants.get(record.id)
  const ends = state?.end.day ?? null
  let paid = 0
  for (const [{ line }, cost] of rows) if (line.grantId === record.id) paid += cost.paid
  return {
    ...{ kind: KINDS.credits, contractEnd: NOTHING, minimum: NOTHING, notice: NOTHING, fee: '', months: '', remaining: '' },
    name: record.vendor,
    usedUp: dateOr(record.balance === 0 ? (record.asOf ?? pack.assessment.asOf) : (state?.usedUpOn ?? null)),
    expires: dateOr(record.expires),
    ends: dateOr(ends),
    month: major(paid, pack),
    act: ends,
  }
}

/** The day of each item, or the day after all others where it has none. */
export function sortingDays(values: readonly EvaluatedCommitment[]): readonly CellValue[] {
  const last = values.reduce<IsoDate | null>((latest, { act }) => (act !== null && (latest === null || act > latest) ? act : latest), null)
  const after: CellValue = last === null ? 1 : { date: addDays(last, 1) }
  return values.map(({ act }) => (act === null ? after : { date: act }))
}

/** From 1: how many come before it, and those of the same day that stand above it. */
export function ranksOf(days: readonly CellValue[]): readonly number[] {
  const texts = days.map((day) => (typeof day === 'object' ? day.date : ''))
  return texts.map((day, at) => texts.filter((other, place) => other < day || (other === day && place <= at)).length)
}
