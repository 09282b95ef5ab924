// A menu that opens from a button: items with icon, name and shortcut, in groups.

import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import list from './list-popup.module.css'
import styles from './menu.module.css'

export interface MenuItem {
  readonly label: string
  readonly onSelect: () => void
  readonly icon?: ReactNode
  readonly shortcut?: string
  readonly disabled?: boolean
  readonly danger?: boolean
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  /** Groups of items, a line between them. */
  readonly groups: readonly (readonly MenuItem[])[]
  readonly align?: 'start' | 'end'
}

export function Menu({ trigger, groups, align = 'start' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={list.positioner} sideOffset={4} align={align}>
          <Base.Popup className={`${list.popup} ${styles.popup}`}>
            <MenuGroups groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export interface AnchoredMenuProps extends Pick<MenuProps, 'groups'> {
  /** What it opens at unless that is elsewhere, and where the focus returns to. */
  readonly anchor: HTMLElement
  readonly at?: HTMLElement
  readonly onClose: () => void
}

/** A menu that is open from the start: of a thing that is no button. */
export function AnchoredMenu({ anchor, at = anchor, groups, onClose }: AnchoredMenuProps) {
  return (
    <Base.Root open modal={false} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Positioner className={list.positioner} anchor={at} sideOffset={2} align="start">
          <Base.Popup
            className={`${list.popup} ${styles.popup}`}
            aria-label={anchor.textContent}
            finalFocus={() => !isInEditor() && anchor}
          >
            <MenuGroups groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** A command that opened a cell to be typed into keeps the focus there: coming back would end what was not begun yet. */
function isInEditor(): boolean {
  return document.activeElement?.closest('[data-unsaved]') != null
}

function MenuGroups({ groups }: Pick<MenuProps, 'groups'>) {
  return groups
    .filter((group) => group.length > 0)
    .map((group, index) => (
      <Base.Group key={group[0]?.label}>
        {index === 0 ? null : <Base.Separator className={styles.separator} />}
        {group.map((item) => (
          <MenuEntry key={item.label} item={item} />
        ))}
      </Base.Group>
    ))
}

function MenuEntry({ item }: { readonly item: MenuItem }) {
  return (
    <Base.Item
      className={`${list.item} ${styles.item}`}
      data-danger={item.danger ?? false}
      disabled={item.disabled ?? false}
      onClick={item.onSelect}
    >
      <span className={styles.icon} aria-hidden="true">
        {item.icon}
      </span>
      <span className={styles.label}>{item.label}</span>
      {item.shortcut === undefined ? null : <kbd>{item.shortcut}</kbd>}
    </Base.Item>
  )
}
