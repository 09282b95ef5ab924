// A text in YAML as documents to look into. Each is read by itself and let go before the next, aliases are followed and never
// copied, and no value is made of what nobody looks at: a bomb of aliases costs what it weighs.

import { Composer, isAlias, isMap, isNode, isScalar, isSeq, Lexer, type Node, type ParsedNode, Parser, visit, type YAMLMap } from 'yaml'
import { problem } from '#core'
import { placeAt } from '../json-object.ts'
import { Refusal } from '../spreadsheet/refusal.ts'
import type { StackBudget } from './reading-limits.ts'
import { BLANK_NODE, ownText, type StackNode } from './stack-node.ts'

/** Kinds that never name anything that runs: of what holds secrets and settings nothing but the kind is read. */
const UNREAD_KINDS = /^kind:[ \t]*["']?(Secret|ConfigMap|CustomResourceDefinition|SealedSecret|ExternalSecret)["']?[ \t\r]*$/m

/** @throws Refusal where the text is no YAML, or costs more than a stack file does */
export function* yamlDocuments(text: string, file: string, budget: StackBudget): Generator<StackNode> {
  for (const { source, line } of documentTexts(text)) {
    budget.document()
    const unread = UNREAD_KINDS.exec(source)?.[1]
    const root = unread === undefined ? yamlDocument(source, line, file, budget) : kindAlone(unread)
    if (root !== null) yield root
  }
}

function kindAlone(kind: string): StackNode {
  const keys: Readonly<Record<string, string>> = { apiVersion: '', kind: ownText(kind) }
  return {
    ...BLANK_NODE,
    at: (key) => (Object.hasOwn(keys, key) ? { ...BLANK_NODE, text: keys[key] ?? null, isThere: true } : BLANK_NODE),
    isThere: true,
  }
}

interface DocumentText {
  readonly source: string
  /** Lines above it. */
  readonly line: number
}

/** Anything but remarks and directives, which stand above the mark. */
const SAYS_SOMETHING = /^[ \t]*[^\s#%]/m

/** No line of a text, a quoted one included, may begin with the mark that parts documents. */
function* documentTexts(text: string): Generator<DocumentText> {
  const mark = /^---(?=[ \t\r\n]|$)/gm
  let [start, line] = [0, 0]
  for (;;) {
    const found = mark.exec(text)
    const source = text.slice(start, found?.index)
    if (SAYS_SOMETHING.test(source)) yield { source, line }
    if (found === null) return
    line += placeAt(source, source.length).line - 1
    start = found.index
  }
}

function yamlDocument(source: string, linesAbove: number, file: string, budget: StackBudget): StackNode | null {
  const lineAt = (offset: number) => linesAbove + placeAt(source, offset).line
  const parser = new Parser()
  const tokens = []
  for (const lexeme of new Lexer().lex(source)) {
    budget.token(parser.stack.length, lexeme.length)
    for (const token of parser.next(lexeme)) tokens.push(token)
  }
  for (const token of parser.end()) tokens.push(token)
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, merge: true, keepSourceTokens: false })
  for (const document of composer.compose(tokens, false, source.length)) {
    const [error] = document.errors
    if (error !== undefined) {
      const isTemplate = /\{\{[-\s.$\w"]|\{%/.test(source)
      const why = isTemplate ? 'template' : error.code === 'TAB_AS_INDENT' ? 'tabs' : 'other'
      throw new Refusal(problem('stack-invalid', { file, line: lineAt(error.pos[0]), why }))
    }
    const { contents } = document
    return contents === null ? null : new YamlNodes(contents, file, lineAt).nodeOf(contents)
  }
  return null
}

/** What stands in a mapping, and the mappings that it takes keys from. */
interface Entries {
  readonly own: ReadonlyMap<string, unknown>
  readonly merged: readonly YAMLMap[]
}

const MERGE = '<<'

/** The nodes of one document. A mapping is looked through once, however often it is named. */
class YamlNodes {
  private readonly targets = new Map<Node, Node>()
  private readonly entries = new Map<YAMLMap, Entries>()
  private readonly file: string
  private readonly lineAt: (offset: number) => number

  constructor(contents: ParsedNode, file: string, lineAt: (offset: number) => number) {
    this.file = file
    this.lineAt = lineAt
    const anchors = new Map<string, Node>()
    visit(contents, (_, node) => {
      if (isAlias(node)) {
        // The node that had the name last above it.
        const target = anchors.get(node.source)
        if (target === undefined) throw new Refusal(problem('stack-invalid', { file, line: this.lineOf(node), why: 'other' }))
        this.targets.set(node, target)
      } else if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node)
      // `name: {{ .Values.name }}` is valid: a mapping whose key is a mapping.
      if (isMap(node) && node.flow === true && node.items.some(({ key }) => isMap(key)))
        throw new Refusal(problem('stack-invalid', { file, line: this.lineOf(node), why: 'template' }))
    })
  }

  nodeOf(written: unknown): StackNode {
    const node = this.resolved(written)
    const { nodeOf, entriesOf, valueAt } = this.bound
    if (isScalar(node)) {
      const { value } = node
      const isText = typeof value === 'string' || typeof value === 'number'
      return { ...BLANK_NODE, text: isText ? ownText(String(value)) : null, isThere: value !== null }
    }
    if (isSeq(node)) {
      return {
        text: null,
        at: () => BLANK_NODE,
        keys: [],
        get items() {
          return node.items.map(nodeOf)
        },
        isThere: true,
      }
    }
    if (!isMap(node)) return BLANK_NODE
    return {
      text: null,
      at: (key) => nodeOf(valueAt(node, key)),
      get keys() {
        return [...entriesOf(node).own.keys()].map(ownText)
      },
      items: [],
      isThere: true,
    }
  }

  private readonly bound = {
    nodeOf: (node: unknown) => this.nodeOf(node),
    entriesOf: (map: YAMLMap) => this.entriesOf(map),
    valueAt: (map: YAMLMap, key: string) => this.valueAt(map, key),
  }

  /** Of the mapping itself, and where it has none, of those that it takes keys from; each is asked once, wherever they lead. */
  private valueAt(map: YAMLMap, key: string): unknown {
    const asked = new Set<YAMLMap>()
    const toAsk = [map]
    for (let next = toAsk.shift(); next !== undefined; next = toAsk.shift()) {
      if (asked.has(next)) continue
      asked.add(next)
      const { own, merged } = this.entriesOf(next)
      if (own.has(key)) return own.get(key)
      toAsk.unshift(...merged)
    }
    return null
  }

  private entriesOf(map: YAMLMap): Entries {
    const known = this.entries.get(map)
    if (known !== undefined) return known
    const own = new Map<string, unknown>()
    const merged: YAMLMap[] = []
    for (const { key, value } of map.items) {
      const name = keyText(key)
      if (name === MERGE) merged.push(...this.mapsOf(value))
      else if (name !== null) {
        if (own.has(name)) throw new Refusal(problem('stack-key-twice', { file: this.file, key: ownText(name), line: this.lineOf(key) }))
        own.set(name, value)
      }
    }
    const found = { own, merged }
    this.entries.set(map, found)
    return found
  }

  private mapsOf(value: unknown): readonly YAMLMap[] {
    const source = this.resolved(value)
    const each = isSeq(source) ? source.items.map((item) => this.resolved(item)) : [source]
    return each.filter((map): map is YAMLMap => isMap(map))
  }

  private resolved(node: unknown): unknown {
    return isAlias(node) ? this.targets.get(node) : node
  }

  private lineOf(key: unknown): number {
    return this.lineAt(isNode(key) ? (key.range?.[0] ?? 0) : 0)
  }
}

function keyText(key: unknown): string | null {
  const value = isScalar(key) ? key.value : key
  if (typeof value === 'symbol') return MERGE
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
