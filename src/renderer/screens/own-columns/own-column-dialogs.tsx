// Asks for a new column of the team's own, or for another type of one. What the new type cannot hold is listed before anything
// changes, and stays as the text it is.

import { type FormEvent, useId, useState } from 'react'
import {
  addOwnColumn,
  changeOwnColumn,
  type EditContext,
  fieldSpec,
  OWN_COLUMN_TYPES,
  type OwnColumn,
  type OwnColumnType,
  ok,
  ownPath,
  type Problem,
  readOwnText,
  removeOwnColumn,
  renameOwnColumn,
} from '#core'
import { COMMON_TEXT, OWN_COLUMN_FIELDS, OWN_COLUMN_TEXT, problemText } from '#wording'
import { typedNow } from '../../session/typed-now.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useCommit, useSession } from '../../session/use-session.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { TypedLine } from '../../widgets/typed-line.tsx'
import { ownNotation } from '../cell-edits.ts'
import { lostColumns } from '../inventory/inventory-view.ts'
import { ownKind } from '../inventory/more-columns.tsx'
import { decodeView } from '../inventory/saved-views.ts'
import { asTyped } from '../settings/typed-value.ts'

const TYPES = OWN_COLUMN_TYPES.map((value) => ({ value, label: OWN_COLUMN_FIELDS.type.choices[value] }))

export interface NewColumnProps {
  /** Names that are taken by columns which are not the team's own. */
  readonly builtIn: readonly string[]
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}

export function NewColumnDialog({ builtIn, onAdded, onClose }: NewColumnProps) {
  const [name, setName] = useState('')
  const [type, setType] = useState<OwnColumnType>('text')
  const [choices, setChoices] = useState('')
  const [refused, setRefused] = useState<Problem | null>(null)
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const id = useId()
  const refusal = refused === null ? null : problemText(refused, style)
  const isOfChoices = (problem: Problem | null) => problem?.code === 'own-column-choices'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    let added = ''
    const edit = apply((context) => {
      const made = addOwnColumn(context, { name, type, choices: choicesOf(type, choices) }, builtIn)
      if (made.ok) added = made.value.record.id
      return made
    })
    setRefused(edit.ok ? null : edit.problem)
    if (!edit.ok) return document.getElementById(`${id}-${isOfChoices(edit.problem) ? 'choices' : 'name'}`)?.focus()
    onAdded(added)
    onClose()
  }
  return (
    <Dialog title={OWN_COLUMN_TEXT.newTitle} action={{ label: OWN_COLUMN_TEXT.add, form: id }} onClose={onClose}>
      <form id={id} onSubmit={submit}>
        <Stack>
          <TypedLine
            id={`${id}-name`}
            label={COMMON_TEXT.name}
            value={name}
            refusal={isOfChoices(refused) ? null : refusal}
            onChange={setName}
          />
          <TypeFields {...{ id, type, choices, refusal: isOfChoices(refused) ? refusal : null }} onType={setType} onChoices={setChoices} />
        </Stack>
      </form>
    </Dialog>
  )
}

function ChangeTypeDialog({ column, onClose }: { readonly column: OwnColumn; readonly onClose: () => void }) {
  const session = useSession()
  const style = useNumberStyle()
  const [type, setType] = useState<OwnColumnType>(column.type)
  const asText = (value: unknown) => asTyped(ownKind(column.type), value, style)
  const [choices, setChoices] = useState(() => {
    const held = Object.values(session.state().workbook.tables.components).flatMap(({ own }) => own[column.id] ?? [])
    return choicesAsTyped(column.choices.length > 0 ? column.choices : [...new Set(held.map(asText))])
  })
  const [refusal, setRefusal] = useState<string | null>(null)
  const tried = useCommit()
  const id = useId()
  const change = (context: EditContext) => {
    const next = { name: column.name, type, choices: choicesOf(type, choices) }
    return changeOwnColumn(context, column.id, next, {
      asText,
      read: (text, isPercent) => readOwnText(next, text, { ...ownNotation(context), isPercent }),
    })
  }
  const planned = change(typedNow(session.state().workbook))
  const misfits = planned.ok ? planned.value.misfits : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const sentence = tried((context) => {
      const changed = change(context)
      return changed.ok ? ok(changed.value.edit) : changed
    })
    setRefusal(sentence)
    if (sentence === null) onClose()
    else document.getElementById(`${id}-choices`)?.focus()
  }
  const action = { label: misfits.length === 0 ? OWN_COLUMN_TEXT.change : OWN_COLUMN_TEXT.keepAsText, form: id }
  return (
    <Dialog title={OWN_COLUMN_TEXT.typeOf(column.name)} action={action} onClose={onClose}>
      <form id={id} onSubmit={submit}>
        <Stack>
          <TypeFields {...{ id, type, choices, refusal }} onType={setType} onChoices={setChoices} />
          <Note role="status">{planned.ok ? OWN_COLUMN_TEXT.misfits(misfits, style) : null}</Note>
        </Stack>
      </form>
    </Dialog>
  )
}

interface TypeFieldsProps {
  readonly id: string
  readonly type: OwnColumnType
  readonly onType: (type: OwnColumnType) => void
  /** As they are typed. */
  readonly choices: string
  /** Why the choices are not taken. */
  readonly refusal: string | null
  readonly onChoices: (typed: string) => void
}

function TypeFields({ id, type, onType, choices, refusal, onChoices }: TypeFieldsProps) {
  return (
    <>
      <Select label={OWN_COLUMN_FIELDS.type.label} value={type} options={TYPES} onChange={(next) => onType(next ?? 'text')} />
      {type === 'choice' ? (
        <TypedLine id={`${id}-choices`} label={OWN_COLUMN_TEXT.choices} value={choices} refusal={refusal} onChange={onChoices} />
      ) : null}
    </>
  )
}

/** "Dec 3, 2026; Jan 4, 2027;" are two: with a semicolon a comma belongs to a choice. */
function choicesOf(type: OwnColumnType, typed: string): readonly string[] {
  if (type !== 'choice') return []
  const choices = typed.split(typed.includes(';') ? ';' : ',').map((choice) => choice.trim())
  return [...new Set(choices.filter(Boolean))]
}

function choicesAsTyped(choices: readonly string[]): string {
  return choices.some((choice) => choice.includes(',')) ? choices.map((choice) => `${choice};`).join(' ') : choices.join(', ')
}

export interface OwnColumnQuestionProps extends Pick<NewColumnProps, 'builtIn' | 'onClose'> {
  readonly kind: 'rename-column' | 'change-type' | 'remove-column'
  readonly column: OwnColumn
}

export function OwnColumnQuestion({ kind, column, builtIn, onClose }: OwnColumnQuestionProps) {
  const tried = useCommit()
  const session = useSession()
  const style = useNumberStyle()
  const { id, name } = column
  switch (kind) {
    case 'change-type':
      return <ChangeTypeDialog column={column} onClose={onClose} />
    case 'rename-column':
      return (
        <TextDialog
          title={OWN_COLUMN_TEXT.renameOf(name)}
          label={COMMON_TEXT.name}
          value={name}
          action={COMMON_TEXT.rename}
          maxLength={fieldSpec('ownColumns', 'name').max}
          commit={(typed) => tried((context) => renameOwnColumn(context, id, typed, builtIn))}
          onClose={onClose}
        />
      )
    case 'remove-column': {
      const { components, views } = session.state().workbook.tables
      const held = Object.values(components).filter(({ own }) => Object.hasOwn(own, id)).length
      const isOther = (columnId: string) => columnId !== ownPath(id)
      const using = Object.values(views).filter(({ state }) => lostColumns(decodeView(state), isOther) !== null)
      const names = using.map((view) => view.name)
      const remove = () => {
        tried((context) => removeOwnColumn(context, id))
        onClose()
      }
      return (
        <Dialog
          title={OWN_COLUMN_TEXT.removeOf(name)}
          description={OWN_COLUMN_TEXT.removeHint(held, names, style)}
          action={{ label: OWN_COLUMN_TEXT.remove, kind: 'danger', onClick: remove }}
          onClose={onClose}
        />
      )
    }
  }
}
