// Stack files to what they name. A file may hold documents of several kinds; what is of none is left out, and a file in which nothing
// is of any kind is refused.

import { fail, ok, problem, type Result, type StackUnread } from '#core'
import type { StackKindId } from '#wording'
import { decodeText, isBinary, wideEncoding } from '../formats/delimited-text/decode-text.ts'
import { readJson } from '../json-object.ts'
import { processorSeconds } from '../spreadsheet/read-budget.ts'
import { Refusal } from '../spreadsheet/refusal.ts'
import { importSource } from '../workbook-from-list.ts'
import { backstage } from './backstage/backstage.ts'
import { compose } from './compose/compose.ts'
import { kubernetes } from './kubernetes/kubernetes.ts'
import { checkJsonSize, stackBudget } from './reading-limits.ts'
import type { StackEntry, StackKind, StackLeftOut, StackReading } from './stack-kind.ts'
import { jsonNode, type StackNode } from './stack-node.ts'
import { terraform } from './terraform/terraform.ts'
import { unreadByKeys, unreadByName } from './unread.ts'
import { yamlDocuments } from './yaml-documents.ts'

/** Asked in this order whose a document is. */
const KINDS: Readonly<Record<StackKindId, StackKind>> = { backstage, kubernetes, terraform, compose }

export interface StackFile {
  /** Its name, without its folder. */
  readonly file: string
  /** Of its documents, each once. */
  readonly kinds: readonly StackKindId[]
  readonly entries: readonly StackEntry[]
  readonly leftOut: readonly StackRest[]
  readonly elsewhere: readonly StackElsewhere[]
}

/** What is no component by itself, counted. */
export interface StackRest {
  readonly type: string
  readonly why: StackLeftOut
  readonly count: number
}

/** What leads to files that were not read, counted. */
export interface StackElsewhere {
  readonly what: StackUnread
  readonly count: number
}

/**
 * What a file says runs: maybe nothing, such as a Kustomization among manifests.
 * @param bytes the whole file, within MAX_STACK_MEGABYTES; @param file its name, as Problems show it
 */
export function readStack(bytes: Uint8Array, file: string, seconds = processorSeconds): Result<StackFile> {
  const text = textOf(bytes, file)
  if (!text.ok) return text
  try {
    return readText(text.value, file, seconds)
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem)
    throw error
  }
}

/** The Problem of files of which none says that anything runs. */
export function withoutEntries(files: readonly StackFile[]): Result<null> {
  const [first] = files
  if (first === undefined || files.some(({ entries }) => entries.length > 0)) return ok(null)
  for (const { file, elsewhere } of files) {
    for (const { what } of elsewhere) return fail(problem('stack-unread', { file, what }))
  }
  return fail(problem('stack-nothing', { file: first.file }))
}

/** A shell of Windows writes two bytes a character. */
function textOf(bytes: Uint8Array, file: string): Result<string> {
  const wide = wideEncoding(bytes)
  if (wide !== null) return ok(new TextDecoder(wide).decode(bytes))
  return isBinary(bytes) ? fail(problem('stack-not-one', { file, instead: 'other' })) : decodeText(bytes, file)
}

function readText(text: string, file: string, seconds: () => number): Result<StackFile> {
  const named = unreadByName(file)
  const documents = named === 'terraform' ? ok([]) : documentsOf(text, file, seconds)
  if (!documents.ok) return documents
  const kinds = new Set<StackKindId>()
  const entries: StackEntry[] = []
  const rest = new Map<string, StackRest>()
  const elsewhere = new Map<StackUnread, StackElsewhere>()
  const into: StackReading = {
    entry: (entry) => entries.push(entry),
    leaveOut(type, why) {
      const key = `${why} ${type}`
      rest.set(key, { type, why, count: (rest.get(key)?.count ?? 0) + 1 })
    },
    unread: (what) => elsewhere.set(what, { what, count: (elsewhere.get(what)?.count ?? 0) + 1 }),
  }
  let isRawState = false
  for (const root of documents.value) {
    isRawState ||= root.at('terraform_version').isThere && root.at('serial').isThere
    const unread = unreadByKeys(root)
    const id = kindOf(root, named !== null || PIPELINE.test(file))
    if (unread !== null) into.unread(unread)
    else if (id !== null) {
      kinds.add(id)
      KINDS[id].read(root, into)
    }
  }
  if (named !== null && kinds.size === 0 && elsewhere.size === 0) into.unread(named)
  if (kinds.size === 0 && elsewhere.size === 0) return fail(problem('stack-not-one', { file, instead: isRawState ? 'raw-state' : 'other' }))
  return ok({ file: importSource(file), kinds: [...kinds], entries, leftOut: [...rest.values()], elsewhere: [...elsewhere.values()] })
}

/** A pipeline of GitLab that only includes others looks like a compose file that does. */
const PIPELINE = /(?:^|[\\/.])gitlab-ci[^\\/]*\.ya?ml$/i

/** @param isNamed its name says what the file is: values of a chart may have the keys of a compose file */
function kindOf(root: StackNode, isNamed: boolean): StackKindId | null {
  const ids = Object.keys(KINDS) as StackKindId[]
  return ids.find((id) => KINDS[id].recognizes(root) && (id !== 'compose' || !isNamed)) ?? null
}

/** JSON begins with a bracket, and so do templates: "{{", "{%". */
const JSON_START = /^\s*(?:\[|\{(?![{%]))/

function documentsOf(text: string, file: string, seconds: () => number): Result<Iterable<StackNode>> {
  if (!JSON_START.test(text)) return ok(yamlDocuments(text, file, stackBudget(file, seconds)))
  checkJsonSize(text, file)
  const json = readJson(text, file)
  return json.ok ? ok([jsonNode(json.value)]) : json
}
