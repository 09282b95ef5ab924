// The frame around an open workbook: top bar, rail, the screen that is shown, status bar. Which screens there are says
// screens/index.ts; what each needs it asks for itself.

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { refusalText, SCREEN_IDS, type ScreenId, screenEntry, screenName, showCommand, type TabId } from '#wording'
import { type CommandEffects, useCommandEffects } from './commands/commands.tsx'
import { useArrivalAt } from './frame/arrival.ts'
import { CommandPalette } from './frame/command-palette.tsx'
import styles from './frame/frame.module.css'
import { MessageHistory } from './frame/message-history.tsx'
import { OpenedNotices } from './frame/opened-notices.tsx'
import { Rail } from './frame/rail.tsx'
import { useRegionKeys } from './frame/regions.ts'
import { StatusBar } from './frame/status-bar.tsx'
import { useTodayKey } from './frame/today-key.ts'
import { TopBar } from './frame/top-bar.tsx'
import { type Go, Navigation, useGo, useMoves, usePlace } from './navigation/navigation.tsx'
import { useUndoPlaces } from './navigation/use-undo-places.ts'
import { SCREENS } from './screens/index.ts'
import { useApp } from './session/use-app.tsx'
import { useNumberStyle } from './session/use-number-style.ts'
import { useSession } from './session/use-session.tsx'
import { useWindowState } from './session/use-window-state.ts'
import { type FigureArea, TakePictureContext } from './widgets/charts/copy-figure.ts'
import { Stack } from './widgets/layout.tsx'
import { forgetEditToasts, MessageStrip, settleToasts } from './widgets/toasts.tsx'
import { usePlaces } from './workspace-places.ts'

const DESKS = SCREEN_IDS.flatMap((id) => SCREENS[id].Desk ?? [])

export function Workspace() {
  const { firstList } = useApp()
  return (
    <Navigation first={firstList === null ? 'inventory' : 'import'}>
      <Desks>
        <Frame />
      </Desks>
    </Navigation>
  )
}

/** Each around the next, the frame inside them all. */
function Desks({ at = 0, children }: { readonly at?: number; readonly children: ReactNode }) {
  const Desk = DESKS[at]
  if (Desk === undefined) return children
  return (
    <Desk>
      <Desks at={at + 1}>{children}</Desks>
    </Desk>
  )
}

function Frame() {
  const { facts, library } = useApp()
  const { screen } = usePlace()
  const { back, forward } = useMoves()
  const go = useGo()
  const places = usePlaces()
  const content = useArrivalAt(screen)
  useRegionKeys(facts.platform, back, forward)
  useTodayKey()
  const [isHistoryOpen, setIsHistoryOpen] = useState(false)
  const showHistory = () => setIsHistoryOpen(true)
  useSettledMessages(screen)
  useCommandEffects({ ...showEffects(go), 'export-workbook': () => go('export'), 'show-messages': showHistory })
  const { Component } = SCREENS[screen]
  const style = useNumberStyle()
  const takePicture = useCallback(
    async (area: FigureArea) => {
      const copied = await library.ask('app:copy-image', area)
      return refusalText(copied, style)
    },
    [library, style],
  )
  return (
    <div className={styles.window}>
      <div className={styles.frame}>
        <TopBar />
        <Rail iconOf={(id) => SCREENS[id].icon} />
        <Stack ref={content} tabIndex={-1} as="main" gap={0} className={styles.content} data-region="content" data-screen={screen}>
          <OpenedNotices />
          <div className={styles.screenArea}>
            <TakePictureContext value={takePicture}>
              <Component />
            </TakePictureContext>
          </div>
        </Stack>
      </div>
      <MessageStrip onList={showHistory} />
      <StatusBar />
      {isHistoryOpen ? <MessageHistory style={style} onClose={() => setIsHistoryOpen(false)} /> : null}
      <CommandPalette platform={facts.platform} hasWorkbook places={places} />
      <AfterEdits screen={screen} />
    </div>
  )
}

/** What follows every edit, by itself, so that none draws the frame anew. Behind the screen, whose effects come first. */
function AfterEdits({ screen }: { readonly screen: ScreenId }): null {
  useWindowState(screenName(screen))
  useUndoPlaces()
  return null
}

/** What was said of an edit holds until the next one, or until it is taken back; why one was refused, only where it was tried. */
function useSettledMessages(screen: ScreenId): void {
  const session = useSession()
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current !== screen) settleToasts('problems')
    shown.current = screen
  }, [screen])
  useEffect(() => {
    let before = session.state()
    const stop = session.subscribe(() => {
      const now = session.state()
      if (now.redo !== before.redo && now.redo !== null) settleToasts('all')
      else if (now.workbook.rev !== before.workbook.rev) settleToasts('problems')
      before = now
    })
    return () => {
      stop()
      forgetEditToasts()
    }
  }, [session])
}

/** One command for each screen that a tab leads to. */
function showEffects(go: Go): CommandEffects {
  const tabs = SCREEN_IDS.filter((id): id is TabId => screenEntry(id).isPage !== true)
  return Object.fromEntries(tabs.map((id) => [showCommand(id), () => go(id)]))
}
