// What the import screen calls fields and choices: as the field table does, and otherwise where a column of a list means more
// than one field of the model.

import { ownPath, type Table } from '#core'
import { COST_LINE_FIELDS, fieldLabel, IMPORT_TEXT, importChoiceText, importedValueText, OWNER_FIELDS } from '#wording'
import { IMPORT_FIELDS, type ImportField, type ImportQuestion, type ListReview } from '../../session/use-import.ts'

/** Where a column of a list means more than one field, or is called otherwise there. */
const OWN_LABELS: Readonly<Record<string, string>> = {
  name: IMPORT_TEXT.nameColumn,
  owner: OWNER_FIELDS.personId.label,
  share: OWNER_FIELDS.share.label,
  cost: IMPORT_TEXT.cost,
  costOnce: IMPORT_TEXT.costOnce,
  personTime: IMPORT_TEXT.personTime,
  newColumn: IMPORT_TEXT.newColumn,
  seats: COST_LINE_FIELDS.seats.label,
  currency: COST_LINE_FIELDS.currency.label,
  per: COST_LINE_FIELDS.per.label,
  pricesAsOf: COST_LINE_FIELDS.costAsOf.label,
}

export const IMPORT_FIELD_LABELS = Object.fromEntries(
  IMPORT_FIELDS.map((field) => [field, OWN_LABELS[field] ?? fieldLabel('components', field)]),
) as Readonly<Record<ImportField, string>>

/** With the columns of the team's own. */
export function fieldLabels(own: Table<'ownColumns'>): Readonly<Record<ImportField, string>> {
  return { ...IMPORT_FIELD_LABELS, ...Object.fromEntries(Object.values(own).map(({ id, name }) => [ownPath(id), name])) }
}

/** A choice of a question: of the import's own words, or a value of the field it is about. */
export function choiceText({ field, ...question }: ImportQuestion, choice: string): string {
  if (question.code === 'names-repeat') return repeatChoiceText(choice, question.facts.names > 1 ? 0 : question.facts.rows)
  return importChoiceText(choice) ?? importedValueText(field, choice)
}

/** What the answer to a question makes of a column that is set to mean something else; null: none does. */
export function changedMeaning(
  {
    proposal,
    mapping,
    answers,
  }: Pick<ListReview, 'mapping' | 'answers'> & {
    readonly proposal: Pick<NonNullable<ListReview['proposal']>, 'fields' | 'questions'> | null
  },
  index: number,
  labels: Readonly<Record<string, string>>,
): string | null {
  const field = proposal?.fields[index] ?? 'ignore'
  if (proposal === null || field === (mapping.fields[index] ?? 'ignore')) return null
  const header = mapping.headers[index] ?? ''
  const question = proposal.questions.find(
    ({ facts }) => 'columns' in facts && Array.isArray(facts.columns) && facts.columns.includes(header),
  )
  if (question === undefined) return null
  const answer = choiceText(question, answers[question.id] ?? question.proposed)
  return field === 'ignore' ? IMPORT_TEXT.leftOutByAnswer(answer) : IMPORT_TEXT.takenByAnswer(labels[field] ?? field, answer)
}

/** @param rows of the name; 0: of several names */
export function repeatChoiceText(choice: string, rows: number): string {
  return choice === 'keep-both' && rows !== 2 ? IMPORT_TEXT.keepAll : (importChoiceText(choice) ?? choice)
}
