// What a step is called in the menu and in the history: "Undo change of cost, Postgres".

import type { EditLabel, EditLabelCode, TableName } from '#core'
import { COMMON_TEXT } from './common.ts'
import { OWNER_FIELDS } from './fields/inventory.ts'
import { asWords, fieldNamed, fieldNoun, nounOf, upperFirst } from './fields.ts'
import { limitName } from './limits.ts'
import { type CountedNoun, formatDate, type LocaleStyle, monthText, pluralize, quarterText } from './quantities.ts'

/** step: to be put behind another word, as the native menu does. */
type EditLabelForm = 'plain' | 'step' | 'undo' | 'redo'

/** "Change of cost, Postgres", "change of cost, Postgres", "Undo change of cost, Postgres", "Redo …". */
export function editLabelText(label: EditLabel, form: EditLabelForm, style: LocaleStyle): string {
  const step = LABELS[label.code](label.facts, style)
  if (form === 'step') return step
  return form === 'plain' ? upperFirst(step) : `${form === 'undo' ? 'Undo' : 'Redo'} ${step}`
}

const LABELS: { readonly [C in EditLabelCode]: (facts: EditLabel['facts'], style: LocaleStyle) => string } = {
  'change-field': (facts) => named(`change of ${fieldName({ code: 'change-field', facts })}`, facts),
  'add-component': (facts) => named('new component', facts),
  'duplicate-component': (facts, style) => severalOr(style, facts, 'duplicate'),
  'remove-components': (facts, style) => severalOr(style, facts, 'delete'),
  'retire-components': (facts, style) => severalOr(style, facts, 'retire'),
  'change-owner-share': (facts) => named(`change of ${nounOf(OWNER_FIELDS.share)}`, facts),
  'change-owners': (facts) => named('change of owners', facts),
  'change-cost': (facts) => named('change of cost', facts),
  'add-bill': (facts) => named('new bill', facts),
  'change-bill': (facts) => named('change of bill', facts),
  'split-bill': (facts) => named('split of bill', facts),
  'remove-bill': (facts) => named('removal of bill', facts),
  'change-credits': (facts) => named('change of credits', facts),
  'change-rate': (facts) => named('change of exchange rate', facts),
  'change-budget': ({ name, ...facts }) =>
    named('change of budget', { ...facts, name: String(name ?? '').replace(/\d{4}-\d\d/g, monthText) }),
  'change-booking': (facts, style) => ofSeveral(style, 'change of cost category', facts, 'prices'),
  'change-drivers': (facts, style) => ofSeveral(style, 'change of cost driver', facts, 'prices'),
  'change-books': (facts) => named('change of ledger', facts),
  'match-books': (facts) => named('vendor match', facts),
  'import-books': (facts) => named('ledger import', facts),
  'import-bill': (facts) => named('bill import', facts),
  'add-evidence': (facts) => named('new evidence', facts),
  'change-evidence': (facts) => named('change of evidence', facts),
  'remove-evidence': (facts, style) => ofSeveral(style, 'removal of evidence', facts, 'entries'),
  'add-person': (facts) => named('new person', facts),
  'retire-people': (facts, style) => severalOr(style, facts, 'deactivate', 'people'),
  'bring-back-people': (facts, style) => severalOr(style, facts, 'reactivate', 'people'),
  'remove-people': (facts, style) => severalOr(style, facts, 'remove', 'people'),
  'change-company': (facts) => `change of ${fieldName({ code: 'change-company', facts }, 'company')}`,
  'change-limit': (facts) => named('change of limit', { name: limitName(String(facts['limit'] ?? '')) }),
  'reset-limit': (facts) => named('reset of limit', { name: limitName(String(facts['limit'] ?? '')) }),
  'change-settings': (facts) => `change of ${fieldName({ code: 'change-settings', facts }, 'settings')}`,
  'import-list': (facts) => named('import', facts),
  'accept-suggestions': ({ name, count }, style) => {
    if (name && Number(count ?? 0) <= 1) return `suggestions for ${name}`
    return `suggestions for ${typeof count === 'number' ? pluralize(count, 'components', style) : 'several components'}`
  },
  paste: (facts, style) => ofCells(style, 'paste', facts),
  fill: (facts, style) => ofCells(style, 'fill', facts),
  clear: (facts, style) => ofCells(style, 'clearing', facts),
  replace: (facts, style) => ofCells(style, 'replacement', facts),
  'move-component': (facts, style) => severalOr(style, facts, 'move'),
  'add-view': (facts) => named('new view', facts),
  'rename-view': (facts) => named('rename of view', facts),
  'change-view': (facts) => named('change of view', facts),
  'remove-view': (facts) => named('deletion of view', facts),
  'add-column': (facts) => named('new column', facts),
  'rename-column': (facts) => named('rename of column', facts),
  'change-column': (facts) => named('change of column type', facts),
  'remove-column': (facts) => named('removal of column', facts),
  'set-field': (facts, style) => ofSeveral(style, `change of ${facts['field'] ?? 'value'}`, facts),
  decide: (facts, style) => ofSeveral(style, 'decision', ofCompany(facts)),
  'close-decision': (facts) => named('decision outcome', ofCompany(facts)),
  'withdraw-decision': (facts) => named('withdrawal of decision', ofCompany(facts)),
  'keep-until': (facts, style) => ofSeveral(style, 'exception', ofCompany(facts)),
  'end-exemption': (facts) => named('end of exception', ofCompany(facts)),
  'change-project': (facts) => named(`change of ${fieldName({ code: 'change-project', facts }, 'comparison')}`, facts),
  'start-review': ({ quarter }) => `start of ${quarterNamed(quarter, 'the quarterly')} review`,
  'review-step': () => 'review step',
  'review-answers': (facts) => named('review answers', facts),
  'carry-forward': (facts, style) => ofSeveral(style, 'carrying forward', facts),
  'lock-quarter': ({ quarter }) => `lock of ${quarterNamed(quarter)}`,
  'reopen-quarter': ({ quarter }) => `reopening of ${quarterNamed(quarter)}`,
  'approve-quarter': ({ quarter }) => `approval of ${quarterNamed(quarter)}`,
  'apply-slips': (facts) => named('answers from owner forms', facts),
  'answer-pack': (facts) => named('answers to a pack', facts),
  'take-from-pack': (facts) => named('values from a pack', facts),
  merge: (facts) => named('merge', facts),
  'add-scenario': (facts) => named('new scenario', facts),
  'change-scenario': (facts) => named('change of scenario', facts),
  'remove-scenario': (facts) => named('removal of scenario', facts),
  'promote-scenario': (facts) => named('changes applied from scenario', facts),
  'restore-version': ({ savedAt }, style) =>
    typeof savedAt === 'string'
      ? `restore of the version from ${formatDate(savedAt.slice(0, 10), style)}`
      : 'restore of an earlier version',
  other: () => 'last change',
}

/** Edits of one record name their field without its table. */
const TABLE_OF: Readonly<Partial<Record<EditLabelCode, TableName>>> = {
  'change-company': 'company',
  'change-settings': 'settings',
  'change-project': 'projects',
}

function fieldName({ code, facts }: EditLabel, otherwise = 'value'): string {
  const { field, table = TABLE_OF[code], column } = facts
  if (typeof column === 'string') return column
  if (typeof field !== 'string' || field === '') return otherwise
  if (typeof table === 'string') return fieldNoun(table as TableName, field)
  const words = fieldNamed(field)
  return words === undefined ? asWords(field) : nounOf(words)
}

function named(step: string, facts: EditLabel['facts']): string {
  const name = facts['name']
  return name === undefined || name === '' ? step : `${step}, ${name}`
}

/** What is decided about no component is decided about the company. */
function ofCompany(facts: EditLabel['facts']): EditLabel['facts'] {
  return facts['name'] === '' ? { ...facts, name: COMMON_TEXT.companyWide } : facts
}

function severalOr(style: LocaleStyle, facts: EditLabel['facts'], step: string, plural: CountedNoun = 'components'): string {
  const count = Number(facts['count'] ?? 1)
  return count > 1 ? `${step} ${pluralize(count, plural, style)}` : named(step, facts)
}

function ofSeveral(style: LocaleStyle, step: string, facts: EditLabel['facts'], plural: CountedNoun = 'components'): string {
  const count = Number(facts['count'] ?? 1)
  return count > 1 ? `${step} for ${pluralize(count, plural, style)}` : named(step, facts)
}

function ofCells(style: LocaleStyle, step: string, facts: EditLabel['facts']): string {
  const count = facts['count']
  return typeof count === 'number' ? `${step} of ${pluralize(count, 'cells', style)}` : step
}

function quarterNamed(quarter: string | number | undefined, otherwise = 'the quarter'): string {
  return typeof quarter === 'string' ? quarterText(quarter) : otherwise
}
