// On which paper a pack or a data room is printed.

import { PAPERS, type Paper } from '#core'
import { EXPORT_TEXT, PAPER_NAMES } from '#wording'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'

interface PaperChoiceProps {
  readonly value: Paper
  readonly onChange: (paper: Paper) => void
  readonly disabled: boolean
}

export function PaperChoice({ value, onChange, disabled }: PaperChoiceProps) {
  return (
    <SegmentedChoice
      label={EXPORT_TEXT.paper}
      value={value}
      options={PAPERS.map((each) => ({ value: each, label: PAPER_NAMES[each] }))}
      onChange={(chosen) => onChange(chosen ?? value)}
      disabled={disabled}
    />
  )
}
