// What the log says about one component, as a count with the way there.

import { NotebookPen } from 'lucide-react'
import { type ComponentAssessment, openLimits } from '#core'
import { EVIDENCE_TEXT, evidenceCountText } from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { Row } from '../../widgets/layout.tsx'

export function EvidenceCount({ entry: { subject } }: { readonly entry: ComponentAssessment }) {
  const go = useGo()
  const style = useNumberStyle()
  const { component, evidence } = subject
  return (
    <Row justify="space-between">
      <p>{evidenceCountText(evidence.length, openLimits({ evidence }).length, style)}</p>
      <Button kind="quiet" icon={<NotebookPen />} onClick={() => go('evidence', { inspected: component.id })}>
        {evidence.length === 0 ? EVIDENCE_TEXT.log : EVIDENCE_TEXT.open}
      </Button>
    </Row>
  )
}
