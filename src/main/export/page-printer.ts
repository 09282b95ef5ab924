// Prints the pages of the board: a window that nobody sees, locked in like the app's own but without its bridge, shows the same
// component as the preview, and Chromium makes a tagged PDF of it (ADR 0029).

import { BrowserWindow, type PrintToPDFOptions } from 'electron'
import type { BoardPages } from '#board/types'
import type { Paper } from '#core'
import { webPreferences } from '../security.ts'

export interface PagePrinterSurroundings {
  /** Of the document that sets the pages. */
  readonly address: string
  readonly isPackaged: boolean
}

/** Rejects when the document cannot be shown or printed, and once `signal` aborts. */
export type PrintPages = (pages: BoardPages, signal: AbortSignal) => Promise<Uint8Array>

const PAPER_SIZES: Readonly<Record<Paper, NonNullable<PrintToPDFOptions['pageSize']>>> = { a4: 'A4', letter: 'Letter' }

export function createPagePrinter({ address, isPackaged }: PagePrinterSurroundings): PrintPages {
  return async (pages, signal) => {
    signal.throwIfAborted()
    const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences(null, isPackaged), backgroundThrottling: false } })
    const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
    try {
      return await Promise.race([print(window, pages, address), stopped])
    } finally {
      if (!window.isDestroyed()) window.destroy()
    }
  }
}

async function print({ webContents }: BrowserWindow, pages: BoardPages, address: string): Promise<Uint8Array> {
  await webContents.loadURL(address)
  // JSON is an expression of JavaScript: nothing that a workbook holds can end it.
  await webContents.executeJavaScript(`showPages(${JSON.stringify(pages)})`)
  return webContents.printToPDF({
    pageSize: PAPER_SIZES[pages.paper],
    landscape: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}
