// The walk: steps with what is left of each, and one prompt at a time. Where one is, is only on this screen; what is
// answered is in the workbook, so that nothing is lost by leaving.

import { type ComponentType, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  type Assessment,
  carryForward,
  goToStep,
  notingSettled,
  type ReviewItem,
  type ReviewStep,
  type ReviewWalk,
  stepToGoOn,
} from '#core'
import { COMMON_TEXT, EMPTY_STEPS, promptsText, REVIEW_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { type BuildEdit, EditingContext, useCommit, useSession } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Card, Note, Row, Stack } from '../../widgets/layout.tsx'
import { Progress } from '../../widgets/progress.tsx'
import { reviewKeyOf } from './answers.ts'
import { AnswersPrompt } from './answers-prompt.tsx'
import { AttendeesPrompt } from './attendees-prompt.tsx'
import { CompanyWidePrompt, WatchedPrompt } from './company-wide-prompt.tsx'
import { DecidePrompt, RestPrompt, SmallPrompt } from './decide-prompts.tsx'
import { LockPage } from './lock-page.tsx'
import { OwnersPrompt } from './people-prompts.tsx'
import { NOT_PRESENTING, type Presenter, PresenterProvider } from './presenter.tsx'
import { PresenterBar } from './presenter-bar.tsx'
import { PricesPrompt } from './prices-prompt.tsx'
import { PromisePrompt } from './promise-prompt.tsx'
import { type PromptProps, WalkContext } from './prompt-card.tsx'
import { PriceJumpPrompt, RationalePrompt, SmallRationalesPrompt } from './rationale-prompts.tsx'
import { CompanyPrompt, CreditsPrompt, ImportPrompt, RatePrompt } from './refresh-prompts.tsx'
import styles from './review.module.css'
import { StepList } from './step-list.tsx'
import { useQuestionFocus } from './use-question-focus.ts'

export interface ReviewWalkPageProps {
  readonly walk: ReviewWalk
  readonly assessment: Assessment
  readonly onLeave: () => void
}

export function ReviewWalkPage({ walk, assessment, onLeave }: ReviewWalkPageProps) {
  const style = useNumberStyle()
  const commit = useCommit()
  const session = useSession()
  const around = useCallback(
    (build: BuildEdit): BuildEdit => {
      return (context) => {
        const edit = build(context)
        return edit.ok ? notingSettled(context, walk, edit.value) : edit
      }
    },
    [walk],
  )
  const [presenter, setPresenter] = useState<Presenter>(NOT_PRESENTING)
  const [place, setPlace] = useState(() => firstPlace(walk, stepToGoOn(walk, session.state().workbook)))
  const { items } = stepOf(walk, place.step)
  const found = items.findIndex(({ key }) => key === place.key)
  // What was asked may be gone, by an edit or an undo elsewhere.
  const at =
    found === -1
      ? Math.max(
          0,
          items.findIndex(({ state }) => state === 'open'),
        )
      : found
  const item = items[at]

  function goTo(step: ReviewStep): void {
    setPlace(firstPlace(walk, step))
    commit((context) => goToStep(context, step))
  }

  /** The next prompt that asks: in this step, else in the steps after it, at last in those before; else the lock. */
  function goOn(): void {
    // What was just answered may still read as open here.
    const asks = ({ key, state }: ReviewItem) => state === 'open' && key !== item?.key
    const here = items.slice(at + 1).find(asks) ?? items.find(asks)
    const later = stepsFrom(walk, place.step).find(({ items: own }) => own.some(asks))
    if (here !== undefined) setPlace({ step: place.step, key: here.key })
    else goTo(later?.step ?? 'lock')
  }

  function move(by: 1 | -1): void {
    const beside = items[at + by]
    if (beside !== undefined) {
      setPlace({ step: place.step, key: beside.key })
      return
    }
    const here = walk.steps.findIndex(({ step }) => step === place.step)
    const inOrder = by === 1 ? walk.steps.slice(here + 1) : walk.steps.slice(0, here).reverse()
    const next = inOrder.find((step) => step.items.length > 0)
    if (next === undefined) return
    setPlace({ step: next.step, key: (by === 1 ? next.items[0] : next.items.at(-1))?.key ?? null })
    commit((context) => goToStep(context, next.step))
  }

  function carry(): string | null {
    return item === undefined || item.kind === 'lock' ? null : commit(around((context) => carryForward(context, item, nameOf(item))))
  }

  function carryOn(): void {
    if (item !== undefined && item.kind !== 'lock' && item.state === 'open' && carry() === null) goOn()
  }

  // Answered by a field or a dialog: on as well. Notes come after the names, so that question waits.
  const shown = useRef<Pick<ReviewItem, 'key' | 'state'> | null>(null)
  const onState = useEffectEvent((key: string | undefined, state: ReviewItem['state'] | undefined) => {
    const wasOpen = shown.current?.key === key && shown.current?.state === 'open'
    shown.current = key === undefined || state === undefined ? null : { key, state }
    if (wasOpen && state === 'answered' && item?.kind !== 'people') goOn()
  })
  useEffect(() => onState(item?.key, item?.state), [item?.key, item?.state])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = reviewKeyOf(event)
    const effect = { j: () => move(1), k: () => move(-1), c: carryOn, Escape: onLeave }[key ?? '']
    if (effect === undefined) return
    event.preventDefault()
    effect()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const done = walk.prompts - walk.left
  return (
    <PresenterProvider value={presenter}>
      <div className={styles.walk} data-presenting={presenter.isEnabled || undefined}>
        <Row gap={3} align="end" className={styles.progress}>
          <Progress label={promptsText(walk.prompts, walk.left, true, style)} done={done} total={walk.prompts} />
          <PresenterBar presenter={presenter} onChange={setPresenter} />
        </Row>
        {presenter.isEnabled ? null : <StepList walk={walk} current={place.step} onGoTo={goTo} />}
        <Stack>
          {item === undefined ? (
            <EmptyStep key={place.step} step={place.step} onGoOn={goOn} />
          ) : item.kind === 'lock' ? (
            <LockPage walk={walk} assessment={assessment} />
          ) : (
            <WalkContext value={{ onAnswered: goOn, onCarry: carry }}>
              <EditingContext value={around}>
                <Prompt key={item.key} item={item} asOf={walk.open.asOf} />
              </EditingContext>
            </WalkContext>
          )}
          <Row className={styles.moves}>
            <Button kind="quiet" onClick={() => move(-1)}>
              {COMMON_TEXT.previous} <kbd>K</kbd>
            </Button>
            <Button kind="quiet" onClick={() => move(1)}>
              {COMMON_TEXT.next} <kbd>J</kbd>
            </Button>
            {item === undefined || item.kind === 'lock' || item.state !== 'open' ? null : (
              <Button kind="quiet" onClick={carryOn}>
                {REVIEW_TEXT.carry} <kbd>C</kbd>
              </Button>
            )}
            <Button kind="quiet" onClick={onLeave}>
              {REVIEW_TEXT.exit} <kbd>{COMMON_TEXT.escape}</kbd>
            </Button>
            <Note role="status">{items.length === 0 ? '' : REVIEW_TEXT.position(place.step, at + 1, items.length, style)}</Note>
          </Row>
        </Stack>
      </div>
    </PresenterProvider>
  )
}

type Asked = Exclude<ReviewItem, { readonly kind: 'lock' }>

const PROMPTS: { readonly [K in Asked['kind']]: ComponentType<PromptProps<Extract<Asked, { readonly kind: K }>>> } = {
  promise: PromisePrompt,
  import: ImportPrompt,
  prices: PricesPrompt,
  company: CompanyPrompt,
  credits: CreditsPrompt,
  rate: RatePrompt,
  owners: OwnersPrompt,
  answers: AnswersPrompt,
  decide: DecidePrompt,
  small: SmallPrompt,
  'company-wide': CompanyWidePrompt,
  watched: WatchedPrompt,
  rationale: RationalePrompt,
  'small-rationales': SmallRationalesPrompt,
  'price-jump': PriceJumpPrompt,
  rest: RestPrompt,
  people: AttendeesPrompt,
}

/** The table gives each kind the component that asks it. */
function Prompt(props: PromptProps<Asked>) {
  const Kind = PROMPTS[props.item.kind] as ComponentType<PromptProps<Asked>>
  return <Kind {...props} />
}

function EmptyStep({ step, onGoOn }: { readonly step: ReviewStep; readonly onGoOn: () => void }) {
  const question = useQuestionFocus()
  return (
    <Card className={styles.card}>
      <h2 ref={question} tabIndex={-1} className={styles.question}>
        {EMPTY_STEPS[step]}
      </h2>
      <Row className={styles.answers}>
        <Button kind="primary" onClick={onGoOn}>
          {REVIEW_TEXT.resume}
        </Button>
      </Row>
    </Card>
  )
}

function firstPlace(walk: ReviewWalk, step: ReviewStep): { readonly step: ReviewStep; readonly key: string | null } {
  const { items } = stepOf(walk, step)
  return { step, key: (items.find(({ state }) => state === 'open') ?? items[0])?.key ?? null }
}

function stepOf(walk: ReviewWalk, step: ReviewStep) {
  return walk.steps.find((entry) => entry.step === step) ?? { step, items: [], left: 0 }
}

/** The steps after it, then those before. */
function stepsFrom({ steps }: ReviewWalk, from: ReviewStep) {
  const at = steps.findIndex(({ step }) => step === from)
  return [...steps.slice(at + 1), ...steps.slice(0, at)].filter(({ step }) => step !== 'lock')
}

/** What the step of undo is called after. */
function nameOf(item: ReviewItem): string {
  if ('entry' in item) return item.entry?.subject.component.name ?? ''
  if (item.kind === 'owners') return item.person.name
  return item.kind === 'prices' ? item.name : ''
}
