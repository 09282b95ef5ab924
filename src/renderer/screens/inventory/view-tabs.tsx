// The views over the inventory as one line of tabs, and the menu of the one in front. Buttons that are pressed,
// not ARIA tabs: below them is one grid, shown another way.

import { Ellipsis } from 'lucide-react'
import { LIST_IDS, type ListId } from '#core'
import { formatNumber, type NumberStyle, pluralize, VIEW_LABELS, VIEW_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { Row } from '../../widgets/layout.tsx'
import { Menu } from '../../widgets/menu.tsx'
import { useChipCounts } from './chip-counts.ts'
import styles from './inventory.module.css'
import { useInventory } from './use-inventory.ts'

export function ViewTabs() {
  const { rows, facts, view, views, ask } = useInventory()
  const { viewId } = view
  const { current, saved } = views
  const style = useNumberStyle()
  const isJudged = useSessionState((state) => state.isJudged)
  const counts = useChipCounts(isJudged ? rows : null, facts)

  /** The first time "My components" is asked for, so is who that is. */
  function choose(id: string): void {
    views.choose(id)
    if (id === 'mine' && facts.me === null) ask({ kind: 'me' })
  }

  const tab = (id: string, name: string, count: number | '…' | null) => (
    <button
      key={id}
      type="button"
      className={styles.chip}
      aria-pressed={viewId === id}
      aria-description={typeof count === 'number' ? pluralize(count, 'components', style) : undefined}
      onClick={() => choose(id)}
    >
      {name}
      {count === null ? null : (
        <span className={styles.chipCount} aria-hidden="true">
          {typeof count === 'number' ? formatNumber(count, style) : count}
        </span>
      )}
      {current?.id === id && current.isChanged ? <span className={styles.changed} title={VIEW_TEXT.changed} /> : null}
    </button>
  )
  const ofSaved =
    current === null
      ? []
      : [
          ...(current.isChanged
            ? [
                { label: VIEW_TEXT.saveChanges(current.name), onSelect: () => void views.saveChanges() },
                { label: VIEW_TEXT.discard, onSelect: views.putBack },
              ]
            : []),
          { label: VIEW_TEXT.rename, onSelect: () => ask({ kind: 'rename' }) },
          { label: VIEW_TEXT.delete, onSelect: () => void views.remove(), danger: true },
        ]
  const groups = [
    [{ label: VIEW_TEXT.saveNew, onSelect: () => ask({ kind: 'save' }) }],
    ofSaved,
    [
      { label: VIEW_TEXT.columns, onSelect: () => ask({ kind: 'columns' }) },
      { label: VIEW_TEXT.whoAreYou, onSelect: () => ask({ kind: 'me' }) },
    ],
  ]
  return (
    <Row as="fieldset" gap={1} className={styles.chips} aria-label={VIEW_TEXT.views}>
      {LIST_IDS.map((chip) =>
        tab(chip, chipLabel(chip, facts.limitBp, style), chip === 'mine' && facts.me === null ? null : (counts?.[chip] ?? '…')),
      )}
      {saved.map(({ id, name }) => tab(id, name, null))}
      <Menu trigger={<IconButton label={VIEW_TEXT.options} icon={<Ellipsis />} />} groups={groups} align="end" />
    </Row>
  )
}

/** The name of a view that the app brings along. */
export function chipLabel(chip: ListId, limitBp: number, style: NumberStyle): string {
  return chip === 'over-limit' ? VIEW_TEXT.overLimit(limitBp, style) : VIEW_LABELS[chip]
}
