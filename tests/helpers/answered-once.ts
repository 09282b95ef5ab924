// Main asks V8 to run its microtasks only between two events. Until then V8's debugger holds the promise of an answer weakly,
// and garbage that is collected in that moment takes the answer along, although the function has run ("Resulting promise was
// garbage collected", seen while the app starts on a busy machine). What a test asks of main is therefore kept there by a
// number, and an answer that got lost is fetched by that number instead of doing the work a second time.
import type { ElectronApplication } from '@playwright/test'

type Evaluate = (
  work: (electron: unknown, given: readonly [number, string, unknown]) => unknown,
  given: readonly [number, string, unknown],
) => Promise<unknown>
type Answers = typeof globalThis & { answersToTests?: Map<number, unknown> }

/** Three collections in a row at the same moment are no accident. */
const TIMES = 3
const LOST = 'promise was garbage collected'

/** Lets `evaluate` of the app answer also when the answer is lost on its way; the function runs once in any case. */
export function keepAnswers(app: Pick<ElectronApplication, 'evaluate'>): void {
  const evaluate = app.evaluate.bind(app) as Evaluate
  let asked = 0
  const answered = async (work: unknown, argument?: unknown): Promise<unknown> => {
    const given = [++asked, String(work), argument] as const
    for (let time = 1; ; time++) {
      try {
        return await evaluate(runOnce, given)
      } catch (error) {
        if (time === TIMES || !String(error).includes(LOST)) throw error
      }
    }
  }
  app.evaluate = answered as ElectronApplication['evaluate']
}

/** Runs in main, so that it reads nothing from around it. */
function runOnce(electron: unknown, [number, source, argument]: readonly [number, string, unknown]): unknown {
  const here: Answers = globalThis
  here.answersToTests ??= new Map()
  if (!here.answersToTests.has(number)) {
    const work = new Function(`return (${source})`)() as (electron: unknown, argument: unknown) => unknown
    here.answersToTests.set(number, work(electron, argument))
  }
  return here.answersToTests.get(number)
}
