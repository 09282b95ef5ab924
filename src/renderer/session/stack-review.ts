// Stack files from choosing them to the edit, for the import screen: what runs and is not listed, what is asked, and what the user
// ticked. The workbook changes once, at the end. Part of use-import.ts.

import type { IsoTime, Problem, Result, Workbook } from '#core'
import { acceptStackProposals, type ImportAnswers, type StackPlan } from '#intake'
import { STACK_ENDINGS } from '#wording'
import { applyNow } from './apply-now.ts'
import { takeEdit, takeSuggestions } from './import-hand-over.ts'
import type { ImportHost } from './import-host.ts'
import type { SuggestionEntry } from './import-messages.ts'
import { rememberStackChoices, stackChoices } from './local-choices.ts'
import type { Session } from './session.ts'

export interface StackReview {
  /** Their names. */
  readonly files: readonly string[]
  readonly plan: StackPlan
  readonly answers: ImportAnswers
  /** Ids of proposals that the user unticked. */
  readonly without: readonly string[]
  /** A file that was to be read beside these, or why nothing was added. */
  readonly problem: Problem | null
  /** While a plan is worked out or the components are added; the plan shown is the one before. */
  readonly isBusy: boolean
}

export interface StackImporting {
  readonly tick: (id: string, isAdded: boolean) => void
  readonly tickAll: (isAdded: boolean) => void
  readonly answer: (questionId: string, choice: string) => void
  readonly acceptAll: () => void
  readonly add: () => void
}

/** What these actions need of the import that they are part of. */
interface StackSurroundings {
  readonly host: ImportHost
  readonly session: Session
  readonly review: () => StackReview | null
  readonly show: (review: StackReview) => void
  readonly done: (added: readonly SuggestionEntry[]) => void
  /** Gives the worker the workbook of now, unless it has it; false where that was given up. */
  readonly give: () => Promise<boolean>
  readonly sent: () => Workbook | null
}

export interface StackActions extends StackImporting {
  /** null: read and shown, or given up. */
  readonly read: (content: Uint8Array, source: string, folders: string) => Promise<Problem | null>
}

/** A list never ends like this, whatever is in it. */
export function isStackName(name: string): boolean {
  return STACK_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
}

/** No answer to a question, and one that a later one made pointless. */
type Asked<T> = Result<T> | null

export function stackActions({ host, session, review, show, done, give, sent }: StackSurroundings): StackActions {
  let turns = 0
  const change = (next: Partial<StackReview>) => {
    const now = review()
    if (now !== null) show({ ...now, ...next })
  }

  async function planned(answers: ImportAnswers): Promise<Asked<StackPlan>> {
    const turn = ++turns
    if (!(await give()) || turn !== turns) return null
    const plan = await host.ask({ kind: 'plan-stack', answers })
    return turn === turns ? plan : null
  }

  async function read(content: Uint8Array, source: string, folders: string): Promise<Problem | null> {
    const before = review()
    const files = await host.ask({ kind: 'read-stack', content, source, folders, beside: before !== null })
    if (files === null) return null
    if (!files.ok && before !== null) change({ problem: files.problem })
    if (!files.ok) return before === null ? files.problem : null
    const known = stackChoices(session.state().workbook.id)
    const answers = review()?.answers ?? known.answers
    const plan = await planned(answers)
    if (plan === null) return null
    if (!plan.ok) return plan.problem
    show({ files: files.value, plan: plan.value, answers, without: review()?.without ?? known.without, problem: null, isBusy: false })
    return null
  }

  async function settle(answers: ImportAnswers): Promise<void> {
    change({ answers, isBusy: true })
    const plan = await planned(answers)
    if (plan !== null) change(plan.ok ? { plan: plan.value, problem: null, isBusy: false } : { problem: plan.problem, isBusy: false })
  }

  async function add(): Promise<void> {
    const now = review()
    if (now === null || now.isBusy) return
    // Whatever the workbook was when the plan was made, the edit has to fit the one of now.
    if (sent() !== session.state().workbook) return settle(now.answers)
    const { answers, without } = now
    change({ isBusy: true })
    const at = new Date().toISOString() as IsoTime
    const chosen = await host.ask({ kind: 'choose-stack', order: { answers, without, at } })
    const added = chosen?.ok ? await taken() : chosen
    if (added === null || review() === null) return
    if (!added.ok) return change({ isBusy: false, problem: added.problem })
    rememberStackChoices(session.state().workbook.id, { answers, without })
    done(added.value)
  }

  /** What was chosen, in the workbook, with what is left out: what came with it, each with what it probably is. */
  async function taken(): Promise<Asked<readonly SuggestionEntry[]>> {
    const edit = await takeEdit(host, () => undefined)
    if (edit === null || !edit.ok) return edit
    const suggested = await takeSuggestions(host)
    if (suggested === null || !suggested.ok || review() === null) return suggested
    // Nothing of it is new, and the workbook remembers it all.
    if (edit.value.edits.length === 0) return suggested
    const applied = await applyNow(session, edit.value)
    return applied.ok ? suggested : applied
  }

  return {
    read,
    tick(id, isAdded) {
      const now = review()
      if (now !== null) change({ without: isAdded ? now.without.filter((each) => each !== id) : [...now.without, id] })
    },
    tickAll: (isAdded) => change({ without: isAdded ? [] : (review()?.plan.added ?? []).map(({ id }) => id) }),
    answer(id, choice) {
      const now = review()
      if (now !== null) void settle({ ...now.answers, [id]: choice })
    },
    acceptAll() {
      const now = review()
      if (now !== null) void settle(acceptStackProposals(now.plan.questions, now.answers))
    },
    add: () => void add(),
  }
}
