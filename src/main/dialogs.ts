// Native dialogs, chosen once at wiring: the real ones, or in an app that is not packaged answers
// from a file, so that tests can choose files without a hand on the mouse.

import { readFile } from 'node:fs/promises'
import type { BaseWindow, Dialog, FileFilter, MessageBoxOptions, OpenDialogOptions } from 'electron'
import { type AnswerTo, FILE_KINDS, LIST_ENDINGS, PACK_ENDINGS, QUESTIONS, type QuestionId, STACK_ENDINGS } from '#wording'

export type FileKind = keyof typeof FILE_KINDS

/** Whatever the file is called stays its name. */
const ANY = '*'

/** The first one is that of new files. */
export const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  portable: ['rightsize'],
  workbook: [PACK_ENDINGS.workbook],
  slides: [PACK_ENDINGS.slides],
  pages: [PACK_ENDINGS.pages],
  list: [...LIST_ENDINGS, ...STACK_ENDINGS],
  calendar: ['ics'],
  table: ['csv'],
  attachment: [ANY],
  approval: ['rightsize-approval'],
  key: ['rightsize-key'],
  archive: ['zip'],
  diagnostics: ['json'],
  release: [ANY],
  'handed-over': [PACK_ENDINGS.workbook, 'zip'],
}

export interface Dialogs {
  /** Absolute path, null when the user cancels. */
  readonly openFile: (kind: FileKind) => Promise<string | null>
  /** Absolute paths of several files, null when the user cancels. */
  readonly openFiles: (kind: FileKind) => Promise<readonly string[] | null>
  /** Absolute path of a folder, null when the user cancels. */
  readonly openFolder: () => Promise<string | null>
  /** Absolute path with the kind's extension, null when the user cancels. */
  readonly saveFile: (kind: FileKind, suggestedName: string) => Promise<string | null>
  /** Closes by itself with the safe answer when `signal` aborts. @param facts said before what the question explains. */
  readonly ask: <Q extends QuestionId>(question: Q, signal?: AbortSignal, facts?: string) => Promise<AnswerTo<Q>>
}

/**
 * @param window null: there is none yet, and what is asked stands alone
 * @param answers a file with answers, for tests; null: the user is asked
 */
export function chooseDialogs(dialog: Dialog, window: BaseWindow | null, answers: string | null): Dialogs {
  return answers === null ? nativeDialogs(dialog, window) : dialogsFromFile(answers)
}

export function nativeDialogs(dialog: Dialog, window: BaseWindow | null): Dialogs {
  const show = (options: MessageBoxOptions) => (window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options))
  const filters = (kind: FileKind): FileFilter[] => [{ name: FILE_KINDS[kind], extensions: [...EXTENSIONS[kind]] }]
  const chosen = async (options: OpenDialogOptions) => {
    const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
    return canceled || filePaths.length === 0 ? null : filePaths
  }
  return {
    openFile: async (kind) => (await chosen({ filters: filters(kind), properties: ['openFile'] }))?.[0] ?? null,
    openFiles: (kind) => chosen({ filters: filters(kind), properties: ['openFile', 'multiSelections'] }),
    openFolder: async () => (await chosen({ properties: ['openDirectory', 'createDirectory'] }))?.[0] ?? null,
    saveFile: async (kind, suggestedName) => {
      const options = { defaultPath: suggestedName, filters: filters(kind), properties: ['showOverwriteConfirmation' as const] }
      const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
      return canceled || filePath === '' ? null : withExtension(filePath, kind)
    },
    ask: async (question, signal, facts) => {
      const { message, detail, answers } = QUESTIONS[question]
      const ids = answerIds(question)
      const options = {
        message,
        detail: facts === undefined ? detail : `${facts}\n\n${detail}`,
        type: 'warning' as const,
        buttons: Object.values(answers),
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      }
      const { response } = await show(signal === undefined ? options : { ...options, signal })
      return ids[response] ?? safeAnswer(question)
    },
  }
}

/**
 * Answers come from a JSON file that is read at every question: {"open": path, "openFiles": [path], "folder": path, "save": path,
 * "answers": {"not-saved": "quit"}}. What is missing means cancelled, or the safe answer.
 */
export function dialogsFromFile(file: string): Dialogs {
  const read = async (): Promise<Readonly<Record<string, unknown>>> => JSON.parse(await readFile(file, 'utf8'))
  return {
    openFile: async () => textOrNull((await read())['open']),
    openFiles: async () => {
      const paths = (await read())['openFiles']
      return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : null
    },
    openFolder: async () => textOrNull((await read())['folder']),
    saveFile: async (kind) => {
      const path = textOrNull((await read())['save'])
      return path === null ? null : withExtension(path, kind)
    },
    ask: async (question) => {
      const answers = (await read())['answers']
      const wanted = typeof answers === 'object' && answers !== null ? (answers as Record<string, unknown>)[question] : undefined
      return answerIds(question).find((id) => id === wanted) ?? safeAnswer(question)
    },
  }
}

/** Some systems' dialogs add the extension, others leave what was typed. */
export function withExtension(path: string, kind: FileKind): string {
  const [first = ANY] = EXTENSIONS[kind]
  const extension = `.${first}`
  return first === ANY || path.toLowerCase().endsWith(extension) ? path : `${path}${extension}`
}

function answerIds<Q extends QuestionId>(question: Q): readonly AnswerTo<Q>[] {
  return Object.keys(QUESTIONS[question].answers) as AnswerTo<Q>[]
}

function safeAnswer<Q extends QuestionId>(question: Q): AnswerTo<Q> {
  return answerIds(question)[0] as AnswerTo<Q>
}

function textOrNull(raw: unknown): string | null {
  return typeof raw === 'string' ? raw : null
}
