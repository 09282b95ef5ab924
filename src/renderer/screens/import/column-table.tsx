// Which row of a list is the header and what each column means. Part of the review.

import { IMPORT_TEXT } from '#wording'
import type { Importing, ListReview } from '../../session/use-import.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { ColumnMeanings, HeaderRow } from './column-meanings.tsx'
import styles from './import.module.css'
import { changedMeaning, fieldLabels } from './import-words.ts'

export function ColumnTable({ review, importing }: { readonly review: ListReview; readonly importing: Importing }) {
  const { list, found, mapping, isRemembered } = review
  const own = useSessionState(({ workbook }) => workbook.tables.ownColumns)
  const isHidden = (index: number) => found.hidden.includes(index)
  const labels = fieldLabels(own)
  const header = list.firstRows.find(({ line }) => line === found.line)
  return (
    <>
      <div className={styles.headerRow}>
        <HeaderRow rows={list.firstRows} index={header?.index ?? null} onChoose={importing.chooseHeader} />
      </div>
      <ColumnMeanings
        columns={found.columns.map(({ index, header: name, field, confidence, examples }) => {
          const isLikely = mapping.fields[index] === field && confidence === 'likely'
          const hint = isHidden(index)
            ? IMPORT_TEXT.hiddenInFile
            : (changedMeaning(review, index, labels) ?? (isLikely ? IMPORT_TEXT.likely : null))
          return { header: name, examples, meaning: mapping.fields[index] ?? 'ignore', ...(hint === null ? {} : { hint }) }
        })}
        labels={labels}
        isRemembered={isRemembered}
        onMap={importing.mapColumn}
        className={`${styles.table} ${styles.meanings}`}
      />
    </>
  )
}
