// What all rules say, in words: in the app, and in an exported file, where outcomes and states are looked up in the tables of
// the sheet Checks as its reader does.

import { type Assessment, CHECK_STATES, RULES, type Verdict } from '#core'
import { BOARD_WORDS, outcomeText, RULE_WORDS, SHEETS } from '#wording'
import { findColumn, rowOf } from './find-cells.ts'
import type { ReadWorkbook } from './read-cells.ts'

const OF_COMPONENTS = RULES.filter(({ ofComponent }) => ofComponent !== undefined)
const text = ({ rule, state, code }: Verdict) => `${rule}: ${state}, ${outcomeText(rule, code)}`

/** Every rule about every component, then every rule about the list, in words. */
export function verdictsOf({ components, portfolio }: Assessment): readonly string[] {
  const rows = components.flatMap(({ subject: { component: of }, checks }) => checks.map((check) => `${of.name} ${text(check)}`))
  return [...rows, ...portfolio.map((check) => `list ${text(check)}`)]
}

/** A rule without columns says nothing of any component of the list, and has no line here. */
export function verdictsIn(file: ReadWorkbook): readonly string[] {
  const components = file.get(SHEETS.verdicts) ?? new Map()
  const checks = file.get(SHEETS.checks) ?? new Map()
  const stateOf = (number: unknown) => CHECK_STATES[Number(number) - 1]
  const outcomes = new Map<number, { readonly text: string; readonly state: unknown }>()
  const heading = rowOf(file, SHEETS.checks, 'Outcomes: the first that applies is the verdict')
  for (let row = heading + 2; typeof checks.get(`B${row}`)?.value === 'number'; row += 1)
    outcomes.set(Number(checks.get(`B${row}`)?.value), { text: String(checks.get(`H${row}`)?.value), state: checks.get(`F${row}`)?.value })
  const written = OF_COMPONENTS.filter(({ id }) => findColumn(file, `${RULE_WORDS[id].name}: outcome`) !== null)
  const rows: string[] = []
  for (let row = 7; typeof components.get(`A${row}`)?.value === 'string'; row += 1) {
    for (const { id } of written) {
      const cell = (what: string) => {
        const place = findColumn(file, `${RULE_WORDS[id].name}: ${what}`)
        return place === null ? null : file.get(place.sheet)?.get(`${place.column}${row}`)?.value
      }
      const outcome = outcomes.get(Number(cell('outcome')))
      // What only informs has the state of its outcome.
      rows.push(`${components.get(`B${row}`)?.value} ${id}: ${stateOf(cell('state') ?? outcome?.state)}, ${outcome?.text}`)
    }
  }
  const lists = RULES.filter(({ ofPortfolio }) => ofPortfolio !== undefined).map(({ id }) => {
    let row = rowOf(file, SHEETS.checks, BOARD_WORDS.listName(id), 'B', rowOf(file, SHEETS.checks, 'Company-wide checks'))
    while (checks.get(`B${row}`)?.value !== 'Result') row += 1
    return `list ${id}: ${stateOf(checks.get(`D${row}`)?.value)}, ${checks.get(`F${row}`)?.value}`
  })
  return [...rows, ...lists]
}
