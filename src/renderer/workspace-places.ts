// What the command palette can go to in an open workbook: every component, person, check and setting by name.

import { LIMIT_IDS, RULE_IDS, type RuleId, recordsOf } from '#core'
import { COMPANY_FIELDS, LIMIT_WORDS, PLACE_KINDS, RULE_WORDS, SETTINGS_FIELDS, SETTINGS_TEXT } from '#wording'
import type { PaletteEntry } from './frame/palette-list.tsx'
import { useGo } from './navigation/navigation.tsx'
import { FIRST_ENTRIES, MORE_ENTRIES } from './screens/settings/company-entries.ts'
import { useOpenComponent, useOpenPerson, useOpenRule } from './screens/use-open.ts'
import type { SessionState } from './session/session.ts'
import { useSession } from './session/use-session.tsx'

/** Fields of the settings screen whose labels no table holds. */
const { currency, locale, fiscalStartMonth } = SETTINGS_FIELDS
const OTHER_SETTINGS = [currency.label, locale.label, fiscalStartMonth.label, SETTINGS_TEXT.theme]

/** Gathered when the palette opens. */
export function usePlaces(): () => readonly PaletteEntry[] {
  const session = useSession()
  const go = useGo()
  const steps = {
    toComponent: useOpenComponent(),
    toPerson: useOpenPerson(),
    toRule: useOpenRule(),
    /** By the label of its field. */
    toField: (screen: 'settings' | 'checks', label: string) => go(screen, { target: label }),
  }
  return () => placesOf(session.state(), steps)
}

interface PlaceSteps {
  readonly toComponent: (id: string) => void
  readonly toPerson: (id: string) => void
  readonly toRule: (id: RuleId) => void
  readonly toField: (screen: 'settings' | 'checks', label: string) => void
}

function placesOf({ workbook, assessment }: SessionState, steps: PlaceSteps): readonly PaletteEntry[] {
  const labels = [...FIRST_ENTRIES, ...MORE_ENTRIES].map((field) => COMPANY_FIELDS[field].label)
  const limits = LIMIT_IDS.map((id) => LIMIT_WORDS[id])
  return [
    ...assessment.components.map(({ subject: { component } }) =>
      placeEntry('component', component.id, component.name, component.vendor ?? '', () => steps.toComponent(component.id)),
    ),
    ...recordsOf(workbook, 'people').map(({ id, name }) => placeEntry('person', id, name, '', () => steps.toPerson(id))),
    ...RULE_IDS.map((id) => placeEntry('rule', id, RULE_WORDS[id].name, RULE_WORDS[id].question, () => steps.toRule(id))),
    ...[...labels, ...OTHER_SETTINGS].map((label) => placeEntry('setting', label, label, '', () => steps.toField('settings', label))),
    ...limits.map(({ name, decides }) => placeEntry('limit', name, name, decides, () => steps.toField('checks', name))),
  ]
}

function placeEntry(of: keyof typeof PLACE_KINDS, id: string, title: string, words: string, run: () => void): PaletteEntry {
  const kind = PLACE_KINDS[of]
  return { key: `${of} ${id}`, title, words: `${kind} ${words}`, kind, keys: null, refusal: null, run }
}
