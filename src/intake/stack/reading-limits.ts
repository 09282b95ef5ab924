// What reading one stack file may take. A file that is made to hurt is refused while it is read, before anything is made of it.

import { problem } from '#core'
import { Refusal } from '../spreadsheet/refusal.ts'

export const MAX_STACK_MEGABYTES = 15
/** Of mappings and lists in each other: a manifest has about fifteen. */
const MAX_STACK_DEPTH = 100
/** Marks, keys and values of a document of YAML: a compose file of five thousand services. */
const MAX_TOKENS = 250_000
/** Characters of one of them: more than a whole object of a cluster may hold. */
const MAX_TOKEN = 1_500_000
/** Those that say nothing included. */
const MAX_DOCUMENTS = 20_000
/** Values of a file of JSON: a state of ten thousand resources. */
const MAX_JSON_VALUES = 1_500_000
/** Of the processor, for all documents of a file together. */
const SECONDS = 2
const TOKENS_PER_LOOK = 4096

export interface StackBudget {
  /** A document starts. @throws Refusal */
  readonly document: () => void
  /** One more token of it. @throws Refusal */
  readonly token: (depth: number, length: number) => void
}

/** @param seconds that the processor has worked */
export function stackBudget(file: string, seconds: () => number): StackBudget {
  const until = seconds() + SECONDS
  let [documents, tokens, looked] = [0, 0, 0]
  return {
    document() {
      documents += 1
      tokens = 0
      if (documents > MAX_DOCUMENTS) throw new Refusal(problem('stack-too-long', { file }))
    },
    token(depth, length) {
      if (depth > MAX_STACK_DEPTH) throw new Refusal(problem('file-too-deep', { file, max: MAX_STACK_DEPTH }))
      tokens += 1
      looked += 1
      const isLate = looked % TOKENS_PER_LOOK === 0 && seconds() > until
      if (tokens > MAX_TOKENS || length > MAX_TOKEN || isLate) throw new Refusal(problem('stack-too-long', { file }))
    },
  }
}

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44]
const OPENING = new Set([91, 123])
const CLOSING = new Set([93, 125])

/** Before JSON is made into values: how many they are, and how deep. @throws Refusal */
export function checkJsonSize(text: string, file: string): void {
  let [depth, values, isInText] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isInText) {
      if (code === BACKSLASH) at += 1
      else if (code === QUOTE) isInText = false
    } else if (code === QUOTE) isInText = true
    else if (code === COMMA) values += 1
    else if (OPENING.has(code)) {
      depth += 1
      values += 1
      if (depth > MAX_STACK_DEPTH) throw new Refusal(problem('file-too-deep', { file, max: MAX_STACK_DEPTH }))
    } else if (CLOSING.has(code)) depth -= 1
  }
  if (values > MAX_JSON_VALUES) throw new Refusal(problem('stack-too-long', { file }))
}
