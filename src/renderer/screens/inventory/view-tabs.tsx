// The views over the inventory as one line of tabs, and the menu of the one in front. Buttons that are pressed,
// not ARIA tabs: below them is one grid, shown another way.

import { Ellipsis } from 'lucide-react'
import type { ComponentAssessment } from '#core'
import { formatShare, type NumberStyle } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { Menu } from '../../widgets/menu.tsx'
import { type CountedBy, useChipCounts } from './chip-counts.ts'
import styles from './inventory.module.css'
import { CHIPS, type Chip } from './inventory-filter.ts'
import type { SavedViews } from './use-saved-views.ts'

export interface ViewTabsProps {
  readonly components: readonly ComponentAssessment[]
  readonly facts: CountedBy
  readonly style: NumberStyle
  readonly viewId: string
  readonly views: SavedViews
  readonly onChoose: (id: string) => void
  readonly onAsk: (question: 'save' | 'rename' | 'columns' | 'me') => void
}

export function ViewTabs({ components, facts, style, viewId, views, onChoose, onAsk }: ViewTabsProps) {
  const { current, saved } = views
  const isJudged = useSessionState((state) => state.isJudged)
  const counts = useChipCounts(isJudged ? components : null, facts)
  const tab = (id: string, name: string, count: number | '…' | null) => (
    <button key={id} type="button" className={styles.chip} aria-pressed={viewId === id} onClick={() => onChoose(id)}>
      {name}
      {count === null ? null : <span className={styles.chipCount}>{count}</span>}
      {current?.id === id && current.isChanged ? <span className={styles.changed} title="Changed since it was saved" /> : null}
    </button>
  )
  const ofSaved =
    current === null
      ? []
      : [
          ...(current.isChanged
            ? [
                { label: `Save the changes to “${current.name}”`, onSelect: () => void views.saveChanges() },
                { label: 'Put back as it was saved', onSelect: views.putBack },
              ]
            : []),
          { label: 'Rename this view…', onSelect: () => onAsk('rename') },
          { label: 'Delete this view', onSelect: () => void views.remove(), danger: true },
        ]
  const groups = [
    [{ label: 'Save as a new view…', onSelect: () => onAsk('save') }],
    ofSaved,
    [
      { label: 'Columns and rows…', onSelect: () => onAsk('columns') },
      { label: 'Which person are you…', onSelect: () => onAsk('me') },
    ],
  ]
  return (
    <fieldset className={styles.chips} aria-label="Views">
      {CHIPS.map((chip) =>
        tab(chip, chipLabel(chip, facts.limitBp, style), chip === 'mine' && facts.me === null ? null : (counts?.[chip] ?? '…')),
      )}
      {saved.map(({ id, name }) => tab(id, name, null))}
      <Menu trigger={<IconButton label="This view" icon={<Ellipsis />} />} groups={groups} align="end" />
    </fieldset>
  )
}

const LABELS: Readonly<Record<Exclude<Chip, 'over-limit'>, string>> = {
  all: 'All',
  'to-decide': 'To decide',
  'near-limit': 'Near limit',
  undecided: 'Undecided',
  'top-cost': 'Cost top 10',
  stale: 'Stale this quarter',
  mine: 'My components',
}

/** "Over 20 %": the limit as it stands. */
export function chipLabel(chip: Chip, limitBp: number, style: NumberStyle): string {
  return chip === 'over-limit' ? `Over ${formatShare(limitBp, style)}` : LABELS[chip]
}
