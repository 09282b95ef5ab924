// What a room may see: one question large on the wall, with names and amounts hidden where somebody asked for it. Hidden
// means not on the page at all, so that no screen reader and no copy brings it back.

import { createContext, useContext } from 'react'
import { formatMoney, REVIEW_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'

export interface Presenter {
  readonly isEnabled: boolean
  readonly hidesNames: boolean
  readonly hidesMoney: boolean
}

export const NOT_PRESENTING: Presenter = { isEnabled: false, hidesNames: false, hidesMoney: false }

const PresenterContext = createContext(NOT_PRESENTING)
export const PresenterProvider = PresenterContext

export interface Shown extends Presenter {
  /** "$480", or that it is hidden. */
  readonly money: (minor: number) => string
  readonly name: (name: string) => string
}

export function useShown(): Shown {
  const presenter = useContext(PresenterContext)
  const style = useNumberStyle()
  const { isEnabled, hidesNames, hidesMoney } = presenter
  return {
    isEnabled,
    hidesNames: isEnabled && hidesNames,
    hidesMoney: isEnabled && hidesMoney,
    money: (minor) => (isEnabled && hidesMoney ? REVIEW_TEXT.hiddenAmount : formatMoney(minor, style)),
    name: (name) => (isEnabled && hidesNames ? REVIEW_TEXT.hiddenName : name),
  }
}
