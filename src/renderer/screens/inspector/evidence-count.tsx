// What the log says about one component, as a count with the way there.

import { NotebookPen } from 'lucide-react'
import { type ComponentAssessment, openLimits } from '#core'
import { EVIDENCE_TEXT, evidenceCountText } from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import { Button } from '../../widgets/button.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './inspector.module.css'

export function EvidenceCount({ entry: { subject } }: { readonly entry: ComponentAssessment }) {
  const go = useGo()
  const style = useNumberStyle()
  const { component, evidence } = subject
  return (
    <div className={styles.billPart}>
      <p>{evidenceCountText(evidence.length, openLimits({ evidence }).length, style)}</p>
      <Button kind="quiet" icon={<NotebookPen />} onClick={() => go('evidence', { inspected: component.id })}>
        {evidence.length === 0 ? EVIDENCE_TEXT.log : EVIDENCE_TEXT.open}
      </Button>
    </div>
  )
}
