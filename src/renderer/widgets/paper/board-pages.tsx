// The Board group as pages of paper: the same component and the same style sheet are the preview on screen, the PDF and what is
// printed. Every page is a box of the paper's size, so there are as many pages as boxes.

import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { BoardPage, PageBlock, BoardPages as Pages, PageTable } from '#board/types'
import { PAGE_WORDS } from '#wording'
import styles from './board-pages.module.css'
import { Cover } from './cover.tsx'
import { PageChart } from './page-chart.tsx'
import { PaperText } from './paper-text.tsx'
import { nextFit, shortened, wholePage } from './shorten.ts'

/** @param count what the foot of a page counts to, where only some of them are drawn yet */
export function BoardPages({ pages, count = pages.pages.length + 1 }: { readonly pages: Pages; readonly count?: number }) {
  return (
    <article className={styles.pages} data-paper={pages.paper} lang={PAGE_WORDS.language}>
      <PageBox pages={pages} number={1} count={count}>
        <Cover cover={pages.cover} />
      </PageBox>
      {pages.pages.map((page, index) => (
        <PageBox key={page.name} pages={pages} number={index + 2} count={count}>
          <Content page={page} locale={pages.locale} />
        </PageBox>
      ))}
    </article>
  )
}

interface PageBoxProps {
  readonly pages: Pages
  readonly number: number
  readonly count: number
  readonly children: ReactNode
}

/** The foot repeats what the cover says: no part of what is read out. */
function PageBox({ pages: { footer }, number, count, children }: PageBoxProps) {
  return (
    <section className={styles.page} data-page={number}>
      {children}
      <div className={styles.foot} aria-hidden="true">
        <span>{footer.left}</span>
        <span>{footer.middle}</span>
        <span>{PAGE_WORDS.pageNumber(number, count)}</span>
      </div>
    </section>
  )
}

function Content({ page, locale }: { readonly page: BoardPage; readonly locale: string }) {
  const body = useRef<HTMLDivElement>(null)
  const [tried, setTried] = useState(() => ({ page, fit: wholePage(page.bands) }))
  const fit = useMemo(() => (tried.page === page ? tried.fit : wholePage(page.bands)), [tried, page])
  // Before it is seen: set otherwise and measured again, until the page holds and no row more would.
  useLayoutEffect(() => {
    const element = body.current
    if (element === null) return
    const next = nextFit(page.bands, fit, element.scrollHeight - element.clientHeight)
    if (next !== null) setTried({ page, fit: next })
  }, [page, fit])
  return (
    <>
      <header className={styles.head}>
        <h2>{page.name}</h2>
        <p className={styles.check}>
          <PaperText {...page.check} />
        </p>
      </header>
      <div ref={body} className={styles.body} data-dense={fit.isDense}>
        {page.finding === null ? null : <p className={styles.finding}>{page.finding}</p>}
        {shortened(page.bands, fit.lengths).map((band, index) => (
          <div key={keyOf(band[0]?.[0], index)} className={styles.band}>
            {band.map((column, place) => (
              <div key={keyOf(column[0], place)} className={styles.column}>
                {column.map((block, at) => (
                  <Block key={keyOf(block, at)} block={block} locale={locale} />
                ))}
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

function keyOf(block: PageBlock | undefined, place: number): string {
  return block?.kind === 'table' ? block.caption : `${place}`
}

function Block({ block, locale }: { readonly block: PageBlock; readonly locale: string }) {
  switch (block.kind) {
    case 'note':
      return <p className={styles.note}>{block.text}</p>
    case 'chart':
      return <PageChart chart={block} level="h3" />
    case 'table':
      return <Table table={block} locale={locale} />
  }
}

/** A word that no column has room for. */
const LONG_WORD = /\S{24}/

function isLong(text = ''): boolean {
  return LONG_WORD.test(text)
}

function Table({ table: { caption, columns, rows, left }, locale }: { readonly table: PageTable; readonly locale: string }) {
  const hasUnits = columns.some(({ unit }) => unit !== '')
  const kinds = columns.map(({ isNumber }) => (isNumber ? 'number' : 'text'))
  return (
    <>
      <table className={styles.table}>
        {/* Chromium's tags know headings, no captions. */}
        <caption>
          <h3>{caption}</h3>
        </caption>
        <thead>
          <tr>
            {columns.map(({ header, unit }, at) =>
              header === '' ? (
                // A column that its rows name is no heading to be read out.
                <td key={header} />
              ) : (
                <th key={header} scope="col" data-kind={kinds[at]}>
                  {header}
                  {hasUnits && unit !== '' ? <span className={styles.unit}>{unit}</span> : null}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells], isTotal }) => (
            <tr key={key} data-total={isTotal}>
              <th scope="row" data-long={isLong(name?.text)}>
                <PaperText {...(name ?? { text: '' })} />
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]?.header} data-kind={kinds[at + 1]} data-long={isLong(cell.text)}>
                  <PaperText {...cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left === 0 ? null : <p className={styles.note}>{PAGE_WORDS.leftToWorkbook(left, { locale })}</p>}
    </>
  )
}
