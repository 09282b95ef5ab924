// The edit that a planned import of a bill makes: one step, which undo takes back whole. What is there already is left as it is, so
// the same file again makes no step at all.

import { partsOfBill, removeBill } from '../edits/bill-edits.ts'
import { POSITION_STEP } from '../edits/component-edits.ts'
import type { BatchEdit, Edit } from '../inventory/edit.ts'
import { addRecord, batch, type EditContext, recordOf, recordsOf, removeRecord, setFields, stepOf } from '../inventory/edits.ts'
import type { AnyRecord, Component, ImportRecord, RecordOf, TableName } from '../inventory/tables.ts'
import { newRecord, type Workbook } from '../inventory/workbook.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { hasBilledDates, isOfBilledTerms } from './contracts-gone.ts'
import { type KeptAnswers, type KeptMap, keptAnswers, keptAs, keptProofs, newestSaid } from './kept-proofs.ts'
import { idOfKey } from './key-ids.ts'
import { type ProvedFile, proofsOfFile, proofsThatStay } from './month-proofs.ts'
import { type BillImportPlan, openQuestionsOf } from './plan-import.ts'
import type { PlannedBill } from './planned-bills.ts'
import { partsGone } from './prices-gone.ts'

/** What is noted of the file itself. */
export interface ImportedFile extends ProvedFile {
  readonly lines: number
  /** Its own total and its sum, in the workbook's currency; null where it has none, or is in another. */
  readonly controlTotal: ImportRecord['controlTotal']
  readonly rowsTotal: ImportRecord['rowsTotal']
  /** What its columns mean where no source knows them. */
  readonly map: KeptMap | null
}

type Part = Edit | Result<Edit | readonly Edit[]>

/** Empty where nothing changes. Refused while a question is open. */
export function billImportEdit(context: EditContext, plan: BillImportPlan, file: ImportedFile): Result<BatchEdit> {
  const label = { code: 'import-bill', facts: { name: file.name } } as const
  const { workbook } = context
  const open = openQuestionsOf(plan).length
  if (open > 0) return fail(problem('bill-unanswered', { file: file.name, open }))
  const lastPosition = recordsOf(workbook, 'components').reduce((last, { position }) => Math.max(last, position), 0)
  const contracts = contractsOf(plan)
  const parts: Part[] = [
    ...plan.newComponents.map((component, at) =>
      addRecord(context, 'components', {
        ...component,
        ...contractOfNew(component.id, contracts),
        position: lastPosition + (at + 1) * POSITION_STEP,
      }),
    ),
    ...plan.newRules.map(({ meta: _none, id, ...values }) => put(context, 'billRules', id, values)),
    ...plan.changes.removed.map((record) => removeRecord(context, 'billed', record)),
    ...plan.changes.changed.map(({ after: { meta: _none, id, ...values } }) => setFields(context, 'billed', id, values)),
    ...plan.changes.added.map(({ meta: _none, ...values }) => addRecord(context, 'billed', values)),
    ...plan.endedBillIds.map((id) => endedBill(context, id)),
    ...plan.replacedBillIds.map((id) => removeBill(context, id)),
    ...plan.replacedLineIds.flatMap((id) => {
      const line = recordOf(workbook, 'costLines', id)
      return line === undefined ? [] : [removeRecord(context, 'costLines', line)]
    }),
    ...plan.newGrants.map((grant) => addRecord(context, 'creditGrants', grant)),
    ...plan.bills.flatMap((bill) => billParts(context, bill)),
    ...plan.contractsGone.map(({ componentId }) =>
      setFields(context, 'components', componentId, { 'contract.start': null, 'contract.end': null }),
    ),
    ...[...contracts].map(([componentId, term]) => contractEdit(context, plan, componentId, term)),
  ]
  const step = stepOf(context, label, parts)
  if (!step.ok) return step
  const isNews = step.value.edits.length > 0 || hasNewAnswer(workbook, plan)
  if (!isNews && !takesAnswerBack(workbook, plan)) return step
  const noted = noteImport(context, plan, file, isNews)
  return noted.ok ? ok(batch(context, [...step.value.edits, ...noted.value], label)) : noted
}

/** Somebody says of bills that are there already that both count, or anything else that holds for the next bill. */
function hasNewAnswer(workbook: Workbook, plan: BillImportPlan): boolean {
  const known = recordsOf(workbook, 'imports').map(({ proof }) => keptAnswers(proof))
  const isKept = plan.questions.some(({ code, answer, isChosen }) => code === 'same-months' && isChosen && answer === 'keep')
  const isNew = (pair: string) => !known.some(({ beside }) => beside.includes(pair))
  // What has no room is never noted, so it is no news when the same file comes again.
  const said = newestSaid('left', saidOf(plan))
  const left = new Set(known.flatMap((each) => each.left))
  return (isKept && newestSaid('beside', plan.keptBills).some(isNew)) || said.some((note) => !left.has(note))
}

/** Somebody says otherwise than before: even where no bill changes, the next one is read by that. */
function takesAnswerBack(workbook: Workbook, plan: BillImportPlan): boolean {
  const known = recordsOf(workbook, 'imports').flatMap(({ proof }) => keptAnswers(proof).left)
  return noLongerSaid(plan).some((note) => known.includes(note))
}

/** What the answers note, whether somebody chose them or accepted what was proposed. */
function saidOf({ questions }: BillImportPlan): readonly string[] {
  return questions.flatMap(({ answer, notes = {} }) => (answer === null ? [] : (notes[answer] ?? [])))
}

/** Each once. */
function newestLast(before: readonly string[], said: readonly string[]): readonly string[] {
  const now = new Set(said)
  return [...new Set(before.filter((note) => !now.has(note))), ...now]
}

/** What the other choices of a question note, where somebody chose. */
function noLongerSaid({ questions }: BillImportPlan): readonly string[] {
  return questions.flatMap(({ answer, isChosen, notes = {} }) =>
    isChosen ? Object.entries(notes).flatMap(([choice, noted]) => (choice === answer ? [] : noted)) : [],
  )
}

/** It may come again with its source: nothing notes that somebody deleted it. */
function endedBill(context: EditContext, id: string): Part {
  const removed = removeBill(context, id)
  if (!removed.ok) return removed
  return ok(removed.value.edits.map((edit) => (edit.op === 'remove' ? { ...edit, deletedAt: null } : edit)))
}

/** A record as it is to be: added, or changed where it differs. */
function put<T extends TableName>(context: EditContext, table: T, id: string, values: Partial<RecordOf<T>>): Part {
  const known = recordOf(context.workbook, table, id)
  return known === undefined ? addRecord(context, table, { ...values, id } as Partial<RecordOf<T>>) : setFields(context, table, id, values)
}

/** The bill, and of each component that bears a part of it one line; lines of others go. */
function billParts(context: EditContext, { id, vendor, currency, per, amount, date, takenFrom, parts }: PlannedBill): readonly Part[] {
  const lines = partsOfBill(context, id)
  const gone = partsGone(lines, { parts })
  const isNew = recordOf(context.workbook, 'bills', id) === undefined
  const lineEdits = parts.map(({ componentId, minor }): Part => {
    const line = lines.find((each) => each.componentId === componentId)
    const values = { amount: minor, billShare: null, currency, per, costAsOf: date }
    if (line !== undefined) return setFields(context, 'costLines', line.id, values)
    const added = { ...values, id: idOfKey('part', [id, componentId]), componentId, billId: id, label: vendor }
    return addRecord(context, 'costLines', added as never)
  })
  return [
    put(context, 'bills', id, { ...(isNew ? { vendor } : {}), amount, currency, per, date, takenFrom } as never),
    ...gone.map((line) => removeRecord(context, 'costLines', line)),
    ...lineEdits,
  ]
}

type Term = NonNullable<PlannedBill['term']>

/** Of each component one contract, from the first day of all that was bought for it to the last. */
function contractsOf({ bills }: BillImportPlan): ReadonlyMap<string, Term> {
  const contracts = new Map<string, Term>()
  for (const { term, parts } of bills) {
    if (term === null) continue
    for (const { componentId } of parts) {
      const known = contracts.get(componentId)
      contracts.set(componentId, known === undefined ? term : spanOf(known, term))
    }
  }
  return contracts
}

function spanOf(a: Term, b: Term): Term {
  const [first = a.first] = [a.first, b.first].sort()
  const [, last = a.last] = [a.last, b.last].sort()
  return { first, last }
}

function contractOfNew(id: string, contracts: ReadonlyMap<string, Term>): Partial<Pick<Component, 'contract'>> {
  const term = contracts.get(id)
  return term === undefined ? {} : { contract: { ...newRecord('components', id).contract, start: term.first, end: term.last } }
}

/** Somebody's own dates stay, blanked ones too. Those that came of an earlier bill follow what is bought now. */
function contractEdit(context: EditContext, plan: BillImportPlan, componentId: string, { first, last }: Term): Part {
  const { workbook } = context
  const component = recordOf(workbook, 'components', componentId)
  if (component === undefined || !hasBilledDates(component)) return ok([])
  const { start, end } = component.contract
  if ((start !== null || end !== null) && !isOfBilledTerms(workbook, plan, component)) return ok([])
  return setFields(context, 'components', componentId, { 'contract.start': first, 'contract.end': last })
}

/**
 * One record for each set of sources: the newest import of them, with the proofs of earlier months.
 * @param isNews otherwise it only takes back what was said before: where that was noted it goes, and no further import is listed
 */
function noteImport(context: EditContext, plan: BillImportPlan, file: ImportedFile, isNews: boolean): Result<readonly Edit[]> {
  const { changes, bills, keptBills, partedBills } = plan
  const sources = [
    ...new Set([...changes.added, ...changes.changed.map(({ after }) => after), ...changes.removed].map(({ source }) => source)),
  ]
  const key = sources.length === 0 ? bills.map(({ id }) => id) : sources.sort()
  const id = idOfKey('import', key)
  const pricesAsOf =
    bills
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null
  const { name, lines, controlTotal, rowsTotal } = file
  const { workbook } = context
  const noted = recordOf(workbook, 'imports', id)
  const over = noLongerSaid(plan)
  const stillSaid = (said: string | null): KeptAnswers => {
    const { beside, left, map } = keptAnswers(said)
    return { beside: beside.filter((pair) => !partedBills.includes(pair)), left: left.filter((each) => !over.includes(each)), map }
  }
  const known = stillSaid(noted?.proof ?? null)
  const stays = noted === undefined ? [] : proofsThatStay(workbook, plan, noted, id)
  const proof = keptAs([...proofsOfFile(workbook, plan, file), ...stays], {
    beside: newestLast(known.beside, keptBills),
    left: newestLast(known.left, saidOf(plan)),
    map: file.map ?? known.map,
  })
  const values = { source: name, at: context.at, pricesAsOf, rows: lines, controlTotal, rowsTotal, proof } as Partial<ImportRecord>
  // What another import noted of bills that are one now would count both again, and so would its proofs of months that came again.
  const others = recordsOf(workbook, 'imports').flatMap((each): readonly Part[] => {
    const before = keptAs(keptProofs(each.proof), keptAnswers(each.proof))
    const after = keptAs(proofsThatStay(workbook, plan, each, id), stillSaid(each.proof))
    return each.id === id || after === before ? [] : [setFields(context, 'imports', each.id, { proof: after })]
  })
  const step = stepOf(context, { code: 'import-bill', facts: { name } }, [
    ...(isNews || noted !== undefined ? [put(context, 'imports', id, values as Partial<AnyRecord> as never)] : []),
    ...others,
  ])
  return step.ok ? ok(step.value.edits) : step
}
