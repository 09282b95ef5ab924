// What each channel of the contract does, in one table. Only wiring between the page's question and
// the part of main that answers it; checks of sender and shape have been made before.

import { readFile } from 'node:fs/promises'
import type { AboutApp, AppFacts, ExportProgress, OpenedWorkbook, PageArea, Theme, VerifyRequest } from '#contract'
import { fail, type IsoDate, ok, problem, type Result } from '#core'
import {
  attachedFileName,
  DIAGNOSTICS_FILE,
  suggestedApprovalName,
  suggestedCopyName,
  suggestedKeyName,
  suggestedName,
  suggestedRoomName,
} from '#wording'
import type { Closing } from '../closing.ts'
import type { Dialogs, FileKind } from '../dialogs.ts'
import type { Exporter } from '../export/exporter.ts'
import type { PackVerifier } from '../export/pack-verifier.ts'
import { checkRelease } from '../files/check-release.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { readFormFiles } from '../files/form-files.ts'
import type { LibraryService } from '../files/library-service.ts'
import { readListFile } from '../files/list-file.ts'
import { writeUserFile } from '../files/user-file.ts'
import type { PageLink } from '../page-link.ts'
import type { TeamKeys } from '../team-keys.ts'
import type { Handlers } from './register-channels.ts'

export interface HandlerSurroundings {
  readonly facts: () => AppFacts
  readonly about: () => AboutApp
  readonly logFolder: string
  readonly diagnostics: () => Promise<string>
  readonly library: LibraryService
  readonly keys: TeamKeys
  readonly dialogs: Dialogs
  readonly exporter: Exporter
  readonly verifier: PackVerifier
  readonly closing: Closing
  readonly link: PageLink
  readonly setTheme: (theme: Theme) => void
  readonly setMenu: (state: Parameters<Handlers['menu:state']>[0]) => void
  /** Opens a folder or file with the program the system has for it. */
  readonly openPath: (path: string) => void
  /** Written by the build beside the bundles. */
  readonly noticesFile: string
  readonly showInFolder: (file: string) => void
  readonly copyImage: (area: PageArea) => Promise<Result<null>>
  readonly paste: () => void
  readonly today: () => IsoDate
  /** For versions of an opened workbook that a sync service kept apart. */
  readonly lookBeside: (id: string) => void
  /** What came of the file that the app was started with; null: there was none, or it was answered before. */
  readonly handedOver: () => Promise<Result<OpenedWorkbook | null>>
  /** Takes a file of the user's into the library, asking when the library has another revision of it. */
  readonly takeIn: (file: string) => Promise<Result<OpenedWorkbook | null>>
}

const DONE = ok(null)

/** What comes of a dialog; null when the user cancels it. */
async function chosen<C, T>(choice: Promise<C | null>, work: (choice: C) => Promise<Result<T>>): Promise<Result<T | null>> {
  const made = await choice
  return made === null ? DONE : work(made)
}

export function createHandlers(surroundings: HandlerSurroundings): Handlers {
  const { facts, library, keys, dialogs, exporter, verifier, closing, link } = surroundings

  async function opening<T extends OpenedWorkbook | null>(answer: Promise<Result<T>>): Promise<Result<T>> {
    const result = await answer
    if (!result.ok || result.value === null) return result
    closing.workbookIsOpen(true)
    if (result.value.readOnly === null && result.value.merge === undefined) surroundings.lookBeside(result.value.id)
    return result
  }

  async function nameOf(id: string): Promise<string> {
    const entries = await library.list()
    return (entries.ok && entries.value.find((entry) => entry.id === id)?.name) || ''
  }

  async function packFrom(from: VerifyRequest['from'], kind: FileKind): Promise<string | null> {
    return from === 'dropped' ? verifier.offered() : dialogs.openFile(kind)
  }

  const onProgress = (progress: ExportProgress) => link.tell('export:progress', progress)

  return {
    'app:facts': () => ok(facts()),
    'app:set-theme': (theme) => {
      surroundings.setTheme(theme)
      return DONE
    },
    'app:show-data-folder': () => {
      surroundings.openPath(facts().dataFolder)
      return DONE
    },
    'app:about': () => ok(surroundings.about()),
    'app:show-logs': () => {
      surroundings.openPath(surroundings.logFolder)
      return DONE
    },
    'app:save-diagnostics': () =>
      chosen(dialogs.saveFile('diagnostics', DIAGNOSTICS_FILE), async (target) =>
        writeUserFile(target, Buffer.from(await surroundings.diagnostics(), 'utf8')),
      ),
    'app:check-release': () =>
      facts().checkReleases ? chosen(dialogs.openFile('release'), checkRelease) : fail(problem('release-check-off', {})),
    'app:third-party-notices': async () => ok(await readFile(surroundings.noticesFile, 'utf8')),
    'app:copy-image': (area) => surroundings.copyImage(area),
    'app:paste': () => {
      surroundings.paste()
      return DONE
    },
    'app:ready-to-close': () => {
      closing.onReady()
      return DONE
    },
    'menu:state': (state) => {
      closing.workbookIsOpen(state.hasWorkbook)
      surroundings.setMenu(state)
      return DONE
    },
    'library:handed-over': () => surroundings.handedOver(),
    'library:list': () => library.list(),
    'library:create': (request) => opening(library.create(request)),
    'library:open-file': () => chosen(dialogs.openFile('portable'), (file) => opening(surroundings.takeIn(file))),
    'library:duplicate': ({ id }) => library.duplicate(id),
    'library:pin': (request) => library.pin(request),
    'library:delete': ({ id }) => library.delete(id),
    'library:check': () => library.check(),
    'bin:list': () => library.bin.list(),
    'bin:give-back': ({ key }) => library.bin.giveBack(key),
    'bin:empty': () => library.bin.empty(),
    'workbook:earlier-versions': ({ id }) => library.earlierVersions(id),
    'workbook:figures-before': (request) => library.figuresBefore(request),
    'workbook:earlier-version': (request) => library.earlierVersion(request),
    'import:choose-file': () => chosen(dialogs.openFile('list'), (file) => readListFile(file, nodeFileSystem)),
    'attachment:choose': ({ id }) => chosen(dialogs.openFile('attachment'), (path) => library.attach({ id, path })),
    'attachment:save-copy': (request) =>
      chosen(dialogs.saveFile('attachment', attachedFileName(request.name)), (target) => library.saveAttachment({ ...request, target })),
    'forms:choose-files': () => chosen(dialogs.openFiles('workbook'), (files) => readFormFiles(files, nodeFileSystem)),
    'workbook:open': (request) => opening(library.open(request)),
    'workbook:save': async (request) => {
      const saved = await library.save(request)
      closing.onSaved(saved)
      return saved
    },
    'workbook:save-part': (part) => library.keepPart(part),
    'workbook:send-copy': async ({ id, unsaved }) => {
      const choice = dialogs.saveFile('portable', suggestedCopyName(await nameOf(id)))
      return chosen(choice, (target) => library.sendCopy({ id, target, unsaved }))
    },
    'quarter:lock': (request) => library.quarters.lock(request),
    'quarter:read': (request) => library.quarters.read(request),
    'quarter:check': ({ id }) => library.quarters.check(id),
    'quarter:signatures': ({ id }) => library.quarters.signatures(id),
    'quarter:save-approval': async (request) => {
      const named = { company: await nameOf(request.id), recordId: request.recordId, by: request.by }
      const choice = dialogs.saveFile('approval', suggestedApprovalName(named))
      return chosen(choice, (target) => library.quarters.saveApproval({ ...request, target }))
    },
    'quarter:take-approval': (request) =>
      chosen(dialogs.openFile('approval'), (file) => library.quarters.takeApproval({ ...request, file })),
    'review:save-calendar': ({ fileName, text }) =>
      chosen(dialogs.saveFile('calendar', fileName), (target) => writeUserFile(target, Buffer.from(text, 'utf8'))),
    'inventory:save-view': ({ fileName, text }) =>
      chosen(dialogs.saveFile('table', fileName), (target) => writeUserFile(target, Buffer.from(text, 'utf8'))),
    'key:state': () => keys.state(),
    'key:create': ({ passphrase }) => keys.create(passphrase),
    'key:unlock': ({ passphrase }) => keys.unlock(passphrase),
    'key:change-passphrase': (change) => keys.changePassphrase(change),
    'key:save-backup': async ({ passphrase }) => {
      const state = await keys.state()
      if (!state.ok) return state
      const choice = dialogs.saveFile('key', suggestedKeyName(state.value.key?.name ?? ''))
      return chosen(choice, (target) => keys.saveBackup({ target, passphrase }))
    },
    'key:take-backup': ({ passphrase }) => chosen(dialogs.openFile('key'), (file) => keys.takeBackup({ file, passphrase })),
    'key:forget': () => keys.forget(),
    'key:remember': ({ publicKey }) => keys.remember(publicKey),
    'history:read': ({ id }) => library.readHistory(id),
    'workbook:pages': ({ id, ...asked }) => exporter.pages({ workbookFile: library.savedFile(id), asOf: surroundings.today(), ...asked }),
    'workbook:slides': ({ id, ...asked }) => exporter.slides({ workbookFile: library.savedFile(id), asOf: surroundings.today(), ...asked }),
    'workbook:export': ({ id, ...asked }) =>
      exporter.run({
        ...asked,
        workbookFile: library.savedFile(id),
        asOf: surroundings.today(),
        chooseTarget: (named) => dialogs.saveFile(asked.format, suggestedName({ ...named, audience: asked.audience }, asked.format)),
        onProgress,
      }),
    'workbook:make-forms': ({ id, people }) =>
      exporter.makeForms({
        workbookFile: library.savedFile(id),
        asOf: surroundings.today(),
        people,
        chooseFolder: () => dialogs.openFolder(),
        onProgress,
      }),
    'workbook:data-room': ({ id, audience, paper }) =>
      exporter.makeDataRoom({
        workbookFile: library.savedFile(id),
        audience,
        paper,
        // Nothing is asked before the exporter has begun: Cancel would find nothing to stop.
        chooseTarget: async (quarter) => dialogs.saveFile('archive', suggestedRoomName({ company: await nameOf(id), quarter, audience })),
        onProgress,
      }),
    'workbook:cancel-export': () => {
      exporter.cancel()
      return DONE
    },
    'pack:verify': ({ id, from }) =>
      chosen(packFrom(from, 'handed-over'), (file) => verifier.verify({ workbookFile: library.savedFile(id), file })),
    'pack:compare': ({ id, from }) =>
      chosen(packFrom(from, 'workbook'), async (file) => {
        const compared = await verifier.compare({ workbookFile: library.savedFile(id), file, today: surroundings.today() })
        // Whoever drops an Excel file that is no pack of ours brings a list.
        if (compared.ok || compared.problem.code !== 'pack-not-one' || from !== 'dropped') return compared
        link.tell('list:dropped', await readListFile(file, nodeFileSystem))
        return DONE
      }),
    'pack:cancel': (question) => {
      verifier.cancel(question)
      return DONE
    },
    'workbook:show-exported': (what) => {
      const file = exporter.lastFile()
      if (file === null) return DONE
      if (what === 'file') surroundings.openPath(file)
      else surroundings.showInFolder(file)
      return DONE
    },
  }
}
