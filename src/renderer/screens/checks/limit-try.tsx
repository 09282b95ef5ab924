// Under a limit: try another value by slider or typing, read what it would turn, and take it or leave it. What is tried is
// stored nowhere; leaving the place forgets it.

import { type ReactNode, useRef, useState } from 'react'
import { LIMITS, type LimitId, limitDefault, type Rule, setLimit } from '#core'
import { CHECKS_TEXT, LIMIT_WORDS, limitEffectText, limitValueText, problemText, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { limitAsTyped, limitUnit, readLimit } from '../limits/limit-notation.ts'
import { useLimits } from '../limits/use-limits.ts'
import styles from './checks.module.css'
import { stopAt, stopsOf } from './limit-stops.ts'
import { limitEffect, type Trial } from './limit-trial.ts'
import { TurnedRows } from './turned-rows.tsx'
import { useLimitTrial } from './use-limit-trial.ts'

export interface LimitTryProps {
  readonly rule: Rule
  readonly limit: LimitId
  readonly disabled: boolean
  readonly onOpenComponent: (id: string) => void
}

export function LimitTry({ rule, limit, disabled, onOpenComponent }: LimitTryProps) {
  const { values, notation } = useLimits()
  const style = useNumberStyle()
  const commit = useCommit()
  const [tried, setTried] = useState<number | null>(null)
  const slider = useRef<HTMLInputElement>(null)
  const current = values[limit]
  const value = tried === current ? null : tried
  const state = useLimitTrial(rule, limit, value)
  const stops = stopsOf(LIMITS[limit], limitDefault(limit, notation.currency))
  const { name } = LIMIT_WORDS[limit]
  const text = (amount: number) => limitValueText(limit, amount, style)

  function type(typed: string): string | null {
    const read = readLimit(limit, typed, notation)
    if (!read.ok) return refusalText(read, style)
    setTried(typeof read.value === 'number' ? read.value : null)
    return null
  }

  function take(): void {
    if (value === null) return
    const sentence = commit((context) => setLimit(context, limit, value))
    if (sentence === null) giveUp()
    else showToast({ title: sentence, tone: 'problem' })
  }

  /** The buttons go away, so the focus goes back to where the trial began. */
  function giveUp(): void {
    setTried(null)
    slider.current?.focus()
  }

  return (
    <div className={styles.try} data-tried={value !== null || undefined}>
      <Row gap={3}>
        <Note as="span" size="label" aria-hidden="true">
          {CHECKS_TEXT.try}
        </Note>
        <input
          ref={slider}
          type="range"
          className={styles.slider}
          aria-label={CHECKS_TEXT.tryLimit(name)}
          aria-valuetext={text(value ?? current)}
          min={0}
          max={stops.length - 1}
          value={stopAt(stops, value ?? current)}
          onChange={(event) => setTried(stops[event.target.valueAsNumber] ?? current)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTried(null)
          }}
        />
        <div className={styles.tryField}>
          <TextField
            label={CHECKS_TEXT.valueToTry(name)}
            hideLabel
            value={limitAsTyped(limit, value ?? current, notation)}
            suffix={limitUnit(limit, notation)}
            align="end"
            commit={type}
          />
        </div>
        {value === null ? null : (
          <Row as="span" gap={1} align="stretch" wrap={false}>
            <Button disabled={disabled || state.kind === 'refused'} onClick={take}>
              {CHECKS_TEXT.take(text(value))}
            </Button>
            <Button kind="quiet" onClick={giveUp}>
              {CHECKS_TEXT.backTo(text(current))}
            </Button>
          </Row>
        )}
      </Row>
      <output className={styles.effect} data-refused={state.kind === 'refused' || undefined}>
        {state.kind === 'refused' ? problemText(state.problem, style) : null}
        {state.kind === 'working' ? effectOf(state.known, CHECKS_TEXT.trying(text(state.value))) : null}
        {state.kind === 'known' ? effectOf(state.trial, '') : null}
      </output>
      {state.kind === 'known' ? <TurnedRows trial={state.trial} rule={rule} onOpenComponent={onOpenComponent} /> : null}
    </div>
  )

  function effectOf(trial: Trial | null, otherwise: string): ReactNode {
    return trial === null ? otherwise : limitEffectText(limitEffect(trial, rule, text(trial.value)), style)
  }
}
