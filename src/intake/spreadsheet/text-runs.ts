// The text of a cell that is written in runs: phonetic readings are beside the text and left out. Somebody who crosses a text out
// means that it no longer holds, so for a list those runs are marked as Markdown would ("~~Kafka~~").

import { INK_MARKS } from '#wording'
import { type Font, inkOf, isOn, PLAIN_FONT, readFont } from './font-look.ts'

export interface TextRuns {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
  readonly text: (part: string) => void
  /** What was read since the last take. */
  readonly take: () => string
  /** How the runs of what was taken last are drawn, each look once; a reading above them is one. Empty where all of it looks like its cell. */
  readonly inks: () => readonly string[]
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
  let font: Font | null = null
  let inks = new Set<string>()
  let taken: readonly string[] = []
  return {
    open(name, attributes) {
      if (name === 'rPr') font = { ...PLAIN_FONT }
      else if (font !== null) readFont(font, name, attributes)
      if (name === 'rPh') inks.add(INK_MARKS.reading)
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
      if (name === 'r') {
        isInRun = false
        font = null
      }
      if (isText && font !== null && run.trim() !== '') inks.add(inkOf(LATIN.test(run) ? font : { ...font, name: '' }))
      if (isText) text += isStruck ? struck(run) : run
      isText = false
    },
    text(part) {
      if (isText) run += part
    },
    take() {
      const all = text
      text = ''
      isStruck = false
      plain = 0
      taken = [...inks]
      inks = new Set()
      return all
    },
    inks: () => taken,
  }
}

/** What Calibri draws. LibreOffice names the font with which it drew other letters, as it saves them. */
const LATIN = /[!-~]/

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
