// The options of a component: how soon each is live and what it costs, and which one is chosen.

import { Plus, X } from 'lucide-react'
import { type ComponentAssessment, type ProjectOption, parseCountText, parseMoneyText, setOptions } from '#core'
import { COMMON_TEXT, COMPARISON_TEXT, COMPONENT_TEXT, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit } from '../../session/use-session.tsx'
import { Button, IconButton } from '../../widgets/button.tsx'
import { Row, Stack } from '../../widgets/layout.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { countAsTyped, decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import styles from './component.module.css'
import { projectOf } from './project-field.tsx'

export function OptionList({ entry }: { readonly entry: ComponentAssessment }) {
  const keep = useCommit()
  const style = useNumberStyle()
  const { options } = projectOf(entry)
  const commit = (next: readonly ProjectOption[]) => keep((context) => setOptions(context, entry.subject.component.id, next))
  // Options have no name that stays: their place is what they are.
  const placed = options.map((option, place) => ({ id: `option ${place}`, place, option }))
  return (
    <Stack align="start">
      {placed.map(({ id, place, option }) => (
        <OptionFields
          key={id}
          option={option}
          onChange={(change) => commit(options.with(place, { ...option, ...change }))}
          onChoose={() => void commit(options.map((other, index) => ({ ...other, chosen: index === place })))}
          onRemove={() => void commit(options.toSpliced(place, 1))}
        />
      ))}
      <Button
        kind="quiet"
        icon={<Plus />}
        onClick={() =>
          void commit([
            ...options,
            { name: COMPONENT_TEXT.numbered(COMPARISON_TEXT.option, options.length + 1, style), weeks: null, cost: null, chosen: false },
          ])
        }
      >
        {COMPARISON_TEXT.addOption}
      </Button>
    </Stack>
  )
}

interface OptionFieldsProps {
  readonly option: ProjectOption
  readonly onChange: (change: Partial<ProjectOption>) => string | null
  readonly onChoose: () => void
  readonly onRemove: () => void
}

function OptionFields({ option, onChange, onChoose, onRemove }: OptionFieldsProps) {
  const style = useNumberStyle()
  const { locale, currency } = style
  const decimalMark = decimalMarkOf(locale)
  return (
    <Row gap={3} align="end" className={styles.option}>
      <TextField label={COMPARISON_TEXT.option} value={option.name} commit={(name) => onChange({ name })} />
      <TextField
        label={COMPARISON_TEXT.weeksToLive}
        align="end"
        value={countAsTyped(option.weeks, locale)}
        commit={(text) => {
          const weeks = parseCountText(text, { field: 'weeks', decimalMark })
          return weeks.ok ? onChange({ weeks: weeks.value }) : refusalText(weeks, style)
        }}
      />
      <TextField
        label={COMPARISON_TEXT.cost}
        align="end"
        prefix={currency}
        value={moneyAsTyped(option.cost, currency, locale)}
        commit={(text) => {
          const cost = parseMoneyText(text, { field: 'cost', currency, decimalMark })
          return cost.ok ? onChange({ cost: cost.value }) : refusalText(cost, style)
        }}
      />
      <Row as="label" wrap={false} className={styles.check}>
        <input type="checkbox" checked={option.chosen} onChange={() => (option.chosen ? void onChange({ chosen: false }) : onChoose())} />
        {COMPARISON_TEXT.chosen}
      </Row>
      <IconButton label={COMMON_TEXT.removeOf(option.name)} icon={<X />} onClick={onRemove} />
    </Row>
  )
}
