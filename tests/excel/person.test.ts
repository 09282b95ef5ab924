// Who speaks in a board pack: the company itself to its board and its team, nobody to investors, and never anybody to the reader.

import { describe, expect, it } from 'vitest'
import type { SheetPlan } from '#board'
import type { Audience } from '#core'
import { RULE_WORDS } from '#wording'
import { someGeneratedPacks } from '../builders/generated-pack.ts'
import { subjectOf } from './subjects.ts'

const SPOKEN: Readonly<Record<Audience, RegExp>> = {
  board: /\b(you|your|yours|yourselves)\b/i,
  team: /\b(you|your|yours|yourselves)\b/i,
  investor: /\b(we|us|our|ours|ourselves|you|your|yours|yourselves)\b/i,
}

/** A word of the field, and codes of outcomes: they are ids. */
const NOT_SPOKEN = /pay as you go|^[a-z]+(-[a-z]+)+$/gi

function textsOf({ name, rows, charts, validations }: SheetPlan): readonly string[] {
  const cells = rows.flatMap(({ cells: of }) => of)
  const codes = name === 'Workings' ? cells.filter(({ style }) => !style.startsWith('header.')) : cells
  return [
    ...codes.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    ...charts.flatMap(({ title, description }) => [title, description]),
    ...validations.flatMap(({ message }) => message ?? []),
  ]
}

describe('who speaks in a pack', () => {
  const packs = someGeneratedPacks(4)

  it.each(['board', 'team', 'investor'] as const)('is never the reader, and nobody to investors: %s', (audience) => {
    const texts = packs.flatMap(({ workbook, past }, index) =>
      subjectOf(`pack ${index}`, workbook, past, audience).plan.sheets.flatMap(textsOf),
    )
    expect(texts.length).toBeGreaterThan(1000)
    expect([...new Set(texts)].filter((text) => SPOKEN[audience].test(text.replaceAll(NOT_SPOKEN, '')))).toEqual([])
  })

  it('is nobody in the question of a rule, which the app and every pack share', () => {
    const questions = Object.values(RULE_WORDS).map(({ question }) => question)
    expect(questions.filter((question) => SPOKEN.investor.test(question))).toEqual([])
  })
})
