// Every number a verdict compares with: its value, where it comes from, its range, and the way back to the default.

import { RotateCcw } from 'lucide-react'
import { LIMIT_IDS, LIMITS, type LimitDefinition, type LimitId, limitDefault, limitValues, resetLimit, setLimit } from '#core'
import { LIMIT_WORDS, problemText } from '#wording'
import { useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { Section } from './section.tsx'
import styles from './settings.module.css'
import { asTyped, type Notation, readTyped, type ValueKind } from './typed-value.ts'

export function LimitsSection({ disabled }: { readonly disabled: boolean }) {
  const policy = useSessionState((state) => state.workbook.tables.policy)
  const settings = useSessionState((state) => state.workbook.tables.settings['settings'])
  const notation = { currency: settings?.currency ?? 'USD', locale: settings?.locale ?? 'en-US' }
  const values = limitValues(policy, notation.currency)
  return (
    <Section
      title="Limits"
      lead="What the checks compare with. A change turns verdicts at once and is marked wherever the limit is shown, in the exported workbook too."
    >
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">Limit</th>
            <th scope="col" className={styles.number}>
              Value
            </th>
            <th scope="col">Default and range</th>
            <th scope="col">Source</th>
            <th scope="col">
              <span className={styles.hidden}>Reset</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {LIMIT_IDS.map((id) => (
            <LimitRow key={id} id={id} value={values[id]} notation={notation} disabled={disabled} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

interface LimitRowProps {
  readonly id: LimitId
  readonly value: number
  readonly notation: Notation
  readonly disabled: boolean
}

function LimitRow({ id, value, notation, disabled }: LimitRowProps) {
  const apply = useApplyEdit()
  const definition: LimitDefinition = LIMITS[id]
  const { name, decides, counts = '' } = LIMIT_WORDS[id]
  const kind = kindOf(definition)
  const unit = unitWords(definition, notation) ?? counts
  const byDefault = limitDefault(id, notation.currency)
  const isChanged = value !== byDefault
  const shown = (amount: number) => asTyped(kind, amount, notation)

  function commit(typed: string): string | null {
    const read = readTyped(kind, typed, id, notation)
    if (!read.ok) return problemText(read.problem)
    const next = read.value
    // A limit always has a value: an emptied field takes the default back.
    const edit = apply((context) => (typeof next === 'number' ? setLimit(context, id, next) : resetLimit(context, id)))
    return edit.ok ? null : problemText(edit.problem)
  }

  function reset(): void {
    const edit = apply((context) => resetLimit(context, id))
    if (!edit.ok) showToast({ title: problemText(edit.problem), tone: 'problem' })
  }

  return (
    <tr data-changed={isChanged}>
      <th scope="row">
        <span className={styles.limitName}>{name}</span>
        <span className={styles.limitDecides}>{decides}</span>
      </th>
      <td className={styles.number}>
        <TextField label={name} hideLabel value={shown(value)} suffix={unit} align="end" commit={commit} disabled={disabled} />
      </td>
      <td className={styles.range}>
        {`${shown(byDefault)} ${unit}`}
        <span className={styles.limitDecides}>{`${shown(definition.min)} to ${shown(definition.max)}`}</span>
      </td>
      <td className={styles.range}>
        {isChanged ? <span className={styles.changed}>changed by you</span> : sourceWords(definition)}
        <span className={styles.limitDecides}>{isChanged ? `default: ${sourceWords(definition)}` : `read ${definition.date}`}</span>
      </td>
      <td className={styles.resetCell}>
        {isChanged ? (
          <IconButton label={`Reset ${name} to ${shown(byDefault)} ${unit}`} icon={<RotateCcw />} disabled={disabled} onClick={reset} />
        ) : null}
      </td>
    </tr>
  )
}

function kindOf({ unit }: LimitDefinition): ValueKind {
  return unit === 'bp' ? 'share' : unit === 'minor' ? 'money' : 'count'
}

/** null: a plain count, which the words of the limit name. */
function unitWords({ unit }: LimitDefinition, { currency }: Notation): string | null {
  if (unit === 'bp') return '%'
  return unit === 'minor' ? currency : unit === 'count' ? null : unit
}

function sourceWords({ source, dispute }: LimitDefinition): string {
  return dispute === undefined ? source : `${source}, disputed: ${dispute}`
}
