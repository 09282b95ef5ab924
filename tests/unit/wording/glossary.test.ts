// Words that the glossary and the style guide do not use, in every text of wording and of the command line.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, lineAt, parseText, readSource, type SyntaxNode, walk } from '../../architecture/syntax.ts'

const root = join(import.meta.dirname, '../../..')

const BANNED: Readonly<Record<string, RegExp>> = {
  'someone, no one, everyone': /\b(some|no|every)body\b/i,
  'keeping the lights on': /keep(s|ing)? things alive/i,
  differentiator: /\b(our|your) edge\b/i,
  'self-managed': /\brun it ourselves\b/i,
  'pay as you go': /\brent(ed)? by use\b/i,
  'needs a decision': /\basks? for a decision\b/i,
  'engineer time': /\bowner time\b/i,
  'per month': /\b(cost|costs|hours|days|revenue|burn|infrastructure|\$[\d,.]+) a (month|quarter|year)\b/i,
  'compared with': /\bheld against\b/i,
  'company-wide': /\bwhole (inventory|list)\b/i,
  anyway: /\ball the same\b/i,
  minor: /\bsmall(est)? (items|ones|prices|components|units)\b/i,
  'US spelling': /optimisation|modelling|labelling|\bcolours?\b|recognised|cancelled\b/i,
  'a percent formatter': /(^|[\d\s}]) %/,
}

/** Words that lists kept from before still use. */
const READ_ONLY = new Set(['src/wording/fields/older-words.ts'])
/** Meanings of a column head, parted by bars: "edge|our edge|moat". */
const MEANINGS = /\w\|\w/
/** Heads of forms that were sent before: their answers are read by these. */
const KEPT = new Set(['Time nobody is named for (%)', 'Cost a month ('])

function textsIn(file: string, text: string): readonly (readonly [line: number, words: string])[] {
  const found: (readonly [number, string])[] = []
  walk(parseText(file, text), (node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return false
    const words = wordsOf(node)
    if (words !== undefined) found.push([lineAt(text, node.start), words])
    return true
  })
  return found
}

function wordsOf(node: SyntaxNode): string | undefined {
  const { value } = node as SyntaxNode & { value?: unknown }
  if (node.type === 'Literal' && typeof value === 'string') return value
  return node.type === 'TemplateElement' ? String((value as { raw: unknown }).raw) : undefined
}

function banned(words: string): readonly string[] {
  if (!/ /.test(words) || MEANINGS.test(words) || KEPT.has(words)) return []
  return Object.entries(BANNED).flatMap(([instead, pattern]) => (pattern.test(words) ? [`say “${instead}”: ${words.trim()}`] : []))
}

describe('the glossary', () => {
  it('holds in every text of wording and of the command line', () => {
    const found = filesBelow(root, ['src/wording', 'src/cli'], /\.ts$/)
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !READ_ONLY.has(file))
      .flatMap((file) =>
        textsIn(file, readSource(root, file)).flatMap(([line, words]) => banned(words).map((what) => `${file}:${line} ${what}`)),
      )
    expect(found).toEqual([])
  })

  it('finds every banned word once it is written', () => {
    const planted = [
      ...['Nobody is named', 'Time that keeps things alive', 'Is it our edge?', 'We run it ourselves', 'Rent by use instead'],
      ...['2 components ask for a decision', 'The owner time is 20%', 'Cost a month', 'It is held against the plan'],
      ...['Lock it all the same', 'All small items', 'Worth modelling it', 'More than 20 % of it'],
    ]
    expect(planted.filter((words) => banned(words).length === 0)).toEqual([])
  })
})
