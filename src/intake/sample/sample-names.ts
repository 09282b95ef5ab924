import type { Workbook } from '#core'

/** Names are those of the sample's own list: one that is not there is a bug. */
export function idOf({ tables }: Workbook, name: string): string {
  const found = Object.values(tables.components).find((component) => component.name === name)
  if (found === undefined) throw new Error(`The sample has no component ${name}`)
  return found.id
}
