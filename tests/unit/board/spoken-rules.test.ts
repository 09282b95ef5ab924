import { describe, expect, it } from 'vitest'
import { planBoardWorkbook, type WorkbookPlan } from '#board'
import { assess, type Workbook } from '#core'
import { RULE_WORDS, SHEETS } from '#wording'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'
import { sampleInTheApp } from '../../excel/history-subject.ts'
import { subjectOf } from '../../excel/subjects.ts'

function planOf(workbook: Workbook): WorkbookPlan {
  return okOf(planBoardWorkbook({ workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0' }))
}

function textsOf(plan: WorkbookPlan, name: string): readonly string[] {
  const rows = plan.sheets.find((sheet) => sheet.name === name)?.rows ?? []
  return rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))
}

const hasBlock = (plan: WorkbookPlan, rule: keyof typeof RULE_WORDS) =>
  textsOf(plan, SHEETS.workings).some((text) => text.startsWith(`${RULE_WORDS[rule].name}. `))

const plain = { name: 'Queue', share: 500, cost: 42_000 }
const quoted = { name: 'Vector store', share: 3000, cost: 80_000, projects: [{ managed: { quote: 20_000 } }] }

describe('the workings of a pack', () => {
  it('leave out a check whose fact no component has and no cell of the pack takes', () => {
    const plan = planOf(aWorkbook({ components: [plain] }))
    expect(hasBlock(plan, 'managed-equivalent')).toBe(false)
    expect(hasBlock(plan, 'credits')).toBe(false)
    expect(textsOf(plan, SHEETS.answers)).not.toContain('Managed quote')
    expect(textsOf(plan, SHEETS.checks)).toMention('not used: no component has its inputs')
  })

  it('hold a check as soon as one component has its fact', () => {
    const plan = planOf(aWorkbook({ components: [plain, quoted] }))
    expect(hasBlock(plan, 'managed-equivalent')).toBe(true)
    expect(textsOf(plan, SHEETS.answers)).toContain('Managed quote')
  })

  it('leave out what projects and options decide while no component has any, though Build vs. buy compares a quote', () => {
    const { workbook, past } = sampleInTheApp()
    const { plan } = subjectOf('in the app', workbook, past)
    expect(plan.sheets.some(({ name }) => name === SHEETS.buildVsBuy)).toBe(true)
    expect((['break-even', 'speed-before-cost'] as const).filter((rule) => hasBlock(plan, rule))).toEqual([])
  })

  it('hold every check that an answer of the pack decides, whatever was answered', () => {
    const plan = planOf(aWorkbook({ components: [plain] }))
    const speaking = [
      'owner-time',
      'differentiation',
      'reversibility',
      'gpus-at-seed',
      'managed-data',
      'observability',
      'the-wall',
    ] as const
    expect(speaking.filter((rule) => !hasBlock(plan, rule))).toEqual([])
  })

  it('hold a check that is kept by an exception, though nothing has its fact', () => {
    const plan = planOf(
      aWorkbook({
        components: [
          {
            ...plain,
            exemptions: [{ ruleIds: ['credits'], until: '2027-03-31', approver: 'Ada', reason: 'Renewal is agreed and not signed' }],
          },
        ],
      }),
    )
    expect(hasBlock(plan, 'credits')).toBe(true)
  })

  it('hold what another check adds up over the list', () => {
    const build = { effortWeeks: 6, runPerMonth: 10_000 }
    const plan = planOf(aWorkbook({ components: [{ ...plain, projects: [{ build, managed: { quote: 90_000, setup: 0 } }] }] }))
    expect(hasBlock(plan, 'break-even')).toBe(true)
    expect(textsOf(plan, SHEETS.workings)).toMention('Pays back in time')
  })
})
