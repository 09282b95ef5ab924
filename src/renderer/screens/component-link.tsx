// The name of a component as the way to its row in the inventory.

import type { ReactNode } from 'react'
import { useOpenComponent } from './use-open.ts'

export interface ComponentLinkProps {
  readonly id: string
  readonly className: string | undefined
  readonly tabIndex?: 0 | -1
  readonly children: ReactNode
}

export function ComponentLink({ id, children, ...rest }: ComponentLinkProps) {
  const openComponent = useOpenComponent()
  return (
    <button type="button" {...rest} onClick={() => openComponent(id)}>
      {children}
    </button>
  )
}
