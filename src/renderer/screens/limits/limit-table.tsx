// Limits with their value, default, range and source, and the way back to the default: all of them, or those of one rule,
// each with what is tried under it.

import { RotateCcw } from 'lucide-react'
import { Fragment, type MouseEvent, type ReactNode } from 'react'
import { LIMITS, type LimitDefinition, type LimitId, limitDefault, resetLimit, setLimit } from '#core'
import { LIMIT_TEXT, LIMIT_WORDS, limitValueText, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import hidden from '../../widgets/hidden.module.css'
import { Small } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TextField } from '../../widgets/text-field.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import type { Notation } from '../settings/typed-value.ts'
import { limitAsTyped, limitUnit, readLimit } from './limit-notation.ts'
import styles from './limits.module.css'
import { useLimits } from './use-limits.ts'

export interface LimitTableProps {
  readonly ids: readonly LimitId[]
  readonly disabled: boolean
  /** What stands under the row of a limit, over the whole width. */
  readonly below?: (id: LimitId) => ReactNode
}

export function LimitTable({ ids, disabled, below }: LimitTableProps) {
  const { values, notation } = useLimits()
  return (
    <div className={styles.frame}>
      <table className={`${table.table} ${styles.limits}`}>
        <thead>
          <tr>
            <th scope="col">{LIMIT_TEXT.limit}</th>
            <th scope="col" className={styles.number}>
              {LIMIT_TEXT.value}
            </th>
            <th scope="col">{LIMIT_TEXT.range}</th>
            <th scope="col">{LIMIT_TEXT.source}</th>
            <th scope="col">
              <span className={hidden.hidden}>{LIMIT_TEXT.reset}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <Fragment key={id}>
              <LimitRow id={id} value={values[id]} notation={notation} disabled={disabled} isContinued={below !== undefined} />
              {below === undefined ? null : (
                <tr className={styles.below}>
                  <td colSpan={5}>{below(id)}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LimitRowProps {
  readonly id: LimitId
  readonly value: number
  readonly notation: Notation
  readonly disabled: boolean
  readonly isContinued: boolean
}

function LimitRow({ id, value, notation, disabled, isContinued }: LimitRowProps) {
  const keep = useCommit()
  const style = useNumberStyle()
  const definition: LimitDefinition = LIMITS[id]
  const { name, decides } = LIMIT_WORDS[id]
  const unit = limitUnit(id, notation)
  const byDefault = limitDefault(id, notation.currency)
  const isChanged = value !== byDefault
  const shown = (amount: number) => limitAsTyped(id, amount, notation)

  function commit(typed: string): string | null {
    const read = readLimit(id, typed, notation)
    if (!read.ok) return refusalText(read, style)
    const next = read.value
    return keep((context) => (typeof next === 'number' ? setLimit(context, id, next) : resetLimit(context, id)))
  }

  function reset({ currentTarget }: MouseEvent<HTMLElement>): void {
    const sentence = keep((context) => resetLimit(context, id))
    if (sentence !== null) showToast({ title: sentence, tone: 'problem' })
    // The button goes away with the change it takes back.
    else currentTarget.closest('tr')?.querySelector('input')?.focus()
  }

  return (
    <tr data-changed={isChanged} data-continued={isContinued || undefined}>
      <th scope="row">
        <span className={styles.limitName}>{name}</span>
        <Small block>{decides}</Small>
      </th>
      <td className={styles.number}>
        <TextField label={name} hideLabel value={shown(value)} suffix={unit} align="end" commit={commit} disabled={disabled} />
      </td>
      <td className={styles.range}>
        <span className={styles.narrowWord}>{LIMIT_TEXT.default} </span>
        {limitValueText(id, byDefault, notation)}
        <Small block>{LIMIT_TEXT.between(shown(definition.min), shown(definition.max))}</Small>
      </td>
      <td className={styles.range}>
        {isChanged ? <span className={styles.changed}>{LIMIT_TEXT.changed}</span> : LIMIT_TEXT.sourceOf(id, style)}
        <Small block>{isChanged ? LIMIT_TEXT.defaultSource(id, style) : LIMIT_TEXT.checked(definition.date)}</Small>
      </td>
      <td className={styles.resetCell}>
        {isChanged ? (
          <IconButton label={LIMIT_TEXT.resetTo(id, byDefault, notation)} icon={<RotateCcw />} disabled={disabled} onClick={reset} />
        ) : null}
      </td>
    </tr>
  )
}
