// Fills a grid as one drags the corner of its selection. Called by the specs of the inventory and of people.
import type { Locator } from '@playwright/test'

/** @param to the last cell that is filled */
export async function dragFill(to: Locator): Promise<void> {
  const page = to.page()
  const [from, target] = [await page.locator('[data-fill]').boundingBox(), await to.boundingBox()]
  if (from === null || target === null) throw new Error('Out of sight')
  await page.mouse.move(from.x + 4, from.y + 4)
  await page.mouse.down()
  await page.mouse.move(target.x + 12, target.y + 12, { steps: 8 })
  await page.mouse.up()
}
