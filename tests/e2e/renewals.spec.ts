// Renewals: dates typed on component pages appear by month with their amounts, on the overview too, and go into one calendar file.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show, type } from '../helpers/screens.ts'

test('dates appear by month, lead to their component, and are saved to one calendar file', async () => {
  const launched = await launchWithSampleList()
  const { page } = launched
  await page.locator('[data-column="name"]', { hasText: 'Kubernetes cluster' }).first().click()
  await page.keyboard.press('Control+Shift+O')
  await expect(page.locator('main[data-screen="component"]')).toBeVisible()
  await page.getByText('More contract terms').click()
  const end = `${new Date().getFullYear() + 1}-06-30`
  await type(page, 'Contract end', end)
  await type(page, 'Notice period', '45')
  await show(page, 'renewals')
  await expect(page.getByRole('heading', { level: 1, name: 'Renewals' })).toBeVisible()
  const may = page.getByRole('region', { name: /^May / })
  await expect(may.getByRole('row', { name: /Notice deadline/ })).toContainText('May 16')
  await expect(page.getByRole('region', { name: /^June / }).getByRole('row', { name: /Contract ends/ })).toContainText('Contract price')
  await expectAccessible(page)
  const target = join(launched.userData, 'renewals.ics')
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, target)
  await page.getByRole('button', { name: 'Save to calendar…' }).click()
  await expect(page).toMention('Calendar file saved')
  const text = readFileSync(target, 'utf8')
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThanOrEqual(2)
  expect(text).toContain(`DTSTART;VALUE=DATE:${end.replaceAll('-', '')}`)
  await may.getByRole('button', { name: 'Kubernetes cluster' }).click()
  await expect(page.locator('main[data-screen="component"]')).toBeVisible()
  await launched.close()
})
