// The words of the import screen for fields, choices and reasons: those of labels.ts, and its own where
// a column of a list means more than one field of the model.

import {
  APPROACH_HINTS,
  APPROACH_LABELS,
  CHOICE_LABELS,
  type ChoiceField,
  COMPONENT_LABELS,
  COST_LINE_LABELS,
  choiceLabel,
  importChoiceText,
} from '#wording'
import type { ApproachWord } from '../../session/import-suggestions.ts'
import type { ImportField, ImportQuestion, LeftOutReason } from '../../session/use-import.ts'

export const FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  ...COMPONENT_LABELS,
  name: 'Component (its name)',
  owner: 'Owner',
  share: 'Owner’s time',
  cost: 'Cost',
  pricesAsOf: COST_LINE_LABELS.costAsOf,
}

export const APPROACH_WORD_LABELS: Readonly<Record<ApproachWord, string>> = {
  build: 'Own code',
  'self-host': 'Self-hosted',
  buy: 'Bought',
  borrow: 'Rented by use',
}

export const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  total: 'a total',
  'header-again': 'the header again',
  answer: 'as you answered',
  refused: 'its name cannot be used',
}

/** A choice of a question: of the import's own words, or a value of the field it is about. */
export function choiceText({ field }: ImportQuestion, choice: string): string {
  if (field === 'approach')
    return choice === 'self-host' ? APPROACH_HINTS.build : (importChoiceText(choice) ?? APPROACH_LABELS[choice as 'buy'] ?? choice)
  if (isChoiceField(field) && Object.hasOwn(CHOICE_LABELS[field], choice)) return choiceLabel(field, choice)
  return importChoiceText(choice) ?? choice
}

function isChoiceField(field: string): field is ChoiceField {
  return Object.hasOwn(CHOICE_LABELS, field)
}
