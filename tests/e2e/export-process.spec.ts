import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Exported, ExportProgress } from '../../src/contract/index.ts'
import type { Result } from '../../src/core/index.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'

let folder = ''
let target = ''
let launched: LaunchedApp

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-export-'))
  target = join(folder, 'board.xlsx')
  const answersFile = join(folder, 'answers.json')
  writeFileSync(answersFile, JSON.stringify({ save: target }))
  launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answersFile } })
  await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-sample')?.click())
  await expect(launched.page.getByText(/Saved \d/).first()).toBeVisible()
})

test.afterEach(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Outcome {
  readonly answer: Result<Exported | null>
  readonly steps: readonly ExportProgress['step'][]
}

/** Asks main for an export as the page does; cancels it as soon as `cancelAt` begins. */
function exportWorkbook(cancelAt: ExportProgress['step'] | null = null): Promise<Outcome> {
  return launched.page.evaluate(async (cancelStep) => {
    const { ask, listen } = window.rightsize
    const steps: ExportProgress['step'][] = []
    const stop = listen('export:progress', ({ step }) => {
      steps.push(step)
      if (step === cancelStep) void ask('workbook:cancel-export', null)
    })
    const list = await ask('library:list', null)
    const id = list.ok ? (list.value[0]?.id ?? '') : ''
    const answer = await ask('workbook:export', { id, recordId: null, format: 'workbook' as const, audience: 'board' as const })
    stop()
    return { answer, steps }
  }, cancelAt)
}

const exportProcesses = async () => {
  const names = await launched.app.evaluate(({ app }) => app.getAppMetrics().map(({ name, serviceName }) => `${serviceName} ${name}`))
  return names.filter((name) => name.includes('rightsize-export'))
}

test('an export runs in a process of its own, which is gone afterwards', async () => {
  const seen = new Set<string>()
  const running = exportWorkbook()
  let isDone = false
  void running.then(() => {
    isDone = true
  })
  while (!isDone) for (const name of await exportProcesses()) seen.add(name)
  const { answer, steps } = await running
  expect(answer).toMatchObject({ ok: true, value: { file: 'board.xlsx', folder } })
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
  expect(steps).toEqual(expect.arrayContaining(['reading', 'planning', 'writing']))
  expect(seen.size).toBe(1)
  await expect.poll(exportProcesses).toEqual([])
})

test('a cancelled export leaves the file that was there before and nothing beside it', async () => {
  writeFileSync(target, 'the pack of last quarter')
  const { answer } = await exportWorkbook('planning')
  expect(answer).toEqual({ ok: false, problem: { code: 'export-cancelled', facts: {} } })
  expect(readFileSync(target, 'utf8')).toBe('the pack of last quarter')
  expect(readdirSync(folder).sort()).toEqual(['answers.json', 'board.xlsx'])
  expect((await exportWorkbook()).answer.ok).toBe(true)
})
