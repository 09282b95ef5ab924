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

/** The rules of axe that look at colors: all that another theme can change, because the page is the same. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block']

/** Every rule of axe but those named, in the theme that the page is in. */
export async function expectAccessible(page: Page, choices: AxeChoices = {}): Promise<void> {
  await expectNothingFound(page, { colorScheme: null }, choices)
}

/** Every rule in the light theme, and of the same page those of colors in the dark one. */
export async function expectAccessibleInBothThemes(page: Page, choices: AxeChoices = {}): Promise<void> {
  await expectNothingFound(page, { colorScheme: 'light' }, choices)
  await expectNothingFound(page, { colorScheme: 'dark', only: COLOR_RULES }, choices)
}

interface Look {
  /** null: as the page is. */
  readonly colorScheme: 'light' | 'dark' | null
  /** Rules. Default: all. */
  readonly only?: readonly string[]
}

/** axe's own second window cannot be opened in Electron, hence the legacy mode. */
async function expectNothingFound(page: Page, { colorScheme, only }: Look, { within, except = [], hasTargets = false }: AxeChoices) {
  // Half faded in or out, everything has too little contrast, and a message goes when its time is over, also while axe looks:
  // from here on nothing fades. What has begun is waited for; until it begins, the element is marked as starting.
  await page.emulateMedia({ reducedMotion: 'reduce', ...(colorScheme === null ? {} : { colorScheme }) })
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
  if (colorScheme !== null) {
    const isDark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor === 'rgb(22, 22, 20)')
    expect(isDark).toBe(colorScheme === 'dark')
  }
  const rules = { 'target-size': { enabled: hasTargets }, ...Object.fromEntries(except.map((rule) => [rule, { enabled: false }])) }
  // Paths to everything that passes took four fifths of the time, and nobody reads them.
  const chosen = only === undefined ? { rules } : { runOnly: { type: 'rule' as const, values: [...only] } }
  // It sends half a megabyte to the page, twice, each time it is asked: once it is there, that is left out.
  const isThere = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode(true)
    .options({ ...chosen, resultTypes: ['violations'], preload: false })
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  await page.emulateMedia({ reducedMotion: null, ...(colorScheme === null ? {} : { colorScheme: null }) })
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}\n${failureSummary}`),
  )
  expect(found).toEqual([])
}
