// Fields of what a component is compared with: money, shares and numbers, each committed as one step. A refused one stays
// as it was typed, with its sentence.

import {
  type ComponentAssessment,
  NO_PROJECT,
  type ProjectValues,
  parseCountText,
  parseMoneyText,
  parseShareText,
  type Result,
  setProjectField,
} from '#core'
import { wordsOf } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { countAsTyped, decimalMarkOf, moneyAsTyped, shareAsTyped } from '../../widgets/typed-amounts.ts'
import { sentenceOf } from '../costs/use-cost-edits.ts'
import { useNumberStyle } from '../use-number-style.ts'

export interface ProjectFieldProps {
  readonly entry: ComponentAssessment
  /** Where the field has another name than elsewhere. */
  readonly label?: string
  /** "managed.quote" */
  readonly field: string
  readonly value: number | null
  readonly suffix?: string
  readonly placeholder?: string
  readonly hint?: string
}

/** The first project of a component is the one that its page edits. */
export function projectOf({ subject }: ComponentAssessment): ProjectValues {
  return subject.projects[0] ?? NO_PROJECT
}

function useCommitProject(entry: ComponentAssessment, field: string) {
  const apply = useApplyEdit()
  const { component } = entry.subject
  return (read: Result<number | string | null>) =>
    sentenceOf(read.ok ? apply((context) => setProjectField(context, component.id, field, read.value)) : read)
}

export function ProjectMoney({ entry, field, value, ...rest }: ProjectFieldProps) {
  const { locale, currency } = useNumberStyle()
  const commit = useCommitProject(entry, field)
  const typed = { field, currency, decimalMark: decimalMarkOf(locale) }
  return (
    <TextField
      label={wordsOf('projects', field).label}
      {...rest}
      align="end"
      prefix={currency}
      value={moneyAsTyped(value, currency, locale)}
      commit={(text) => commit(parseMoneyText(text, typed))}
    />
  )
}

export function ProjectShare({ entry, field, value, ...rest }: ProjectFieldProps) {
  const { locale } = useNumberStyle()
  const commit = useCommitProject(entry, field)
  return (
    <TextField
      suffix="%"
      label={wordsOf('projects', field).label}
      {...rest}
      align="end"
      value={shareAsTyped(value, locale)}
      commit={(text) => commit(parseShareText(text, { field, decimalMark: decimalMarkOf(locale) }))}
    />
  )
}

export function ProjectCount({ entry, field, value, ...rest }: ProjectFieldProps) {
  const { locale } = useNumberStyle()
  const commit = useCommitProject(entry, field)
  return (
    <TextField
      label={wordsOf('projects', field).label}
      {...rest}
      align="end"
      value={countAsTyped(value, locale)}
      commit={(text) => commit(parseCountText(text, { field, decimalMark: decimalMarkOf(locale) }))}
    />
  )
}

export interface ProjectTextProps extends Omit<ProjectFieldProps, 'value'> {
  readonly value: string | null
}

export function ProjectText({ entry, field, value, ...rest }: ProjectTextProps) {
  const commit = useCommitProject(entry, field)
  return (
    <TextField
      label={wordsOf('projects', field).label}
      {...rest}
      value={value ?? ''}
      commit={(text) => commit({ ok: true, value: text.trim() === '' ? null : text.trim() })}
    />
  )
}
