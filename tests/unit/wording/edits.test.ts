import { describe, expect, it } from 'vitest'
import type { EditLabel } from '#core'
import { editLabelText } from '#wording'
import { EDIT_LABEL_CODES } from '../../../src/core/inventory/edit.ts'

const EN = { locale: 'en-US' }

describe('the name of an edit', () => {
  it.each<[EditLabel, string]>([
    [{ code: 'change-cost', facts: { name: 'Postgres' } }, 'Undo change of cost, Postgres'],
    [{ code: 'change-budget', facts: { name: '2026-10 to 2027-01' } }, 'Undo change of budget, October 2026 to January 2027'],
    [{ code: 'change-field', facts: { table: 'components', field: 'edge', name: 'Postgres' } }, 'Undo change of differentiator, Postgres'],
    [
      { code: 'change-field', facts: { table: 'components', field: 'contract.end', name: 'Vector store' } },
      'Undo change of contract end, Vector store',
    ],
    [{ code: 'remove-components', facts: { name: 'Postgres', count: 1 } }, 'Undo delete, Postgres'],
    [{ code: 'remove-components', facts: { name: 'Postgres', count: 3 } }, 'Undo delete 3 components'],
    [{ code: 'change-limit', facts: { limit: 'owner-time' } }, 'Undo change of limit, Time on one component'],
    [{ code: 'accept-suggestions', facts: { name: 'Postgres', count: 1 } }, 'Undo suggestions for Postgres'],
    [{ code: 'accept-suggestions', facts: { name: 'Postgres', count: 12 } }, 'Undo suggestions for 12 components'],
    [{ code: 'change-company', facts: { field: 'headcount' } }, 'Undo change of headcount'],
  ])('says in the menu what undo takes back: %o', (label, text) => {
    expect(editLabelText(label, 'undo', EN)).toSay(text)
  })

  it('counts in the numbers of the workbook', () => {
    const label: EditLabel = { code: 'clear', facts: { count: 45000 } }
    expect(editLabelText(label, 'undo', { locale: 'de-DE' })).toBe('Undo clearing of 45.000 cells')
  })

  it('begins with Redo for redo, and with a capital on its own', () => {
    const label: EditLabel = { code: 'change-owner-share', facts: { name: 'Job queue' } }
    expect(editLabelText(label, 'redo', EN)).toSay('Redo change of engineer time, Job queue')
    expect(editLabelText(label, 'plain', EN)).toSay('Change of engineer time, Job queue')
  })

  it('is a phrase for every code, even with no facts, and another one than those of all other codes', () => {
    const phrases = EDIT_LABEL_CODES.map((code) => editLabelText({ code, facts: {} }, 'undo', EN))
    for (const phrase of phrases) expect(phrase).toMatch(/^Undo (?!.*(?:undefined|null|nan\b|invalid))[a-z]+( [a-z]+)*$/i)
    // Only the field tells these two apart, and here it is not said.
    expect(EDIT_LABEL_CODES.filter((_, at) => phrases.indexOf(phrases[at] as string) !== at)).toEqual(['set-field'])
  })
})
