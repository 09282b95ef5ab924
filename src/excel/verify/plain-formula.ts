// One spelling for formulas that compute the same: Excel and LibreOffice each write a formula that nobody touched in their
// own way when they save a file.

import { YOUNG_FUNCTIONS } from '../cell-values.ts'

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/

/** Without what only spells it: spaces, prefixes of young functions, TRUE for TRUE(), $C$7 for $C$7:$C$7. Texts and names in quotes stay. */
export function plainFormula(formula: string): string {
  const plain = formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : spelled(part)))
    .join('')
  return plain.replace(ONE_CELL_RANGE, '$1')
}

function spelled(part: string): string {
  return part
    .replace(/\s+/g, '')
    .replace(PREFIXED, '')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
}

/** Before any other function it names one that nobody knows. */
const PREFIXED = new RegExp(`_xlfn\\.(?=(?:${YOUNG_FUNCTIONS.map((name) => name.replace('.', '\\.')).join('|')})\\()`, 'g')

const ONE_CELL_RANGE = /(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g
