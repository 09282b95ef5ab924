import type { CellPlan, RowParts, RowPlan } from './workbook-plan.ts'

/**
 * A row whose cells are made whenever they are read, and not kept: ten thousand rows of three hundred cells do not fit memory. It is a
 * class because rows share its getter: with a getter of its own each row would take 300 bytes.
 */
export class LazyRow implements RowPlan {
  readonly number: number
  readonly height: number | undefined
  readonly parts: RowParts | undefined
  private readonly make: () => readonly CellPlan[]

  /** @param of which it has its number, its height and its parts */
  constructor({ number, height, parts }: Omit<RowPlan, 'cells'>, make: () => readonly CellPlan[]) {
    this.number = number
    this.height = height
    this.parts = parts
    this.make = make
  }

  get cells(): readonly CellPlan[] {
    return this.make()
  }

  /** With its cells: whoever looks for a text in a plan written down finds what stands in lists, too. */
  toJSON(): RowPlan {
    const { number, height, cells } = this
    return { number, height, cells }
  }
}
