// What the other person does with a copy that was saved for them: changes it and sends it back, as their app would write it.

import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { encodePortableFile, parsePortableFile, payloadOf, setField, type Workbook, withSent } from '#core'
import { afterEdit, contextOf, okOf, tools } from '../builders/workbook-files.ts'

/** Reads the copy at `sent`, applies `change` to its workbook and writes the answer to `back`, the copy as its common state. */
export function answerCopy(sent: string, back: string, change: (workbook: Workbook) => Workbook): void {
  const { workbook, sha256, payload } = okOf(parsePortableFile(readFileSync(sent), basename(sent), tools))
  const theirs = change(withSent(workbook, sha256))
  const facts = { workbookId: theirs.id, rev: theirs.rev, savedAt: '2026-11-24T10:00:00.000Z', appVersion: '0.1.0' }
  const base = { rev: workbook.rev, sha256, payload }
  writeFileSync(back, encodePortableFile(facts, payloadOf(theirs), base, tools).bytes)
}

/** The workbook with another name of the company. */
export function withCompanyName(workbook: Workbook, name: string): Workbook {
  return afterEdit(workbook, okOf(setField(contextOf(workbook), 'company', 'company', 'name', name)))
}
