// One line over a screen that must not be missed: read-only, not saved, opened from a backup.

import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { Row } from './layout.tsx'

type BannerTone = 'info' | 'caution' | 'problem'

export interface BannerProps {
  readonly tone: BannerTone
  readonly children: ReactNode
  readonly actions?: ReactNode
}

const ICONS = { info: Info, caution: TriangleAlert, problem: OctagonAlert } as const

export function Banner({ tone, children, actions }: BannerProps) {
  const Icon = ICONS[tone]
  return (
    <Row wrap={false} className={styles.banner} data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={styles.text}>{children}</div>
      {actions}
    </Row>
  )
}
