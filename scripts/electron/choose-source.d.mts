// Types of choose-source.mjs for the tests, which are TypeScript; the scripts are plain JavaScript so that they run before anything is installed.
export const FAILURE_IS_REMEMBERED_MS: number

export interface SourceFacts {
  readonly override: string | undefined
  readonly overrideExists: boolean
  readonly official: string | undefined
  readonly registryCopy: string | undefined
  readonly platform: string
  readonly arch: string
  readonly lastFailureAt: number | undefined
  readonly now: number
  readonly downloadFailed: boolean
}

export type ElectronSource = 'override' | 'override-missing' | 'official' | 'cached-copy' | 'download-official' | 'fetch-copy' | 'nothing'

export function chooseSource(facts: SourceFacts): ElectronSource
