// The keys of a review, and what an item offers: answers with a letter or, where there are many, a digit each, and one for
// Enter. An answer that asks more first (a day, an amount) does so in its own card, and leads on when that is done.

const ANSWER_KEYS = ['y', 'n', 'u', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'Enter'] as const
type AnswerKey = (typeof ANSWER_KEYS)[number]

/** The key of one of several choices: its letter for yes, no and not sure, else the digit of its place. */
export function choiceKey(choice: string, place: number): AnswerKey {
  return CHOICE_KEYS[choice] ?? ANSWER_KEYS.find((key) => key === String(place + 1)) ?? '9'
}

const CHOICE_KEYS: Readonly<Record<string, AnswerKey>> = { yes: 'y', no: 'n', unsure: 'u' }

export interface Answer {
  readonly key: AnswerKey
  readonly label: string
  /** Done at once: null, or the sentence of refusal. "asks": something opens. field: it is typed into the first field below. */
  readonly run: (() => string | null | 'asks') | 'field'
}

/** A key press that means the review, and not a text, a button or an open dialog. */
export function reviewKeyOf(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null
  const { target } = event
  if (!(target instanceof HTMLElement) || document.querySelector('[role="dialog"], [role="listbox"]') !== null) return null
  const isTyping = target.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable]')
  if (isTyping) return event.key === 'Escape' ? 'leave-field' : null
  if (event.key === 'Enter') return target.matches('button, a, [role="button"], [role="combobox"], summary, input') ? null : 'Enter'
  return event.key.length === 1 ? event.key.toLowerCase() : event.key
}
