// An estimate that Infracost has written (`infracost breakdown --format json`) is no bill: it says what a plan would cost at list
// prices. It is known by its shape and added up to the last digit, so that whoever takes it for a bill is told what it is.

import { type Decimal, exactText, isPlainObject, isSameExact, type Problem, problem, readExact, sumExact } from '#core'
import { decodeText } from '../formats/delimited-text/decode-text.ts'
import { readJson } from '../json-object.ts'
import { Refusal } from '../spreadsheet/refusal.ts'
import { checkJsonSize, MAX_STACK_MEGABYTES } from '../stack/reading-limits.ts'
import type { BillFile } from './bill-file.ts'

const MOST_BYTES = MAX_STACK_MEGABYTES * 1_000_000
/** A byte order mark and an opening brace. */
const OBJECT = /^\uFEFF?\s*\{/

/** What an estimate comes to, as a Problem; null: the file is none. */
export async function readEstimate({ name, size, slice }: BillFile): Promise<Problem | null> {
  const isObject = OBJECT.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await slice(0, 64)))
  if (!isObject || size > MOST_BYTES) return null
  const json = objectOf(await slice(0, size), name)
  return json === null ? null : estimateOf(json, name)
}

type Json = Readonly<Record<string, unknown>>

function objectOf(bytes: Uint8Array, file: string): Json | null {
  const text = decodeText(bytes, file)
  if (!text.ok) return null
  try {
    checkJsonSize(text.value, file)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
  const json = readJson(text.value, file)
  return json.ok && isPlainObject(json.value) ? json.value : null
}

function estimateOf(json: Json, file: string): Problem | null {
  const { currency, projects, totalMonthlyCost } = json
  const isInfracost = typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) && Array.isArray(projects)
  if (!isInfracost || !('totalMonthlyCost' in json)) return null
  const sums = projects.map((project: unknown) => projectSum(project))
  if (!sums.every((sum) => sum !== null)) return null
  const total = sumExact(sums.map(({ summed }) => summed))
  const stated = amountOf(totalMonthlyCost)
  if (stated === null) return null
  return problem('bill-estimate', {
    ...{ file, currency, total: exactText(total), stated: exactText(stated) },
    isTied: isSameExact(total, stated) && sums.every((sum) => isSameExact(sum.summed, sum.stated)),
    projects: sums.map((sum) => ({ name: sum.name, total: exactText(sum.summed), stated: exactText(sum.stated) })),
  })
}

interface ProjectSum {
  readonly name: string
  readonly summed: Decimal
  /** As the project says itself. */
  readonly stated: Decimal
}

function projectSum(project: unknown): ProjectSum | null {
  if (!isPlainObject(project) || !isPlainObject(project['breakdown'])) return null
  const { resources, totalMonthlyCost } = project['breakdown']
  const [summed, stated] = [resourcesSum(resources), amountOf(totalMonthlyCost)]
  return summed === null || stated === null ? null : { name: String(project['name'] ?? '').slice(0, 200), summed, stated }
}

/** Prices stand at the parts of a resource and of the resources within it; what it says of itself has both in it. */
function resourcesSum(resources: unknown): Decimal | null {
  const amounts: (Decimal | null)[] = []
  const open = [...objectsIn(resources)]
  for (let resource = open.pop(); resource !== undefined; resource = open.pop()) {
    for (const part of objectsIn(resource['costComponents'])) amounts.push(amountOf(part['monthlyCost']))
    for (const inner of objectsIn(resource['subresources'])) open.push(inner)
  }
  return amounts.every((amount) => amount !== null) ? sumExact(amounts) : null
}

function objectsIn(list: unknown): readonly Json[] {
  return Array.isArray(list) ? list.filter(isPlainObject) : []
}

/** What has no known usage has no cost; null: it is no amount. */
function amountOf(cost: unknown): Decimal | null {
  return readExact(cost === null || cost === undefined ? '0' : String(cost))
}
