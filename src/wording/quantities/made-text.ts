// A text that Excel computes from other texts remembers them: where its formula is too long, some of them get cells of their own.

/** A sentence or a part of one: the formula without "=", and what it gives now. */
export interface Live {
  readonly formula: string
  readonly value: string
}

interface Made {
  readonly parts: readonly Live[]
  readonly write: (formulas: readonly string[]) => string
}

const MADE = new WeakMap<Live, Made>()

/** The texts it is made of, and how its formula is written from theirs; undefined: it is made of none. */
export const madeOf = (text: Live): Made | undefined => MADE.get(text)

export function madeText(parts: readonly Live[], value: string, write: Made['write']): Live {
  const text = { formula: write(parts.map(({ formula }) => formula)), value }
  MADE.set(text, { parts, write })
  return text
}
