// Accounts of the ledger: which are hosting and software. Nothing counts before a person says so; what a name suggests is offered.

import { answerAccounts, BOOK_ACCOUNTS, proposedAnswers, type Reconciliation } from '#core'
import { BOOK_ACCOUNT_WORDS, BOOKS_TEXT, formatMoney } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { Row } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { useCostEdits } from '../costs/use-cost-edits.ts'
import styles from './books.module.css'

const KINDS = BOOK_ACCOUNTS.map((value) => ({ value, label: BOOK_ACCOUNT_WORDS[value] }))

export function AccountsSection({ found }: { readonly found: Reconciliation }) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const { accounts } = found
  if (accounts.length === 0) return null
  const proposed = proposedAnswers(found).accounts
  return (
    <TitledPart title={BOOKS_TEXT.accounts} lead={BOOKS_TEXT.accountsLead}>
      {proposed.length === 0 ? null : (
        <Row gap={3} justify="space-between">
          <p>{BOOKS_TEXT.suggestedAccounts(proposed.length, style)}</p>
          <Button onClick={() => void commit((context) => answerAccounts(context, proposed))}>{BOOKS_TEXT.acceptAccounts}</Button>
        </Row>
      )}
      <ul>
        {accounts.map(({ account, counts, likely, bookedMinor }) => (
          <li key={account} className={styles.answerRow}>
            <span className={styles.name}>{account}</span>
            <span className={table.number}>{formatMoney(bookedMinor, style)}</span>
            <Select
              label={BOOKS_TEXT.typeOf(account)}
              hideLabel
              blank={BOOK_ACCOUNT_WORDS.open}
              value={counts}
              options={KINDS}
              {...(likely === null ? {} : { hint: BOOKS_TEXT.suggested(BOOK_ACCOUNT_WORDS[likely]) })}
              onChange={(next) => void commit((context) => answerAccounts(context, [{ account, counts: next }]))}
            />
          </li>
        ))}
      </ul>
    </TitledPart>
  )
}
