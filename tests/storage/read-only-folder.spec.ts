// A data folder that can be read and not written: the workbook is shown, edits are refused with a
// reason, and a copy can be saved elsewhere.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { smallDisk, whyNoMounts } from '../faults/disks.ts'
import { openRecent, openSample, shownDollars, typeCost } from '../faults/work-in-app.ts'
import { launchApp } from '../helpers/launch-app.ts'

const why = whyNoMounts()
if (why !== null) console.log(`The read-only folder is skipped: ${why}`)

test('a read-only data folder is shown, refuses edits with a reason and lets a copy out', async () => {
  test.skip(why !== null, why ?? '')
  const disk = smallDisk(60)
  const outside = mkdtempSync(join(tmpdir(), 'rightsize-outside-'))
  try {
    const userData = join(disk.folder, 'data')
    const first = await launchApp({ userData })
    await openSample(first.page)
    expect(await typeCost(first.page, 1001)).toBe('saved')
    await first.close()
    execFileSync('mount', ['-o', 'remount,ro', disk.folder])

    const copy = join(outside, 'rescued.rightsize')
    const answers = join(outside, 'answers.json')
    writeFileSync(answers, JSON.stringify({ save: copy }))
    const second = await launchApp({ userData, env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await openRecent(second.page)
    await expect(second.page.locator('[data-save="read-only"]')).toContainText(/read-only/i)
    await typeCost(second.page, 2002)
    await second.page.keyboard.press('Escape')
    expect(await shownDollars(second.page)).toBe(1001)
    await second.page.keyboard.press('Control+Shift+S')
    await expect(second.page.getByText('Copy saved')).toBeVisible()
    expect(existsSync(copy)).toBe(true)
    await second.close()
  } finally {
    execFileSync('mount', ['-o', 'remount,rw', disk.folder])
    disk.remove()
    rmSync(outside, { recursive: true, force: true })
  }
})
