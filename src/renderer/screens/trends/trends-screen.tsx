// All quarters in a row.

import { SCREEN_TABLE } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useLibrary } from '../../session/use-app.tsx'
import { useSessionState } from '../../session/use-session.tsx'
import page from '../../widgets/page.module.css'
import styles from '../compare/compare.module.css'
import { Trends } from '../compare/trends.tsx'

export const TRENDS: ScreenDescription = { Component: TrendsScreen }

function TrendsScreen() {
  const library = useLibrary()
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE.trends.title} />
      <Trends workbook={workbook} assessment={assessment} library={library} />
    </div>
  )
}
