// What a bill leaves open, asked before any month is shown: its columns where no source knows them, the order of its days, what a
// comma means, its currency, who sent it.

import { useId, useState } from 'react'
import { BILL_WINDOW_TEXT, billQuestionText, COMMON_TEXT, IMPORT_TEXT } from '#wording'
import { type BillColumns, type BillImporting, type BillImportState, MAPPED_ROLES, type MappedRole } from '../../session/use-bill-import.ts'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { keeping, TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { AcceptAll } from '../import/accept-all.tsx'
import styles from '../import/import.module.css'
import { ProposalChoice } from '../import/proposal-choice.tsx'
import { useAcceptKey } from '../import/use-accept-key.ts'

type Asked = Extract<BillImportState, { readonly step: 'asked' }>
type Question = Asked['bill']['questions'][number]

interface AskedOfBillProps {
  readonly asked: Asked
  readonly source: string
  readonly importing: BillImporting
}

export function AskedOfBill({ asked, source, importing }: AskedOfBillProps) {
  const { questions } = asked.bill
  const state = useId()
  const [columns, setColumns] = useState<BillColumns>(asked.order.columns ?? {})
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({ ...asked.order.answers })
  // Each file is asked about by itself then.
  const isApart = answers['overlap'] === 'apart'
  const missing = isApart ? null : missingOf(questions, columns, answers)
  const isApartOffered = questions.some((question) => question.id === 'overlap' && question.choices.includes('apart'))
  const asks = questions.filter(({ id }) => (isApart ? id === 'overlap' : id !== 'columns')) as readonly AskedQuestion[]
  const columnsOf = questions.flatMap((question) => (question.id === 'columns' ? question.columns : []))
  const examples = questions.flatMap((question) => (question.id === 'columns' ? question.examples : []))

  const proposed = Object.fromEntries(asks.flatMap((question) => proposalOf(question, answers)))
  const accept = Object.keys(proposed).length === 0 ? null : () => setAnswers({ ...answers, ...proposed })
  useAcceptKey(accept)

  function proceed(said: Readonly<Record<string, string>>): void {
    const named = columnsOf.length === 0 ? {} : { columns: withAll(columnsOf, columns) }
    importing.settle({ ...named, answers: said })
  }

  return (
    <>
      <Note>{source}</Note>
      {asked.isRemembered ? <Note>{BILL_WINDOW_TEXT.remembered}</Note> : null}
      {columnsOf.length === 0 ? null : (
        <TitledPart title={BILL_WINDOW_TEXT.columns} lead={BILL_WINDOW_TEXT.columnsLead}>
          <Columns
            columns={columnsOf}
            examples={examples}
            meanings={columns}
            onMean={(column, meaning) => setColumns(withMeaning(columns, column, meaning))}
          />
        </TitledPart>
      )}
      {asks.length === 0 ? null : (
        <TitledPart title={BILL_WINDOW_TEXT.first} lead={BILL_WINDOW_TEXT.firstLead}>
          {asks.map((question) => (
            <Asking
              key={question.id}
              question={question}
              files={asked.bill.files.length}
              answer={answers[question.id] ?? null}
              onAnswer={(answer) => setAnswers({ ...answers, [question.id]: answer })}
              onApart={isApartOffered ? null : () => proceed({ overlap: 'apart' })}
            />
          ))}
        </TitledPart>
      )}
      <BottomBar
        className={styles.bar}
        state={
          <p id={state} className={styles.barState} role="status">
            {missing === 'columns' ? BILL_WINDOW_TEXT.columnsOpen : missing === 'answers' ? BILL_WINDOW_TEXT.answersOpen : ''}
          </p>
        }
      >
        <Button onClick={importing.cancel}>{COMMON_TEXT.cancel}</Button>
        {accept === null ? null : <AcceptAll onAccept={accept} />}
        <Button kind="primary" disabled={missing !== null} aria-describedby={state} onClick={() => proceed(answers)}>
          {BILL_WINDOW_TEXT.readBill}
        </Button>
      </BottomBar>
    </>
  )
}

function missingOf(
  questions: readonly Question[],
  columns: BillColumns,
  answers: Readonly<Record<string, string>>,
): 'columns' | 'answers' | null {
  const meant = Object.values(columns)
  const isMapped = meant.includes('amount') && meant.includes('month')
  if (questions.some(({ id }) => id === 'columns') && !isMapped) return 'columns'
  return questions.every(({ id }) => id === 'columns' || isAnswered(id, answers[id] ?? '')) ? null : 'answers'
}

function isAnswered(id: Question['id'], answer: string): boolean {
  return id === 'currency' ? /^[A-Z]{3}$/.test(answer) : answer !== ''
}

/** One column is the amount, the month and so on: the one that was gives it up. Several may hold tags. */
function withMeaning(columns: BillColumns, column: string, meaning: MappedRole | 'ignore'): BillColumns {
  const isOnce = meaning !== 'ignore' && meaning !== 'tags'
  const others = Object.entries(columns).map(([name, other]) => [name, isOnce && other === meaning ? 'ignore' : other] as const)
  return { ...Object.fromEntries(others), [column]: meaning }
}

function withAll(columns: readonly string[], meanings: BillColumns): BillColumns {
  return Object.fromEntries(columns.flatMap((column) => (column === '' ? [] : [[column, meanings[column] ?? 'ignore']])))
}

interface ColumnsProps {
  readonly columns: readonly string[]
  readonly examples: readonly string[]
  readonly meanings: BillColumns
  readonly onMean: (column: string, meaning: MappedRole | 'ignore') => void
}

function Columns({ columns, examples, meanings, onMean }: ColumnsProps) {
  const options = [
    { value: 'ignore' as const, label: IMPORT_TEXT.leaveOut },
    ...MAPPED_ROLES.map((value) => ({ value, label: BILL_WINDOW_TEXT.roles[value] })),
  ]
  const named = [...new Set(columns)].filter((column) => column !== '')
  return (
    <table className={`${table.table} ${table.fixed}`}>
      <TableHead columns={[COMMON_TEXT.column, IMPORT_TEXT.examples, IMPORT_TEXT.meaning]} />
      <tbody>
        {named.map((column) => (
          <tr key={column}>
            <th scope="row">{column}</th>
            <td>{examples[columns.indexOf(column)]}</td>
            <td>
              <Select
                label={IMPORT_TEXT.meaningOf(column)}
                hideLabel
                value={meanings[column] ?? 'ignore'}
                options={options}
                onChange={(meaning) => onMean(column, meaning ?? 'ignore')}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of a question that nobody has answered. */
function proposalOf(question: Question, answers: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return 'proposed' in question && answers[question.id] === undefined ? [[question.id, question.proposed]] : []
}

type AskedQuestion = Exclude<Question, { readonly id: 'columns' }>

interface AskingProps {
  readonly question: AskedQuestion
  /** How many the bill has. */
  readonly files: number
  readonly answer: string | null
  readonly onAnswer: (answer: string) => void
  /** Each file is another vendor's; null: another question offers that. */
  readonly onApart: (() => void) | null
}

function Asking({ question, files, answer, onAnswer, onApart }: AskingProps) {
  const text = billQuestionText(question)
  if (question.id === 'currency' || question.id === 'vendor') {
    const isCode = question.id === 'currency'
    return (
      <Stack gap={1}>
        <p>{text}</p>
        <TextField
          label={isCode ? BILL_WINDOW_TEXT.currency : BILL_WINDOW_TEXT.vendor}
          placeholder={isCode ? 'USD' : BILL_WINDOW_TEXT.vendorExample}
          value={answer ?? ''}
          maxLength={isCode ? 3 : 200}
          commit={keeping((typed) => onAnswer(isCode ? typed.toUpperCase() : typed))}
        />
        {!isCode && files > 1 ? (
          <Row gap={3}>
            <Note>{BILL_WINDOW_TEXT.oneVendor}</Note>
            {onApart === null ? null : <Button onClick={onApart}>{BILL_WINDOW_TEXT.severalVendors}</Button>}
          </Row>
        ) : null}
      </Stack>
    )
  }
  const labels: Readonly<Record<string, string>> = 'roles' in question ? BILL_WINDOW_TEXT.period : BILL_WINDOW_TEXT[question.id]
  return (
    <ProposalChoice
      label={text}
      options={question.choices.map((value) => ({ value: String(value), label: labels[value] ?? value }))}
      value={answer}
      proposed={'proposed' in question ? question.proposed : null}
      onChoose={onAnswer}
    />
  )
}
