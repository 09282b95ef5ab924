// What a contract says: the day it ends in sight, because it decides whether a component is hard to reverse; the rest
// folded away until somebody has the contract at hand.

import { type Component, ok, parseCountText, parseMoneyText, type Result, setField } from '#core'
import { COMPONENT_FIELDS, INSPECTOR_TEXT } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { countAsTyped, decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import { sentenceOf, typedOrNull } from '../costs/use-cost-edits.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './inspector.module.css'

export interface ContractFieldsProps {
  readonly component: Component
}

type ContractField = keyof Component['contract']

function useCommit({ id }: Component) {
  const apply = useApplyEdit()
  return (field: ContractField, value: Result<unknown>): string | null =>
    sentenceOf(value.ok ? apply((context) => setField(context, 'components', id, `contract.${field}`, value.value)) : value)
}

export function ContractEnd({ component }: ContractFieldsProps) {
  const commit = useCommit(component)
  return (
    <TextField
      label={COMPONENT_FIELDS['contract.end'].label}
      placeholder="2027-06-30"
      value={component.contract.end ?? ''}
      commit={(typed) => commit('end', ok(typedOrNull(typed)))}
    />
  )
}

export function MoreOfContract({ component }: ContractFieldsProps) {
  const commit = useCommit(component)
  const { locale, currency } = useNumberStyle()
  const { contract } = component
  const decimalMark = decimalMarkOf(locale)
  const counted = (field: 'minMonths' | 'noticeDays', suffix: string) => (
    <TextField
      label={COMPONENT_FIELDS[`contract.${field}`].label}
      suffix={suffix}
      align="end"
      value={countAsTyped(contract[field], locale)}
      commit={(typed) => commit(field, parseCountText(typed, { field, decimalMark }))}
    />
  )
  return (
    <Disclosure summary={INSPECTOR_TEXT.moreContract}>
      <div className={styles.pair}>
        <TextField
          label={COMPONENT_FIELDS['contract.start'].label}
          placeholder="2026-07-01"
          value={contract.start ?? ''}
          commit={(typed) => commit('start', ok(typedOrNull(typed)))}
        />
        {counted('minMonths', INSPECTOR_TEXT.months)}
        {counted('noticeDays', INSPECTOR_TEXT.days)}
        <TextField
          label={COMPONENT_FIELDS['contract.exitFee'].label}
          prefix={currency}
          align="end"
          value={moneyAsTyped(contract.exitFee, currency, locale)}
          commit={(typed) => commit('exitFee', parseMoneyText(typed, { field: 'exitFee', currency, decimalMark }))}
        />
      </div>
    </Disclosure>
  )
}
