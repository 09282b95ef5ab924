import type { ElectronApplication } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { keepAnswers } from '../../helpers/answered-once.ts'

// When V8 collects garbage can not be arranged in the real app; what stands for it here runs the work and loses the answer.
function losing(answers: number, message = 'electronApplication.evaluate: Resulting promise was garbage collected.') {
  // Each app has a main of its own.
  Reflect.deleteProperty(globalThis, 'answersToTests')
  let lost = 0
  const app = {
    evaluate: async (work: (electron: unknown, given: unknown) => unknown, given: unknown) => {
      const answer = await work({ name: 'electron' }, given)
      if (lost++ < answers) throw new Error(message)
      return answer
    },
  } as unknown as Pick<ElectronApplication, 'evaluate'>
  keepAnswers(app)
  return app
}
const counted = () => {
  Reflect.set(globalThis, 'timesRun', 0)
  return () => Reflect.get(globalThis, 'timesRun') as number
}
const work = (_: unknown, step: number): Promise<number> => {
  const times = (Reflect.get(globalThis, 'timesRun') as number) + step
  Reflect.set(globalThis, 'timesRun', times)
  return Promise.resolve(times)
}

describe('what a test asks of main', () => {
  it('is answered although the answer was lost twice, and done once', async () => {
    const times = counted()
    expect(await losing(2).evaluate(work, 5)).toBe(5)
    expect(times()).toBe(5)
  })
  it('is done again when it is asked again', async () => {
    const times = counted()
    const app = losing(0)
    expect([await app.evaluate(work, 1), await app.evaluate(work, 1)]).toEqual([1, 2])
    expect(times()).toBe(2)
  })
  it('fails when answers are lost each time, and at once for any other reason', async () => {
    const times = counted()
    await expect(losing(3).evaluate(work, 1)).rejects.toThrow('garbage collected')
    await expect(losing(1, 'Target page, context or browser has been closed').evaluate(work, 1)).rejects.toThrow('closed')
    expect(times()).toBe(2)
  })
})
