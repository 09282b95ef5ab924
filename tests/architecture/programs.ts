// Which programs the tests and scripts start, read from their sources: JavaScript and TypeScript as trees, shell scripts word
// by word. Used by programs.test.ts, which finds each of them among what a fresh machine has or the set-up brings.
import { shellPrograms } from './shell-programs.ts'
import { isNode, lineAt, literalText, parseText, type SyntaxNode, walk } from './syntax.ts'

export interface ProgramCall {
  readonly file: string
  readonly line: number
  /** As it is called: a name, or an absolute path; '? …' with the source where it cannot be told. */
  readonly program: string
}

const STARTERS = new Set(['spawn', 'spawnSync', 'execFile', 'execFileSync', 'exec', 'execSync'])
const SHELLS = new Set(['sh', 'bash'])
/** Calls that answer a command: its first part is what they stand for. `join` counts where it ends in a name. */
const COMMANDS: Readonly<Record<string, string>> = { packageTool: 'node', npmCommand: 'npm' }
const ELECTRON = new Set(['executable', 'electron'])

/** The calls of all sources, given as path and text. */
export function programCalls(sources: Readonly<Record<string, string>>): ProgramCall[] {
  const constants = new Map<string, string>()
  return Object.entries(sources).flatMap(([file, text]) => {
    if (file.endsWith('.py')) return pythonCalls(file, text)
    if (!/\.(m?[jt]s|tsx|cjs)$/.test(file)) return shellPrograms(text).map(({ program, line }) => ({ file, line, program }))
    return new Module(file, text, (name) => constantOf(name, sources, constants)).calls()
  })
}

/** Programs started by Python are not looked for: none is meant to be. */
function pythonCalls(file: string, text: string): ProgramCall[] {
  return [...text.matchAll(/\bsubprocess\b|\bos\.(?:system|popen|exec\w*|spawn\w*)/g)].map(({ 0: found, index }) => ({
    ...{ file, line: lineAt(text, index), program: `? ${found}` },
  }))
}

/** A constant that another file exports. */
function constantOf(name: string, sources: Readonly<Record<string, string>>, known: Map<string, string>): string | undefined {
  if (known.size === 0) {
    for (const text of Object.values(sources)) {
      for (const [, key = '', value = ''] of text.matchAll(/export const ([A-Z_]+) = '([^']+)'/g)) known.set(key, value)
    }
  }
  return known.get(name)
}

/** Where a function takes what it starts: which argument, and which property of it. */
interface Place {
  readonly position: number
  readonly key?: string
}

class Module {
  private readonly found: ProgramCall[] = []
  /** Functions of the file that start what they are given: name → place of that argument. */
  private readonly wrappers = new Map<string, Place>()
  private readonly tree: SyntaxNode
  private readonly file: string
  private readonly text: string
  private readonly imported: (name: string) => string | undefined

  constructor(file: string, text: string, imported: (name: string) => string | undefined) {
    this.file = file
    this.text = text
    this.imported = imported
    this.tree = parseText(file, text)
  }

  calls(): ProgramCall[] {
    const starters = this.importedStarters()
    for (const name of starters) this.callsOf(name, { position: 0 })
    for (const [name, place] of this.wrappers) this.callsOf(name, place)
    return this.found
  }

  private importedStarters(): Set<string> {
    const names = new Set<string>()
    walk(this.tree, (node) => {
      if (node.type !== 'ImportDeclaration') return node.type === 'Program'
      const from = literalText(node['source']) ?? ''
      for (const specifier of node['specifiers'] as readonly SyntaxNode[]) {
        const name = nameOf(specifier['imported'])
        const starts = from.endsWith('child_process') ? STARTERS.has(name) : name === 'runCommand'
        if (starts) names.add(nameOf(specifier['local']))
      }
      return false
    })
    return names
  }

  private callsOf(name: string, { position, key }: Place): void {
    walk(this.tree, (node, parents) => {
      if (node.type !== 'CallExpression') return
      const callee = node['callee'] as SyntaxNode
      const isPromised = callee.type === 'CallExpression' && nameOf((callee['arguments'] as readonly unknown[])[0]) === name
      if (nameOf(callee) !== name && !isPromised) return
      const args = node['arguments'] as readonly SyntaxNode[]
      const argument = key === undefined ? args[position] : propertyOf(args[position], key)
      if (nameOf(callee) === 'promisify' || argument === undefined) return
      const shell = /^exec(Sync)?$/.test(name) ? literalText(argument) : this.shellText(argument, args[position + 1])
      if (shell !== undefined) for (const { program } of shellPrograms(shell)) this.add(node, program)
      if (!/^exec(Sync)?$/.test(name) || shell === undefined) {
        for (const program of this.resolve(argument, parents)) this.add(node, program)
      }
    })
  }

  private add(node: SyntaxNode, program: string): void {
    this.found.push({ file: this.file, line: lineAt(this.text, node.start), program })
  }

  /** The text of `sh -c TEXT`. */
  private shellText(program: SyntaxNode, words: SyntaxNode | undefined): string | undefined {
    if (!SHELLS.has(literalText(program) ?? '') || words?.type !== 'ArrayExpression') return undefined
    const [flag, text] = words['elements'] as readonly SyntaxNode[]
    return literalText(flag) === '-c' ? (literalText(text) ?? '?') : undefined
  }

  private resolve(node: SyntaxNode, parents: readonly SyntaxNode[]): readonly string[] {
    const literal = literalText(node)
    if (literal !== undefined) return [literal]
    const last = node.type === 'CallExpression' ? (node['arguments'] as readonly SyntaxNode[]).at(-1) : undefined
    if (node.type === 'CallExpression' && nameOf(node['callee']) === 'join') return [literalText(last) ?? this.unknown(node)]
    if (node.type === 'CallExpression' && nameOf(node['callee']) === 'findProgram') return [literalText(last) ?? this.unknown(node)]
    if (node.type === 'CallExpression') return [COMMANDS[nameOf(node['callee'])] ?? this.unknown(node)]
    if (node.type === 'MemberExpression') {
      const property = nameOf(node['property'])
      return [property === 'execPath' ? 'node' : ELECTRON.has(property) ? 'electron' : this.unknown(node)]
    }
    return node.type === 'Identifier' ? this.resolveName(node, parents) : [this.unknown(node)]
  }

  private resolveName(node: SyntaxNode, parents: readonly SyntaxNode[]): readonly string[] {
    const name = nameOf(node)
    for (const [at, parent] of [...parents.entries()].reverse()) {
      const params = parent['params'] as readonly SyntaxNode[] | undefined
      const position = params?.findIndex((param) => nameOf(param) === name || propertyOf(param, name) !== undefined) ?? -1
      if (position < 0) continue
      // Whoever exports it to be used everywhere is a starter itself (runCommand).
      this.wrappers.set(nameOf(parent['id']) || nameOf(parents[at - 1]?.['id']), {
        position,
        ...(nameOf(params?.[position]) === name ? {} : { key: name }),
      })
      return []
    }
    const value = this.declared(name)
    if (value !== undefined) return this.resolve(value, parents)
    const imported = this.imported(name)
    if (imported !== undefined) return [imported]
    return [ELECTRON.has(name) ? 'electron' : this.unknown(node)]
  }

  /** What a `const` of the file is; of a destructured array, what it is taken from. */
  private declared(name: string): SyntaxNode | undefined {
    let value: SyntaxNode | undefined
    walk(this.tree, (node) => {
      if (node.type !== 'VariableDeclarator' || !isNode(node['init'])) return
      const id = node['id'] as SyntaxNode
      const first = id.type === 'ArrayPattern' ? (id['elements'] as readonly unknown[])[0] : id
      if (nameOf(first) === name) value = node['init']
    })
    return value
  }

  private unknown(node: SyntaxNode): string {
    return `? ${this.text.slice(node.start, node.end)}`
  }
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' ? String(node['name']) : ''
}

/** The value of a property, in an object and in a pattern alike. */
function propertyOf(node: unknown, key: string): SyntaxNode | undefined {
  const properties = isNode(node) ? (node['properties'] as readonly SyntaxNode[] | undefined) : undefined
  const value = properties?.find((property) => nameOf(property['key']) === key)?.['value']
  return isNode(value) ? value : undefined
}
