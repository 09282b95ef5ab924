// A field of what a component is compared with, committed as one step.

import { type ComponentAssessment, NO_PROJECT, type ProjectValues, setProjectField, valueAt } from '#core'
import { useCommit } from '../../session/use-session.tsx'
import { FieldControl, type FieldProps } from '../record-field.tsx'

export interface ProjectFieldProps extends Omit<FieldProps<'projects'>, 'table'> {
  readonly entry: ComponentAssessment
}

/** The first project of a component is the one that its page edits. */
export function projectOf({ subject }: ComponentAssessment): ProjectValues {
  return subject.projects[0] ?? NO_PROJECT
}

export function ProjectField({ entry, ...props }: ProjectFieldProps) {
  const keep = useCommit()
  const { id } = entry.subject.component
  const commit = (value: unknown) => keep((context) => setProjectField(context, id, props.field, value))
  return <FieldControl table="projects" {...props} value={valueAt({ ...projectOf(entry), id, meta: {} }, props.field)} commit={commit} />
}
