// Owner slips on their way to a folder: names that are free there, then one file after the other. Part of the side
// process; ended at any moment, it leaves whole files only.

import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type IsoDate, type Problem, problem, slipFor, type Workbook } from '#core'
import { slipFileName } from '#wording'
import { atomicWrite } from '../files/atomic-write.ts'
import { failureOf } from '../files/write-failure.ts'
import type { NamedSlip } from './export-messages.ts'

export interface SlipNaming {
  readonly workbook: Workbook
  readonly asOf: IsoDate
  readonly folder: string
  readonly people: readonly string[]
}

/** People who own nothing (any more) are left out; when nobody is left, that is the Problem. Nothing that is there is written over. */
export async function nameSlips({ workbook, asOf, folder, people }: SlipNaming): Promise<readonly NamedSlip[] | Problem> {
  let taken: Set<string>
  try {
    taken = new Set((await readdir(folder)).map(sameName))
  } catch (error) {
    return problem('target-unwritable', { file: basename(folder), ...failureOf(error) })
  }
  const slips: NamedSlip[] = []
  for (const personId of people) {
    const slip = slipFor(workbook, personId, asOf)
    if (slip === null) continue
    let file = slipFileName(slip)
    for (let copy = 2; taken.has(sameName(file)); copy++) file = slipFileName(slip, copy)
    taken.add(sameName(file))
    slips.push({ personId, person: slip.person, file })
  }
  return slips.length === 0 ? problem('slips-none-written', { folder: basename(folder) }) : slips
}

export interface SlipWriting extends Omit<SlipNaming, 'people'> {
  readonly appVersion: string
  readonly slip: NamedSlip
}

/** @returns why it could not be written, null when it lies on the disk */
export async function writeSlip({ workbook, asOf, appVersion, folder, slip: { personId, file } }: SlipWriting): Promise<Problem | null> {
  const slip = slipFor(workbook, personId, asOf)
  if (slip === null) throw new Error('a slip was named for somebody who owns nothing')
  const [{ planSlip }, { writeBoardWorkbook }] = await Promise.all([import('#board'), import('#excel')])
  const { bytes } = await writeBoardWorkbook(planSlip(slip, appVersion))
  try {
    await atomicWrite({ target: join(folder, file), bytes, keepsReadOnly: true })
    return null
  } catch (error) {
    return problem('target-unwritable', { file, ...failureOf(error) })
  }
}

/** Windows and macOS take names that differ in case only for one. */
function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
