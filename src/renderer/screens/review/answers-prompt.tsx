// Inputs of a component without which its verdict may change. Choices are asked one after another, each with its keys; what is
// typed has its fields below.

import { type AnswersItem, type AskedChoice, answerChoice, askedChoice, CHOICES_ASKED } from '#core'
import { CHOICE_LABELS, REVIEW_TEXT, stateLabel } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge } from '../../widgets/badge.tsx'
import field from '../../widgets/field.module.css'
import { type Answer, choiceKey } from './answers.ts'
import { DecidePrompt } from './decide-prompts.tsx'
import { isTyped, MissingFields } from './missing-fields.tsx'
import { PromptCard, type PromptProps } from './prompt-card.tsx'
import { useAnswer } from './use-review-edit.ts'

/** Where an answer made it fail, what is decided about that is asked here as well. */
export function AnswersPrompt({ item, asOf }: PromptProps<AnswersItem>) {
  const isFailing = item.entry.verdict === 'FAIL' || item.entry.verdict === 'EXEMPT'
  if (item.missing.length === 0 && isFailing) return <DecidePrompt item={{ ...item, kind: 'decide' }} asOf={asOf} />
  // A question of its own each, which has the focus as it comes.
  return <MissingPrompt key={askedChoice(item.missing)} item={item} />
}

function MissingPrompt({ item }: Pick<PromptProps<AnswersItem>, 'item'>) {
  const { entry, missing } = item
  const { component } = entry.subject
  const answer = useAnswer(item, component.name)
  const style = useNumberStyle()
  const [first] = entry.reasons
  const asked = askedChoice(missing)
  const answers = [
    ...(asked === null
      ? []
      : CHOICES_ASKED[asked].map(
          (choice, place): Answer => ({
            key: choiceKey(choice, place),
            label: choiceText(asked, choice),
            run: () => answer((context) => answerChoice(context, component.id, asked, choice)),
          }),
        )),
    ...(missing.some(isTyped) ? [{ key: 'Enter', label: REVIEW_TEXT.enter, run: 'field' } as const] : []),
  ]
  return (
    <PromptCard item={item} about={component.name} answers={answers} areEqual={asked !== null}>
      {entry.verdict === 'UNKNOWN' ? <Badge state={entry.verdict} word={stateLabel(entry.verdict, first ?? null, style)} /> : null}
      <div className={field.fields}>
        <MissingFields missing={missing} entry={entry} answer={answer} />
      </div>
    </PromptCard>
  )
}

/** What is measured or not is ticked; the others have words of their own. */
function choiceText(asked: AskedChoice, choice: string): string {
  const labels: Readonly<Record<string, string>> =
    asked === 'edge' || asked === 'apiAvailable' || asked === 'stage' ? CHOICE_LABELS[asked] : CHOICE_LABELS.tick
  return labels[choice] ?? choice
}
