// The row that names the columns of a bill, and what stands above it. Names are compared without case, spaces, slashes and
// underscores, so that lineItem/UnblendedCost of an older report and line_item_unblended_cost of a newer one are one name; and
// without the currency behind them: "Cost (€)".

export function columnKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/[\s/_.-]+/g, '')
}

export class BillHeader {
  readonly names: readonly string[]
  /** Rows above, in their order: "Currency,EUR". */
  readonly above: readonly (readonly string[])[]
  readonly #places = new Map<string, number>()

  constructor(names: readonly string[], above: readonly (readonly string[])[]) {
    this.names = names
    this.above = above
    for (const [at, name] of names.entries()) {
      const key = columnKey(name)
      if (!this.#places.has(key)) this.#places.set(key, at)
    }
  }

  /** Places of the columns that go by one of these names, in the order of the names. */
  places(names: readonly string[]): readonly number[] {
    return names.flatMap((name) => {
      const exact = this.names.indexOf(name)
      return exact < 0 ? (this.#places.get(columnKey(name)) ?? []) : [exact]
    })
  }

  /** The columns that a name may mean: those that are written like it, otherwise those that go by it. */
  called(name: string): readonly string[] {
    const exact = this.names.filter((own) => own === name)
    return exact.length > 0 ? exact : this.names.filter((own) => columnKey(own) === columnKey(name))
  }

  /** Each by one of its names. */
  hasAll(...columns: readonly (readonly string[])[]): boolean {
    return columns.every((names) => this.places(names).length > 0)
  }

  /** Columns whose names begin like this, with what follows: tags that have a column each. */
  beginningWith(...starts: readonly string[]): readonly { readonly rest: string; readonly place: number }[] {
    return this.names.flatMap((name, place) => {
      const start = starts.find((each) => name.toLowerCase().startsWith(each.toLowerCase()))
      return start === undefined ? [] : [{ rest: name.slice(start.length), place }]
    })
  }

  /** What stands beside a word above the columns; null: nothing. */
  said(word: string): string | null {
    const row = this.above.find(([first = '']) => columnKey(first) === columnKey(word))
    return row?.[1]?.trim() || null
  }
}
