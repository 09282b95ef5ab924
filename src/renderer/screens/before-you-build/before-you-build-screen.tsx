// Before something is built: three questions on the left, the answer of the same rules on the right, live. Nothing is
// kept until it is added as a planned component, which is one step of undo.

import { Compass, Copy, Plus, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { planComponent, type Result, recordsOf } from '#core'
import {
  answerMarkdown,
  answerPage,
  COMMON_TEXT,
  COMPONENT_TEXT,
  figureNote,
  type JudgedPlan,
  PLAN_FORM_TEXT,
  PLAN_WORDS,
  problemText,
} from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useScreenState } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { copyText } from '../../widgets/copy-text.ts'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Card } from '../../widgets/layout.tsx'
import { OnPaper } from '../../widgets/on-paper.tsx'
import page from '../../widgets/page.module.css'
import { showToast } from '../../widgets/toasts.tsx'
import { useOpenComponent } from '../use-open.ts'
import { Answer } from './answer.tsx'
import styles from './before-you-build.module.css'
import { judgePlan } from './judge-plan.ts'
import { askedOf, componentPlan, NO_PLAN, type Plan } from './plan.ts'
import { PlanForm } from './plan-form.tsx'

export const BEFORE_YOU_BUILD: ScreenDescription = { icon: Compass, Component: BeforeYouBuildScreen }

function BeforeYouBuildScreen() {
  const [plan, onPlan] = useScreenState<Plan>('before-you-build', NO_PLAN)
  const openComponent = useOpenComponent()
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const style = useNumberStyle()
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const apply = useApplyEdit()
  const { asOf, setting } = assessment
  const asked = useMemo(() => askedOf(plan, Math.min(setting.limits['owner-time-watch'], setting.limits['owner-time'])), [plan, setting])
  const judged = useMemo(
    () => (plan.name === '' ? null : judgePlan({ workbook, assessment }, componentPlan(plan, asked, asOf))),
    [plan, asked, workbook, assessment, asOf],
  )
  const people = useMemo(() => recordsOf(workbook, 'people').map(({ name }) => name), [workbook])

  useCommandEffects({ print: judged?.ok ? () => window.print() : null })

  function add(): void {
    let id = ''
    const edit = apply((context) => {
      const created = planComponent(context, componentPlan(plan, asked, asOf))
      if (!created.ok) return created
      id = created.value.ids[0] ?? ''
      return { ok: true, value: created.value.edit }
    })
    if (!edit.ok) {
      showToast({ title: problemText(edit.problem, style), tone: 'problem' })
      return
    }
    onPlan(NO_PLAN)
    openComponent(id)
    showToast({ title: PLAN_FORM_TEXT.planned(plan.name) })
  }

  return (
    <div className={page.page}>
      <ScreenHead title={PLAN_WORDS.screen} lead={PLAN_WORDS.lead} />
      {isReadOnly ? <Banner tone="caution">{PLAN_FORM_TEXT.readOnly}</Banner> : null}
      <div className={styles.columns}>
        <PlanForm plan={plan} asked={asked} onChange={(change) => onPlan({ ...plan, ...change })} people={people} />
        <AnswerSide judged={judged} hasQuote={plan.quote !== null} onAdd={isReadOnly ? null : add} onClear={() => onPlan(NO_PLAN)} />
      </div>
    </div>
  )
}

interface AnswerSideProps {
  /** null: it has no name yet. */
  readonly judged: Result<JudgedPlan> | null
  readonly hasQuote: boolean
  /** null: the workbook is open for reading only. */
  readonly onAdd: (() => void) | null
  readonly onClear: () => void
}

function AnswerSide({ judged, hasQuote, onAdd, onClear }: AnswerSideProps) {
  const style = useNumberStyle()
  const residualBp = useSessionState((state) => state.assessment.setting.limits['residual-share'])
  if (judged === null) {
    return (
      <Card as="section" gap={4} className={styles.answer} aria-label={COMMON_TEXT.answer}>
        <EmptyState title={PLAN_FORM_TEXT.empty}>{PLAN_FORM_TEXT.emptyText}</EmptyState>
      </Card>
    )
  }
  if (!judged.ok) {
    return (
      <Card as="section" gap={4} className={styles.answer} aria-label={COMMON_TEXT.answer}>
        <p role="alert">{problemText(judged.problem, style)}</p>
      </Card>
    )
  }
  const answer = answerPage(judged.value, style)
  const note = figureNote(residualBp, hasQuote, style)
  const copy = () => {
    if (copyText(answerMarkdown(answer))) showToast({ title: COMPONENT_TEXT.copied })
    else showToast({ title: COMPONENT_TEXT.notCopied, tone: 'problem' })
  }
  return (
    <Card as="section" gap={4} className={styles.answer} aria-label={COMMON_TEXT.answer}>
      <h2 className={styles.title}>{answer.title}</h2>
      <Answer page={answer} note={note} />
      <OnPaper>
        <h1>
          {PLAN_WORDS.screen}: {answer.title}
        </h1>
        <Answer page={answer} note={note} />
      </OnPaper>
      <Buttons>
        {onAdd === null ? null : (
          <Button kind="primary" icon={<Plus />} onClick={onAdd}>
            {PLAN_FORM_TEXT.add}
          </Button>
        )}
        <Button icon={<Copy />} onClick={copy}>
          {COMPONENT_TEXT.copyMarkdown}
        </Button>
        <Button icon={<Printer />} onClick={() => window.print()}>
          {PLAN_FORM_TEXT.print}
        </Button>
        <Button kind="quiet" onClick={onClear}>
          {COMMON_TEXT.startOver}
        </Button>
      </Buttons>
    </Card>
  )
}
