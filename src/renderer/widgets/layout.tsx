// What stands below each other, and what stands beside each other. Used by every screen, so that no class says only this.

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

/** Below each other. */
export function Stack<Tag extends Tags = 'div'>({ as, gap = 3, align = 'stretch', className = '', ...rest }: LayoutProps<Tag>) {
  const style = custom({ gap: step(gap), items: align })
  return createElement(as ?? 'div', { ...rest, className: `${styles.stack} ${className}`, style })
}

/** Beside each other, on a second line where they do not fit. */
export function Row<Tag extends Tags = 'div'>(props: RowProps<Tag>) {
  const { as, gap = 2, align = 'center', justify = 'start', wrap = true, className = '', ...rest } = props
  const style = custom({ gap: step(gap), items: align, justify, wrap: wrap ? 'wrap' : 'nowrap' })
  return createElement(as ?? 'div', { ...rest, className: `${styles.row} ${className}`, style })
}

const step = (gap: number) => `var(--space-${gap}, 0px)`

function custom(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]))
}
