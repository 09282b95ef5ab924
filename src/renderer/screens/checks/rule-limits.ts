// Which limits a rule compares with, those it shares with others included.

import { LIMIT_IDS, type LimitId, type Rule } from '#core'

export function limitsOf({ reads }: Rule): readonly LimitId[] {
  return LIMIT_IDS.filter((id) => reads.includes(`policy.${id}`))
}
