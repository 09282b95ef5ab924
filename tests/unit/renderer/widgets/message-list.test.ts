import { describe, expect, it } from 'vitest'
import {
  NO_MESSAGES,
  type ToastMessage,
  withMessage,
  withoutEdits,
  withoutMessage,
  withoutSettled,
} from '../../../../src/renderer/widgets/message-list.ts'

const saying = (...said: readonly ToastMessage[]) => said.reduce((list, message, at) => withMessage(list, message, at), NO_MESSAGES)
const titles = (list: typeof NO_MESSAGES) => list.shown.map(({ title, count }) => `${title} ${count}`)

const REFUSED = { title: 'Headcount is a number.', tone: 'problem' } as const
const DELETED = { title: '2 components deleted' } as const
const COPIED = { title: 'Copy saved', about: 'file' } as const

describe('the messages that are shown', () => {
  it('are one about each thing, the newest first', () => {
    expect(titles(saying(REFUSED, COPIED, DELETED))).toEqual(['2 components deleted 1', 'Copy saved 1'])
  })
  it('count what is said again, with the way back of the last time', () => {
    const run = () => undefined
    const list = saying(REFUSED, REFUSED, { ...REFUSED, action: { label: 'Undo', run } })
    expect(titles(list)).toEqual(['Headcount is a number. 3'])
    expect(list.shown[0]?.action?.run).toBe(run)
    expect(list.past).toHaveLength(1)
  })
  it('count anew after something else was said', () => {
    const list = saying(REFUSED, DELETED, REFUSED)
    expect(titles(list)).toEqual(['Headcount is a number. 1'])
    expect(list.past.map(({ title }) => title)).toEqual([REFUSED.title, DELETED.title, REFUSED.title])
  })
  it('lose a problem with the next edit, and all of edits when one is taken back', () => {
    expect(titles(withoutSettled(saying(COPIED, REFUSED), 'problems'))).toEqual(['Copy saved 1'])
    expect(titles(withoutSettled(saying(COPIED, DELETED), 'problems'))).toEqual(['2 components deleted 1', 'Copy saved 1'])
    expect(titles(withoutSettled(saying(COPIED, DELETED), 'all'))).toEqual(['Copy saved 1'])
  })
  it('of files outlive the workbook, those of its edits do not', () => {
    const missing = { title: '“missing.rightsize” was not found.', tone: 'problem', about: 'file' } as const
    const list = withoutEdits(saying(missing, DELETED, REFUSED))
    expect(titles(list)).toEqual([`${missing.title} 1`])
    expect(list.past.map(({ title }) => title)).toEqual([missing.title])
  })
  it('stay in the history when they are closed, which forgets the oldest of more than fifty', () => {
    const list = saying(REFUSED, ...Array.from({ length: 60 }, (_, at) => ({ title: `Message ${at}` })))
    const closed = withoutMessage(list, list.shown[0]?.id ?? 0)
    expect(closed.shown).toEqual([])
    expect(closed.past).toHaveLength(50)
    expect(closed.past[0]?.title).toBe('Message 59')
  })
})
