// Bills of the tests: files of tests/fixtures/bills, and bills that are written in a test, read as the product reads them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addedExact, type BilledGroup, type Decimal, exactText, NO_AMOUNT, type Result } from '#core'
import { type BillFile, type BillOrder, type BillRead, readBill } from '#intake'

export const PLAIN_ORDER: BillOrder = { tag: null, answers: {}, columns: null }

export function billFile(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, '../../../fixtures/bills', name))
}

/** @param pieces bytes of each piece the file comes in; 0: all at once */
export function read(bytes: Uint8Array, order: Partial<BillOrder> = {}, pieces = 0): Promise<Result<BillRead>> {
  return readBill([fileOf(bytes, pieces)], { ...PLAIN_ORDER, ...order })
}

export function fileOf(bytes: Uint8Array, pieces = 0): BillFile {
  return {
    ...{ name: 'bill.csv', size: bytes.length },
    pieces: () => piecesOf(bytes, pieces || bytes.length),
    slice: async (start, end) => bytes.slice(start, end),
  }
}

export function readText(text: string, order: Partial<BillOrder> = {}, pieces = 0): Promise<Result<BillRead>> {
  return read(new TextEncoder().encode(text), order, pieces)
}

export async function readWhole(bytes: Uint8Array | string, order: Partial<BillOrder> = {}, pieces = 0): Promise<BillRead> {
  const result = typeof bytes === 'string' ? await readText(bytes, order, pieces) : await read(bytes, order, pieces)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function* piecesOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

/** Sums of groups as texts, by whatever names them. */
export function sumsBy(groups: readonly BilledGroup[], nameOf: (group: BilledGroup) => string): Readonly<Record<string, string>> {
  const sums = new Map<string, Decimal>()
  for (const group of groups) sums.set(nameOf(group), addedExact(sums.get(nameOf(group)) ?? NO_AMOUNT, group.amount))
  return Object.fromEntries([...sums].map(([name, sum]) => [name, exactText(sum)]))
}

export function linesBy(groups: readonly BilledGroup[], nameOf: (group: BilledGroup) => string): Readonly<Record<string, number>> {
  const lines: Record<string, number> = {}
  for (const group of groups) lines[nameOf(group)] = (lines[nameOf(group)] ?? 0) + group.lines
  return lines
}

/** "USD 1161.114942" */
export function totalsOf({ totals }: BillRead): readonly string[] {
  return totals.map(({ currency, amount }) => `${currency} ${exactText(amount)}`)
}
