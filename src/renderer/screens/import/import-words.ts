// What the import screen calls fields and choices: as the field table does, and otherwise where a column of a list means more
// than one field of the model.

import {
  APPROACH_HINTS,
  APPROACH_LABELS,
  CHOICE_LABELS,
  COST_LINE_FIELDS,
  choiceLabel,
  fieldLabel,
  IMPORT_TEXT,
  importChoiceText,
  OWNER_FIELDS,
} from '#wording'
import type { ApproachWord } from '../../session/import-suggestions.ts'
import { IMPORT_FIELDS, type ImportField, type ImportQuestion } from '../../session/use-import.ts'
import { isChoiceField } from './change-words.ts'

/** Where a column of a list means more than one field, or is called otherwise there. */
const OWN_LABELS: Readonly<Record<string, string>> = {
  name: IMPORT_TEXT.nameColumn,
  owner: OWNER_FIELDS.personId.label,
  share: OWNER_FIELDS.share.label,
  cost: IMPORT_TEXT.cost,
  pricesAsOf: COST_LINE_FIELDS.costAsOf.label,
}

export const IMPORT_FIELD_LABELS = Object.fromEntries(
  IMPORT_FIELDS.map((field) => [field, OWN_LABELS[field] ?? fieldLabel('components', field)]),
) as Readonly<Record<ImportField, string>>

export const APPROACH_WORD_LABELS: Readonly<Record<ApproachWord, string>> = {
  build: CHOICE_LABELS.origin['own-code'],
  'self-host': IMPORT_TEXT.selfHosted,
  buy: APPROACH_LABELS.buy,
  borrow: APPROACH_LABELS.borrow,
}

/** A choice of a question: of the import's own words, or a value of the field it is about. */
export function choiceText({ field }: ImportQuestion, choice: string): string {
  if (field === 'approach')
    return choice === 'self-host' ? APPROACH_HINTS.build : (importChoiceText(choice) ?? APPROACH_LABELS[choice as 'buy'] ?? choice)
  if (isChoiceField(field) && Object.hasOwn(CHOICE_LABELS[field], choice)) return choiceLabel(field, choice)
  return importChoiceText(choice) ?? choice
}
