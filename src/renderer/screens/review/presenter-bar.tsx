// Presenter mode: one question large, and what the room shall not see.

import { Presentation } from 'lucide-react'
import { REVIEW_TEXT } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Row } from '../../widgets/layout.tsx'
import { NOT_PRESENTING, type Presenter } from './presenter.tsx'
import styles from './review.module.css'

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
    <Row gap={3} className={styles.presenterBar}>
      <label>
        <input
          type="checkbox"
          checked={presenter.hidesNames}
          onChange={({ target }) => onChange({ ...presenter, hidesNames: target.checked })}
        />
        {REVIEW_TEXT.hideNames}
      </label>
      <label>
        <input
          type="checkbox"
          checked={presenter.hidesMoney}
          onChange={({ target }) => onChange({ ...presenter, hidesMoney: target.checked })}
        />
        {REVIEW_TEXT.hideMoney}
      </label>
      <Button kind="quiet" onClick={() => onChange(NOT_PRESENTING)}>
        {REVIEW_TEXT.stopPresenting}
      </Button>
    </Row>
  )
}
