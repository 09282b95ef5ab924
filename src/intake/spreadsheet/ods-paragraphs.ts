// What is written in one cell of an OpenDocument sheet: its paragraphs as they are displayed, without comments, drawings and
// phonetic readings. Runs that are crossed out are marked, as in text-runs.ts.

import { MAX_CELL_CHARACTERS } from './limits.ts'

export interface OdsParagraphs {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  /** false: what closes is the cell itself. */
  readonly close: () => boolean
  readonly text: (part: string) => void
  readonly shown: () => string
}

const ASIDE: ReadonlySet<string> = new Set(['annotation', 'frame', 'g', 'custom-shape', 'line', 'rect', 'ellipse', 'control', 'ruby-text'])

export interface OdsReading {
  /** Whether a style of the file crosses out. */
  readonly isStruck: (style: string) => boolean
  /** Gives the reading up. */
  readonly tooLong: () => Error
  /** Spaces that are counted, of which a few bytes may stand for any number. @throws Refusal */
  readonly spaces: (count: number) => void
}

export function odsParagraphs({ isStruck, tooLong, spaces }: OdsReading): OdsParagraphs {
  let text = ''
  let depth = 0
  let paragraphs = 0
  /** Where something began that is not the text of the cell; 0: nowhere. */
  let asideDepth = 0
  const struckDepths: number[] = []

  function add(more: string): void {
    text += more
    if (text.length > MAX_CELL_CHARACTERS) throw tooLong()
  }

  return {
    open(name, attributes) {
      depth += 1
      if (asideDepth > 0) return
      if (ASIDE.has(name)) asideDepth = depth
      if (name === 'p' && paragraphs++ > 0) add('\n')
      if (name === 's') {
        const count = Math.min(repeatsOf(attributes, 'c'), MAX_CELL_CHARACTERS + 1)
        spaces(count)
        add(' '.repeat(count))
      }
      if (name === 'tab') add('\t')
      if (name === 'line-break') add('\n')
      if (name === 'span' && isStruck(attributes.get('style-name') ?? '')) {
        struckDepths.push(depth)
        add('~~')
      }
    },
    close() {
      if (depth === 0) return false
      if (asideDepth === depth) asideDepth = 0
      if (struckDepths.at(-1) === depth) {
        struckDepths.pop()
        add('~~')
      }
      depth -= 1
      return true
    },
    text(part) {
      if (depth > 0 && paragraphs > 0 && asideDepth === 0) add(part)
    },
    shown: () => text,
  }
}

/** How often an element stands for itself; once where it does not say. */
export function repeatsOf(attributes: ReadonlyMap<string, string>, name: string): number {
  const count = Number(attributes.get(name) ?? 1)
  return Number.isSafeInteger(count) && count > 0 ? count : 1
}
