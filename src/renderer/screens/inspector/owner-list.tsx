// The third question: who gives how much time, typed as a share or as hours or days. Each owner is a line; the sum is
// what the check reads.

import { X } from 'lucide-react'
import { useRef } from 'react'
import { type ComponentAssessment, isTimeUnrecorded, meantPeople, NEW_PERSON_MARK, type OwnerEntry, setOwners } from '#core'
import { INSPECTOR_TEXT, OWNER_FIELDS, PEOPLE_TEXT, timeTotalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { ComponentField, FieldControl } from '../record-field.tsx'
import styles from './inspector.module.css'

type Confidence = NonNullable<OwnerEntry['confidence']>

export function OwnerList({ entry }: { readonly entry: ComponentAssessment }) {
  const { component, owners, ownerTime } = entry.subject
  const people = useSessionState((state) => state.assessment.setting.people)
  const style = useNumberStyle()
  const keep = useCommit()
  const list = useRef<HTMLDivElement>(null)
  const entries = owners.map(
    ({ personId, share, confidence }): OwnerEntry => ({
      personName: personId === null ? null : (people[personId]?.name ?? null),
      share,
      confidence,
    }),
  )

  /** A name that resembles one that is there is asked about; any other new name is a new person's. */
  function named(typed: string, commit: (name: string) => string | null): string | null {
    const name = typed.trim()
    const { names, unknown } = meantPeople(
      [name],
      Object.values(people).map((person) => person.name),
    )
    if (unknown?.similar != null) return INSPECTOR_TEXT.whichPerson(name, unknown.similar, NEW_PERSON_MARK)
    return commit(names[0] ?? name)
  }

  const commit = (next: readonly OwnerEntry[]) => keep((context) => setOwners(context, component.id, next))

  function remove(index: number): void {
    if (commit(entries.toSpliced(index, 1)) !== null) return
    // The button that was pressed goes with its line; without this the focus would fall to the page.
    list.current?.querySelector<HTMLInputElement>('[data-add] input')?.focus()
  }

  return (
    <Stack ref={list}>
      {entries.map((owner, index) => (
        <div key={owners[index]?.id} className={styles.owner}>
          <TextField
            label={OWNER_FIELDS.personId.label}
            placeholder={PEOPLE_TEXT.unassigned}
            value={owner.personName ?? ''}
            commit={(typed) =>
              typed.trim() === ''
                ? commit(entries.with(index, { ...owner, personName: null }))
                : named(typed, (personName) => commit(entries.with(index, { ...owner, personName })))
            }
          />
          <IconButton label={INSPECTOR_TEXT.removeOwner(owner.personName)} icon={<X />} onClick={() => remove(index)} />
          <FieldControl
            table="owners"
            field="share"
            value={owner.share}
            commit={(share) => commit(entries.with(index, { ...owner, share: share as OwnerEntry['share'] }))}
          />
          <FieldControl
            table="owners"
            field="confidence"
            value={owner.confidence ?? 'estimate'}
            commit={(confidence) => commit(entries.with(index, { ...owner, confidence: confidence as Confidence }))}
          />
          {owner.share === null ? null : (
            <Note size="small" className={styles.inUnits}>
              {PEOPLE_TEXT.timeInUnits(owner.share, style)}
            </Note>
          )}
        </div>
      ))}
      <div data-add="">
        <TextField
          label={INSPECTOR_TEXT.addOwner}
          hideLabel
          placeholder={INSPECTOR_TEXT.addOwner}
          value=""
          commit={(typed) => (typed.trim() === '' ? null : named(typed, (personName) => commit([...entries, { personName, share: null }])))}
        />
      </div>
      {owners.length > 1 && !isTimeUnrecorded(ownerTime) ? (
        <Note>{timeTotalText(ownerTime.knownBp, ownerTime.blankShares > 0, style)}</Note>
      ) : null}
      {component.edge === 'yes' || component.ownerTimeRationale !== null ? (
        <ComponentField record={component} field="ownerTimeRationale" />
      ) : null}
    </Stack>
  )
}
