// The frame around an open workbook: top bar, rail, the screen that is shown, status bar. Which screens there are says
// screens/index.ts; what each needs it asks for itself.

import { type ReactNode, useCallback } from 'react'
import { numberStyleOf, refusalText, SCREEN_IDS, screenEntry, screenName, showCommand, type TabId } from '#wording'
import { type CommandEffects, useCommandEffects } from './commands/commands.tsx'
import { useArrivalAt } from './frame/arrival.ts'
import { CommandPalette } from './frame/command-palette.tsx'
import styles from './frame/frame.module.css'
import { OpenedNotices } from './frame/opened-notices.tsx'
import { Rail } from './frame/rail.tsx'
import { useRegionKeys } from './frame/regions.ts'
import { StatusBar } from './frame/status-bar.tsx'
import { TopBar } from './frame/top-bar.tsx'
import { type Go, Navigation, useGo, useMoves, usePlace } from './navigation/navigation.tsx'
import { SCREENS } from './screens/index.ts'
import { useApp } from './session/use-app.tsx'
import { useSessionState } from './session/use-session.tsx'
import { useWindowState } from './session/use-window-state.ts'
import { type FigureArea, TakePictureContext } from './widgets/charts/copy-figure.ts'
import { Stack } from './widgets/layout.tsx'
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
  useRegionKeys(back, forward)
  useWindowState(screenName(screen))
  useCommandEffects({ ...showEffects(go), 'export-workbook': () => go('export') })
  const { Component } = SCREENS[screen]
  const style = numberStyleOf(useSessionState((state) => state.workbook))
  const takePicture = useCallback(
    async (area: FigureArea) => {
      const copied = await library.ask('app:copy-image', area)
      return refusalText(copied, style)
    },
    [library, style],
  )
  return (
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
      <StatusBar />
      <CommandPalette platform={facts.platform} hasWorkbook places={places} />
    </div>
  )
}

/** One command for each screen that a tab leads to. */
function showEffects(go: Go): CommandEffects {
  const tabs = SCREEN_IDS.filter((id): id is TabId => screenEntry(id).isPage !== true)
  return Object.fromEntries(tabs.map((id) => [showCommand(id), () => go(id)]))
}
