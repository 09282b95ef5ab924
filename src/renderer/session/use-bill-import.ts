// One import of a bill, from choosing it to its bill in the workbook: how it was read, what the user settled, and the plan that
// follows. The workbook changes once, at the end. Several bills come in one after the other.

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type IsoTime, ok, type Problem, problem, type Result, recordsOf, rulesInOrder, type Workbook, type WorkDone } from '#core'
import { type BillAnswers, type BillColumns, type BillOrder, billsOf, columnsAsAnswered, lastingBillAnswers } from '#intake'
import { billFilesText } from '#wording'
import { applyNow } from './apply-now.ts'
import { type BillList, monthKey, type ShownBill, type ShownBillPlan, type ShownGroup } from './bill-messages.ts'
import { billMappings } from './column-mappings.ts'
import { createGiver, OF_BILLS, takeEdit } from './import-hand-over.ts'
import { createImportHost } from './import-host.ts'
import type { Page } from './import-messages.ts'
import type { Session } from './session.ts'

export { type BillColumns, MAPPED_ROLES, type MappedRole } from '#intake'
export type {
  ShownBill,
  ShownBillNote,
  ShownBillPlan,
  ShownGroup,
  ShownPlanBill,
  ShownQuestion,
} from './bill-messages.ts'
export { BILL_PAGE } from './bill-messages.ts'

interface OpenRule {
  readonly place: number
  readonly groups: Page<ShownGroup>
}

/** A bill that was read whole: what the user settled of it, and the plan that follows. */
export interface BillReview {
  readonly bill: ShownBill
  readonly tag: string | null
  /** That of the last bill, by which this one has too many groups: it is grouped by none. */
  readonly tagLeft: string | null
  readonly answers: Readonly<Record<string, string>>
  /** Somebody accepted all of them: those that come count as answered, too. */
  readonly acceptsProposals: boolean
  /** Rules in another order than the workbook's; null: as they are. */
  readonly ruleOrder: readonly string[] | null
  /** The order was changed and nobody has said yet that it holds: nothing comes in before. */
  readonly isOrderOpen: boolean
  /** null: it does not add up, or the first plan is not there yet. */
  readonly plan: ShownBillPlan | null
  /** The rule whose groups are shown, by its place in that plan. */
  readonly openRule: OpenRule | null
  readonly problem: Problem | null
  /** While a plan is worked out; the one shown is the one before. */
  readonly isBusy: boolean
  readonly isImporting: boolean
}

export type BillImportState =
  /** isAskedAgain: what was said of the bill that was read can be said otherwise. */
  | { readonly step: 'choose'; readonly problem: Problem | null; readonly isAskedAgain: boolean }
  | { readonly step: 'reading'; readonly progress: WorkDone | null }
  /** Before any month is shown. */
  | { readonly step: 'asked'; readonly bill: ShownBill; readonly order: BillOrder; readonly isRemembered: boolean }
  | { readonly step: 'review'; readonly review: BillReview }
  | { readonly step: 'imported'; readonly plan: ShownBillPlan; readonly bill: ShownBill }

interface SaidOfBill {
  readonly columns?: BillColumns
  readonly answers: Readonly<Record<string, string>>
}

export interface BillImporting {
  readonly state: BillImportState
  /** The bill that is read, and those that follow it, by their files. */
  readonly source: string
  readonly waiting: readonly string[]
  readonly read: (files: readonly File[]) => void
  /** Answers what is asked before a month is shown, and reads the file again. */
  readonly settle: (said: SaidOfBill) => void
  readonly groupBy: (tag: string | null) => void
  readonly answer: (questionId: string, choice: string) => void
  readonly acceptAll: () => void
  readonly moveRule: (id: string, by: -1 | 1) => void
  readonly keepOrder: (isKept: boolean) => void
  readonly showPage: (of: BillList, from: number) => void
  /** Shows a page of the groups of a rule, by its place; null: of none. */
  readonly openRule: (place: number | null, from?: number) => void
  readonly importNow: () => void
  /** Asks again what was answered before any month was shown. */
  readonly askAgain: () => void
  /** The next of the bills that were chosen together. */
  readonly next: () => void
  readonly cancel: () => void
}

/** What was said of the last bill with these columns and another one need not say: shown beside the columns to be looked at. */
const SHOWN_AGAIN = ['currency', 'vendor'] as const

/** Its files. */
type Bill = readonly File[]

/** What the workbook held of a month before a bill brought it in, and then. */
interface BroughtIn {
  readonly file: string
  readonly before: string
  readonly after: string
}

/** What the workbook holds of these months. */
function heldOf({ workbook }: { readonly workbook: Workbook }, keys: readonly string[]): ReadonlyMap<string, string> {
  const held = new Map(keys.map((key) => [key, '']))
  if (held.size === 0) return held
  for (const record of recordsOf(workbook, 'billed')) {
    const key = monthKey(record)
    const before = held.get(key)
    if (before !== undefined) held.set(key, `${before}${record.id} ${record.exact} ${record.lines}\n`)
  }
  return held
}

const nameOf = (bill: Bill) => billFilesText(bill.map(({ name }) => name))

const CHOOSE: Extract<BillImportState, { readonly step: 'choose' }> = { step: 'choose', problem: null, isAskedAgain: false }
const NOTHING_SAID: BillOrder = { tag: null, answers: {}, columns: null }

function startBillWorker(): Worker {
  return new Worker(new URL('./bill-worker.ts', import.meta.url), { type: 'module' })
}

export function useBillImport(session: Session): BillImporting {
  const host = useMemo(() => createImportHost(startBillWorker), [])
  const [state, setState] = useState<BillImportState>(CHOOSE)
  const [bills, setBills] = useState<readonly Bill[]>([])
  const latest = useRef(state)
  const queue = useRef(bills)
  const order = useRef(NOTHING_SAID)
  /** Somebody chose a tag, or none; otherwise it is the one of the last bill. */
  const isTagChosen = useRef(false)
  /** The one of the last bill, where nobody has chosen any since it was tried. */
  const tagTried = useRef<string | null>(null)
  /** What was said of the last bill with these columns, shown where this one is asked about, too. */
  const before = useRef<BillAnswers>({})
  /** What columns mean of bills that were chosen together and have the same ones, though each is another vendor's. */
  const columnsOf = useRef(new Map<Bill, BillColumns | null>())
  /** Months that came in with the others that were chosen together, and of which bill: one more of them would take their place. */
  const broughtIn = useRef(new Map<string, BroughtIn>())
  const giver = useMemo(() => createGiver(host, OF_BILLS), [host])
  const turns = useRef(0)
  const show = useCallback((next: BillImportState) => {
    latest.current = next
    setState(next)
  }, [])
  /** What fills the screen is drawn a part at a time, so that the window never waits for the whole of it. */
  const showInParts = useCallback((next: BillImportState) => {
    latest.current = next
    startTransition(() => setState(next))
  }, [])
  useEffect(() => host.cancel, [host])

  const actions = useMemo(() => {
    const review = (): BillReview | null => (latest.current.step === 'review' ? latest.current.review : null)
    const change = (next: Partial<BillReview>) => {
      const now = review()
      if (now !== null) show({ step: 'review', review: { ...now, ...next } })
    }
    const wait = (next: readonly Bill[]) => {
      queue.current = next
      setBills(next)
    }

    async function begin(chosen: Bill): Promise<void> {
      const turn = ++turns.current
      host.cancel()
      columnsOf.current = new Map()
      broughtIn.current = new Map()
      wait([chosen])
      show({ step: 'reading', progress: null })
      const sorted = chosen.length === 1 ? ok([[0]]) : await host.ask({ kind: 'sort-bills', files: chosen, source: nameOf(chosen) })
      if (sorted === null || turn !== turns.current) return
      if (!sorted.ok) return show({ ...CHOOSE, problem: sorted.problem })
      readFirst(sorted.value.map((places) => places.flatMap((at) => chosen[at] ?? [])))
    }

    function readFirst(next: readonly Bill[]): void {
      const columns = (next[0] === undefined ? null : columnsOf.current.get(next[0])) ?? null
      order.current = { ...NOTHING_SAID, columns }
      before.current = {}
      isTagChosen.current = false
      tagTried.current = null
      wait(next)
      void readNow()
    }

    /** Each has a vendor of its own, who is asked for: it may write days and amounts in its own way, too. */
    function readApart(columns: BillColumns | null): void {
      const [together = [], ...others] = queue.current
      const named = billsOf(together)
      // Numbers of invoices look like those of parts, and somebody says that they are none.
      const bills = named.length > 1 ? named : together.map((file) => [file])
      for (const bill of bills) columnsOf.current.set(bill, columns)
      readFirst([...bills, ...others])
    }

    /** Months that others of those chosen together brought in and that are still there: an import may be undone. */
    function stillThere(): readonly string[] {
      const held = heldOf(session.state(), [...broughtIn.current.keys()])
      return [...broughtIn.current].flatMap(([key, { before, after }]) => {
        const now = held.get(key)
        return now === '' || (now === before && before !== after) ? [] : [key]
      })
    }

    /** null: it takes nothing away unasked that came in just now. */
    function monthsAgain({ files }: ShownBill, { takesAway }: ShownBillPlan): Problem | null {
      const [key] = takesAway
      if (key === undefined) return null
      const months = [...new Set(takesAway.map((each) => each.slice(each.lastIndexOf('\n') + 1)))].sort()
      return problem('bill-months-again', { file: billFilesText(files), first: broughtIn.current.get(key)?.file ?? '', months })
    }

    /** The step of choosing, from where others that were chosen together can be read. */
    function refuse(refusal: Problem): void {
      show({ step: 'choose', problem: refusal, isAskedAgain: Object.keys(order.current.answers).length > 0 })
    }

    async function readNow(): Promise<void> {
      const bill = queue.current[0]
      if (bill === undefined) return
      const turn = ++turns.current
      host.cancel()
      giver.forget()
      show({ step: 'reading', progress: null })
      const read = await host.ask({ kind: 'read-bill', files: bill, source: nameOf(bill), order: order.current }, (progress) => {
        if (turn === turns.current) show({ step: 'reading', progress })
      })
      if (read === null || turn !== turns.current) return
      // Nobody asked for it: without it the bill can be read.
      const isTried = order.current.tag !== null && order.current.tag === tagTried.current
      if (!read.ok && isTried && read.problem.code === 'bill-too-many-groups') return group(null)
      if (!read.ok) return refuse(read.problem)
      if (read.value.questions.length > 0) return ask(read.value)
      const { tag } = order.current
      const nothing = {
        tagLeft: tag === null ? tagTried.current : null,
        answers: {},
        acceptsProposals: false,
        ruleOrder: null,
        isOrderOpen: false,
        plan: null,
        openRule: null,
        problem: null,
        isImporting: false,
      }
      showInParts({ step: 'review', review: { bill: read.value, tag, ...nothing, isBusy: read.value.isWhole } })
      if (read.value.isWhole) await plan()
    }

    /** Columns that were mapped before are mapped again. */
    function ask(bill: ShownBill): void {
      const asked = bill.questions.find((question) => question.id === 'columns')
      const known = asked === undefined || asked.id !== 'columns' ? null : billMappings.recall(asked.columns)
      if (known !== null) {
        order.current = { ...order.current, columns: known.columns }
        before.current = known.answers
      }
      // Another vendor's bill may have the same columns, and how the next one writes days and amounts is known once it is read.
      const shown = known === null ? [] : SHOWN_AGAIN.flatMap((id) => (known.answers[id] === undefined ? [] : [{ id }]))
      const questions = [...bill.questions, ...shown]
      const said = Object.entries(before.current).filter(([id]) => questions.some((question) => question.id === id))
      const answers = { ...Object.fromEntries(said), ...order.current.answers } as BillAnswers
      show({
        step: 'asked',
        bill: { ...bill, questions },
        order: { ...order.current, answers },
        isRemembered: said.length > 0 || known !== null,
      })
    }

    async function plan(): Promise<void> {
      const turn = ++turns.current
      if (!(await giver.give(session.state().workbook)) || turn !== turns.current) return
      const now = review()
      if (now === null) return
      const { tag, answers, acceptsProposals, ruleOrder } = now
      const asOf = session.state().assessment.asOf
      const settled = { tag, answers, acceptsProposals, ruleOrder, broughtIn: stillThere() }
      const planned = await host.ask({ kind: 'plan-bill', order: { today: asOf, ...settled } })
      if (planned === null || turn !== turns.current) return
      const again = planned.ok ? monthsAgain(now.bill, planned.value) : null
      if (again !== null) return refuse(again)
      if (planned.ok && tag === null && !isTagChosen.current && planned.value.tagBefore !== null) {
        tagTried.current = planned.value.tagBefore
        return group(tagTried.current)
      }
      const asked = review()
      if (asked === null) return
      if (!planned.ok) return change({ problem: planned.problem, isBusy: false })
      showInParts({ step: 'review', review: { ...asked, plan: planned.value, openRule: null, problem: null, isBusy: false } })
    }

    function group(tag: string | null): void {
      isTagChosen.current = true
      order.current = { ...order.current, tag }
      void readNow()
    }

    const planAnew = (next: Partial<BillReview>): void => {
      change({ ...next, isBusy: true })
      void plan()
    }

    async function importNow(): Promise<void> {
      const now = review()
      if (now === null || now.plan === null || now.isBusy || now.isOrderOpen || now.plan.open > 0) return
      // Whatever the workbook was when the plan was made, the edit has to fit the one of now.
      if (giver.sent() !== session.state().workbook) return planAnew({})
      const turn = ++turns.current
      const isWanted = () => turn === turns.current
      change({ isImporting: true })
      const chosen = await host.ask({ kind: 'choose-bill', at: new Date().toISOString() as IsoTime })
      const edit = chosen?.ok ? await takeEdit(host, () => undefined) : chosen
      if (edit === null || !isWanted()) return
      // Only one that follows could take their place.
      const taken = chosen?.ok && queue.current.length > 1 ? chosen.value : []
      const before = heldOf(session.state(), taken)
      const done: Result<null> = edit.ok ? await applyNow(session, edit.value, { isWanted }) : edit
      if (!isWanted()) return
      if (!done.ok) return change({ isImporting: false, problem: done.problem })
      if (order.current.columns !== null) billMappings.keep(order.current.columns, lastingBillAnswers(order.current.answers))
      const after = heldOf(session.state(), taken)
      for (const key of taken) {
        // Several of them may have come in beside each other: those before count as well.
        const first = broughtIn.current.get(key)?.before ?? before.get(key) ?? ''
        broughtIn.current.set(key, { file: billFilesText(now.bill.files), before: first, after: after.get(key) ?? '' })
      }
      host.cancel()
      showInParts({ step: 'imported', plan: now.plan, bill: now.bill })
    }

    async function showPage(of: BillList, from: number): Promise<void> {
      const page = await host.ask({ kind: 'bill-page', of, from, rule: null })
      const now = review()
      if (page?.ok && now?.plan && !now.isBusy) change({ plan: { ...now.plan, lists: { ...now.plan.lists, [of]: page.value } } })
    }

    async function openRule(place: number | null, from = 0): Promise<void> {
      if (place === null) return change({ openRule: null })
      const page = await host.ask({ kind: 'bill-page', of: 'groups', from, rule: place })
      // A page of the groups holds groups.
      if (page?.ok && review()?.isBusy === false) change({ openRule: { place, groups: page.value as Page<ShownGroup> } })
    }

    function moveRule(id: string, by: -1 | 1): void {
      const now = review()
      if (now?.plan == null || now.isBusy) return
      const ids = now.ruleOrder ?? rulesInOrder(session.state().workbook).map((rule) => rule.id)
      const at = ids.indexOf(id)
      const other = ids[at + by]
      if (at === -1 || other === undefined) return
      planAnew({ ruleOrder: ids.map((each) => (each === id ? other : each === other ? id : each)), isOrderOpen: true })
    }

    return {
      read: (chosen: readonly File[]) => {
        if (chosen.length > 0) void begin(chosen)
      },
      settle: ({ answers, ...said }: SaidOfBill) => {
        if (answers['overlap'] === 'apart') return readApart(said.columns ?? order.current.columns)
        // Each is one of the choices that were shown.
        const next = { ...order.current, ...said, answers: { ...order.current.answers, ...answers } as BillAnswers }
        const columns = latest.current.step === 'asked' ? columnsAsAnswered(next, latest.current.bill) : null
        order.current = columns === null ? next : { ...next, columns }
        void readNow()
      },
      groupBy: (tag: string | null) => {
        tagTried.current = null
        group(tag)
      },
      answer: (id: string, choice: string) => {
        const now = review()
        if (now !== null) planAnew({ answers: { ...now.answers, [id]: choice } })
      },
      acceptAll: () => planAnew({ acceptsProposals: true }),
      moveRule,
      keepOrder: (isKept: boolean) => (isKept ? change({ isOrderOpen: false }) : planAnew({ ruleOrder: null, isOrderOpen: false })),
      showPage: (of: BillList, from: number) => void showPage(of, from),
      openRule: (place: number | null, from?: number) => void openRule(place, from),
      importNow: () => void importNow(),
      askAgain: () => {
        before.current = order.current.answers
        order.current = { ...order.current, answers: {} }
        void readNow()
      },
      next: () => readFirst(queue.current.slice(1)),
      cancel: () => {
        turns.current++
        host.cancel()
        wait([])
        show(CHOOSE)
      },
    }
  }, [host, giver, session, show, showInParts])
  return { ...actions, state, source: nameOf(bills[0] ?? []), waiting: bills.slice(1).map(nameOf) }
}
