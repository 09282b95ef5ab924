// What a slide says of a commitment, from the app's own functions.

import { contractDates, creditPays, type IsoDate, lacksRate } from '#core'
import { PACK_TEXT } from '#wording'
import { type BoardPack, major } from '../../pack.ts'
import { costShown } from '../components/cost-shown.ts'
import { evaluatedCosts } from '../costs/evaluated-costs.ts'
import { type Commitment, KINDS } from './layout.ts'

export interface EvaluatedCommitment {
  readonly name: string
  readonly kind: string
  readonly ends: IsoDate | null
  /** Of the workbook's currency, as in their cells; words where an amount is not known. */
  readonly month: number | string
  /** null: credits are not paid. */
  readonly remaining: number | string | null
  /** By when somebody has to act, whether that is ahead or past. */
  readonly act: IsoDate | null
}

export function evaluatedCommitment(pack: BoardPack, item: Commitment): EvaluatedCommitment {
  return item.kind === 'contract' ? ofContract(pack, item) : ofCredits(pack, item)
}

function ofContract(pack: BoardPack, { component: { subject } }: Extract<Commitment, { kind: 'contract' }>): EvaluatedCommitment {
  const { binds, act, months } = contractDates(subject, pack.assessment.asOf)
  const month = costShown(subject, pack)
  const remaining = typeof month === 'string' && subject.knownCost === 0 ? month : major(subject.knownCost, pack) * months
  return { name: subject.component.name, kind: KINDS.contract, ends: binds, month, remaining, act }
}

function ofCredits(pack: BoardPack, { grant: { record } }: Extract<Commitment, { kind: 'credits' }>): EvaluatedCommitment {
  const { rows, grants } = evaluatedCosts(pack)
  const ends = grants.get(record.id)?.end.day ?? null
  let paid = 0
  for (const [{ line }, cost] of rows) if (line.grantId === record.id) paid += cost.paid
  const isOpen = creditPays(record, pack.assessment) && lacksRate(record, pack.assessment.setting)
  const month = isOpen ? PACK_TEXT.rateMissing : major(paid, pack)
  return { name: record.vendor, kind: KINDS.credits, ends, month, remaining: null, act: ends }
}
