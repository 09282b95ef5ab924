// The workbooks every export test is run on: both sample companies and generated ones, as the app
// would export them.

import { readFileSync } from 'node:fs'
import { planBoardWorkbook, type WorkbookPlan } from '#board'
import { type Assessment, assess, type Result, type Workbook } from '#core'
import { readCompanyFile, sampleWorkbook, workbookFromCsv } from '#intake'
import { someGeneratedWorkbooks } from '../builders/generated-workbook.ts'
import { AS_OF } from '../builders/workbook.ts'

export interface Subject {
  readonly name: string
  readonly workbook: Workbook
  readonly assessment: Assessment
  readonly plan: WorkbookPlan
}

export function subjectOf(name: string, workbook: Workbook): Subject {
  const assessment = assess(workbook, AS_OF)
  return { name, workbook, assessment, plan: planBoardWorkbook({ workbook, assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0' }) }
}

function newContext() {
  let made = 0
  return {
    id: '00000000-0000-4000-8000-000000000001',
    at: '2026-11-25T09:00:00.000Z' as never,
    newId: () => {
      made += 1
      return `id-${String(made).padStart(5, '0')}`
    },
  }
}

export function seedSubject(): Subject {
  return subjectOf('seed', sampleWorkbook(newContext()))
}

export function seriesASubject(): Subject {
  const company = known(readCompanyFile(readFileSync('resources/sample/series_a_40_people.company.json', 'utf8'), 'series_a.json'))
  const list = readFileSync('resources/sample/series_a_40_people.csv')
  return subjectOf('series-a', known(workbookFromCsv(list, 'series_a_40_people.csv', newContext(), company)))
}

export function generatedSubjects(count: number): readonly Subject[] {
  return someGeneratedWorkbooks(count).map((workbook, index) => subjectOf(`generated-${index + 1}`, workbook))
}

function known<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
