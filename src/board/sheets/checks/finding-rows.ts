// Below the result of a company-wide rule that can be decided: whether it needs a decision, is only watched, or is kept or decided on
// the day of the quarter, and the word for that. Decisions and Summary read the word from here.

import { CHECKS_SHEET, PACK_TEXT } from '#wording'
import { dateCheck } from '../../cell-checks.ts'
import { calculated, dated, type Sheet, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import type { ValidationPlan } from '../../workbook-plan.ts'
import { type CompanyFinding, companyFindings, FINDING_STATES, type FindingState, findingWord, speakingOutcome } from './company-wide.ts'

export function putFindings(pack: BoardPack, sheet: Sheet): void {
  for (const finding of companyFindings(pack)) {
    const { result, rows, status, until } = finding
    for (const each of FINDING_STATES) {
      const condition = conditionOf(finding, each)
      sheet.put('B', rows[each], typed(findingWord(pack, finding, each), 'state.text'))
      sheet.put('C', rows[each], condition === null ? typed(0, 'stored.flag') : calculated(flag(condition), 'formula.flag'))
    }
    for (const each of ['kept', 'planned'] as const) {
      sheet.put('D', rows[each], dated(until[each], 'input.date'))
      sheet.put('E', rows[each], typed(CHECKS_SHEET.holdsUntil, 'note.text'))
    }
    const cells = (column: string) => `$${column}$${rows['to-decide']}:$${column}$${rows.planned}`
    const word = `IFERROR(INDEX(${cells('B')},MATCH(1,${cells('C')},0)),$C$${result})`
    sheet.put('B', status, typed(PACK_TEXT.status, 'label.text'))
    sheet.put('C', status, calculated(word, 'state.text'))
  }
}

/** null: no outcome of the rule asks for that. An exception stands above a decision, as in the app. */
function conditionOf({ formula, result, rows }: CompanyFinding, state: FindingState): string | null {
  const first = result - formula.outcomes.length
  const isOutcome = (place: number) => `MATCH(1,$C$${first}:$C$${result - 1},0)=ROWS($C$${first}:$C$${first + place})`
  const day = (of: 'kept' | 'planned') => `N($D$${rows[of]})>=in_as_of`
  if (state === 'to-decide' || state === 'watch') {
    const place = speakingOutcome(formula, state)
    return place === -1 ? null : `AND(${isOutcome(place)},MAX($D$${rows.kept}:$D$${rows.planned})<in_as_of)`
  }
  const places = (['to-decide', 'watch'] as const).map((each) => speakingOutcome(formula, each)).filter((place) => place !== -1)
  const speaks = `OR(${places.map(isOutcome).join(',')})`
  return state === 'kept' ? `AND(${day('kept')},${speaks})` : `AND($C$${rows.kept}=0,${day('planned')},${speaks})`
}

export function findingValidations(pack: BoardPack): readonly ValidationPlan[] {
  return companyFindings(pack).flatMap(({ rows }) => [dateCheck(`D${rows.kept}:D${rows.planned}`)])
}
