// How far a file is that main writes, and the way to stop it.

import { EXPORT_TEXT } from '#wording'
import type { WritingState, WritingTask } from '../../session/use-writing.ts'
import { RunningTask } from '../../widgets/running-task.tsx'

export interface RunningProps {
  readonly state: Extract<WritingState<unknown>, { kind: 'running' }>
  readonly cancel: WritingTask<unknown, unknown>['cancel']
}

export function Running({ state: { progress, cancelling }, cancel }: RunningProps) {
  return (
    <RunningTask
      label={progress === null ? EXPORT_TEXT.waiting : EXPORT_TEXT.steps[progress.step]}
      done={progress?.done ?? null}
      total={progress?.total ?? 1}
      onCancel={cancel}
      isCancelling={cancelling}
    />
  )
}
