// The lists that prices came from: the day they are true of, and whether their rows add up to their own total.

import { differenceToTotal, type ImportRecord, setField } from '#core'
import { COSTS_TEXT, importTotalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note } from '../../widgets/layout.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { RecordField } from '../record-field.tsx'
import styles from './costs.module.css'
import { useCostEdits } from './use-cost-edits.ts'

export function ImportsSection() {
  const imports = useSessionState((state) => state.assessment.setting.imports)
  if (imports.length === 0) return null
  return (
    <TitledPart title={COSTS_TEXT.imports} lead={COSTS_TEXT.importsLead}>
      {imports.map((entry) => (
        <ImportRow key={entry.id} entry={entry} />
      ))}
    </TitledPart>
  )
}

function ImportRow({ entry }: { readonly entry: ImportRecord }) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const { id, source, at, controlTotal, rowsTotal } = entry
  const difference = controlTotal === null || rowsTotal === null ? null : rowsTotal - controlTotal
  const isOpen = differenceToTotal(entry) !== 0
  return (
    <div className={styles.importRow}>
      <div>
        <p>{source}</p>
        <Note>
          {at === null ? '' : COSTS_TEXT.importedOn(at, style)}
          {importTotalText(difference, style)}
        </Note>
      </div>
      <RecordField table="imports" record={entry} field="pricesAsOf" placeholder="2026-11-25" />
      {difference === null || difference === 0 ? null : <RecordField table="imports" record={entry} field="differenceReason" />}
      {isOpen ? (
        <Button onClick={() => void commit((context) => setField(context, 'imports', id, 'controlTotal', rowsTotal))}>
          {COSTS_TEXT.useRows}
        </Button>
      ) : null}
    </div>
  )
}
