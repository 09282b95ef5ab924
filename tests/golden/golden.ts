// A text that is held as a file. Shows of a difference the first lines alone: of two long texts nobody would see anything else.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { otherwiseSaid } from '../helpers/sayings.ts'

const FOLDER = 'tests/golden'
const SHOWN = 20
/** What parts a text from the next, from a formula, an address or a look; it stays exact. */
const APART = /(["|<>[\]]|: |; | \(|\) )/
/** Three words and more: what has fewer is a label, a state, a unit or an address, and exact. */
const SENTENCE = /\p{L}{2,}\s\p{L}/u
/** A formula that names a sheet: all but the letters stays exact. */
const FORMULA = /[=!$&*^]/
const LETTERS = /[\p{L}\s]+/gu
const CODE = /\b[A-Z]{2,}\b/g
const SINGLE_AND_SEVERAL = new Set(
  ['is are', 'was were', 'has have', 'it they'].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
)
/** Columns are as wide as their words. */
const WIDTHS = / · widths [\dho. ]+$/
/** Of a cell, whose words may be too long for one line. */
const WRAPS = /^([A-Z]+\d+ \[\w+)\.(?:text|wrap)(?=\])/

/** UPDATE_GOLDEN=1 writes it anew. @param name of a file of this folder */
export function expectGolden(name: string, text: string): void {
  const golden = goldenOf(name, text)
  expect({ lost: linesOnlyIn(golden, text), added: linesOnlyIn(text, golden) }).toEqual({ lost: [], added: [] })
  expect(text === golden, 'The same lines in another order or number.').toBe(true)
}

/**
 * The same for a text that holds sentences: one of them may say what the golden one does in words that are golden nowhere, and columns may
 * then be as wide as those need. One that stands elsewhere as well is no better word, but another sentence in its place.
 */
export function expectGoldenWords(name: string, text: string): void {
  const golden = goldenOf(name, text)
  const [lines, expected] = [text.split('\n'), golden.split('\n')]
  if (text === golden || lines.length !== expected.length) {
    expectGolden(name, text)
    return
  }
  const isSame = rewordedFrom(goldenTexts())
  const otherwise = expected.flatMap((was, at) => (lines[at] === was || isSame(lines[at] ?? '', was) ? [] : [{ was, is: lines[at] }]))
  expect(otherwise.slice(0, SHOWN)).toEqual([])
  const isReallyReworded = expected.some((was, at) => lines[at]?.replace(WIDTHS, '') !== was.replace(WIDTHS, ''))
  expect(isReallyReworded, 'Columns of other widths, for the same words.').toBe(true)
}

function goldenOf(name: string, text: string): string {
  const path = `${FOLDER}/${name}`
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text)
  return readFileSync(path, 'utf8')
}

/** Whether a line differs from the golden one in words of ours alone. @param texts that are golden somewhere */
export function rewordedFrom(texts: readonly string[]): (line: string, was: string) => boolean {
  const known = new Set(texts)
  return (line, was) => {
    const [words, before] = [line, was].map((each) => each.replace(WIDTHS, '').replace(WRAPS, '$1')) as [string, string]
    // For the same words a cell has the same look.
    return words === before ? !WRAPS.test(line) : isReworded(words, before, known)
  }
}

function isReworded(line: string, was: string, known: ReadonlySet<string>): boolean {
  const [parts, expected] = [line.split(APART), was.split(APART)]
  if (parts.length !== expected.length) return false
  return parts.every((part, at) => {
    const before = expected[at] ?? ''
    if (part === before) return true
    if (!isSentence(part) || !isSentence(before) || known.has(part.trim())) return false
    const exact = [part, before].map((each) =>
      [...(each.match(CODE) ?? []), FORMULA.test(part) ? each.replace(LETTERS, ' ') : ''].join(' '),
    )
    return exact[0] === exact[1] && !isOfOtherNumber(part, before) && otherwiseSaid(part, before) === null
  })
}

/** One says of several what the other says of one: that a count is followed by the right word is no matter of better words. */
function isOfOtherNumber(part: string, before: string): boolean {
  const wordsIn = (each: string): readonly string[] => each.match(/\p{L}+/gu) ?? []
  const [words, expected] = [wordsIn(part), wordsIn(before)]
  const [added, lost] = [words.filter((word) => !expected.includes(word)), expected.filter((word) => !words.includes(word))]
  return added.some((one) => lost.some((other) => SINGLE_AND_SEVERAL.has(`${one} ${other}`) || one === `${other}s` || other === `${one}s`))
}

function isSentence(part: string): boolean {
  return SENTENCE.test(part) && (part.match(/\p{L}{2,}/gu) ?? []).length > 2
}

/** Every text that stands in a golden file of the board. */
export function goldenTexts(): readonly string[] {
  const files = readdirSync(FOLDER).filter((name) => /^board-.*\.txt$/.test(name))
  return files
    .flatMap((name) =>
      readFileSync(`${FOLDER}/${name}`, 'utf8')
        .split(/\n/)
        .flatMap((line) => line.split(APART)),
    )
    .map((part) => part.trim())
}

function linesOnlyIn(one: string, other: string): readonly string[] {
  const known = new Set(other.split('\n'))
  return one
    .split('\n')
    .filter((line) => !known.has(line))
    .slice(0, SHOWN)
}
