// The app with the sample's list and its four locked quarters, and nothing else: for tests that begin with screens that nobody
// has filled yet, and that no record the sample company gets one day is to move.

import { expect } from '@playwright/test'
import { type LaunchedApp, type LaunchOptions, launchApp } from './launch-app.ts'
import { pastLibrary } from './locked-library.ts'
import { removeFolder } from './remove-folder.ts'

/** Starts on the inventory of that list; `close` removes its data folder. */
export async function launchWithSampleList(options: Omit<LaunchOptions, 'userData'> = {}): Promise<LaunchedApp> {
  const { userData } = await pastLibrary()
  const launched = await launchApp({ ...options, userData })
  await launched.page.getByRole('button', { name: /^Acme AI/ }).click()
  await expect(launched.page.getByRole('grid', { name: 'Components' })).toBeVisible()
  return {
    ...launched,
    close: async () => {
      await launched.close()
      await removeFolder(userData)
    },
  }
}
