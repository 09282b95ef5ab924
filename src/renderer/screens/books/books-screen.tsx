// Reconciliation: what accounting booked, compared with the inventory. How much of it is matched, what the inventory misses, what has
// no spend booked, and what each account and each vendor is, asked once.

import { useId } from 'react'
import { BOOKS_TEXT, booksFigures, booksSentence, RECONCILIATION_WORDS, SCREEN_TABLE } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Note } from '../../widgets/layout.tsx'
import { NameList } from '../../widgets/name-list.tsx'
import page from '../../widgets/page.module.css'
import table from '../../widgets/table.module.css'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { AccountsSection } from './accounts-section.tsx'
import styles from './books.module.css'
import { BooksDesk } from './books-desk.tsx'
import { BooksImport } from './books-import.tsx'
import { LinesSection } from './lines-section.tsx'
import { MatchesSection } from './matches-section.tsx'
import { useBooks, useLedger } from './use-books.ts'

export const BOOKS: ScreenDescription = { Component: BooksScreen, Desk: BooksDesk }

function BooksScreen() {
  const { found, payees } = useBooks()
  const lines = useLedger()
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const style = useNumberStyle()
  const names = useId()
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE.books.title} finding={booksSentence(found, lines.length, style)} />
      {isReadOnly ? <Banner tone="caution">{BOOKS_TEXT.readOnly}</Banner> : null}
      <NameList id={names} names={payees} />
      {lines.length === 0 ? <EmptyState title={BOOKS_TEXT.empty}>{BOOKS_TEXT.emptyText}</EmptyState> : null}
      {found === null ? null : (
        <>
          <TitledPart title={RECONCILIATION_WORDS.figures} lead={BOOKS_TEXT.comparisonLead}>
            <table className={`${table.table} ${styles.figures}`}>
              <tbody>
                {booksFigures(found, style).map(([label, value, from]) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td className={table.number}>{value}</td>
                    <Note as="td">{from}</Note>
                  </tr>
                ))}
              </tbody>
            </table>
          </TitledPart>
          <AccountsSection found={found} />
          <MatchesSection found={found} payees={payees} names={names} />
        </>
      )}
      <BooksImport />
      <LinesSection lines={lines} />
    </div>
  )
}
