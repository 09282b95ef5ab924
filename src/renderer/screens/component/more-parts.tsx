// The quieter parts of the page: evidence, notes and links, and what was done.

import { X } from 'lucide-react'
import { type Component, type ComponentAssessment, setField } from '#core'
import { COMMON_TEXT, COMPONENT_TEXT, EVIDENCE_KIND_LABELS, editLabelText, formatDate, formatWhen, NO_DATE, SCREEN_TABLE } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { Note } from '../../widgets/layout.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { ComponentField } from '../record-field.tsx'
import { editsOfComponent } from './activity.ts'
import styles from './component.module.css'
import { Part } from './part.tsx'

export function EvidencePart({ entry }: { readonly entry: ComponentAssessment }) {
  const style = useNumberStyle()
  const { evidence } = entry.subject
  return (
    <Part title={SCREEN_TABLE.evidence.title}>
      {evidence.length === 0 ? <Note>{COMPONENT_TEXT.noEvidence}</Note> : null}
      <ul className={styles.list}>
        {evidence.map(({ id, date, kind, customer, note, open }) => (
          <li key={id}>
            <span>
              {COMPONENT_TEXT.evidence(
                EVIDENCE_KIND_LABELS[kind],
                open,
                [customer, note].filter((part) => part !== null),
              )}
            </span>
            <Note as="span" className={styles.when}>
              {date === null ? NO_DATE : formatDate(date, style)}
            </Note>
          </li>
        ))}
      </ul>
    </Part>
  )
}

export function NotesPart({ component }: { readonly component: Component }) {
  const keep = useCommit()
  const commit = (links: readonly string[]) => keep((context) => setField(context, 'components', component.id, 'links', links))
  const placed = component.links.map((link, place) => ({ id: `${place} ${link}`, place, link }))
  return (
    <Part title={COMPONENT_TEXT.notes}>
      <ComponentField record={component} field="notes" />
      <ul className={styles.list}>
        {placed.map(({ id, place, link }) => (
          <li key={id}>
            <span className={styles.link}>{link}</span>
            <IconButton label={COMMON_TEXT.removeOf(link)} icon={<X />} onClick={() => void commit(component.links.toSpliced(place, 1))} />
          </li>
        ))}
      </ul>
      <TextField
        label={COMPONENT_TEXT.addLink}
        placeholder={COMPONENT_TEXT.linkExample}
        value=""
        hint={COMPONENT_TEXT.linkHint}
        commit={(typed) => (typed.trim() === '' ? null : commit([...component.links, typed]))}
      />
    </Part>
  )
}

const MAX_STEPS = 12

export function ActivityPart({ component }: { readonly component: Component }) {
  const done = useSessionState((state) => state.done)
  const tables = useSessionState((state) => state.workbook.tables)
  const edits = editsOfComponent(done, component.id, tables, MAX_STEPS)
  const now = new Date()
  const style = useNumberStyle()
  return (
    <Part title={COMPONENT_TEXT.activity}>
      {edits.length === 0 ? <Note>{COMPONENT_TEXT.noActivity}</Note> : null}
      <ol className={styles.list}>
        {edits.map(({ id, label, at }) => (
          <li key={id}>
            <span>{editLabelText(label, 'plain', style)}</span>
            <Note as="span" className={styles.when}>
              {formatWhen(at, now, style)}
            </Note>
          </li>
        ))}
      </ol>
    </Part>
  )
}
