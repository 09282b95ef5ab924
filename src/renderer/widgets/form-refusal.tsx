// A form that is refused as a whole says so at the field that is wrong, which then has the focus; where no field is, at its end.

import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import type { Problem, Result } from '#core'
import { type NumberStyle, problemText } from '#wording'
import { Refusal, type RefusalProps } from './refusal.tsx'

/** New with every attempt. */
export interface FormRefusal {
  readonly sentence: string
  /** The `name` of the field that is wrong, null where the form has no such field. */
  readonly field: string | null
}

/** @param fields the names that fields of the form have. null where nothing was refused. */
export function refusalOf(result: Result<unknown>, style: NumberStyle, fields: readonly string[]): FormRefusal | null {
  if (result.ok) return null
  const named = fieldOf(result.problem)
  // A record that is added names its table as well: "exchangeRates.from".
  const field = fields.find((name) => named === name || named?.endsWith(`.${name}`)) ?? null
  return { sentence: problemText(result.problem, style), field }
}

/** Problems that are about one field without naming it. */
const FIELDS: Partial<Readonly<Record<Problem['code'], string>>> = {
  'bill-without-amount': 'amount',
  'book-line-blank': 'amount',
  'book-line-undated': 'month',
  'name-taken': 'name',
  'nothing-covered': 'ruleIds',
  'rate-same-currency': 'from',
  'rate-undated': 'date',
  'reason-too-short': 'reason',
}

function fieldOf({ code, facts }: Problem): string | null {
  return 'field' in facts && typeof facts.field === 'string' ? facts.field : (FIELDS[code] ?? null)
}

const RefusalContext = createContext<FormRefusal | null>(null)

export interface RefusableProps extends Pick<RefusalProps, 'size'> {
  readonly refusal: FormRefusal | null
  /** The fields, each with its name. */
  readonly children: ReactNode
}

export function Refusable({ refusal, size = 'table', children }: RefusableProps) {
  return (
    <RefusalContext value={refusal}>
      {children}
      <Refusal sentence={refusal?.field === null ? refusal.sentence : null} size={size} />
    </RefusalContext>
  )
}

/**
 * What the form around it says of a field: its sentence until the field is changed, null where it says nothing.
 * @param id of the element that takes the focus
 */
export function useFormRefusal(name: string | undefined, id: string): readonly [sentence: string | null, changed: () => void] {
  const refusal = use(RefusalContext)
  const [answered, setAnswered] = useState<FormRefusal | null>(null)
  const isOurs = refusal !== null && name !== undefined && refusal.field === name
  useEffect(() => {
    if (isOurs && refusal !== null) document.getElementById(id)?.focus()
  }, [isOurs, refusal, id])
  return [isOurs && refusal !== answered ? refusal.sentence : null, () => setAnswered(refusal)]
}
