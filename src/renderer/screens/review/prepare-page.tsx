// A week before the review: which bills to look up and where, which figures, and whose answers are missing. On screen and printed.

import { Printer } from 'lucide-react'
import { type PrepareList, type PricesItem, prepareList, type ReviewWalk, rememberPlace } from '#core'
import { COMMON_TEXT, figureText, formatDate, formatMoney, NOT_SET, owedTexts, PEOPLE_TEXT, REVIEW_TEXT } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Card, Note, Row, Stack } from '../../widgets/layout.tsx'
import { OnPaper } from '../../widgets/on-paper.tsx'
import printedText from '../../widgets/printed-text.module.css'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { typedOrNull } from '../costs/use-cost-edits.ts'
import { OwnerForms } from './owner-forms.tsx'
import styles from './review.module.css'
import { ReviewDay } from './review-day.tsx'

export function PreparePage({ walk }: { readonly walk: ReviewWalk }) {
  const list = prepareList(walk)
  useCommandEffects({ print: () => window.print() })
  return (
    <>
      <Card as="section" className={styles.card} aria-labelledby="prepare-day">
        <h2 id="prepare-day">{COMMON_TEXT.date}</h2>
        <ReviewDay list={list} />
      </Card>
      <Card as="section" className={styles.card} aria-labelledby="prepare-list">
        <Row gap={3} justify="space-between">
          <h2 id="prepare-list">{REVIEW_TEXT.toCollect}</h2>
          <Button icon={<Printer />} onClick={() => window.print()}>
            {REVIEW_TEXT.print}
          </Button>
        </Row>
        <Bills list={list} />
        <Figures list={list} />
        <People list={list} />
      </Card>
      <Card className={styles.card}>
        <OwnerForms />
      </Card>
      <OnPaper>
        <PrintedList list={list} />
      </OnPaper>
    </>
  )
}

function Bills({ list }: { readonly list: PrepareList }) {
  const style = useNumberStyle()
  if (list.bills.length === 0) return <Note>{REVIEW_TEXT.noBills}</Note>
  return (
    <>
      <h3>{REVIEW_TEXT.bills}</h3>
      <Note>{REVIEW_TEXT.billsToFind(list.bills.length, list.withoutPlace, style)}</Note>
      <table className={table.table}>
        <TableHead columns={[REVIEW_TEXT.bill, COMMON_TEXT.monthlyCost, REVIEW_TEXT.oldest, REVIEW_TEXT.foundAt]} />
        <tbody>
          {list.bills.map((item) => (
            <tr key={item.key}>
              <th scope="row">{REVIEW_TEXT.billName(item, style)}</th>
              <td>{formatMoney(item.monthlyMinor, style)}</td>
              <td>{item.oldest === null ? NOT_SET : formatDate(item.oldest, style)}</td>
              <td className={styles.placeCell}>
                <Place item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Place({ item }: { readonly item: PricesItem }) {
  const commit = useCommit()
  if (item.name === '') return <Note as="span">{item.lines.map(({ component }) => component.vendor ?? component.name).join(', ')}</Note>
  return (
    <TextField
      label={REVIEW_TEXT.billPlace(item.name)}
      hideLabel
      placeholder={NOT_SET}
      value={item.foundAt ?? ''}
      commit={(typed) => commit((context) => rememberPlace(context, item, typedOrNull(typed)))}
    />
  )
}

function Figures({ list }: { readonly list: PrepareList }) {
  if (list.figures.length === 0) return <Note>{REVIEW_TEXT.noFigures}</Note>
  return (
    <>
      <h3>{REVIEW_TEXT.figures}</h3>
      <Stack as="ul" gap={1}>
        {list.figures.map((item) => (
          <li key={item.key}>{figureText(item)}</li>
        ))}
      </Stack>
    </>
  )
}

function People({ list }: { readonly list: PrepareList }) {
  const style = useNumberStyle()
  return (
    <>
      <h3>{REVIEW_TEXT.waitingOn}</h3>
      {list.people.length === 0 ? <Note>{REVIEW_TEXT.noOne}</Note> : null}
      <Stack as="dl" className={styles.people}>
        {list.people.map((person) => (
          <div key={person.name ?? ''}>
            <dt>{person.name ?? PEOPLE_TEXT.unassigned}</dt>
            {owedTexts(person, style).map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </Stack>
    </>
  )
}

function PrintedList({ list }: { readonly list: PrepareList }) {
  const style = useNumberStyle()
  return (
    <div className={printedText.text}>
      <h1>{REVIEW_TEXT.printedTitle(list.quarter)}</h1>
      <h2>{REVIEW_TEXT.bills}</h2>
      <table>
        <tbody>
          {list.bills.map((item) => (
            <tr key={item.key}>
              <th scope="row">☐ {REVIEW_TEXT.billName(item, style)}</th>
              <td>{REVIEW_TEXT.printedBill(item, style)}</td>
              <td>{item.foundAt ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{REVIEW_TEXT.figures}</h2>
      <ul>
        {list.figures.map((item) => (
          <li key={item.key}>☐ {figureText(item)}</li>
        ))}
      </ul>
      <h2>{REVIEW_TEXT.waitingOn}</h2>
      {list.people.map((person) => (
        <section key={person.name ?? ''}>
          <h3>{person.name ?? PEOPLE_TEXT.unassigned}</h3>
          <ul>
            {owedTexts(person, style).map((text) => (
              <li key={text}>☐ {text}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
