// The text of a cell that is written in runs: phonetic readings are beside the text and left out. Somebody who crosses a text out
// means that it no longer holds, so for a list those runs are marked as Markdown would ("~~Kafka~~").

export interface TextRuns {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
  readonly text: (part: string) => void
  /** What was read since the last take. */
  readonly take: () => string
}

/** @param onSecond a text is one, and runs may follow; of two, some program shows one alone */
export function textRuns(marksStruck: boolean, onSecond: () => void): TextRuns {
  let plain = 0
  let isInRun = false
  let text = ''
  let run = ''
  let isText = false
  let isAside = false
  let isStruck = false
  return {
    open(name, attributes) {
      if (name === 'r') isInRun = true
      if (name === 't' && !isAside && !isInRun) plain += 1
      if (plain > 1) onSecond()
      if (name === 'rPh') isAside = true
      else if (name === 'r') isStruck = false
      else if (name === 'strike') isStruck = marksStruck && isOn(attributes)
      isText = name === 't' && !isAside
      run = ''
    },
    close(name) {
      if (name === 'rPh') isAside = false
      if (name === 'r') isInRun = false
      if (isText) text += isStruck ? struck(run) : run
      isText = false
    },
    text(part) {
      if (isText) run += part
    },
    take() {
      const taken = text
      text = ''
      isStruck = false
      plain = 0
      return taken
    },
  }
}

/** An element that says yes unless its value says no. */
export function isOn(attributes: ReadonlyMap<string, string>): boolean {
  return !['0', 'false'].includes(attributes.get('val') ?? '')
}

/** The marks stand around what is seen: " Kafka " is " ~~Kafka~~ ". */
export function struck(text: string): string {
  return text.replace(/\S(?:[\s\S]*\S)?/, (seen) => `~~${seen}~~`)
}

/** "_x0041_" stands for the letter A in the texts of such a file. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}
