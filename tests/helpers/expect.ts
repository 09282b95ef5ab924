// Playwright's expect with two more: what stands on the screen says what a sentence says, in other words if need be. Called by the specs.
import { expect as base, type Locator, type Page } from '@playwright/test'
import { mentions, otherwiseSaid } from './sayings.ts'

export const expect = base.extend({
  /** The one element says what the sentence does, and nothing else. Waits for it as toHaveText does. */
  async toSay(element: Locator, sentence: string) {
    return waitFor(sentence, !this.isNot, async () => {
      const text = await textOf(element)
      return { text, pass: otherwiseSaid(text, sentence) === null }
    })
  },
  /** Somewhere in the element, or where the page can be seen, stands what the sentence says. Waits for it as toContainText does. */
  async toMention(place: Locator | Page, sentence: string) {
    const element = 'goto' in place ? place.locator('body') : place
    return waitFor(sentence, !this.isNot, async () => {
      // Word for word wherever it is; a text that is not laid out yet, beyond the edge of a window, is in no innerText.
      if ((await place.getByText(sentence).locator('visible=true').count()) > 0) return { text: sentence, pass: true }
      // As it is seen, where blocks stand apart, and as an element is read, with what only a screen reader says.
      const seen = spaced((await element.allInnerTexts()).join(' '))
      return { text: seen, pass: mentions(seen, sentence) || (element === place && mentions(await textOf(element), sentence)) }
    })
  },
})

/** What every other expectation has (playwright.config.ts). */
const PATIENCE = { timeout: 60_000 }

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

async function textOf(element: Locator): Promise<string> {
  return spaced((await element.allTextContents()).join(' '))
}

type Read = { readonly text: string; readonly pass: boolean }

/** What is read once it is as wanted, or when the time is over. */
async function waitFor(sentence: string, wanted: boolean, read: () => Promise<Read>) {
  let now: Read = { text: '', pass: !wanted }
  const asWanted = async () => {
    now = await read()
    base(now.pass).toBe(wanted)
  }
  let problem = ''
  await base(asWanted)
    .toPass(PATIENCE)
    .catch((error) => (problem = String(error)))
  return { pass: now.pass, message: () => `Expected: ${sentence}\nReceived: ${now.text}\n${problem}`, actual: now.text, expected: sentence }
}
