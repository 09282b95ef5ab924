// Before the first test of the command line: builds it, unless out/ holds what the sources say. Once for all of them, because a
// build takes longer than most of what they run.
import { buildCommandLine } from '../../scripts/build.mjs'

export async function setup(): Promise<void> {
  await buildCommandLine()
}
