// One component after an import: who runs it, whether it is the edge, and what kind it is. Part of the
// two questions.

import { EDGES, type Edge } from '#core'
import { EDGE_LABELS, IMPORT_APPROACH_LABELS, IMPORT_TEXT, KIND_LABELS, LAYER_LABELS, QUESTIONS_TEXT } from '#wording'
import {
  APPROACH_WORDS,
  type ApproachWord,
  type ComponentQuestions,
  sayApproach,
  sayEdge,
  sayKind,
} from '../../session/import-suggestions.ts'
import type { BuildEdit } from '../../session/use-session.tsx'
import { Small } from '../../widgets/layout.tsx'
import styles from './import.module.css'
import { ProposalChoice } from './proposal-choice.tsx'

const RUN_OPTIONS = APPROACH_WORDS.map((value) => ({ value, label: IMPORT_APPROACH_LABELS[value] }))
const EDGE_OPTIONS = EDGES.map((value) => ({ value, label: EDGE_LABELS[value] }))

export interface AskedRowProps {
  readonly row: ComponentQuestions
  readonly say: (build: BuildEdit) => void
}

export function AskedRow({ row, say }: AskedRowProps) {
  const { id, name, vendor, approach, edge } = row
  return (
    <tr>
      <th scope="row">
        {name}
        {vendor === null ? null : <Small block>{vendor}</Small>}
        <KindChip row={row} say={say} />
      </th>
      <td>
        <ProposalChoice
          label={QUESTIONS_TEXT.runOf(name)}
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
          label={QUESTIONS_TEXT.edgeOf(name)}
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
function KindChip({ row, say }: AskedRowProps) {
  const { id, name, kind, layer } = row
  if (kind.said !== null) return <Small block>{KIND_LABELS[kind.said]}</Small>
  if (kind.suggested === null) return null
  const { value, because } = kind.suggested
  const words = layer === null ? KIND_LABELS[value] : QUESTIONS_TEXT.typeIn(KIND_LABELS[value], LAYER_LABELS[layer.value])
  return (
    <button
      type="button"
      className={styles.kind}
      title={IMPORT_TEXT.suggestedFrom(because)}
      aria-label={QUESTIONS_TEXT.acceptType(name, words)}
      onClick={() => say((context) => sayKind(context, id, value, row))}
    >
      {words}?
    </button>
  )
}
