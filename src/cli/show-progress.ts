// How far a long reading is, for a person at a terminal: one line on stderr that is written over, and gone in the end. Where stderr goes
// into a file or a program nothing is written, so that it stays the one sentence that is promised.

import { COMMAND_LINE_TEXT } from '#wording'

interface Terminal {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

interface ShownProgress {
  /** @param done of the size */
  readonly show: (done: number) => void
  readonly clear: () => void
}

const FULL_BP = 10_000
/** Back to the start of the line, and all of it away. */
const OVER = '\r\u001b[K'

export function progressOn(terminal: Terminal, file: string, size: number): ShownProgress {
  if (terminal.isTTY !== true || size === 0) return { show: () => undefined, clear: () => undefined }
  let last = -1
  return {
    show: (done) => {
      const percent = Math.floor((Math.min(done, size) / size) * 100)
      if (percent === last) return
      last = percent
      terminal.write(`${OVER}${COMMAND_LINE_TEXT.reading(file, (percent * FULL_BP) / 100)}`)
    },
    clear: () => {
      if (last >= 0) terminal.write(OVER)
    },
  }
}
