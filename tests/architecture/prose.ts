// Finds words that a user reads written as literals: sentences, labels and headings belong into src/wording. It reads the
// tree of a source, and takes every text with a word for prose unless its place or its form says otherwise: a key or an id is
// written without blanks (`outcome:${rule}`), and is none then.
//
// `npm run prose [-- FOLDER or FILE …]` prints what is found in the modules outside wording, file by file with counts; the test
// beside this file holds them to it.
import { isNode, lineAt, parseText, type SyntaxNode, walk } from './syntax.ts'

export interface Prose {
  readonly line: number
  /** The text as written; values of a template are "…". */
  readonly text: string
}

/** Attributes that are read out or shown: any word in them is prose. */
const SHOWN = /^(label|title|placeholder|summary|alt|caption|heading|hint|description|aria-label|aria-description|aria-roledescription)$/
/** Attributes that never reach the reader. */
const UNSEEN = /^(className|style|d|viewBox|points|transform|id|key|type|role|htmlFor|href|rel|target|form|autoComplete|data-.*)$/
const UNSEEN_ARIA = /^aria-(controls|labelledby|describedby|owns|activedescendant|live|haspopup|current|keyshortcuts|relevant)$/

/** Calls whose texts are names of the platform, patterns, or words for whoever programs. */
const UNSEEN_CALLS = new Set(
  'addEventListener removeEventListener dispatchEvent matchMedia querySelector querySelectorAll closest matches getElementById createElement createElementNS setAttribute getAttribute hasAttribute removeAttribute startsWith endsWith split replace replaceAll indexOf getPropertyValue setProperty removeProperty itemsOf'.split(
    ' ',
  ),
)
/** Calls of board whose first argument is the key of a column; a key begins with a small letter. */
const KEYED_CALLS = new Set('cell letter column linked pick on at keysOf working hidden span'.split(' '))
/** Calls whose first argument is a name in a file: an element of XML, the key of a map. */
const NAMED_CALLS = new Set(['element', 'get'])
/** What they are told is for whoever programs. */
const UNSEEN_OBJECTS = new Set(['console', 'log', 'Intl', 'performance', 'localStorage', 'sessionStorage'])
/** Keys of the keyboard, alone or held together. */
const KEY =
  /^((Control|Shift|Alt|Meta|Mod|Ctrl|Cmd)[+ ])*(Enter|Escape|Tab|Home|End|PageUp|PageDown|Delete|Backspace|Insert|Space|Control|Shift|Alt|Meta|Arrow(Up|Down|Left|Right)|F\d{1,2}|[A-Z0-9])$/

export function proseIn(file: string, text: string): Prose[] {
  const found: Prose[] = []
  walk(parseText(file, text), (node, parents) => {
    if (isUnseen(node, parents)) return false
    const words = plainText(node)
    if (node.type === 'JSXText' ? hasWord(words) : readsAsProse(words, placeOf(parents)))
      found.push({ line: lineAt(text, node.start), text: words })
    return true
  })
  return found
}

/** Nodes below which no text reaches a reader. */
function isUnseen(node: SyntaxNode, parents: readonly SyntaxNode[]): boolean {
  const parent = parents.at(-1)
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TaggedTemplateExpression':
    case 'ThrowStatement':
      return true
    case 'NewExpression':
      return (
        /Error$|^(RegExp|Date|URL|Worker|CustomEvent|Event|Blob|BroadcastChannel)$/.test(calleeName(node)) || calleeObject(node) === 'Intl'
      )
    case 'JSXAttribute':
      return UNSEEN.test(attributeName(node)) || UNSEEN_ARIA.test(attributeName(node))
    case 'Literal':
    case 'TemplateLiteral':
      return parent !== undefined && isUnseenIn(parent, node)
    default:
      return node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull|Instantiation)/.test(node.type) && node.type !== 'TSParameterProperty'
  }
}

/** A text whose neighbour says that it is a name: a key, what something is compared with, an argument of the platform. */
function isUnseenIn(parent: SyntaxNode, node: SyntaxNode): boolean {
  switch (parent.type) {
    case 'Property':
      return parent['key'] === node || /^(key|id|detail)$/.test(identifier(parent['key']))
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return parent['key'] === node
    case 'MemberExpression':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return true
    case 'BinaryExpression':
      return parent['operator'] !== '+'
    case 'SwitchCase':
      return parent['test'] === node
    case 'CallExpression':
      return (
        UNSEEN_CALLS.has(calleeName(parent)) ||
        (NAMED_CALLS.has(calleeName(parent)) && isFirst(parent, node)) ||
        (KEYED_CALLS.has(calleeName(parent)) && isFirst(parent, node) && !/^\p{Lu}/u.test(plainText(node))) ||
        UNSEEN_OBJECTS.has(calleeObject(parent))
      )
    default:
      return false
  }
}

function isFirst(call: SyntaxNode, node: SyntaxNode): boolean {
  return (call['arguments'] as readonly SyntaxNode[])[0] === node
}

type Place = 'shown' | 'anywhere'

function placeOf(parents: readonly SyntaxNode[]): Place {
  const attribute = parents.findLast(({ type }) => type === 'JSXAttribute')
  const inner = parents.findLast(({ type }) => /^(CallExpression|ObjectExpression|ArrowFunctionExpression|JSXElement)$/.test(type))
  const isDirect = attribute !== undefined && (inner === undefined || parents.indexOf(inner) < parents.indexOf(attribute))
  if (isDirect) return SHOWN.test(attributeName(attribute)) ? 'shown' : 'anywhere'
  return parents.at(-1)?.type === 'JSXExpressionContainer' ? 'shown' : 'anywhere'
}

function readsAsProse(text: string, place: Place): boolean {
  if (!hasWord(text) || KEY.test(text) || isTechnical(text)) return false
  if (place === 'shown') return true
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const isPhrase = /\p{L}\S*\s+(\P{L}\s+)?\S*(\p{L}|…)|…\S*\s+\S*\p{L}/u.test(text) && words.some((word) => /\p{L}{2}/u.test(word))
  return isPhrase || /^\p{Lu}\p{Ll}+$/u.test(text) || /^\p{Lu}\p{Ll}+[.…:?!]$/u.test(text)
}

/** Formats of cells, colours, lengths, selectors, markup, addresses, media types, formulas, options, words that lists use. */
function isTechnical(text: string): boolean {
  return (
    /^[#.]?[a-z0-9_$…]+([-_./:#[\]@][a-z0-9_$…]*)+$/i.test(text) ||
    /^[A-Z0-9_/&]+$/.test(text) ||
    /^[a-z]+[A-Z]\w*$/.test(text) ||
    /^(rgb|hsl|var|calc|translate|scale|rotate|min|max|repeat|minmax|url|M\d|M…)/.test(text) ||
    /^[a-z-]+:\s?[^ ]+;?$/.test(text) ||
    /[<>]=?$|^[<>]|[{}]|=>|\[\w+[\]=]|:not\(|^\w+(:\w+)?="|\d+p[tx] |; charset=|-src '/.test(text) ||
    /^(\[[^\]]*\])?[#0?,.;"()_\-+\\ $€£¥%@]*$/.test(text.replaceAll(/"[^"]*"/g, '')) ||
    /^--[a-z-]+( [\w.|]+)?$/.test(text) ||
    /^[a-z-]+ '(none|self)'$|^MAP \* ~/.test(text) ||
    /^[\p{L}\p{M}\p{N}…' -]+(\|[\p{L}\p{M}\p{N}…' -]+)+$/u.test(text) ||
    // Names of formats, fonts and paper.
    /^(GeneralDate|General|Calibri|Inter|Letter)$/.test(text)
  )
}

function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}

/** The words of a text, of a literal, or of a template with "…" for its values; else nothing. */
function plainText(node: SyntaxNode): string {
  if (node.type === 'JSXText') return String(node['value']).replaceAll(/\s+/g, ' ').trim()
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : ''
  if (node.type !== 'TemplateLiteral') return ''
  return (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked).join('…')
}

function attributeName(node: SyntaxNode): string {
  const name = node['name'] as SyntaxNode
  return typeof name['name'] === 'string' ? name['name'] : `${identifier(name['namespace'])}:${identifier(name['name'])}`
}

function calleeName(node: SyntaxNode): string {
  const callee = node['callee'] as SyntaxNode
  return callee.type === 'MemberExpression' ? identifier(callee['property']) : identifier(callee)
}

function calleeObject(node: SyntaxNode): string {
  const callee = node['callee'] as SyntaxNode
  return callee.type === 'MemberExpression' ? identifier(callee['object']) : ''
}

function identifier(node: unknown): string {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : ''
}
