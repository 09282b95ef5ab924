// One open workbook: rail, top bar, the screen one is on, status bar; and the commands that go from
// screen to screen.

import { useCallback, useEffect, useState } from 'react'
import type { AppFacts, ListFile, MergeOffer, RightsizeApi, Theme } from '#contract'
import { type EditLabel, type RuleId, recordOf } from '#core'
import { editLabelText } from '#wording'
import { useCommandDesk, useCommandEffects } from './commands/commands.tsx'
import { useArrivalAt } from './frame/arrival.ts'
import { CommandPalette } from './frame/command-palette.tsx'
import styles from './frame/frame.module.css'
import { type Place, type Screen, useNavigation } from './frame/navigation.ts'
import { OpenedNotices } from './frame/opened-notices.tsx'
import { Rail } from './frame/rail.tsx'
import { useRegionKeys } from './frame/regions.ts'
import { StatusBar } from './frame/status-bar.tsx'
import { TopBar } from './frame/top-bar.tsx'
import { BeforeYouBuildScreen } from './screens/before-you-build/before-you-build-screen.tsx'
import { NO_PLAN } from './screens/before-you-build/plan.ts'
import { BooksScreen } from './screens/books/books-screen.tsx'
import { ChecksScreen } from './screens/checks/checks-screen.tsx'
import { FIRST_CHECKS_VIEW, openedRule } from './screens/checks/checks-view.ts'
import { CompareScreen } from './screens/compare/compare-screen.tsx'
import { FIRST_COMPARE_VIEW } from './screens/compare/compare-view.ts'
import { ComponentScreen } from './screens/component/component-screen.tsx'
import { CostsScreen } from './screens/costs/costs-screen.tsx'
import { EvidenceScreen } from './screens/evidence/evidence-screen.tsx'
import { ExportScreen } from './screens/export/export-screen.tsx'
import { ImportScreen, PASTED } from './screens/import/import-screen.tsx'
import { QuestionsScreen } from './screens/import/questions-screen.tsx'
import type { Chip } from './screens/inventory/inventory-filter.ts'
import { InventoryScreen, type InventoryStatus } from './screens/inventory/inventory-screen.tsx'
import { firstViewOf, type InventoryView, withChip, withoutFilter } from './screens/inventory/inventory-view.ts'
import { decodeLayout, encodeLayout } from './screens/inventory/saved-views.ts'
import { MergeScreen } from './screens/merge/merge-screen.tsx'
import { OverviewScreen } from './screens/overview/overview-screen.tsx'
import { PeopleScreen } from './screens/people/people-screen.tsx'
import { FIRST_PEOPLE_VIEW } from './screens/people/people-view.ts'
import { RestoreScreen } from './screens/restore/restore-screen.tsx'
import { ReturnedPackScreen } from './screens/returned-pack/returned-pack-screen.tsx'
import { useReturnedPacks } from './screens/returned-pack/use-returned-pack.ts'
import { ReviewScreen } from './screens/review/review-screen.tsx'
import { SettingsScreen } from './screens/settings/settings-screen.tsx'
import { VerifyScreen } from './screens/verify/verify-screen.tsx'
import { FIRST_WHAT_IF_VIEW, WhatIfScreen } from './screens/what-if/what-if-screen.tsx'
import type { Library } from './session/library.ts'
import { rememberedLayout, rememberLayout } from './session/local-choices.ts'
import { useBookImport } from './session/use-book-import.ts'
import { useImport } from './session/use-import.ts'
import { useSession, useSessionState } from './session/use-session.tsx'
import { focusField, placesOf } from './workspace-places.ts'

export interface WorkspaceProps {
  readonly api: RightsizeApi
  readonly library: Library
  readonly facts: AppFacts
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  /** Opened to have this copy merged into it; null otherwise. */
  readonly mergeOffer: MergeOffer | null
  /** The workbook was made for this list: the import opens with it. */
  readonly firstList: ListFile | null
  /** That list is not wanted after all: back to Welcome. */
  readonly onGiveUp: () => void
}

/** What the command palette was asked to show, until it is shown. */
interface Sought {
  readonly kind: 'row' | 'field'
  readonly id: string
}

export function Workspace({ api, library, facts, theme, onTheme, mergeOffer, firstList, onGiveUp }: WorkspaceProps) {
  const { place, go, replace, back, forward } = useNavigation({ screen: firstList === null ? 'inventory' : 'import', inspected: null })
  const components = useSessionState((state) => state.assessment.components)
  const [peopleView, setPeopleView] = useState(FIRST_PEOPLE_VIEW)
  const [plan, setPlan] = useState(NO_PLAN)
  const [checksView, setChecksView] = useState(FIRST_CHECKS_VIEW)
  const [compareView, setCompareView] = useState(FIRST_COMPARE_VIEW)
  const [whatIfView, setWhatIfView] = useState(FIRST_WHAT_IF_VIEW)
  const [status, setStatus] = useState<InventoryStatus | null>(null)
  const [peopleSummary, setPeopleSummary] = useState<string | null>(null)
  const [isFolded, setIsFolded] = useState(false)
  const rows = useSessionState(({ isJudged, assessment }) => (isJudged ? assessment.totals.components : assessment.components.length))
  const desk = useCommandDesk()
  const session = useSession()
  const isUntouched = useSessionState((state) => state.workbook.rev === 0) && firstList !== null
  const workbookId = session.state().workbook.id
  const [view, setView] = useState(() => {
    const kept = rememberedLayout(workbookId)
    return firstViewOf(components, kept === null ? null : decodeLayout(kept))
  })
  const importing = useImport(session)
  const bookImport = useBookImport(session)
  const [sought, setSought] = useState<Sought | null>(null)
  const { read, refuse } = importing
  useRegionKeys(back, forward)
  useWindowState(api)
  const content = useArrivalAt(place.screen)

  const show = (screen: Screen) => () => go({ screen, inspected: null })
  const onInventory = (command: 'add-component' | 'find') => () => {
    go({ screen: 'inventory', inspected: null })
    desk.runWhenGiven(command)
  }
  const toImport = useCallback(() => go({ screen: 'import', inspected: null }), [go])
  const readPasted = useCallback(
    (text: string) => {
      toImport()
      read(text, PASTED)
    },
    [toImport, read],
  )

  async function chooseList(): Promise<void> {
    const chosen = await api.ask('import:choose-file', null)
    if (chosen.ok && chosen.value === null) return
    toImport()
    if (!chosen.ok) refuse(chosen.problem)
    else if (chosen.value !== null) read(chosen.value.bytes, chosen.value.name)
  }

  const toReturnedPack = useCallback(() => go({ screen: 'returned-pack', inspected: null }), [go])
  const returnedPacks = useReturnedPacks(api, library, toReturnedPack)

  async function chooseBooks(): Promise<void> {
    const chosen = await api.ask('import:choose-file', null)
    if (!chosen.ok) bookImport.refuse(chosen.problem)
    else if (chosen.value !== null) bookImport.read(chosen.value.bytes, chosen.value.name)
  }

  const [openOffer, setOpenOffer] = useState<MergeOffer | null>(null)
  useEffect(() => {
    if (mergeOffer === null) return
    setOpenOffer(mergeOffer)
    go({ screen: 'merge', inspected: null })
  }, [mergeOffer, go])

  /** Back through the history finds it closed. */
  function leaveMerge(): void {
    setOpenOffer(null)
    go({ screen: 'inventory', inspected: null })
  }

  useEffect(() => {
    if (firstList !== null) read(firstList.bytes, firstList.name)
  }, [firstList, read])
  usePastedTable(place.screen === 'inventory' && rows === 0, readPasted)
  useCommandEffects({
    'import-list': () => void chooseList(),
    'paste-table': () => {
      // An import that is over makes room; one that is being looked at stays.
      if (importing.state.step === 'imported') importing.cancel()
      toImport()
    },
    'answer-questions': show('questions'),
    'show-overview': show('overview'),
    'show-inventory': show('inventory'),
    'show-people': show('people'),
    'show-costs': show('costs'),
    'show-books': show('books'),
    'show-evidence': show('evidence'),
    'before-you-build': show('before-you-build'),
    'show-checks': show('checks'),
    'show-review': show('review'),
    'show-compare': show('compare'),
    'show-what-if': show('what-if'),
    'show-settings': show('settings'),
    'show-earlier-versions': show('earlier-versions'),
    'verify-pack': show('verify-pack'),
    'open-returned-pack': () => {
      toReturnedPack()
      returnedPacks.choose()
    },
    'show-export': show('export'),
    'export-workbook': show('export'),
    // Screens that can be searched or added to give these effects of their own while they are shown.
    ...(place.screen === 'inventory' ? {} : { 'add-component': onInventory('add-component') }),
    ...(place.screen === 'inventory' || place.screen === 'people' || place.screen === 'checks' || place.screen === 'compare'
      ? {}
      : { find: onInventory('find') }),
  })

  /** How somebody lays out columns and rows is theirs, on this computer: the next workbook reader has other eyes. */
  function changeView(next: InventoryView): void {
    if (next.ownLayout !== view.ownLayout) rememberLayout(workbookId, encodeLayout(next.ownLayout))
    setView(next)
  }

  const inspect = useCallback(
    (inspected: string | null) => {
      const next: Place = { screen: 'inventory', inspected }
      if (place.inspected !== null && inspected !== null) replace(next)
      else go(next)
    },
    [place.inspected, go, replace],
  )

  const openPage = useCallback((id: string) => go({ screen: 'component', inspected: id }), [go])

  /** From a list elsewhere to the row in the inventory: nothing may hide it. */
  function openComponent(id: string): void {
    setView(withoutFilter(view))
    go({ screen: 'inventory', inspected: id })
    setSought({ kind: 'row', id })
  }

  function showInInventory(chip: Chip): void {
    setView(withChip(withoutFilter(view), chip))
    go({ screen: 'inventory', inspected: null })
  }

  function openPerson(id: string): void {
    go({ screen: 'people', inspected: null })
    setSought({ kind: 'row', id })
  }

  function openRule(rule: RuleId): void {
    setChecksView(openedRule(checksView, rule))
    go({ screen: 'checks', inspected: null })
  }

  function openSetting(label: string): void {
    go({ screen: 'settings', inspected: null })
    setSought({ kind: 'field', id: label })
  }

  useEffect(() => {
    if (sought?.kind === 'field' && focusField(sought.id)) setSought(null)
  }, [sought])
  const soughtRow = sought?.kind === 'row' ? sought.id : null
  const found = useCallback(() => setSought(null), [])

  return (
    <div className={styles.frame}>
      <TopBar platform={facts.platform} onBack={back} onForward={forward} />
      <Rail screen={place.screen} platform={facts.platform} isFolded={isFolded} onFold={setIsFolded} />
      <main ref={content} tabIndex={-1} className={styles.content} data-region="content" data-screen={place.screen}>
        <OpenedNotices />
        <div className={styles.screenArea}>
          {place.screen === 'overview' ? (
            <OverviewScreen
              library={library}
              onOpenComponent={openComponent}
              onGoTo={(screen) => go({ screen, inspected: null })}
              onShowInInventory={showInInventory}
            />
          ) : null}
          {place.screen === 'inventory' ? (
            <InventoryScreen
              view={view}
              onView={changeView}
              inspected={place.inspected}
              onInspect={inspect}
              onOpenPage={openPage}
              onShowEvidence={(inspected) => go({ screen: 'evidence', inspected })}
              onStatus={setStatus}
              sought={soughtRow}
              onFound={found}
            />
          ) : null}
          {place.screen === 'component' ? (
            <ComponentScreen
              componentId={place.inspected}
              library={library}
              onBack={() => go({ screen: 'inventory', inspected: place.inspected })}
            />
          ) : null}
          {place.screen === 'people' ? (
            <PeopleScreen
              view={peopleView}
              onView={setPeopleView}
              onOpenComponent={openComponent}
              onGoToInventory={show('inventory')}
              sought={soughtRow}
              onFound={found}
              onSummary={setPeopleSummary}
            />
          ) : null}
          {place.screen === 'costs' ? <CostsScreen onOpenComponent={openComponent} /> : null}
          {place.screen === 'books' ? <BooksScreen importing={bookImport} onChooseFile={() => void chooseBooks()} /> : null}
          {place.screen === 'evidence' ? (
            <EvidenceScreen componentId={place.inspected} onFilter={(inspected) => replace({ screen: 'evidence', inspected })} />
          ) : null}
          {place.screen === 'before-you-build' ? (
            <BeforeYouBuildScreen plan={plan} onPlan={setPlan} onOpenComponent={openComponent} />
          ) : null}
          {place.screen === 'checks' ? (
            <ChecksScreen
              view={checksView}
              onView={setChecksView}
              onOpenComponent={openComponent}
              onOpenPerson={openPerson}
              onGoToInventory={show('inventory')}
            />
          ) : null}
          {place.screen === 'compare' ? (
            <CompareScreen view={compareView} onView={setCompareView} library={library} onOpenComponent={openPage} />
          ) : null}
          {place.screen === 'what-if' ? (
            <WhatIfScreen view={whatIfView} onView={setWhatIfView} onOpenComponent={openComponent} onGoToInventory={show('inventory')} />
          ) : null}
          {place.screen === 'import' ? (
            <ImportScreen
              importing={importing}
              platform={facts.platform}
              onChooseFile={() => void chooseList()}
              onCancel={isUntouched ? onGiveUp : undefined}
              onLeave={() => go({ screen: 'inventory', inspected: null })}
            />
          ) : null}
          {place.screen === 'questions' ? <QuestionsScreen platform={facts.platform} onLeave={show('inventory')} /> : null}
          {place.screen === 'review' ? <ReviewScreen library={library} onOpenPage={openPage} onGoToExport={show('export')} /> : null}
          {place.screen === 'merge' ? <MergeScreen offer={openOffer} onLeave={leaveMerge} /> : null}
          {place.screen === 'export' ? <ExportScreen library={library} onGoToReturned={toReturnedPack} /> : null}
          {place.screen === 'earlier-versions' ? <RestoreScreen library={library} /> : null}
          {place.screen === 'returned-pack' ? <ReturnedPackScreen packs={returnedPacks} /> : null}
          {place.screen === 'verify-pack' ? <VerifyScreen library={library} /> : null}
          {place.screen === 'settings' ? (
            <SettingsScreen
              theme={theme}
              onTheme={onTheme}
              dataFolder={facts.dataFolder}
              onShowDataFolder={() => void desk.run('show-data-folder')}
              onShowEarlierVersions={() => void desk.run('show-earlier-versions')}
            />
          ) : null}
        </div>
      </main>
      <StatusBar counts={countsText(status, rows, peopleSummary)} />
      <CommandPalette
        platform={facts.platform}
        hasWorkbook
        places={() =>
          placesOf(session.state(), { toComponent: openComponent, toPerson: openPerson, toRule: openRule, toSetting: openSetting })
        }
      />
    </div>
  )
}

/** A table pasted where nothing is yet is an import; into a list that has rows it goes cell by cell. */
function usePastedTable(isWanted: boolean, onTable: (text: string) => void): void {
  useEffect(() => {
    if (!isWanted) return
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.defaultPrevented || isTyping || !/\t.*\n./s.test(text)) return
      event.preventDefault()
      event.stopPropagation()
      onTable(text)
    }
    // Before the grid hears of it.
    document.addEventListener('paste', onPaste, { capture: true })
    return () => document.removeEventListener('paste', onPaste, { capture: true })
  }, [isWanted, onTable])
}

/** The title of the window and what the native menu says about undo and redo. */
function useWindowState(api: RightsizeApi): void {
  const name = useSessionState((state) => recordOf(state.workbook, 'company', 'company')?.name ?? '')
  const undo = useSessionState((state) => state.undo)
  const redo = useSessionState((state) => state.redo)
  useEffect(() => {
    document.title = `${name} – Rightsize`
  }, [name])
  useEffect(() => {
    void api.ask('menu:state', { hasWorkbook: true, undo: stepName(undo?.label), redo: stepName(redo?.label) })
  }, [api, undo, redo])
}

/** "change of cost, Postgres": the menu puts Undo or Redo before it, and takes no longer texts. */
function stepName(label: EditLabel | undefined): string | null {
  return label === undefined ? null : editLabelText(label, 'step').slice(0, 300)
}

function countsText(status: InventoryStatus | null, rows: number, summary: string | null): string {
  if (status === null) return summary === null ? components(rows) : `${components(rows)} · ${summary}`
  const shown = status.matching === status.rows ? components(status.rows) : `${status.matching} of ${components(status.rows)}`
  const parts = [shown, status.selected === 0 ? null : `${status.selected} selected`, status.summary]
  return parts.filter((part) => part !== null).join(' · ')
}

function components(count: number): string {
  return count === 1 ? '1 component' : `${count.toLocaleString('en')} components`
}
