// A bill in the import worker: read as a stream, planned against the workbook, and what was decided as one edit. What the command
// line does with a bill, with the same code; nothing of it is kept once it is in.

import {
  type AppliedRule,
  type BatchEdit,
  type BilledGroup,
  type BillImportPlan,
  type BillProof,
  type BillRule,
  billedMonths,
  billImportEdit,
  borneByPlan,
  componentNames,
  currencyOf,
  fail,
  groupedBy,
  type IsoTime,
  largestFirst,
  movedGroups,
  NOBODYS,
  nameOnly,
  ok,
  openQuestionsOf,
  planBillImport,
  problem,
  proofsOf,
  type Result,
  type RuleValues,
  ratesMissingFor,
  recordOf,
  recordsOf,
  ruleOfGroup,
  rulesInOrder,
  ruleUses,
  sameInvoice,
  sumExact,
  tagBefore,
  type Workbook,
} from '#core'
import {
  type BillFile,
  type BillOrder,
  type BillRead,
  billsAmong,
  importedFile,
  isWhole,
  partsGiven,
  readBill,
  typeOfBilled,
} from '#intake'
import { billFilesText } from '#wording'
import {
  BILL_PAGE,
  type BillAsk,
  type BillDeskAsk,
  type BillList,
  type BillLists,
  type BillPlanOrder,
  monthKey,
  type ShownBill,
  type ShownBillNote,
  type ShownBillPlan,
  type ShownPlanBill,
  type ShownQuestion,
  type ShownTarget,
} from './bill-messages.ts'
import { editPage, pageOf, withPart } from './desk-portions.ts'
import type { ImportPace } from './import-desk.ts'
import type { ImportAnswerOf } from './import-messages.ts'

const SHOWN_PARTS = 12

interface BillDesk {
  readonly answer: (ask: BillDeskAsk, pace: ImportPace) => Promise<Result<ImportAnswerOf[BillDeskAsk['kind']]>>
}

type Asked<K extends BillAsk['kind']> = Extract<BillAsk, { readonly kind: K }>
type Lists = { readonly [L in BillList]: readonly BillLists[L][] }
const NO_LISTS: Lists = { groups: [], questions: [], rules: [], proposals: [], moved: [], bills: [], notes: [] }

export function createBillDesk(newId: () => string): BillDesk {
  let bill: BillRead | null = null
  let readAs: Pick<BillOrder, 'columns' | 'answers'> = { columns: null, answers: {} }
  let planned: { readonly plan: BillImportPlan; readonly proofs: readonly BillProof[] } | null = null
  let lists = NO_LISTS
  let workbook: Workbook | null = null
  let edit: BatchEdit | null = null

  function editOf(book: Workbook, at: IsoTime): Result<BatchEdit> {
    if (bill === null || planned === null) return notRead()
    const file = importedFile(bill, currencyOf(book), readAs)
    return billImportEdit({ workbook: book, at, newId, source: 'imported' }, planned.plan, file)
  }

  async function read({ files, order }: Asked<'read-bill'>, { onProgress }: ImportPace): Promise<Result<ShownBill>> {
    const total = files.reduce((sum, { size }) => sum + size, 0)
    const found = await reading(() => readBill(files.map(billFile), order, { onProgress: (done) => onProgress({ done, total }) }))
    if (!found.ok) return found
    bill = found.value
    readAs = order
    planned = null
    const { groups, ...rest } = found.value
    const proofs = proofsOf(rest.totals, groups, () => NOBODYS)
    return ok({
      ...rest,
      months: billedMonths(groups),
      proofs,
      groupCount: groups.length,
      namesServices: groups.some(({ service }) => service !== null),
      isWhole: isWhole(found.value),
      parts: partsGiven(rest.files),
    })
  }

  function plan(book: Workbook, { today, tag, answers, acceptsProposals, ruleOrder, broughtIn }: BillPlanOrder): Result<ShownBillPlan> {
    if (bill === null) return notRead()
    const { groups, totals, files, basis, bases } = bill
    const parts = partsGiven(files)
    const planWith = (rules: readonly RuleValues[]) =>
      planBillImport({ workbook: book, groups, parts, tag, basis, bases, today, rules, answers, acceptsProposals, typeOf: typeOfBilled })
    const usual = planWith([])
    if (!usual.ok) return usual
    const wanted = ruleOrder === null ? usual : planWith(inOrder(rulesInOrder(book), ruleOrder))
    if (!wanted.ok) return wanted
    const chosen = wanted.value
    const proofs = proofsOf(totals, chosen.groups, borneByPlan(chosen, book), chosen.monthlyFees)
    planned = { plan: chosen, proofs }
    lists = listsOf(chosen, groups, book, usual.value.rules)
    const open = openQuestionsOf(chosen)
    const tried = open.length === 0 ? editOf(book, BEFORE_ANY) : null
    if (tried !== null && !tried.ok) return tried
    return ok({
      ...{ proofs, lists: firstPages(lists), counts: countsOf(chosen), missingRates: ratesMissingFor(chosen, book) },
      ...{ open: open.length, openProposed: open.filter(({ proposed }) => proposed !== null).length },
      ...{ takesAway: takenAway(chosen, book, broughtIn), knownRules: recordsOf(book, 'billRules').length },
      isLeft: chosen.questions.some(({ answer }) => answer === 'leave'),
      ...{ isUnchanged: tried?.value.edits.length === 0, tagBefore: tagBefore(book, groups) },
      sameInvoice: sameInvoice(chosen, book, billFilesText(files.map(nameOnly))),
    })
  }

  return {
    answer: async (ask, pace) => {
      switch (ask.kind) {
        case 'give':
          workbook = withPart(workbook, ask.part)
          return ok(null)
        case 'sort-bills':
          return reading(async () => ok(await sorted(ask.files)))
        case 'read-bill':
          return read(ask, pace)
        case 'plan-bill':
          return workbook === null ? notRead() : plan(workbook, ask.order)
        case 'bill-page':
          return ok(pageOf<BillLists[BillList]>(listOf(lists, ask), ask.from, BILL_PAGE))
        case 'choose-bill': {
          const made = workbook === null ? notRead() : editOf(workbook, ask.at)
          if (!made.ok) return made
          edit = made.value
          return ok([...new Set((planned?.plan.ofFile ?? []).map(monthKey))])
        }
        case 'take':
          return edit === null ? notRead() : ok(editPage(edit, ask.from))
      }
    },
  }
}

/**
 * Months that the workbook has, too, unless all that it has of one is of accounts that the file does not have: whether those count beside
 * it is asked with its plan.
 */
function takenAway({ groups, questions }: BillImportPlan, workbook: Workbook, broughtIn: readonly string[]): readonly string[] {
  if (broughtIn.length === 0) return []
  const wanted = new Set(broughtIn)
  const ofWanted = <T extends Parameters<typeof monthKey>[0]>(amounts: readonly T[]) =>
    groupedBy(amounts, (amount) => (wanted.has(monthKey(amount)) ? monthKey(amount) : undefined))
  const before = ofWanted(recordsOf(workbook, 'billed'))
  return [...ofWanted(groups)].flatMap(([key, now]) => {
    const was = before.get(key) ?? []
    const [own, others] = [new Set(now.map(({ account }) => account)), new Set(was.map(({ account }) => account))]
    const isAsked = questions.some(({ code, facts }) => {
      if (code !== 'other-accounts' || !facts['months']?.split(' ').includes(now[0]?.month ?? '')) return false
      const [asked, beside] = [namesIn(facts['own']), namesIn(facts['accounts'])]
      return [...own].every((name) => name === null || asked.has(name)) && [...others].every((name) => name !== null && beside.has(name))
    })
    return was.length === 0 || (isAsked && [...own].every((name) => !others.has(name))) ? [] : [key]
  })
}

function namesIn(lines: string | undefined): ReadonlySet<string> {
  return new Set(lines?.split('\n'))
}

function listOf(lists: Lists, { of, rule }: Asked<'bill-page'>): readonly BillLists[BillList][] {
  return of === 'groups' && rule !== null ? lists.groups.filter((group) => group.rule === rule) : lists[of]
}

/** Only whether anything changes is asked of that edit. */
const BEFORE_ANY = '2000-01-01T00:00:00.000Z' as IsoTime

/** The host asks in order; anything else is a bug of ours. */
function notRead(): Result<never> {
  return fail(problem('app-failed', { channel: 'import', detail: 'asked before a bill was read' }))
}

async function sorted(files: readonly File[]): Promise<readonly (readonly number[])[]> {
  const bills = await billsAmong(files.map((file, at) => ({ ...billFile(file), at })))
  return bills.map((bill) => bill.map(({ at }) => at))
}

async function reading<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableFile) return fail(problem('file-unreadable', { file: error.message, reason: 'gone' }))
    throw error
  }
}

/** A file of the browser's, which stays on the disk. */
function billFile(file: File): BillFile {
  const { name } = file
  return {
    ...{ name, size: file.size },
    pieces: () => readPieces(file),
    slice: async (start, end) => new Uint8Array(await readable(name, file.slice(start, end).arrayBuffer())),
  }

  async function* readPieces(whole: File): AsyncGenerator<Uint8Array> {
    const reader = whole.stream().getReader()
    try {
      for (;;) {
        const step = await readable(name, reader.read())
        if (step.done) return
        yield step.value
      }
    } finally {
      await reader.cancel().catch(() => undefined)
    }
  }
}

/** The file may have been taken away, or changed, since it was chosen. */
async function readable<T>(file: string, reading: Promise<T>): Promise<T> {
  return reading.catch(() => {
    throw new UnreadableFile(file)
  })
}

class UnreadableFile extends Error {}

/** What is not named stays behind, in its order. */
function inOrder(rules: readonly BillRule[], ids: readonly string[]): readonly BillRule[] {
  return rules.toSorted((a, b) => placeOf(ids, a) - placeOf(ids, b))
}

function placeOf(ids: readonly string[], { id }: BillRule): number {
  const place = ids.indexOf(id)
  return place === -1 ? ids.length : place
}

function countsOf({ changes: { added, changed, removed } }: BillImportPlan) {
  return { added: added.length, changed: changed.length, removed: removed.length }
}

function listsOf(plan: BillImportPlan, groups: readonly BilledGroup[], workbook: Workbook, before: readonly AppliedRule[]): Lists {
  const nameOf = componentNames(plan, workbook)
  const target = targetOf(nameOf)
  const places = new Map(plan.rules.map((rule, at) => [rule, at + 1]))
  const paid = paidByQuestions(plan)
  return {
    groups: largestFirst(groups).map((group) => {
      const rule = ruleOfGroup(group, plan.rules)
      return { group, rule: rule === null ? null : (places.get(rule) ?? null), leadsTo: target(rule) }
    }),
    questions: plan.questions.map(({ id, code, facts, proposed, choices, answer }) => ({
      ...{ id, code, facts, proposed, answer, paid: paid(id) },
      choices: choices.map((value) => ({ value, name: nameOf(value) })),
    })),
    rules: ruleUses(groups, plan.rules).map(({ rule, groups: count, sums }, at) => ({
      ...{ id: rule.id, place: at + 1, conditions: rule.conditions, leadsTo: target(rule), groups: count, sums },
      isKnown: recordOf(workbook, 'billRules', rule.id) !== undefined,
    })),
    proposals: plan.newComponents,
    moved: movedGroups(groups, before, plan.rules).map((move) => ({
      ...{ group: move.group, before: target(move.before), after: target(move.after) },
    })),
    bills: shownBills(plan, workbook),
    notes: notesOf(plan),
  }
}

/** What a bill has of all that a question decides who bears. */
function paidByQuestions({ groups, questionOf }: BillImportPlan): (question: string) => ShownQuestion['paid'] {
  const placed = groups.filter(({ category }) => category === 'usage' || category === 'purchase')
  const decided = groupedBy(placed, (group) => questionOf(group) ?? undefined)
  return (question) =>
    [...groupedBy(decided.get(question) ?? [], ({ currency }) => currency)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, paid]) => ({ currency, amount: sumExact(paid.map(({ amount }) => amount)) }))
}

function notesOf(plan: BillImportPlan): readonly ShownBillNote[] {
  return [
    ...plan.tagLost.map((of) => ({ what: 'tagLost' as const, of })),
    ...plan.pricesGone.map((of) => ({ what: 'priceGone' as const, of })),
    ...plan.contractsGone.map((of) => ({ what: 'contractGone' as const, of })),
    ...plan.changes.restated.map((of) => ({ what: 'restated' as const, of })),
    ...plan.partialMonths.map((of) => ({ what: 'partialMonth' as const, of })),
    ...plan.paidOnce.map((of) => ({ what: 'paidOnce' as const, of })),
    ...plan.pastPurchases.map((of) => ({ what: 'pastPurchase' as const, of })),
    ...plan.taxLeft.map((of) => ({ what: 'taxLeft' as const, of })),
    ...plan.waitingPurchases.map((of) => ({ what: 'waitingPurchase' as const, of })),
    ...plan.withoutAmount.map((of) => ({ what: 'withoutAmount' as const, of })),
    ...plan.withoutFullMonth.map((of) => ({ what: 'withoutFullMonth' as const, of })),
  ]
}

function targetOf(nameOf: (id: string) => string): (rule: AppliedRule | null) => ShownTarget {
  return (rule) => {
    if (rule === null) return { target: 'rest', components: [] }
    const { target, componentId, shares } = rule
    if (target === 'split') return { target, components: shares.map(({ componentId: id, share }) => ({ name: nameOf(id), share })) }
    return { target, components: componentId === null ? [] : [{ name: nameOf(componentId), share: null }] }
  }
}

function shownBills(plan: BillImportPlan, workbook: Workbook): readonly ShownPlanBill[] {
  const nameOf = componentNames(plan, workbook)
  return plan.bills.map(({ id: _own, parts, ...bill }) => ({
    ...bill,
    parts: parts
      .toSorted((a, b) => b.minor - a.minor)
      .slice(0, SHOWN_PARTS)
      .map(({ componentId, minor }) => ({ name: nameOf(componentId), minor })),
    partCount: parts.length,
    restMinor: parts.reduce((left, { minor }) => left - minor, bill.amount),
  }))
}

function firstPages(lists: Lists): ShownBillPlan['lists'] {
  const { groups, questions, rules, proposals, moved, bills, notes } = lists
  return {
    groups: pageOf(groups, 0, BILL_PAGE),
    questions: pageOf(questions, 0, BILL_PAGE),
    rules: pageOf(rules, 0, BILL_PAGE),
    proposals: pageOf(proposals, 0, BILL_PAGE),
    moved: pageOf(moved, 0, BILL_PAGE),
    bills: pageOf(bills, 0, BILL_PAGE),
    notes: pageOf(notes, 0, BILL_PAGE),
  }
}
