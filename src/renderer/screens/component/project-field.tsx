// A field of what a component is compared with, committed as one step.

import { type ComponentAssessment, NO_PROJECT, type ProjectValues, setProjectField, valueAt } from '#core'
import { refusalText } from '#wording'
import { useApplyEdit } from '../../session/use-session.tsx'
import { FieldControl, type FieldProps } from '../record-field.tsx'
import { useNumberStyle } from '../use-number-style.ts'

export interface ProjectFieldProps extends Omit<FieldProps<'projects'>, 'table'> {
  readonly entry: ComponentAssessment
}

/** The first project of a component is the one that its page edits. */
export function projectOf({ subject }: ComponentAssessment): ProjectValues {
  return subject.projects[0] ?? NO_PROJECT
}

export function ProjectField({ entry, ...props }: ProjectFieldProps) {
  const style = useNumberStyle()
  const apply = useApplyEdit()
  const { id } = entry.subject.component
  const commit = (value: unknown) =>
    refusalText(
      apply((context) => setProjectField(context, id, props.field, value)),
      style,
    )
  return <FieldControl table="projects" {...props} value={valueAt({ ...projectOf(entry), id, meta: {} }, props.field)} commit={commit} />
}
