// Types of program-archive.mjs for the tests.
import type { Release } from './release.mjs'
export function makeProgramArchive(options: {
  readonly release: Pick<Release, 'version' | 'epoch'>
  readonly programFolder: string
  readonly target: string
}): Promise<void>
export function archiveFileName(release: Pick<Release, 'version'>, arch?: string): string
