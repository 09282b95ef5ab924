import { describe, expect, it } from 'vitest'
import { COMPONENT_FORMULAS, type Formula, type FormulaUnit } from '#core'
import { type FormulaPlaces, flagText, formulaText } from '../../../src/board/formula-text.ts'
import { monthsAfterText } from '../../../src/board/months-text.ts'
import { SHARED_WORKINGS } from '../../../src/core/checks/formula-columns.ts'

const places: FormulaPlaces = {
  column: (name) => `$${name}$`,
  number: (name) => `$${name}$`,
  units: () => null,
  isTyped: () => false,
  limit: (id) => `in_limit_${id.replaceAll('-', '_')}`,
  input: (name) => `in_${name}`,
  typedInput: (name) => `typed_${name}`,
  choice: (field, value) => `Checks!${field}.${value}`,
  minorUnits: 'in_minor_units',
  asked: () => null,
  before: '$A1:$C1',
}

const working = (name: string) => {
  const found = SHARED_WORKINGS.find((each) => each.name === name)
  if (!found) throw new Error(name)
  return found.formula
}

describe('the text of a formula', () => {
  it('compares shares as whole basis points on both sides of a limit', () => {
    expect(flagText(working('isOver'), places)).toBe('IF(ROUND($ownerTime$*10000,0)>ROUND(in_limit_owner_time*10000,0),1,0)')
  })

  it('compares with words by the cell that holds them', () => {
    expect(flagText(working('isManaged'), places)).toBe(
      'IF(OR($hosting$=Checks!hosting.managed,$hosting$=Checks!hosting.provider-managed),1,0)',
    )
  })

  it('writes conditions of one kind in one list, because an engine takes a nested OR for false', () => {
    const blank = (name: string): Formula => ({ kind: 'blank', of: { kind: 'column', name, unit: 'text' } })
    const nested: Formula = {
      kind: 'or',
      parts: [{ kind: 'or', parts: [blank('a'), { kind: 'and', parts: [blank('b'), blank('c')] }] }, blank('d')],
    }
    expect(flagText(nested, places)).toBe('IF(OR(ISBLANK($a$),AND(ISBLANK($b$),ISBLANK($c$)),ISBLANK($d$)),1,0)')
  })

  it('counts answers that stand side by side instead of asking each whether it is blank', () => {
    const blank = (name: string): Formula => ({ kind: 'blank', of: { kind: 'column', name, unit: 'choice' } })
    const onAnswers: FormulaPlaces = { ...places, column: (name) => `Answers!$${name}7` }
    const asked = (...parts: readonly Formula[]) => flagText({ kind: 'or', parts }, onAnswers)
    expect(asked(blank('AC'), blank('AD'), blank('AE'))).toBe('IF(COUNTA(Answers!$AC7:$AE7)<COLUMNS(Answers!$AC7:$AE7),1,0)')
    // Another column between them, a condition that is no blank, and no more than two.
    expect(asked(blank('AC'), blank('AE'), blank('AF'))).toBe(
      'IF(OR(ISBLANK(Answers!$AC7),ISBLANK(Answers!$AE7),ISBLANK(Answers!$AF7)),1,0)',
    )
    const flagged: Formula = { kind: 'column', name: 'AE', unit: 'flag' }
    expect(asked(blank('AC'), blank('AD'), flagged)).toBe('IF(OR(ISBLANK(Answers!$AC7),ISBLANK(Answers!$AD7),$AE$=1),1,0)')
    expect(asked(blank('AC'), blank('AD'))).toBe('IF(OR(ISBLANK(Answers!$AC7),ISBLANK(Answers!$AD7)),1,0)')
  })

  it('asks what is not the same, or not a number, without a NOT around it', () => {
    const unlike = (of: Formula) => flagText({ kind: 'not', of }, places)
    const column = (name: string, unit: FormulaUnit): Formula => ({ kind: 'column', name, unit })
    const word: Formula = { kind: 'choice', field: 'hosting', value: 'managed' }
    const same: Formula = { kind: 'compare', operator: '=', left: column('hosting', 'choice'), right: word }
    expect(unlike(same)).toBe('IF($hosting$<>Checks!hosting.managed,1,0)')
    expect(unlike({ kind: 'or', parts: [same] })).toBe('IF($hosting$<>Checks!hosting.managed,1,0)')
    expect(unlike(column('isOver', 'flag'))).toBe('IF($isOver$<>1,1,0)')
    expect(flagText({ kind: 'blank', of: column('exitFee', 'minor') }, places)).toBe('IF(COUNT($exitFee$)=0,1,0)')
  })

  it('names the cell that has a number in whole units', () => {
    const over = { ...places, units: (name: string, unit: FormulaUnit) => (unit === 'bp' ? `Verdicts!$${name}` : null) }
    expect(flagText(working('isOver'), over)).toBe('IF(Verdicts!$ownerTime>ROUND(in_limit_owner_time*10000,0),1,0)')
  })

  it('lets the last outcome hold when none before it does', () => {
    const last = COMPONENT_FORMULAS[0]?.outcomes.at(-1)?.when
    expect(last && flagText(last, places)).toBe('IF(SUM($A1:$C1)=0,1,0)')
  })

  it('adds months without EDATE, which engines do not agree on', () => {
    expect(monthsAfterText('A1', '6')).toBe('IFERROR(MIN(DATE(YEAR(A1),MONTH(A1)+6,DAY(A1)),EOMONTH(A1,6))*ISNUMBER(A1)*ISNUMBER(6)+0,0)')
    expect(formulaText(working('minimumEnd'), places)).toContain(
      'EOMONTH($contractStart$,$contractMonths$))*ISNUMBER($contractStart$)*ISNUMBER($contractMonths$)+0,0)',
    )
  })
})
