// Who does what when a command comes, from key, menu or button. Screens give commands their effect
// while they are shown; what is not given is disabled.

import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { RightsizeApi } from '#contract'
import { type Command, isCommand } from '#wording'
import { requiredContext } from '../session/required-context.ts'
import { belongsToTextField, commandOfKey } from './keyboard.ts'

/** What a command does; or why it cannot be done now, as a sentence; null where there is nothing to say. */
type CommandEffect = (() => void) | string | null
export type CommandEffects = Partial<Readonly<Record<Command, CommandEffect>>>

export interface CommandDesk {
  /** Effects given later win, except over those of a fallback, which never win; the returned function takes them back. */
  readonly give: (effects: CommandEffects, isFallback?: boolean) => () => void
  /** Runs the command if somebody gives it an effect; false when it is disabled. */
  readonly run: (command: Command) => boolean
  /** The effect that run would use, or why there is none. */
  readonly effectOf: (command: Command) => CommandEffect
  /** Runs the command as soon as a screen that is about to open gives it. */
  readonly runWhenGiven: (command: Command) => void
}

/** @param onRefused hears why a command that was asked for cannot be run now */
export function createCommandDesk(onRefused: (why: string) => void = () => undefined): CommandDesk {
  const given: CommandEffects[] = []
  let waiting: Command | null = null
  const effectOf = (command: Command) => given.findLast((effects) => effects[command] !== undefined)?.[command] ?? null
  const run = (command: Command) => {
    const effect = effectOf(command)
    if (typeof effect === 'function') effect()
    else if (effect !== null) onRefused(effect)
    return typeof effect === 'function'
  }
  return {
    run,
    effectOf,
    give(effects, isFallback = false) {
      if (isFallback) given.unshift(effects)
      else given.push(effects)
      if (waiting !== null && typeof effects[waiting] === 'function') {
        const command = waiting
        waiting = null
        run(command)
      }
      return () => {
        given.splice(given.indexOf(effects), 1)
      }
    },
    runWhenGiven(command) {
      waiting = command
    },
  }
}

const [DeskContext, useCommandDesk] = requiredContext<CommandDesk>('useCommandDesk')

export { useCommandDesk }

export interface CommandsProps {
  readonly api: RightsizeApi
  readonly platform: string
  /** Hears why a command cannot be run now, whichever way it was asked for. The same function each time. */
  readonly onRefused: (why: string) => void
  readonly children: ReactNode
}

/** Listens to keys and to the menu for everything inside. */
export function Commands({ api, platform, onRefused, children }: CommandsProps) {
  const desk = useMemo(() => createCommandDesk(onRefused), [onRefused])
  useEffect(() => api.listen('menu:command', (name) => void (isCommand(name) && desk.run(name))), [api, desk])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandOfKey(event, platform)
      if (command === null || belongsToTextField(command, event.target)) return
      // Answered here, the press never reaches the menu's own accelerator, so nothing runs twice.
      event.preventDefault()
      desk.run(command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [desk, platform])
  return <DeskContext value={desk}>{children}</DeskContext>
}

/** What commands do where the screen that is shown has nothing of its own for them. */
export function useFallbackEffects(effects: CommandEffects): void {
  useCommandEffects(effects, true)
}

/** Gives commands their effect while the calling component is shown. null, or a sentence that says why, disables one. */
export function useCommandEffects(effects: CommandEffects, isFallback = false): void {
  const desk = useCommandDesk()
  const latest = useRef(effects)
  latest.current = effects
  const refusals = JSON.stringify(
    Object.entries(effects).map(([command, effect]) => [command, typeof effect === 'function' ? true : effect]),
  )
  // Before the screen is painted: a key that is pressed as soon as it is seen must not be lost.
  useLayoutEffect(() => {
    const given = JSON.parse(refusals) as readonly (readonly [Command, true | string | null])[]
    const run = (command: Command) => () => {
      const effect = latest.current[command]
      if (typeof effect === 'function') effect()
    }
    return desk.give(
      Object.fromEntries(given.map(([command, refusal]) => [command, refusal === true ? run(command) : refusal])),
      isFallback,
    )
  }, [desk, refusals, isFallback])
}
