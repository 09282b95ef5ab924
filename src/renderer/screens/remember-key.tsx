// Keeps the unknown key of a signature: it is said with this day as the one it was first seen from then on.

import { useState } from 'react'
import type { IsoDate, Problem, SignatureFinding } from '#core'
import { SIGNING_TEXT } from '#wording'
import { useApp } from '../session/use-app.tsx'
import { Button } from '../widgets/button.tsx'
import { Row } from '../widgets/layout.tsx'
import { showToast } from '../widgets/toasts.tsx'
import { ProblemBanner } from './problem-banner.tsx'

export interface RememberedKey {
  readonly publicKey: string
  readonly firstSeen: IsoDate
}

export interface RememberKeyProps {
  /** Nothing is offered for one without an unknown key. */
  readonly finding: SignatureFinding | null
  /** Leads the focus on: the button that has it is gone then. */
  readonly onRemembered: (key: RememberedKey) => void
}

export function RememberKey({ finding, onRemembered }: RememberKeyProps) {
  const { api } = useApp()
  const [problem, setProblem] = useState<Problem | null>(null)
  if (finding?.state !== 'signed' || finding.firstSeen !== null) return null
  const { publicKey, key } = finding
  const remember = async () => {
    const kept = await api.ask('key:remember', { publicKey })
    setProblem(kept.ok ? null : kept.problem)
    if (!kept.ok) return
    showToast({ title: SIGNING_TEXT.remembered, description: key, about: 'file' })
    onRemembered({ publicKey, firstSeen: kept.value })
  }
  return (
    <>
      <ProblemBanner problem={problem} />
      <Row>
        <Button onClick={() => void remember()}>{SIGNING_TEXT.remember}</Button>
      </Row>
    </>
  )
}

/** A finding as it is once that key is known. */
export function withRemembered(finding: SignatureFinding, key: RememberedKey | null): SignatureFinding {
  return finding.state === 'signed' && finding.publicKey === key?.publicKey ? { ...finding, firstSeen: key.firstSeen } : finding
}
