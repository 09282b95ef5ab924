// How far a file is that main writes, and the way to stop it.

import type { WritingState, WritingTask } from '../../session/use-writing.ts'
import { RunningTask } from '../../widgets/running-task.tsx'

const STEPS = {
  reading: 'Reading the saved workbook',
  planning: 'Laying it out',
  printing: 'Setting the pages',
  writing: 'Writing the file',
  checking: 'Checking what was written',
} as const

export interface RunningProps {
  readonly state: Extract<WritingState<unknown>, { kind: 'running' }>
  readonly cancel: WritingTask<unknown, unknown>['cancel']
}

export function Running({ state: { progress, cancelling }, cancel }: RunningProps) {
  return (
    <RunningTask
      label={progress === null ? 'Waiting for the file’s name' : STEPS[progress.step]}
      done={progress?.done ?? null}
      total={progress?.total ?? 1}
      onCancel={cancel}
      isCancelling={cancelling}
    />
  )
}
