// The two questions once a list is in: which of these do you run yourselves, and which are why customers
// choose you. Suggestions are dashed and stored only when accepted; each answer is an edit of its own.

import { useState } from 'react'
import { EDGES, type Edge } from '#core'
import { counted, EDGE_LABELS, formatCount, KIND_LABELS, LAYER_LABELS, problemText } from '#wording'
import {
  APPROACH_WORDS,
  type ApproachWord,
  acceptSuggestions,
  type ComponentQuestions,
  openSuggestions,
  questionsAfterImport,
  sayApproach,
  sayEdge,
  sayKind,
} from '../../session/import-suggestions.ts'
import { type BuildEdit, useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import styles from './import.module.css'
import { APPROACH_WORD_LABELS } from './import-words.ts'
import { ProposalChoice } from './proposal-choice.tsx'
import { useAcceptKey } from './use-accept-key.ts'

export interface AfterImportProps {
  readonly componentIds: readonly string[]
  readonly acceptKeys: string
  readonly onDone: () => void
}

/** More are not answered in one sitting, and nothing out of sight is accepted. */
const MOST_ROWS = 200
const RUN_OPTIONS = APPROACH_WORDS.map((value) => ({ value, label: APPROACH_WORD_LABELS[value] }))
const EDGE_OPTIONS = EDGES.map((value) => ({ value, label: EDGE_LABELS[value] }))

export function AfterImport({ componentIds, acceptKeys, onDone }: AfterImportProps) {
  const workbook = useSessionState((state) => state.workbook)
  const applyEdit = useApplyEdit()
  const [refusal, setRefusal] = useState<string | null>(null)
  const rows = questionsAfterImport(workbook, componentIds.slice(0, MOST_ROWS))
  const waiting = openSuggestions(rows)

  function say(build: BuildEdit): void {
    const edit = applyEdit(build)
    setRefusal(edit.ok ? null : problemText(edit.problem))
  }
  const acceptAll = () => say((context) => acceptSuggestions(context, rows))
  useAcceptKey(waiting > 0 ? acceptAll : null)

  if (rows.length === 0)
    return <EmptyState title="The import was taken back." actions={<Button onClick={onDone}>Show the inventory</Button>} />
  return (
    <>
      {refusal === null ? null : <Banner tone="problem">{refusal}</Banner>}
      <table className={`${styles.table} ${styles.asked}`}>
        <thead>
          <tr>
            <th scope="col">Component</th>
            <th scope="col">
              Which of these do you run yourselves?
              <span className={styles.vendor}>Own code and self-hosted are run by you.</span>
            </th>
            <th scope="col">Which are why customers choose you?</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AskedRow key={row.id} row={row} say={say} />
          ))}
        </tbody>
      </table>
      {componentIds.length > MOST_ROWS ? (
        <p className={styles.muted}>
          The first {formatCount(MOST_ROWS)} of {formatCount(componentIds.length)}; the others are in the inventory.
        </p>
      ) : null}
      <div className={styles.bar}>
        <p className={styles.barState} role="status">
          {waiting === 0 ? 'No suggestion is left.' : `${counted(waiting, 'suggestions')} ${waiting === 1 ? 'waits' : 'wait'}.`}
        </p>
        <div className={styles.barButtons}>
          {waiting === 0 ? null : (
            <Button onClick={acceptAll} aria-keyshortcuts="Control+Enter">
              Accept all suggestions <kbd className={styles.keys}>{acceptKeys}</kbd>
            </Button>
          )}
          <Button kind="primary" onClick={onDone}>
            {waiting === 0 ? 'Show the inventory' : 'Leave the rest for later'}
          </Button>
        </div>
      </div>
    </>
  )
}

interface AskedRowProps {
  readonly row: ComponentQuestions
  readonly say: (build: BuildEdit) => void
}

function AskedRow({ row, say }: AskedRowProps) {
  const { id, name, vendor, approach, edge } = row
  return (
    <tr>
      <th scope="row">
        {name}
        {vendor === null ? null : <span className={styles.vendor}>{vendor}</span>}
        <KindChip row={row} say={say} />
      </th>
      <td>
        <ProposalChoice
          label={`Do you run ${name} yourselves?`}
          hideLabel
          options={RUN_OPTIONS}
          value={approach.said}
          proposed={approach.suggested?.value ?? null}
          {...(approach.suggested === null ? {} : { because: approach.suggested.because })}
          onChoose={(word) => say((context) => sayApproach(context, id, word as ApproachWord))}
        />
      </td>
      <td>
        <ProposalChoice
          label={`Is ${name} why customers choose you?`}
          hideLabel
          options={EDGE_OPTIONS}
          value={edge.said}
          proposed={edge.suggested?.value ?? null}
          {...(edge.suggested === null ? {} : { because: edge.suggested.because })}
          onChoose={(answer) => say((context) => sayEdge(context, id, answer as Edge))}
        />
      </td>
    </tr>
  )
}

/** The kind as a word once it is known, as a dashed button while it is only suggested. */
function KindChip({ row: { id, name, kind, layer }, say }: AskedRowProps) {
  if (kind.said !== null) return <span className={styles.vendor}>{KIND_LABELS[kind.said]}</span>
  if (kind.suggested === null) return null
  const { value, because } = kind.suggested
  const words = layer === null ? KIND_LABELS[value] : `${KIND_LABELS[value]}, in ${LAYER_LABELS[layer.value]}`
  return (
    <button
      type="button"
      className={styles.kind}
      title={`Suggested by “${because}”`}
      aria-label={`Accept for ${name}: ${words}`}
      onClick={() => say((context) => sayKind(context, id, value, layer?.value ?? null))}
    >
      {words}?
    </button>
  )
}
