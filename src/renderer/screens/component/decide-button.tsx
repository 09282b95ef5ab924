// The way from a list into the decision dialog: for the small items of the overview, and for the rows ticked in the
// inventory. Nothing where nothing of them asks.

import { useState } from 'react'
import type { ComponentAssessment } from '#core'
import { DECIDE_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { DecideDialog } from './decide-dialog.tsx'

export interface DecideButtonProps {
  /** Those that do not ask for a decision are left out. */
  readonly entries: readonly ComponentAssessment[]
  readonly kind?: 'plain' | 'quiet'
}

export function DecideButton({ entries, kind = 'plain' }: DecideButtonProps) {
  const [asked, setAsked] = useState<readonly ComponentAssessment[] | null>(null)
  const style = useNumberStyle()
  const open = entries.filter(({ toDecide }) => toDecide)
  const text = open.every(({ small }) => small) ? DECIDE_TEXT.minorButton : DECIDE_TEXT.button
  return (
    <>
      {open.length === 0 ? null : (
        <Button kind={kind} onClick={() => setAsked(open)}>
          {text(open.length, style)}
        </Button>
      )}
      {asked === null ? null : <DecideDialog entries={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
