// What the words of a field are. The schema says which fields there are and what they hold; a field, a part of a group or a
// choice without its words does not compile.

import type { FieldPath, FieldValue, TableName } from '#core'

export type Labels<C extends string> = Readonly<Record<C, string>>

export interface FieldWords {
  /** On screens, in Problems and in merges: "Exit plan". */
  readonly label: string
  /** Before a value, where the label is a question: "Hard to reverse". */
  readonly title?: string
  /** Head of a column, at most 18 characters, where the label is longer or says something else. */
  readonly head?: string
  /** Inside a sentence: "exit plan". Left out, it is the label with a small first letter. */
  readonly noun?: string
  /** An entry in the expected form, shown while nothing is entered. */
  readonly example?: string
  /** What to enter, in one line. */
  readonly hint?: string
  /** Behind its value, where the unit does not say enough: "% of an engineer". */
  readonly suffix?: string
  /** Header of its column in an inventory CSV. It never changes. */
  readonly csv?: string
}

type ChoiceWords<C extends string> = FieldWords & { readonly choices: Labels<C> }

/** A type of fixed words has no empty object among its records; plain and branded texts do. */
type IsChoice<V extends string> = Record<never, never> extends Record<V, 1> ? false : true
type WordsOf<V> = [V] extends [string] ? (IsChoice<V> extends true ? ChoiceWords<V> : FieldWords) : FieldWords

export type TableWords<T extends TableName> = { readonly [P in FieldPath<T>]: WordsOf<NonNullable<FieldValue<T, P>>> }
