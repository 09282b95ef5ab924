// Brings a chart into sight without its buttons and asks for its picture: what is copied is what is seen.

import { createContext } from 'react'

/** In the page's pixels. */
export interface FigureArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const MARGIN = 8

/** null: taken. Otherwise the sentence that says why not. */
export type TakePicture = (area: FigureArea) => Promise<string | null>

/** Given by the window, which alone can take one. */
export const TakePictureContext = createContext<TakePicture>(() => Promise.resolve(null))

export async function copyFigure(figure: HTMLElement, take: TakePicture): Promise<string | null> {
  figure.dataset['copying'] = ''
  try {
    figure.scrollIntoView({ block: 'nearest' })
    await painted()
    return await take(areaOf(figure))
  } finally {
    delete figure.dataset['copying']
  }
}

/** With a margin, as far as the window reaches. */
function areaOf(figure: HTMLElement): FigureArea {
  const { left, top, right, bottom } = figure.getBoundingClientRect()
  const [x, y] = [Math.max(0, left - MARGIN), Math.max(0, top - MARGIN)]
  return { x, y, width: Math.min(window.innerWidth, right + MARGIN) - x, height: Math.min(window.innerHeight, bottom + MARGIN) - y }
}

/** The second frame begins when the first one is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}
