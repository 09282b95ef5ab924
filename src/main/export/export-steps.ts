// The export itself, free of processes and dialogs: the saved file is read, verified, assessed and
// then written in the form that was asked for. Called by the side process.

import { basename, dirname, join } from 'node:path'
import type { BoardSource } from '#board'
import type { ExportProgress } from '#contract'
import {
  type Assessment,
  assess,
  type PackContents,
  type PastQuarters,
  type Problem,
  problem,
  type QuarterRecord,
  quarterId,
  quarterOf,
  readingPast,
  recordOf,
  type Signed,
  signedPack,
  type Workbook,
} from '#core'
import { type BoardFileFacts, numberStyleOf } from '#wording'
import { keepExportedState } from '../files/exported-states.ts'
import { type FileSystem, nodeFileSystem } from '../files/file-system.ts'
import { writeUserFile } from '../files/user-file.ts'
import { answering, failed } from './answering.ts'
import type { AnswerTo, Failed, NamedForm, Order, Steps } from './export-messages.ts'
import { nameForms, writeForm } from './form-steps.ts'
import { PACK_WRITERS } from './pack-writers.ts'
import { readLocked, readSavedFile, type SavedFile } from './saved-file.ts'

type ExportSteps = Steps<'read' | 'plan-pages' | 'outline-slides' | 'write' | 'write-printed' | 'name-forms' | 'write-forms'>

interface Case {
  readonly workbook: Workbook
  /** Of the file that it was read from: by it a pack that comes back finds that state. */
  readonly fingerprint: string
  /** The lock it is exported as; null: the present. */
  readonly locked: QuarterRecord | null
  readonly assessment: Assessment
  readonly appVersion: string
  readonly past: PastQuarters
  /** What a signature of a pack of it is of; null: it is a draft. */
  readonly signed: Signed | null
  /** The saved file that the present was read from; null of a lock, which has a file of its own. */
  readonly saved: { readonly folder: string; readonly bytes: Uint8Array } | null
}

/** @param fs what packs are written with; what is read goes past it */
export function createExportSteps(onProgress: (progress: ExportProgress) => void, fs: FileSystem = nodeFileSystem): ExportSteps {
  let current: Case | null = null
  let named: { readonly folder: string; readonly forms: readonly NamedForm[] } | null = null
  return answering<keyof ExportSteps>({
    read: async (order) => {
      onProgress({ step: 'reading', done: 0, total: 1 })
      const saved = await readSavedFile(order.workbookFile)
      if ('code' in saved) return failed(saved)
      const read = order.recordId === null ? await present(order, saved) : await asLocked(order.recordId, order, saved.workbook)
      if ('code' in read) return failed(read)
      current = read
      return { kind: 'read', facts: factsOf(current), signed: current.signed, notAtHand: current.past.notAtHand }
    },
    'plan-pages': async ({ audience, withNotes = false, paper }) => {
      if (current === null) throw new Error('pages were ordered before read')
      const { planBoardWorkbook, planPages } = await import('#board')
      onProgress({ step: 'planning', done: 0, total: 1 })
      const plan = planBoardWorkbook({ ...sourceOf(current), audience, withNotes })
      return plan.ok ? { kind: 'pages', pages: planPages(plan.value, paper, numberStyleOf(current.workbook)) } : failed(plan.problem)
    },
    'outline-slides': async ({ audience }) => {
      if (current === null) throw new Error('slides were ordered before read')
      const { planBoardSlides } = await import('#board')
      const plan = planBoardSlides({ ...sourceOf(current), audience })
      if (!plan.ok) return failed(plan.problem)
      return { kind: 'slides-outlined', slides: plan.value.slides.map(({ id, headline }) => ({ id, headline: headline.text })) }
    },
    write: async (order) => {
      if (current === null) throw new Error('write was ordered before read')
      return writePack(current, order, onProgress, fs)
    },
    'write-printed': ({ target, bytes, contents }) => {
      onProgress({ step: 'writing', done: 0, total: 1 })
      return writeTo(target, bytes, contents, fs)
    },
    'name-forms': async ({ folder, people }) => {
      if (current === null) throw new Error('names were ordered before read')
      const forms = await nameForms({ workbook: current.workbook, asOf: current.assessment.asOf, folder, people })
      if ('code' in forms) return failed(forms)
      named = { folder, forms }
      return { kind: 'forms-named', forms }
    },
    'write-forms': async () => {
      if (current === null || named === null) throw new Error('forms were ordered before their names')
      const { workbook, assessment, appVersion } = current
      const total = named.forms.length
      for (const [done, form] of named.forms.entries()) {
        onProgress({ step: 'writing', done, total })
        const wrong = await writeForm({ workbook, asOf: assessment.asOf, appVersion, folder: named.folder, form })
        if (wrong !== null) return failed(wrong)
      }
      return { kind: 'forms-written' }
    },
  })
}

async function present({ workbookFile, asOf, appVersion }: Order<'read'>, { workbook, bytes, sha256 }: SavedFile): Promise<Case | Problem> {
  const past = await readPast(workbookFile, workbook)
  if ('code' in past) return past
  const saved = { folder: dirname(workbookFile), bytes }
  return { workbook, fingerprint: sha256, locked: null, assessment: assess(workbook, asOf), appVersion, past, signed: null, saved }
}

/** The workbook of then, judged for its day; its past is the quarter locked before it. */
async function asLocked(recordId: string, { workbookFile, appVersion }: Order<'read'>, now: Workbook): Promise<Case | Problem> {
  const record = recordOf(now, 'quarters', recordId)
  if (record === undefined) return problem('record-missing', { table: 'quarters', id: recordId })
  const locked = await readLocked(workbookFile, record)
  if (!locked.ok) return locked.problem
  const { workbook, review, header } = locked.value
  const past = await readPast(workbookFile, workbook)
  if ('code' in past) return past
  return {
    workbook,
    fingerprint: record.sha256,
    locked: record,
    assessment: assess(workbook, review.asOf),
    appVersion,
    past,
    signed: signedPack(header, record),
    saved: null,
  }
}

async function readPast(workbookFile: string, workbook: Workbook): Promise<PastQuarters | Problem> {
  const past = await readingPast((record) => readLocked(workbookFile, record))(workbook)
  return past.ok ? past.value : past.problem
}

function factsOf({ workbook, assessment, locked }: Case): BoardFileFacts {
  const company = workbook.tables.company['company']?.name ?? ''
  if (locked !== null) {
    const status = locked.approvedBy === null ? 'prepared' : 'approved'
    return { company, quarter: locked.quarter, rev: locked.revision, status }
  }
  const fiscalStartMonth = workbook.tables.settings['settings']?.fiscalStartMonth ?? 1
  return {
    company,
    quarter: quarterId(quarterOf(assessment.asOf, fiscalStartMonth)),
    rev: workbook.rev,
  }
}

function sourceOf({ workbook, fingerprint, locked, assessment, appVersion, past }: Case): BoardSource {
  return { workbook, assessment, fingerprint, appVersion, locked, past: past.last }
}

async function writePack(
  current: Case,
  { target, format, audience, withNotes = false, paper, signature = null }: Order<'write'>,
  onProgress: (progress: ExportProgress) => void,
  fs: FileSystem,
): Promise<AnswerTo<'write'> | Failed> {
  const written = await PACK_WRITERS[format](
    { ...sourceOf(current), audience, withNotes, ...(paper === undefined ? {} : { paper }) },
    onProgress,
    signature,
  )
  if (!written.ok) return failed(written.problem)
  const answer = await writeTo(target, written.value.bytes, written.value.contents, fs)
  // Only the workbook comes back. What is kept for that day is no reason to refuse the pack that is written.
  if (answer.kind === 'written' && format === 'workbook') await keepState(current, fs).catch(() => undefined)
  return answer
}

async function keepState(current: Case, fs: FileSystem): Promise<void> {
  if (current.saved === null) return
  const { folder, bytes } = current.saved
  const state = { rev: current.workbook.rev, fingerprint: current.fingerprint, bytes }
  await keepExportedState({ exported: join(folder, 'exported') }, state, fs)
}

async function writeTo(target: string, bytes: Uint8Array, contents: PackContents, fs: FileSystem): Promise<AnswerTo<'write'> | Failed> {
  const written = await writeUserFile(target, bytes, fs, basename(target))
  return written.ok ? { kind: 'written', contents } : failed(written.problem)
}
