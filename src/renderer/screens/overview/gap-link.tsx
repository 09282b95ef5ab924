// The way to a missing input: the field in Settings with the focus in it, the rates in Costs, the one component, or the inventory
// with those rows that are blank.

import type { Gap } from '#core'
import { setGap, wordsOf } from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import textLink from '../../widgets/text-link.module.css'
import { useOpenComponent, useOpenPage, useShowBlank } from '../use-open.ts'
import styles from './overview.module.css'

/** Columns of the inventory that hold an input of rules. */
const COLUMNS: Readonly<Record<string, { readonly id: string; readonly values: readonly string[] }>> = {
  ownerTime: { id: 'time', values: [''] },
  cost: { id: 'cost', values: [''] },
  owner: { id: 'owners', values: [''] },
  edge: { id: 'edge', values: ['', 'unsure'] },
}

/** A function that leads to where a gap is filled in. */
export function useFillGap(): (gap: Gap) => void {
  const go = useGo()
  const openComponent = useOpenComponent()
  const openPage = useOpenPage()
  const showBlank = useShowBlank()
  return (gap) => {
    if (gap.of === 'company') return go('settings', { target: wordsOf('company', gap.field).label })
    if (gap.of !== 'components') return go('costs')
    const [only = '', ...others] = gap.componentIds
    const column = COLUMNS[gap.input]
    if (others.length > 0 && gap.input === 'kind') return go('questions')
    if (column === undefined) return openPage(only)
    return others.length === 0 ? openComponent(only) : showBlank(column.id, column.values)
  }
}

export function useNameOf(): (id: string) => string {
  const byId = useSessionState((state) => state.assessment.byId)
  return (id) => byId.get(id)?.subject.component.name ?? ''
}

/** One link a gap, for beside a figure that cannot be worked out. */
export function GapLinks({ gaps }: { readonly gaps: readonly Gap[] }) {
  const fill = useFillGap()
  const nameOf = useNameOf()
  const style = useNumberStyle()
  return gaps.map((gap) => {
    const text = setGap(gap, nameOf, style)
    return (
      <button key={text} type="button" className={`${textLink.link} ${styles.gapLink}`} onClick={() => fill(gap)}>
        {text}
      </button>
    )
  })
}
