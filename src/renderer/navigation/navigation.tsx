// Where the user is among the screens of a workbook, and what screens leave behind for their next visit. Every screen goes to
// others by itself; nothing is handed through the frame.

import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useState,
  useSyncExternalStore,
} from 'react'
import type { ScreenId } from '#wording'
import { requiredContext } from '../session/required-context.ts'
import type { UndoneEdit } from '../session/use-undone-edit.ts'
import { createScreenStates, type ScreenStates } from './screen-states.ts'
import { type Place, placeOf, visit } from './visited.ts'

interface Going {
  /** The component whose inspector or page is open there. */
  readonly inspected?: string | null
  /** What is sought on that screen until it is found: the id of a row, the label of a field. */
  readonly target?: string
}

export type Go = (screen: ScreenId, going?: Going) => void

/** All functions stay the same while the workbook is open. */
interface Moves {
  readonly go: Go
  /** Changes the place without a new step back. */
  readonly replace: Go
  readonly back: () => void
  readonly forward: () => void
  readonly found: () => void
  readonly states: ScreenStates
  /** Whether the screen was chosen among the tabs, where the focus then stays: said by the tab, taken by the next screen. */
  readonly byTab: { current: boolean }
  /** What undo or redo changed: sought where it led to another screen (use-undo-places.ts), shown where a grid holds it. */
  readonly undone: { sought: UndoneEdit | null; shown: UndoneEdit | null }
}

const [MovesContext, useMoves] = requiredContext<Moves>('useMoves')
const [PlaceContext, usePlace] = requiredContext<Place>('usePlace')

export { useMoves, usePlace }

/** Not among the kept states: it changes together with the place, or the screen before would take it for its own. */
const TargetContext = createContext<string | null>(null)

export function Navigation({ first, children }: { readonly first: ScreenId; readonly children: ReactNode }) {
  const [visited, dispatch] = useReducer(visit, { places: [{ screen: first, inspected: null }], current: 0 })
  const [target, setTarget] = useState<string | null>(null)
  const moves = useMemo((): Moves => {
    const step =
      (kind: 'go' | 'replace'): Go =>
      (screen, going = {}) => {
        dispatch({ kind, place: { screen, inspected: going.inspected ?? null } })
        setTarget(going.target ?? null)
      }
    return {
      go: step('go'),
      replace: step('replace'),
      back: () => dispatch({ kind: 'back' }),
      forward: () => dispatch({ kind: 'forward' }),
      found: () => setTarget(null),
      states: createScreenStates(),
      byTab: { current: false },
      undone: { sought: null, shown: null },
    }
  }, [])
  return (
    <MovesContext value={moves}>
      <PlaceContext value={placeOf(visited)}>
        <TargetContext value={target}>{children}</TargetContext>
      </PlaceContext>
    </MovesContext>
  )
}

export function useGo(): Go {
  return useMoves().go
}

/** What is sought on the screen that is shown, null when nothing is; and what to call once it is found. */
export function useTarget(): readonly [target: string | null, found: () => void] {
  return [useContext(TargetContext), useMoves().found]
}

/** State that outlives the screen, as long as the workbook is open. `first` counts for whoever asks first. */
export function useScreenState<T>(screen: ScreenId, first: T | (() => T)): readonly [T, Dispatch<SetStateAction<T>>] {
  return useKept(screen, first)
}

/** Changes the state of a screen that the caller does not show. */
export function useSetScreenState<T>(screen: ScreenId, first: T | (() => T)): Dispatch<SetStateAction<T>> {
  const { states } = useMoves()
  states.read(screen, first)
  return useCallback((next) => states.write(screen, next), [states, screen])
}

const STATUS = 'status'

/** What the status bar counts; null: only the components. */
export function useShownStatus(): string | null {
  return useKept<string | null>(STATUS, null)[0]
}

/** Tells the status bar what the calling screen counts, while it is shown. */
export function useStatus(text: string | null): void {
  const [, setStatus] = useKept<string | null>(STATUS, null)
  useEffect(() => setStatus(text), [setStatus, text])
  useEffect(() => () => setStatus(null), [setStatus])
}

function useKept<T>(key: string, first: T | (() => T)): readonly [T, Dispatch<SetStateAction<T>>] {
  const { states } = useMoves()
  const read = () => states.read(key, first)
  const value = useSyncExternalStore(states.subscribe, read, read)
  const set = useCallback((next: SetStateAction<T>) => states.write(key, next), [states, key])
  return [value, set]
}
