// How a page is set: what stands below each other, beside each other or in a frame, and what is said smaller. Used by every
// screen, so that no class says only this.

import { type ComponentProps, createElement, type JSX } from 'react'
import styles from './layout.module.css'

type Tags = keyof JSX.IntrinsicElements

type LayoutProps<Tag extends Tags> = {
  /** The element that it is: a div if not said. */
  readonly as?: Tag
  /** A step of the spacing scale: 3 is --space-3. */
  readonly gap?: 0 | 1 | 2 | 3 | 4 | 5 | 6
  readonly align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch'
  readonly className?: string | undefined
} & Omit<ComponentProps<Tag>, 'as' | 'align' | 'className' | 'style' | 'wrap'>

type RowProps<Tag extends Tags> = LayoutProps<Tag> & {
  /** What a line that has room left does with it. */
  readonly justify?: 'start' | 'space-between' | 'center' | 'end'
  /** False where they share one line, however narrow it is. */
  readonly wrap?: boolean
}

type NoteProps<Tag extends Tags> = {
  readonly as?: Tag
  readonly size?: 'body' | 'table' | 'small' | 'label'
  /** A part of a line that takes a line of its own. */
  readonly block?: boolean
  readonly className?: string | undefined
} & Omit<ComponentProps<Tag>, 'as' | 'size' | 'className'>

/** Below each other. */
export function Stack<Tag extends Tags = 'div'>({ as, gap = 3, align = 'stretch', className = '', ...rest }: LayoutProps<Tag>) {
  const style = custom({ gap: step(gap), items: align })
  return createElement(as ?? 'div', { ...rest, className: `${styles.stack} ${className}`, style })
}

/** Below each other in a frame. */
export function Card<Tag extends Tags = 'div'>({ as, gap = 3, align = 'stretch', className = '', ...rest }: LayoutProps<Tag>) {
  const style = custom({ gap: step(gap), items: align })
  return createElement(as ?? 'div', { ...rest, className: `${styles.stack} ${styles.card} ${className}`, style })
}

/** Beside each other, on a second line where they do not fit. */
export function Row<Tag extends Tags = 'div'>(props: RowProps<Tag>) {
  const { as, gap = 2, align = 'center', justify = 'start', wrap = true, className = '', ...rest } = props
  const style = custom({ gap: step(gap), items: align, justify, wrap: wrap ? 'wrap' : 'nowrap' })
  return createElement(as ?? 'div', { ...rest, className: `${styles.row} ${className}`, style })
}

/** Said beside what counts, a paragraph if no element is named: what a figure is of, where it comes from, what is not there yet. */
export function Note<Tag extends Tags = 'p'>({ as, size = 'table', block = false, className = '', ...rest }: NoteProps<Tag>) {
  const own = { className: `${styles.note} ${className}`, 'data-size': size, 'data-block': block }
  return createElement(as ?? 'p', { ...rest, ...own })
}

/** A note within a line, or below it in the same cell. */
export function Small({ block = false, className = '', ...rest }: Omit<NoteProps<'span'>, 'as' | 'size'>) {
  return <span {...rest} className={`${styles.note} ${className}`} data-size="small" data-block={block} />
}

const step = (gap: number) => `var(--space-${gap}, 0px)`

function custom(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]))
}
