// `rightsize compare-pack`: a board workbook that came back against what it was made from. Nothing is changed.

import { basename, extname } from 'node:path'
import { heldAgainstBase } from '#board'
import { MAX_SPREADSHEET_MEGABYTES, newCase, ok, payloadOf } from '#core'
import { readPack } from '#intake'
import { numberStyleOf, packReply, replyMarkdown } from '#wording'
import type { CommandOf } from './arguments.ts'
import { openWithQuarters } from './locked-quarter.ts'
import { BYTE_TOOLS } from './open-input.ts'
import { jsonOutput, type Moment, type Ran } from './ran.ts'
import { readBytes } from './read-file.ts'
import { APP_VERSION } from './version.ts'

export async function runComparePack({ pack: file, against, json }: CommandOf<'compare-pack'>, { today }: Moment): Promise<Ran> {
  const bytes = await readBytes(file, MAX_SPREADSHEET_MEGABYTES)
  if (!bytes.ok) return bytes
  const read = await readPack(bytes.value, file)
  if (!read.ok) return read
  const opened = await openWithQuarters(against)
  if (!opened.ok) return opened
  const { workbook, sha256, openQuarter } = opened.value
  // A refusal names the path as it was typed; a reply is for others.
  const pack = { ...read.value, facts: { ...read.value.facts, file: basename(file) } }
  // The app names the file that it exported from, and the command line what this version writes.
  const hashes = [sha256, BYTE_TOOLS.sha256(BYTE_TOOLS.encode(payloadOf(workbook)))]
  const savedState = async (fingerprint: string) => (hashes.some((hash) => hash.startsWith(fingerprint)) ? workbook : null)
  const compared = await heldAgainstBase(pack, { workbook, appVersion: APP_VERSION, today, openQuarter, savedState })
  if (!compared.ok) return compared
  if (json) return ok(jsonOutput({ schema: 'rightsize-pack-1', ...compared.value }))
  const company = workbook.tables.company['company']?.name ?? ''
  return ok([replyMarkdown(packReply(newCase('', basename(file, extname(file)), compared.value), company, numberStyleOf(workbook)))])
}
