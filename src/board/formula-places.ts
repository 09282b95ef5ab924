// Where the formulas of rules find limits, inputs and words; columns differ from sheet to sheet.

import type { FormulaPlaces } from './formula-text.ts'
import { type BoardPack, limitCell } from './pack.ts'

export function formulaPlaces(
  { places }: BoardPack,
  column: FormulaPlaces['column'],
  {
    before = '',
    asked = NOT_ASKED,
    number = column,
    units = () => null,
    isTyped = () => false,
  }: Partial<Pick<FormulaPlaces, 'before' | 'asked' | 'number' | 'units' | 'isTyped'>> = {},
): FormulaPlaces {
  const [inputs, checks] = [places.of('inputs'), places.of('checks')]
  return {
    column,
    number,
    units,
    isTyped,
    limit: limitCell,
    input: (name) => inputs.names.get(name) ?? checks.input(name),
    typedInput: (name) => inputs.typedNames.get(name) ?? inputs.names.get(name) ?? checks.input(name),
    choice: (field, value) => checks.word(field, value),
    minorUnits: 'in_minor_units',
    before,
    asked,
  }
}

const NOT_ASKED: FormulaPlaces['asked'] = () => null
