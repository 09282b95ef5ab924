// The entry point of this module.

export * from './advice.ts'
export * from './asks.ts'
export * from './badges.ts'
export * from './board/about.ts'
export * from './board/audience.ts'
export * from './board/bills.ts'
export * from './board/build-vs-buy.ts'
export * from './board/changes.ts'
export * from './board/charts.ts'
export * from './board/checks.ts'
export * from './board/commitments.ts'
export * from './board/components.ts'
export * from './board/costs.ts'
export * from './board/costs-by-month.ts'
export * from './board/cover.ts'
export * from './board/decisions.ts'
export * from './board/drivers.ts'
export * from './board/engineer-time.ts'
export * from './board/inputs.ts'
export * from './board/margin.ts'
export * from './board/model-checks.ts'
export * from './board/pack.ts'
export * from './board/pack-properties.ts'
export * from './board/pages.ts'
export * from './board/reconciliation.ts'
export * from './board/runway.ts'
export * from './board/shared.ts'
export * from './board/sheets.ts'
export * from './board/slides.ts'
export * from './board/styles.ts'
export * from './board/summary.ts'
export * from './board/workbook.ts'
export * from './charts.ts'
export * from './command-line/index.ts'
export {
  COMMAND_GROUPS,
  COMMAND_IDS,
  COMMAND_TABLE,
  type Command,
  type CommandGroup,
  isCommand,
  showCommand,
  unavailableText,
} from './commands.ts'
export { COMMON_TEXT } from './common.ts'
export * from './completeness.ts'
export * from './component-cost.ts'
export * from './cost-variance.ts'
export { countedRows, findingSentence, STANDING_WORDS } from './counts.ts'
export { DAMAGED_PROGRAM } from './damaged.ts'
export * from './decision-record.ts'
export * from './desktop.ts'
export { editLabelText } from './edits.ts'
export { BILLED_CATEGORY_LABELS } from './fields/bill-words.ts'
export { COMPANY_FIELDS, SETTINGS_FIELDS } from './fields/company.ts'
export type { FieldWords } from './fields/field-words.ts'
export {
  APPROACH_QUESTIONS,
  HEADER_ASPECTS,
  HEADER_REMARKS,
  HEADER_WORDS,
  type HeaderRemark,
  type HeaderWords,
  INVERTED_QUESTIONS,
} from './fields/header-words.ts'
export { COMPONENT_FIELDS, OWNER_FIELDS } from './fields/inventory.ts'
export { BILL_FIELDS, COST_LINE_FIELDS, LEDGER_FIELDS, RATE_FIELDS } from './fields/money.ts'
export { olderChoice } from './fields/older-words.ts'
export { DECISION_FIELDS, EVIDENCE_FIELDS, EXCEPTION_FIELDS, OWN_COLUMN_FIELDS, PROJECT_FIELDS } from './fields/planning.ts'
export { BUILT_IN_NAMES, fieldLabel, fieldLabelIn, headOf, suffixOf, wordsOf } from './fields.ts'
export { PACK_ENDINGS, STACK_ENDINGS } from './file-endings.ts'
export * from './file-names.ts'
export { CHART_WORDS, FILE_PLACE, FROZEN_WORDS, INK_MARKS, PROTECTION_WORDS, ruleText } from './file-oddities.ts'
export * from './findings.ts'
export * from './flips.ts'
export * from './frame.ts'
export { inputLabel, inputValue, limitText, marginText } from './inputs.ts'
export * from './labels.ts'
export * from './limits.ts'
export {
  cellsInNotes,
  columnAt,
  costNote,
  hasTimeNote,
  LIST_ENDINGS,
  LIST_FORMAT_NAMES,
  type ListFormatId,
  lengthOfMonths,
  PASTED_NAME,
  PER_SEAT,
  paidEvery,
  placeInText,
  tableName,
  timeNote,
} from './list-formats.ts'
export * from './locked-quarters.ts'
export { OVERHEAD_WORDS } from './overhead-words.ts'
export { ownValueText } from './own-values.ts'
export { notSavedText, problemText, refusalText } from './problems.ts'
export { PRODUCT_NAME, UNINSTALLER_FILE } from './product-name.ts'
export { madeOf } from './quantities/made-text.ts'
export * from './quantities.ts'
export { RULE_WORDS } from './rules/index.ts'
export { ADVICE_NAME } from './rules/recommendation.ts'
export { cashOutText, lastingLine, lastingText, scenarioFigureGroups, volumeText } from './scenario-figures.ts'
export * from './screen-table.ts'
export * from './screens/before-you-build.ts'
export * from './screens/bill-import.ts'
export * from './screens/bill-window.ts'
export * from './screens/bills.ts'
export * from './screens/book-imports.ts'
export * from './screens/books.ts'
export * from './screens/checks.ts'
export * from './screens/compare.ts'
export * from './screens/comparison.ts'
export * from './screens/component.ts'
export * from './screens/costs.ts'
export * from './screens/data-room.ts'
export * from './screens/decide.ts'
export * from './screens/decisions.ts'
export * from './screens/evidence.ts'
export * from './screens/export.ts'
export * from './screens/import.ts'
export * from './screens/import-notes.ts'
export * from './screens/input-gaps.ts'
export * from './screens/inspector.ts'
export * from './screens/inventory.ts'
export * from './screens/investor-figures.ts'
export * from './screens/merge.ts'
export * from './screens/overview.ts'
export * from './screens/owner-forms.ts'
export * from './screens/people.ts'
export * from './screens/renewals.ts'
export * from './screens/returned-pack.ts'
export * from './screens/review.ts'
export * from './screens/settings.ts'
export * from './screens/signing.ts'
export * from './screens/stack.ts'
export {
  profiledName,
  STACK_COMMAND_TEXT,
  STACK_FILES_TEXT,
  type StackKindId,
  type StackNamed,
  stackFilesText,
  stackKindName,
  stackLeftOutWord,
  stackNamedText,
  stackNotes,
  stackQuestionText,
  stackTakenText,
  stackUnreadWord,
} from './screens/stack-files.ts'
export * from './screens/trends.ts'
export * from './screens/verify.ts'
export * from './screens/versions.ts'
export * from './screens/welcome.ts'
export * from './screens/what-if.ts'
export * from './shortcuts.ts'
export { signatureText } from './signatures.ts'
export * from './states.ts'
export { verdictText } from './verdicts.ts'
export * from './widgets.ts'
