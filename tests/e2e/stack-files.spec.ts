import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { dropFile } from '../helpers/drop-file.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, tabTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { expectFitsAt400 } from '../helpers/sideways.ts'
import { chooseTheme } from '../helpers/window-menu.ts'

const COMPOSE = resolve('tests/fixtures/stack/n8n-starter-kit.compose.yml')
const PLAN = resolve('tests/fixtures/stack/example_plan.json')
const CATALOG = resolve('tests/fixtures/stack/backstage_examples.yaml')

let folder = ''
let launched: LaunchedApp
let page: Page

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-stack-'))
  launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: join(folder, 'answers.json') } })
  page = launched.page
})
test.afterEach(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

const choosing = (file: string) => writeFileSync(join(folder, 'answers.json'), JSON.stringify({ open: file }))
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const proposals = () => page.getByRole('table', { name: 'Not in the inventory' })

test('by keyboard alone: questions, ticks, one step that one undo takes back, and nothing new the second time', async () => {
  choosing(COMPOSE)
  await tabTo(page, page.getByRole('button', { name: /^Import a list/ }))
  await page.keyboard.press('Enter')
  await expect(heading('Add from stack files')).toBeFocused()
  await expect(page).toMention('3 questions are open.')
  await expect(page.getByRole('button', { name: 'Add 6 components' })).toBeDisabled()
  await expect(proposals().getByRole('row', { name: /Ollama/ })).toContainText('ollama-cpu [profile cpu], ollama-gpu [profile gpu-nvidia]')
  await expectAccessible(page)

  // One answer of one's own, the others as proposed.
  const pull = page.getByRole('group', { name: /ollama-pull-llama-cpu/ })
  await tabTo(page, pull.getByRole('radio', { name: 'Keeps running' }))
  await page.keyboard.press('Space')
  await expect(page).toMention('2 questions are open.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('6 of 6 selected.')).toBeVisible()
  await tabTo(page, page.getByRole('checkbox', { name: 'Add NGINX' }))
  await page.keyboard.press('Space')
  await expect(page.getByText('5 of 6 selected.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Add 5 components' }))
  await page.keyboard.press('Enter')
  await expect(heading('5 components added')).toBeVisible()
  await expectSaved(page)
  await tabTo(page, page.getByRole('button', { name: 'Finish later' }))
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Postgres', 'cost')).toHaveText('Not set')

  // The same file again: only what was left out.
  await dropFile(launched, COMPOSE)
  await expect(heading('Add from stack files')).toBeVisible()
  await expect(proposals().getByRole('checkbox')).toHaveCount(1)
  await expect(page.getByRole('checkbox', { name: 'Add NGINX' })).not.toBeChecked()
  await expect(page.getByText('0 of 1 selected.')).toBeVisible()
  await page.getByText('5 components already in the inventory').click()
  await expect(page.getByText('Ollama: Ollama')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.keyboard.press('Control+KeyZ')
  await expect(page.getByRole('contentinfo')).toContainText('0 components')
})

test('files dropped one after the other are read together; one that is no stack file leaves them as they are', async () => {
  choosing(PLAN)
  await page.getByRole('button', { name: /^Import a list/ }).click()
  await expect(page.getByText('3 of 3 selected.')).toBeVisible()
  await dropFile(launched, CATALOG)
  await expect(page).toMention('From example_plan.json and backstage_examples.yaml.')
  await expect(page.getByText('6 of 6 selected.')).toBeVisible()
  await expect(proposals().getByRole('row', { name: /artists-db/ })).toContainText('team-a (team)')
  const notes = join(folder, 'notes.yaml')
  writeFileSync(notes, 'replicas: 2\n')
  await dropFile(launched, notes)
  await expect(page).toMention('notes.yaml isn’t a stack file.')
  await expect(page.getByText('6 of 6 selected.')).toBeVisible()
  const code = join(folder, 'main.tf')
  writeFileSync(code, 'resource "aws_s3_bucket" "b" {}\n')
  await dropFile(launched, code)
  await page.getByText('1 entry that leads to files that weren’t read').click()
  await expect(page).toMention('main.tf: terraform (code: terraform show -json says what runs)')

  await page.getByRole('button', { name: 'Select none' }).click()
  await expect(page.getByRole('button', { name: 'Done' })).toBeEnabled()
  await page.getByRole('button', { name: 'Select all' }).click()
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(launched, theme)
    await expectAccessible(page, { hasTargets: true })
  }
  await expectFitsAt400(launched)
})

test('a file that is no stack file is refused where it was chosen', async () => {
  const broken = join(folder, 'compose.yml')
  writeFileSync(broken, 'services:\n\tdb: x\n')
  choosing(broken)
  await page.getByRole('button', { name: /^Import a list/ }).click()
  await expect(page).toMention('Line 2 of compose.yml is indented with a tab. Indent it with spaces.')
})
