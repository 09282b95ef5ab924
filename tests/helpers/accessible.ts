// What axe says of a page as it stands. Called by the specs of every screen.

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export interface AxeChoices {
  /** A selector: only what is inside it. Default: the whole page. */
  readonly within?: string
  /** Rules of axe that do not apply here; the caller says why. */
  readonly except?: readonly string[]
  /** Of WCAG 2.2, and not on by itself: what is pressed is 24 px in size, or stands apart. */
  readonly hasTargets?: boolean
}

/** Every rule of axe but those named; its own second window cannot be opened in Electron, hence the legacy mode. */
export async function expectAccessible(page: Page, { within, except = [], hasTargets = false }: AxeChoices = {}): Promise<void> {
  // Half faded in or out, everything has too little contrast, and a message goes when its time is over, also while axe looks:
  // from here on nothing fades. What has begun is waited for; until it begins, the element is marked as starting.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(async () => {
    for (let still = 0, frames = 0; still < 3 && frames < 600; still += 1, frames += 1) {
      await new Promise((done) => requestAnimationFrame(done))
      const ending = document
        .getAnimations()
        .filter(({ effect, playState }) => playState !== 'finished' && effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      if (ending.length > 0 || document.querySelector('[data-starting-style], [data-ending-style]') !== null) still = 0
      await Promise.allSettled(ending.map(({ finished }) => finished))
    }
  })
  const rules = { 'target-size': { enabled: hasTargets }, ...Object.fromEntries(except.map((rule) => [rule, { enabled: false }])) }
  // Paths to everything that passes took four fifths of the time, and nobody reads them.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ rules, resultTypes: ['violations'], preload: false })
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  await page.emulateMedia({ reducedMotion: null })
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}\n${failureSummary}`),
  )
  expect(found).toEqual([])
}
