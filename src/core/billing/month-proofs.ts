// The proofs that stay with imports: one for each month of a file, as long as the workbook holds what it adds up. A month that comes
// again takes the proof away with the amounts; where a part of them stays, so does the proof of that part. Together they come to what
// the months of the workbook hold.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, NO_AMOUNT } from '../amounts/exact-amounts.ts'
import { groupedBy } from '../grouped-by.ts'
import { recordsOf } from '../inventory/edits.ts'
import type { BilledAmount, ImportRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { BilledGroup } from './billed-group.ts'
import { exactOf, monthOf } from './billed-records.ts'
import { type KeptProof, keptProofs } from './kept-proofs.ts'
import { idOfKey } from './key-ids.ts'
import { type BillImportPlan, borneByPlan } from './plan-import.ts'
import { amountsOfProof, proofsOf } from './proof.ts'

/** What the lines of a month come to, whoever is charged for them. */
export interface MonthTotal {
  /** As in the groups of the file. */
  readonly source: string
  readonly month: string
  readonly currency: string
  readonly amount: Decimal
}

/** What is noted of the file for its proofs. */
export interface ProvedFile {
  readonly name: string
  /** How many files it is. */
  readonly files: number
  /** By months, of several files those that a month is in. */
  readonly ofMonths: Readonly<Record<string, { readonly name: string; readonly files: number }>>
  /** Added up beside the groups. */
  readonly monthTotals: readonly MonthTotal[]
  /** What the file itself says that months come to. */
  readonly stated: Readonly<Record<string, string>>
}

/** Of the months that the workbook takes, the last one first. */
export function proofsOfFile(
  workbook: Workbook,
  plan: BillImportPlan,
  { name, files, ofMonths, monthTotals, stated }: ProvedFile,
): readonly KeptProof[] {
  const taken = new Set(plan.ofFile.map(monthOf))
  const lines = groupedBy(monthTotals, ({ source, month, currency }) =>
    taken.has(monthOf({ source: plan.sourceNames.get(source) ?? source, month })) ? `${month}\n${currency}` : undefined,
  )
  const months = groupedBy(
    plan.groups.filter((group) => taken.has(monthOf(group))),
    ({ month, currency }) => `${month}\n${currency}`,
  )
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, groups]) => {
      const [month = ''] = key.split('\n')
      const file = (lines.get(key) ?? []).reduce((sum, { amount }) => addedExact(sum, amount), NO_AMOUNT)
      const said = stated[month]
      const beside = isBesideOthers(plan, groups) ? { accounts: accountsOf(groups) } : {}
      return {
        ...proofOf(workbook, plan, groups, file),
        ...(ofMonths[month] ?? { name, files }),
        ...beside,
        ...(said === undefined ? {} : { stated: said }),
      }
    })
}

/**
 * Those of earlier files, of what the workbook still holds of them.
 * @param imported the record that this import is noted in
 */
export function proofsThatStay(workbook: Workbook, plan: BillImportPlan, record: ImportRecord, imported: string): readonly KeptProof[] {
  const ofFile = new Set(plan.ofFile.map(({ id }) => id))
  const stays = plan.changes.after.filter(({ id }) => !ofFile.has(id))
  return keptProofs(record.proof).flatMap((proof): readonly KeptProof[] => {
    if (proof.sources === undefined) return isOver(workbook, plan, record, proof, { stays, isOwn: record.id === imported }) ? [] : [proof]
    const isWithin = scopeOf(proof)
    const held = stays.filter(isWithin)
    if (held.length === 0) return []
    const beside = proof.accounts !== undefined || plan.ofFile.some(isWithin) ? { accounts: accountsOf(held) } : {}
    if (held.length === recordsOf(workbook, 'billed').filter(isWithin).length) return [{ ...proof, ...beside }]
    const groups = held.map(groupOfRecord)
    const sum = groups.reduce((all, { amount }) => addedExact(all, amount), NO_AMOUNT)
    // What the file said that it comes to was of more than that.
    return [{ ...proofOf(workbook, plan, groups, sum), name: proof.name ?? '', files: proof.files ?? 1, ...beside }]
  })
}

/** A proof of a whole file, as earlier versions kept them, goes once none of its months is left. */
function isOver(
  workbook: Workbook,
  { ofFile }: BillImportPlan,
  { id }: ImportRecord,
  { months }: KeptProof,
  { stays, isOwn }: { readonly stays: readonly BilledAmount[]; readonly isOwn: boolean },
): boolean {
  if (months.length === 0) return false
  if (isOwn && months.every((month) => ofFile.some((record) => record.month === month))) return true
  // An import is known by its sources: of one it is seen which that is.
  const source = recordsOf(workbook, 'billed').find((record) => idOfKey('import', [record.source]) === id)?.source
  return source !== undefined && months.every((month) => !stays.some((record) => record.source === source && record.month === month))
}

function scopeOf({ months, sources = [], accounts, currency }: KeptProof): (record: BilledAmount) => boolean {
  const [ofSources, ofAccounts] = [new Set(sources), accounts === undefined ? null : new Set(accounts)]
  return (record) =>
    months.includes(record.month ?? '') &&
    record.currency === currency &&
    ofSources.has(record.source) &&
    (ofAccounts === null || ofAccounts.has(accountOf(record)))
}

/** Amounts of other accounts of the same bill and month stay beside those of the file. */
function isBesideOthers({ ofFile, changes }: BillImportPlan, groups: readonly BilledGroup[]): boolean {
  const own = new Set(ofFile.map(({ id }) => id))
  const months = new Set(groups.map(monthOf))
  return changes.after.some((record) => months.has(monthOf(record)) && !own.has(record.id))
}

function accountsOf(of: readonly Pick<BilledAmount, 'source' | 'account'>[]): readonly string[] {
  return [...new Set(of.map(accountOf))].sort()
}

/** Two payers may have accounts of one name. */
function accountOf({ source, account }: Pick<BilledAmount, 'source' | 'account'>): string {
  return `${source}\n${account ?? ''}`
}

function proofOf(
  workbook: Workbook,
  plan: BillImportPlan,
  groups: readonly BilledGroup[],
  file: Decimal,
): Pick<KeptProof, 'months' | 'sources' | 'currency'> {
  const [{ month = '', currency = '' } = {}] = groups
  const [proof] = proofsOf([{ currency, amount: file }], groups, borneByPlan(plan, workbook), plan.monthlyFees)
  const sources = [...new Set(groups.map(({ source }) => source))].sort()
  return { months: [month], sources, currency, ...(proof === undefined ? {} : shortened(amountsOfProof(proof))) }
}

/** Without parts of nothing, which many months have. */
function shortened({ parts, ...amounts }: ReturnType<typeof amountsOfProof>) {
  return { ...amounts, parts: Object.fromEntries(Object.entries(parts).filter(([, sum]) => sum !== '0')) }
}

function groupOfRecord(record: BilledAmount): BilledGroup {
  const { source, biller, vendor, service, account, tag, category, isOnce, termStart: first, termEnd: last, currency, lines } = record
  const term = !isOnce ? null : first === null || last === null ? 'once' : { first, last }
  return {
    ...{ source, biller, month: record.month ?? '', coverage: null, vendor, service, account, tag, category, term, currency },
    ...{ amount: exactOf(record), effective: null, lines: lines ?? 0 },
  }
}
