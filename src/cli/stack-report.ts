// What `rightsize stack` reports to programs: names, order and units as docs/command-line.md promises them.

import type { ImportAnswers, StackFile, StackPlan, StackProposal, StackQuestion } from '#intake'
import { stackKindName, stackLeftOutWord, stackQuestionText, stackUnreadWord } from '#wording'

/** @param written the workbook's file; null: nothing was new */
export function stackReport(files: readonly StackFile[], plan: StackPlan, answers: ImportAnswers, written: string | null): object {
  return {
    files: files.map(fileJson),
    written,
    added: plan.added.map(proposalJson),
    listed: plan.listed.map(({ proposal, components }) => ({ ...proposalJson(proposal), components })),
    deleted: plan.deleted.map(proposalJson),
    questions: plan.questions.map((question) => ({ ...questionJson(question), answer: answers[question.id] ?? null })),
    leftOut: plan.leftOut.map(({ file, type, why, count }) => ({ file, type, count, reason: why, text: stackLeftOutWord(why) })),
    unread: plan.unread.map(({ file, what, count }) => ({ file, what, count, text: stackUnreadWord(what) })),
  }
}

/** What is printed where questions are open. */
export function openStackQuestions(files: readonly StackFile[], open: readonly StackQuestion[]): object {
  return { files: files.map(fileJson), questions: open.map(questionJson) }
}

function fileJson({ file, kinds }: StackFile): object {
  return { file, kinds, text: kinds.map(stackKindName) }
}

function proposalJson({ name, kind, layer, vendor, hosting, lifecycle, owner, because, named }: StackProposal): object {
  return { name, kind, layer, vendor, hosting, lifecycle, owner: owner?.name ?? null, because, named }
}

function questionJson(question: StackQuestion): object {
  const { id, code, choices, proposed } = question
  return { id, code, text: stackQuestionText(question), choices, proposed }
}
