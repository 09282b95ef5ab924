// Decisions over time: what is due next, and what earlier ones brought.

import { SCREEN_TABLE } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import page from '../../widgets/page.module.css'
import { useOpenPage } from '../component/ways-here.ts'
import { DecisionsPage } from '../review/decisions-page.tsx'
import styles from '../review/review.module.css'

export const DECISIONS: ScreenDescription = { Component: DecisionsScreen }

function DecisionsScreen() {
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE.decisions.title} />
      <DecisionsPage onOpenPage={useOpenPage()} />
    </div>
  )
}
