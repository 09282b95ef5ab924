// Screens give commands their effect while they are shown; the desk runs what is given, and nothing else.
import { describe, expect, it, vi } from 'vitest'
import { createCommandDesk } from '../../../../src/renderer/commands/commands.tsx'

describe('the command desk', () => {
  it('runs the effect that was given last', () => {
    const desk = createCommandDesk()
    const first = vi.fn()
    const second = vi.fn()
    desk.give({ undo: first })
    const takeBack = desk.give({ undo: second })
    expect(desk.run('undo')).toBe(true)
    expect(first).not.toHaveBeenCalled()
    takeBack()
    desk.run('undo')
    expect(first).toHaveBeenCalledOnce()
    expect(second).toHaveBeenCalledOnce()
  })

  it('disables a command that nobody gives, or that is given as null', () => {
    const desk = createCommandDesk()
    expect(desk.run('redo')).toBe(false)
    desk.give({ redo: () => undefined })
    expect(desk.run('redo')).toBe(true)
    desk.give({ redo: null })
    expect(desk.run('redo')).toBe(false)
  })

  it('says why a command is disabled, where somebody gives the reason', () => {
    const onRefused = vi.fn()
    const desk = createCommandDesk(onRefused)
    desk.give({ 'duplicate-component': 'Choose a row first.', 'move-up': null, redo: () => undefined })
    expect(desk.run('duplicate-component')).toBe(false)
    for (const command of ['move-up', 'redo', 'find'] as const) desk.run(command)
    expect(onRefused.mock.calls).toEqual([['Choose a row first.']])
    expect(desk.effectOf('duplicate-component')).toBe('Choose a row first.')
    expect(desk.effectOf('find')).toBeNull()
  })

  it('runs a command once the screen that is about to open gives it, and only once', () => {
    const desk = createCommandDesk()
    const add = vi.fn()
    desk.runWhenGiven('add-component')
    desk.give({ undo: () => undefined })
    expect(add).not.toHaveBeenCalled()
    const takeBack = desk.give({ 'add-component': add })
    takeBack()
    desk.give({ 'add-component': add })
    expect(add).toHaveBeenCalledOnce()
  })
})
