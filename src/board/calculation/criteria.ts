// What SUMIFS, COUNTIFS and MATCH look for: a value, a comparison written as a text, or a text with ? and *.

import { CellError, order, type Value } from './value.ts'

export type Criterion = (value: Value) => boolean

export function criterionOf(asked: Value): Criterion {
  if (asked === null) return (value) => value === 0
  if (typeof asked !== 'string') return equalTo(asked)
  if (last?.asked !== asked) last = { asked, meets: textCriterion(asked) }
  return last.meets
}

/** Row by row of a list the same is asked. */
let last: { readonly asked: string; readonly meets: Criterion } | null = null

function textCriterion(asked: string): Criterion {
  const [, operator = '', rest = ''] = /^(<>|<=|>=|=|<|>|)(.*)$/s.exec(asked) ?? []
  const number = rest.trim() === '' ? Number.NaN : Number(rest)
  const isNumber = !Number.isNaN(number)
  if (operator === '' || operator === '=')
    return rest === '' ? (value) => value === null || value === '' : isNumber ? equalTo(number) : likeText(rest)
  if (operator === '<>') {
    if (rest === '') return (value) => value !== null
    const isIt = isNumber ? equalTo(number) : likeText(rest)
    return (value) => !isIt(value)
  }
  const isIn = (apart: number) => (apart === 0 ? operator.endsWith('=') : operator.startsWith('<') ? apart < 0 : apart > 0)
  // Numbers are compared with numbers only.
  return isNumber
    ? (value) => typeof value === 'number' && isIn(order(value, number))
    : (value) => typeof value === 'string' && isIn(order(value, rest))
}

function equalTo(asked: number | boolean | CellError): Criterion {
  if (asked instanceof CellError) return () => false
  return (value) => value === asked || (typeof value === typeof asked && order(value, asked) === 0)
}

/** Case does not matter; ? is one sign, * are any, and ~ takes the next one as it is. */
export function likeText(asked: string): Criterion {
  const folded = asked.toLowerCase()
  if (!/[?*~]/.test(folded)) return (value) => typeof value === 'string' && value.toLowerCase() === folded
  const pattern = new RegExp(`^${folded.replace(/~([?*~])|[?*]|[.+^${}()|[\]\\/-]/g, patternOf)}$`, 'su')
  return (value) => typeof value === 'string' && pattern.test(value.toLowerCase())
}

function patternOf(sign: string, taken: string | undefined): string {
  if (taken !== undefined) return taken === '~' ? '~' : `\\${taken}`
  if (sign === '?') return '.'
  return sign === '*' ? '.*' : `\\${sign}`
}
