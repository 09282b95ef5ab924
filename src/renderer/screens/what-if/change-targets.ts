// What a change may be of, by its kind: figures, vendors, components with a quote, limits.

import { LIMIT_IDS, nameKey, recordsOf, SCENARIO_FIGURES, type ScenarioChangeKind, type Workbook } from '#core'
import { COMPANY_FIELDS, LIMIT_WORDS } from '#wording'
import type { SelectOption } from '../../widgets/select.tsx'

/** null: the kind needs none. */
export function targetsOf(workbook: Workbook, kind: ScenarioChangeKind): readonly SelectOption<string>[] | null {
  switch (kind) {
    case 'growth':
    case 'hire':
      return null
    case 'company':
      return SCENARIO_FIGURES.map((value) => ({ value, label: COMPANY_FIELDS[value].label }))
    case 'limit':
      return LIMIT_IDS.map((value) => ({ value, label: LIMIT_WORDS[value].name }))
    case 'price':
      return vendorsOf(workbook)
    case 'swap':
      return quotedComponents(workbook)
  }
}

/** Each once, by the first spelling met. */
function vendorsOf(workbook: Workbook): readonly SelectOption<string>[] {
  const names = [
    ...recordsOf(workbook, 'components').map(({ vendor }) => vendor),
    ...recordsOf(workbook, 'bills').map(({ vendor }) => vendor),
  ]
  const byKey = new Map<string, string>()
  for (const name of names) if (name !== null && !byKey.has(nameKey(name))) byKey.set(nameKey(name), name)
  return [...byKey.values()].sort((a, b) => a.localeCompare(b)).map((name) => ({ value: name, label: name }))
}

function quotedComponents(workbook: Workbook): readonly SelectOption<string>[] {
  const quoted = new Set(recordsOf(workbook, 'projects').flatMap(({ componentId, managed }) => (managed.quote === null ? [] : componentId)))
  return recordsOf(workbook, 'components')
    .filter(({ id, lifecycle }) => quoted.has(id) && lifecycle !== 'retired')
    .map(({ id, name }) => ({ value: id, label: name }))
}
