// Owner forms on their way to a folder: names that are free there, then one file after the other. Part of the side
// process; ended at any moment, it leaves whole files only.

import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { formFor, type IsoDate, type Problem, problem, type Workbook } from '#core'
import { formFileName, numberStyleOf } from '#wording'
import { nodeFileSystem } from '../files/file-system.ts'
import { writeUserFile } from '../files/user-file.ts'
import { failureOf } from '../files/write-failure.ts'
import type { NamedForm } from './export-messages.ts'

export interface FormNaming {
  readonly workbook: Workbook
  readonly asOf: IsoDate
  readonly folder: string
  readonly people: readonly string[]
}

/** People who own nothing (any more) are left out; when nobody is left, that is the Problem. Nothing that is there is written over. */
export async function nameForms({ workbook, asOf, folder, people }: FormNaming): Promise<readonly NamedForm[] | Problem> {
  let taken: Set<string>
  try {
    taken = new Set((await readdir(folder)).map(sameName))
  } catch (error) {
    return problem('target-unwritable', { file: basename(folder), ...failureOf(error) })
  }
  const forms: NamedForm[] = []
  for (const personId of people) {
    const form = formFor(workbook, personId, asOf)
    if (form === null) continue
    let file = formFileName(form)
    for (let copy = 2; taken.has(sameName(file)); copy++) file = formFileName(form, copy)
    taken.add(sameName(file))
    forms.push({ personId, person: form.person, file })
  }
  return forms.length === 0 ? problem('slips-none-written', { folder: basename(folder) }) : forms
}

export interface FormWriting extends Omit<FormNaming, 'people'> {
  readonly appVersion: string
  readonly form: NamedForm
}

/** @returns why it could not be written, null when it lies on the disk */
export async function writeForm({ workbook, asOf, appVersion, folder, form: { personId, file } }: FormWriting): Promise<Problem | null> {
  const form = formFor(workbook, personId, asOf)
  if (form === null) throw new Error('a form was named for somebody who owns nothing')
  const [{ planOwnerForm }, { writeBoardWorkbook }] = await Promise.all([import('#board'), import('#excel')])
  const { bytes } = await writeBoardWorkbook(planOwnerForm(form, appVersion, numberStyleOf(workbook)))
  const written = await writeUserFile(join(folder, file), bytes, nodeFileSystem, file)
  return written.ok ? null : written.problem
}

/** Windows and macOS take names that differ in case only for one. */
function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
