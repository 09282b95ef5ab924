// The only door of this room.

export { ADVICE_LABELS, adviceLabel, adviceNotes } from './advice.ts'
export * from './desktop.ts'
export * from './edits.ts'
export { findingTexts } from './findings.ts'
export { clearingText, flipText } from './flips.ts'
export { inputLabel, inputName, inputValue, limitText } from './inputs.ts'
export * from './labels.ts'
export * from './limits.ts'
export { problemText } from './problems.ts'
export * from './quantities.ts'
export * from './states.ts'
export { missingNames, NOT_APPLICABLE, verdictText } from './verdicts.ts'
