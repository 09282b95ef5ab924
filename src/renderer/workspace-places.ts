// What the command palette can go to in an open workbook: every component, person, check and setting by name.

import { LIMIT_IDS, RULE_IDS, type RuleId, recordsOf } from '#core'
import { LIMIT_WORDS, RULE_WORDS } from '#wording'
import type { PaletteEntry } from './frame/palette-list.tsx'
import { FIRST_ENTRIES, MORE_ENTRIES } from './screens/settings/company-entries.ts'
import type { SessionState } from './session/session.ts'

export interface PlaceSteps {
  readonly toComponent: (id: string) => void
  readonly toPerson: (id: string) => void
  readonly toRule: (id: RuleId) => void
  /** By the label of its field. */
  readonly toSetting: (label: string) => void
}

/** Fields of the settings screen whose labels no table holds. */
const OTHER_SETTINGS = ['Currency', 'Written as', 'Fiscal year starts in', 'Theme'] as const

export function placesOf({ workbook, assessment }: SessionState, steps: PlaceSteps): readonly PaletteEntry[] {
  const labels = [...FIRST_ENTRIES, ...MORE_ENTRIES].map(({ label }) => label)
  const limits = LIMIT_IDS.map((id) => LIMIT_WORDS[id])
  return [
    ...assessment.components.map(({ subject: { component } }) =>
      placeEntry('Component', component.id, component.name, component.vendor ?? '', () => steps.toComponent(component.id)),
    ),
    ...recordsOf(workbook, 'people').map(({ id, name }) => placeEntry('Person', id, name, '', () => steps.toPerson(id))),
    ...RULE_IDS.map((id) => placeEntry('Check', id, RULE_WORDS[id].name, RULE_WORDS[id].question, () => steps.toRule(id))),
    ...[...labels, ...OTHER_SETTINGS].map((label) => placeEntry('Setting', label, label, '', () => steps.toSetting(label))),
    ...limits.map(({ name, decides }) => placeEntry('Limit', name, name, decides, () => steps.toSetting(name))),
  ]
}

function placeEntry(kind: string, id: string, title: string, words: string, run: () => void): PaletteEntry {
  return { key: `${kind} ${id}`, title, words: `${kind} ${words}`, kind, keys: null, refusal: null, run }
}

/** Puts the focus on the field with this label, unfolding what it lies in; false while it is not there. */
export function focusField(label: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('main label, main legend, main [id]')].find(
    (element) => element.children.length === 0 && element.textContent?.trim() === label,
  )
  const field = found === undefined ? null : fieldOf(found)
  if (field === null) return false
  const fold = field.closest('details')
  if (fold !== null) fold.open = true
  field.focus()
  field.scrollIntoView({ block: 'center' })
  return true
}

function fieldOf(label: HTMLElement): HTMLElement | null {
  const byFor = label instanceof HTMLLabelElement && label.htmlFor !== '' ? document.getElementById(label.htmlFor) : null
  const byId = label.id === '' ? null : document.querySelector<HTMLElement>(`[aria-labelledby~="${CSS.escape(label.id)}"]`)
  const field = byFor ?? byId ?? label.parentElement
  return field?.matches('button, input, textarea') ? field : (field?.querySelector<HTMLElement>('button, input, textarea') ?? null)
}
