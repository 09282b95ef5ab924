// The head of a screen that is read from top to bottom: its title, the tabs beside it, what it shows in one sentence, and what
// it is for.

import type { ReactNode } from 'react'
import page from '../widgets/page.module.css'
import { ScreenTabs } from './screen-tabs.tsx'

export interface ScreenHeadProps {
  readonly title: ReactNode
  /** What it shows now; read out when it changes. */
  readonly finding?: ReactNode
  /** What it does, and what it leaves alone. */
  readonly lead?: ReactNode
}

export function ScreenHead({ title, finding, lead }: ScreenHeadProps) {
  return (
    <header>
      <h1>{title}</h1>
      <ScreenTabs />
      {finding === undefined ? null : (
        <p className={page.finding} role="status">
          {finding}
        </p>
      )}
      {lead === undefined ? null : <p className={page.lead}>{lead}</p>}
    </header>
  )
}
