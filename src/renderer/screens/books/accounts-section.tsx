// Accounts of the books: which are hosting and software. Nothing counts before somebody says so; what a name suggests is proposed.

import { answerAccounts, BOOK_ACCOUNTS, proposedAnswers, type Reconciliation } from '#core'
import { BOOK_ACCOUNT_WORDS, counted, formatMoney } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Select } from '../../widgets/select.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { useCostEdits } from '../costs/use-cost-edits.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './books.module.css'

const KINDS = BOOK_ACCOUNTS.map((value) => ({ value, label: BOOK_ACCOUNT_WORDS[value] }))

export function AccountsSection({ found }: { readonly found: Reconciliation }) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const { accounts } = found
  if (accounts.length === 0) return null
  const proposed = proposedAnswers(found).accounts
  return (
    <TitledPart title="Accounts" lead="Which accounts of the books are held against the list. Remembered for the next month.">
      {proposed.length === 0 ? null : (
        <div className={styles.proposals}>
          <p>
            {counted(proposed.length, 'accounts', style)} {proposed.length === 1 ? 'speaks' : 'speak'} for{' '}
            {proposed.length === 1 ? 'itself' : 'themselves'} by name.
          </p>
          <Button onClick={() => void commit((context) => answerAccounts(context, proposed))}>Accept what is proposed for accounts</Button>
        </div>
      )}
      <ul className={styles.list}>
        {accounts.map(({ account, counts, likely, bookedMinor }) => (
          <li key={account} className={styles.answerRow}>
            <span className={styles.name}>{account}</span>
            <span className={styles.number}>{formatMoney(bookedMinor, style)}</span>
            <Select
              label={`What ${account} is`}
              hideLabel
              blank={BOOK_ACCOUNT_WORDS.open}
              value={counts}
              options={KINDS}
              {...(likely === null ? {} : { hint: `Proposed: ${BOOK_ACCOUNT_WORDS[likely]}` })}
              onChange={(next) => void commit((context) => answerAccounts(context, [{ account, counts: next }]))}
            />
          </li>
        ))}
      </ul>
    </TitledPart>
  )
}
