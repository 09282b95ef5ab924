// The document that is printed: the pages of the board and nothing else. Main opens it in a window that nobody sees, hands the
// pages over as an argument, and prints when the promise is kept. It has no bridge, asks for nothing and loads only its own files.

import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { BoardPages as Pages } from '#board/types'
import { PAGE_WORDS } from '#wording'
import './tokens.css'
import './base.css'
import './print-pages.css'
import { BoardPages } from './widgets/paper/board-pages.tsx'

declare global {
  /** Kept once the pages stand as they are to be printed. */
  var showPages: (pages: Pages) => Promise<void>
}

const WEIGHTS = [400, 500, 600] as const

globalThis.showPages = async (pages) => {
  const root = document.querySelector('#root')
  if (root === null) throw new Error('pages.html has no #root')
  document.documentElement.lang = PAGE_WORDS.language
  document.title = pages.title
  // What fits a page is measured: with the fallback's letters it would be something else.
  await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 10pt "Inter Variable"`)))
  flushSync(() => createRoot(root).render(<BoardPages pages={pages} />))
  await document.fonts.ready
}
