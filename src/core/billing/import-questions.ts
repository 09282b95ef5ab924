// What has to be asked before a bill changes anything, and what was answered.

import { recordsOf } from '../inventory/edits.ts'
import type { Component } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { keptAnswers } from './kept-proofs.ts'

/** Asked before anything changes. What it is about stands in its facts; wording has the sentence. */
export interface BillImportQuestion {
  readonly id: string
  readonly code:
    | 'bearer'
    | 'tie'
    | 'new'
    | 'price'
    | 'typed-bill'
    | 'amount'
    | 'credits'
    | 'same-months'
    | 'fewer-charges'
    | 'other-accounts'
    | 'first-days'
    | 'fee'
    | 'returned'
    | 'term'
  /** Ids of components, or words. */
  readonly choices: readonly string[]
  /** null: nothing is proposed, somebody has to say. */
  readonly proposed: string | null
  readonly answer: string | null
  /** Somebody chose it; an answer that is no choice chooses nothing. */
  readonly isChosen: boolean
  readonly facts: Readonly<Record<string, string>>
  /** By choices, what is noted with the import when one is the answer: as long as all of it is there, the answer holds. */
  readonly notes?: Readonly<Record<string, readonly string[]>>
}

export type Asked = Pick<BillImportQuestion, 'id' | 'code' | 'choices' | 'facts' | 'notes'>

export interface GivenAnswers {
  /** By the ids of questions: a choice, or the name of a component. */
  readonly answers: Readonly<Record<string, string>>
  /** Questions with a proposal count as answered by it. */
  readonly acceptsProposals: boolean
}

/** In the order in which they are asked. */
export class ImportQuestions {
  readonly asked: BillImportQuestion[] = []
  readonly #given: GivenAnswers
  readonly #components: readonly Component[]
  readonly #noted: ReadonlySet<string>

  constructor(given: GivenAnswers, workbook: Workbook) {
    this.#given = given
    this.#components = recordsOf(workbook, 'components')
    this.#noted = new Set(recordsOf(workbook, 'imports').flatMap(({ proof }) => keptAnswers(proof).left))
  }

  /**
   * What somebody chose, else what was said before, else what is proposed: the plan shows what comes of it while the question is still
   * open. null: nothing is.
   * @param before as the workbook keeps it beside its notes: the question is answered, and may be answered otherwise
   */
  ask(question: Asked, proposed: string | null, before: string | null = null): string | null {
    const chosen = this.#chosen(question)
    const answer = chosen ?? before ?? this.#saidBefore(question) ?? (this.#given.acceptsProposals ? proposed : null)
    this.asked.push({ ...question, proposed, answer, isChosen: chosen !== null })
    return answer ?? proposed
  }

  /** What `ask` says, before it is asked. */
  wouldAnswer(question: Asked, proposed: string | null, before: string | null): string | null {
    return this.#chosen(question) ?? before ?? this.#saidBefore(question) ?? proposed
  }

  /** Of two that are noted none holds: somebody said one thing and then, the other way round, the other. */
  #saidBefore({ notes = {} }: Asked): string | null {
    const isNoted = (each: readonly string[]) => each.length > 0 && each.every((note) => this.#noted.has(note))
    const [only = null, ...others] = Object.keys(notes).filter((choice) => isNoted(notes[choice] ?? []))
    return others.length === 0 ? only : null
  }

  #chosen({ id, choices }: Asked): string | null {
    const given = this.#given.answers[id]
    return given === undefined ? null : this.#choiceOf(given, choices)
  }

  #choiceOf(given: string, choices: readonly string[]): string | null {
    if (choices.includes(given)) return given
    return this.#components.find(({ id, name }) => choices.includes(id) && name === given)?.id ?? null
  }
}
