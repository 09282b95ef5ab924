// Presenter mode: one question large, and what the room shall not see.

import { Presentation } from 'lucide-react'
import { REVIEW_TEXT } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { CheckOption } from '../../widgets/filter-bar.tsx'
import { Row } from '../../widgets/layout.tsx'
import { NOT_PRESENTING, type Presenter } from './presenter.tsx'

export interface PresenterBarProps {
  readonly presenter: Presenter
  readonly onChange: (presenter: Presenter) => void
}

export function PresenterBar({ presenter, onChange }: PresenterBarProps) {
  if (!presenter.isEnabled) {
    return (
      <Button kind="quiet" icon={<Presentation />} onClick={() => onChange({ ...presenter, isEnabled: true })}>
        {REVIEW_TEXT.present}
      </Button>
    )
  }
  return (
    <Row gap={3}>
      <CheckOption checked={presenter.hidesNames} onChange={(hidesNames) => onChange({ ...presenter, hidesNames })}>
        {REVIEW_TEXT.hideNames}
      </CheckOption>
      <CheckOption checked={presenter.hidesMoney} onChange={(hidesMoney) => onChange({ ...presenter, hidesMoney })}>
        {REVIEW_TEXT.hideMoney}
      </CheckOption>
      <Button kind="quiet" onClick={() => onChange(NOT_PRESENTING)}>
        {REVIEW_TEXT.stopPresenting}
      </Button>
    </Row>
  )
}
