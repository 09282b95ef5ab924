// One choice of a list that opens. null is a real answer here: "not set".

import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { NOT_SET } from '#wording'
import field from './field.module.css'
import { useFormRefusal } from './form-refusal.tsx'
import hidden from './hidden.module.css'
import { Note } from './layout.tsx'
import list from './list-popup.module.css'
import { Refusal } from './refusal.tsx'
import styles from './select.module.css'

export interface SelectOption<V extends string> {
  readonly value: V
  readonly label: string
}

export interface SelectProps<V extends string> {
  readonly label: string
  /** What refusals of the form around it call it. */
  readonly name?: string
  readonly value: V | null
  readonly options: readonly SelectOption<V>[]
  readonly onChange: (value: V | null) => void
  /** Offers "not set" as the first option. */
  readonly blank?: string
  readonly hideLabel?: boolean
  readonly disabled?: boolean
  readonly hint?: string
}

export function Select<V extends string>({ label, name, value, options, onChange, blank, hideLabel, disabled, hint }: SelectProps<V>) {
  const items = [...(blank === undefined ? [] : [{ value: null, label: blank }]), ...options]
  const id = useId()
  const [refusal] = useFormRefusal(name, id)
  return (
    <div className={field.field}>
      <Base.Root<V | null> items={items} value={value} onValueChange={(next) => onChange(next)} disabled={disabled ?? false} modal={false}>
        <Base.Label className={hideLabel ? hidden.hidden : field.label}>{label}</Base.Label>
        <Base.Trigger
          id={id}
          className={styles.trigger}
          aria-invalid={refusal !== null || undefined}
          aria-describedby={refusal === null ? undefined : `${id}-refusal`}
        >
          <Base.Value className={styles.value} data-blank={value === null} placeholder={NOT_SET} />
          <Base.Icon className={styles.icon}>
            <ChevronDown />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className={list.positioner} sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup className={`${list.popup} ${styles.popup}`}>
              <Base.List>
                {items.map((item) => (
                  <Base.Item key={item.value ?? ''} value={item.value} className={`${list.item} ${styles.item}`}>
                    <Base.ItemText>{item.label}</Base.ItemText>
                    <Base.ItemIndicator className={list.mark}>
                      <Check />
                    </Base.ItemIndicator>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      <Refusal id={`${id}-refusal`} sentence={refusal} />
      {hint === undefined ? null : <Note size="small">{hint}</Note>}
    </div>
  )
}
