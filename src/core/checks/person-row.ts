// What formulas find of one person: what the sheet *Engineer time* holds of them in a column.

import { BY_NAME, type FormulaRow } from './evaluate-formula.ts'
import type { Rows } from './formula-check.ts'
import type { PersonSubject } from './subject.ts'

export const PERSON_ROWS: Rows<PersonSubject, FormulaRow> = {
  reach: BY_NAME,
  rowIf: ({ person, shareBp, blankShares }, { limits }, supposed) => {
    return { limits, inputs: {}, columns: { personKind: person.kind, personTime: shareBp, personBlanks: blankShares, ...supposed } }
  },
}
