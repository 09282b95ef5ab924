// One column of a Parquet bill, row by row: the text of a cell, its amount, and what a list or a map in it says as JSON.

import type { ColumnMetaData } from 'hyparquet'
import { problem } from '#core'
import { type AmountCell, newAmountCell } from '../amount-cell.ts'
import type { BillFile } from '../bill-file.ts'
import { ByteFault } from '../open-bytes.ts'
import { type LeafPage, LeafPages } from './leaf-pages.ts'
import { type ValueForm, valueForm } from './leaf-values.ts'
import type { ParquetColumn, ParquetLeaf, ParquetRowGroup } from './parquet-footer.ts'
import { damaged, type HeldBytes } from './parquet-limits.ts'

/** As long as a row of a bill may be, and entries of a list in one cell. */
const LONGEST = 4_194_304
const MOST_ENTRIES = 100_000

type Entries = readonly (string | null)[]

export class BillColumn {
  readonly #leaves: readonly LeafRows[]
  readonly #isList: boolean

  constructor(file: BillFile, { leaves }: ParquetColumn, { chunks }: ParquetRowGroup, held: HeldBytes) {
    this.#isList = leaves[0]?.isRepeated === true
    this.#leaves = leaves.map((leaf) => new LeafRows(file, leaf, chunks[leaf.at] as ColumnMetaData, held))
  }

  /** Rows that can be read before the next page. */
  get ready(): number {
    return Math.min(...this.#leaves.map(({ ready }) => ready))
  }

  /** @throws ByteFault where it has fewer rows than its row group */
  async fill(row: number): Promise<void> {
    for (const leaf of this.#leaves) if (leaf.ready === 0) await leaf.fill(row)
  }

  next(): void {
    for (const leaf of this.#leaves) leaf.next()
  }

  text(): string {
    const [first] = this.#leaves
    if (first === undefined) return ''
    return this.#isList ? jsonOf(this.#leaves) : first.text()
  }

  amount(into: AmountCell): void {
    if (this.#isList) into.kind = 'blank'
    else this.#leaves[0]?.amount(into)
  }

  close(): void {
    for (const leaf of this.#leaves) leaf.close()
  }
}

/** [{"key":"team","value":"ml"}] of a map and of a list alike. */
function jsonOf(leaves: readonly LeafRows[]): string {
  const columns = leaves.map((leaf) => leaf.entries())
  const [first = []] = columns
  if (first.length === 0) return ''
  return JSON.stringify(first.map((_, at) => Object.fromEntries(leaves.map(({ name }, leaf) => [name, columns[leaf]?.[at] ?? null]))))
}

class LeafRows {
  readonly name: string
  readonly #file: BillFile
  readonly #pages: LeafPages
  readonly #form: ValueForm | null
  #page: LeafPage | null = null
  #row = 0
  #rows = 0
  /** Of a list whose row goes on in the next page. */
  #carried: (string | null)[] | null = null
  #first: Entries | null = null
  /** By their codes, once they are asked for. */
  #texts: (string | undefined)[] = []
  #amounts: (AmountCell | undefined)[] = []

  constructor(file: BillFile, leaf: ParquetLeaf, chunk: ColumnMetaData, held: HeldBytes) {
    this.name = leaf.name
    this.#file = file
    this.#pages = new LeafPages(file, leaf, chunk, held)
    this.#form = valueForm(leaf.element)
  }

  get ready(): number {
    return this.#rows - this.#row
  }

  next(): void {
    this.#row++
  }

  async fill(row: number): Promise<void> {
    while (this.ready === 0) {
      const page = await this.#pages.next()
      this.#row = 0
      if (page === null) this.#takeCarried()
      else {
        if (page.values !== this.#page?.values) this.#forget()
        this.#page = page
        if (page.starts === null) this.#rows = page.rows
        else this.#takeLists(page, page.starts, row)
      }
    }
  }

  /** The last row of a page of lists waits for the next page, which may go on with it. */
  #takeLists(page: LeafPage, starts: Int32Array, row: number): void {
    if (page.leading > 0) {
      if (this.#carried === null) throw damaged(this.#file.name)
      this.#carried.push(...this.#textsOf(page, 0, page.leading))
      this.#checkLength(this.#carried, row)
    }
    this.#first = null
    this.#rows = 0
    if (page.rows === 0) return
    this.#first = this.#carried
    this.#carried = this.#textsOf(page, starts[page.rows - 1] ?? 0, starts[page.rows] ?? 0)
    this.#rows = page.rows - (this.#first === null ? 1 : 0)
  }

  #takeCarried(): void {
    if (this.#carried === null) throw damaged(this.#file.name)
    this.#first = this.#carried
    this.#carried = null
    this.#rows = 1
  }

  text(): string {
    const page = this.#page
    return page === null ? '' : (this.#textOf(page, page.codes[this.#row] ?? -1) ?? '')
  }

  amount(into: AmountCell): void {
    const page = this.#page
    const code = page?.codes[this.#row] ?? -1
    into.kind = 'blank'
    if (page === null || code < 0 || this.#form === null) return
    if (!page.isDictionary) {
      this.#form.amount(page.values.at(code), into)
      return
    }
    let known = this.#amounts[code]
    if (known === undefined) {
      known = newAmountCell()
      this.#form.amount(page.values.at(code), known)
      this.#amounts[code] = known
    }
    Object.assign(into, known)
  }

  /** Of the list at hand. */
  entries(): Entries {
    const page = this.#page
    const shift = this.#first === null ? 0 : 1
    if (this.#first !== null && this.#row === 0) return this.#first
    if (page === null || page.starts === null) return []
    const row = this.#row - shift
    return this.#textsOf(page, page.starts[row] ?? 0, page.starts[row + 1] ?? 0)
  }

  close(): void {
    this.#pages.close()
  }

  #forget(): void {
    this.#texts = []
    this.#amounts = []
  }

  #textsOf(page: LeafPage, start: number, end: number): (string | null)[] {
    const texts: (string | null)[] = []
    if (end - start > MOST_ENTRIES) throw this.#tooLong(0)
    for (let at = start; at < end; at++) texts.push(this.#textOf(page, page.codes[at] ?? -1))
    this.#checkLength(texts, 0)
    return texts
  }

  #textOf(page: LeafPage, code: number): string | null {
    if (code < 0 || this.#form === null) return null
    if (!page.isDictionary) return this.#form.text(page.values.at(code))
    const known = this.#texts[code]
    if (known !== undefined) return known
    const value: unknown = page.values.at(code)
    if (value instanceof Uint8Array && value.length > LONGEST) throw this.#tooLong(0)
    const text = this.#form.text(value)
    this.#texts[code] = text
    return text
  }

  #checkLength(texts: Entries, row: number): void {
    const length = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
    if (texts.length > MOST_ENTRIES || length > LONGEST) throw this.#tooLong(row)
  }

  #tooLong(line: number): ByteFault {
    return new ByteFault(problem('bill-row-too-long', { file: this.#file.name, line }))
  }
}
