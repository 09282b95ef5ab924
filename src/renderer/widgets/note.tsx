// Said beside what counts: what a figure is of, where it comes from, what is not there yet. Used by every screen.

import { type ComponentProps, createElement, type JSX } from 'react'
import styles from './note.module.css'

type NoteProps<Tag extends keyof JSX.IntrinsicElements> = {
  /** The element that it is: a paragraph if not said. */
  readonly as?: Tag
  readonly size?: 'body' | 'table' | 'small' | 'label'
  /** A part of a line that takes a line of its own. */
  readonly block?: boolean
  readonly className?: string | undefined
} & Omit<ComponentProps<Tag>, 'as' | 'size' | 'className'>

export function Note<Tag extends keyof JSX.IntrinsicElements = 'p'>(props: NoteProps<Tag>) {
  const { as, size = 'table', block = false, className = '', ...rest } = props
  const own = { className: `${styles.note} ${className}`, 'data-size': size, 'data-block': block }
  return createElement(as ?? 'p', { ...rest, ...own })
}
