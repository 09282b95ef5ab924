// The programs that a shell script starts: the first word of each command, also within $(…), quotes and the text of `-c`.
// It knows as much of the shell as the scripts here use. Called by programs.ts.

/** Words that are the shell's own. */
const BUILT_IN = new Set('cd command continue echo exec exit export local printf pwd read return set shift test times trap : ['.split(' '))
/** Words after which a command still begins. */
const OPENERS = new Set('if then elif else do while until ! { } time'.split(' '))
const CLOSERS = new Set(['fi', 'done', 'esac'])
/** Programs and words of the shell that start what is named after them. */
const STARTERS = new Set(['exec', 'command', 'env', 'sudo', 'xargs', 'nohup'])

export interface ShellProgram {
  readonly program: string
  readonly line: number
}

export function shellPrograms(text: string, firstLine = 1): ShellProgram[] {
  const reader = new ShellReader(text, firstLine)
  reader.read(0)
  return reader.found.filter(({ program }) => !reader.functions.has(program))
}

class ShellReader {
  readonly found: ShellProgram[] = []
  readonly functions = new Set<string>()
  private readonly text: string
  private readonly firstLine: number

  constructor(text: string, firstLine: number) {
    this.text = text
    this.firstLine = firstLine
  }

  /** Reads commands from a place up to the closing parenthesis or the end; answers the place after it. */
  read(from: number): number {
    let at = from
    const state: CommandState = { begins: true, isTest: false, before: '' }
    while (at < this.text.length) {
      const char = this.text[at] ?? ''
      if (char === ')' && !state.isTest) return at + 1
      if (char === '#') at = this.lineEnd(at)
      else if (/[\n;&|]/.test(char)) {
        if (!state.isTest) Object.assign(state, { begins: true, before: '' })
        at += 1
      } else if (char === '(' && !state.isTest) at = this.read(at + 1)
      else if (this.text.startsWith(']]', at)) {
        state.isTest = false
        at += 2
      } else if (/[\s<>]/.test(char)) at += char === ' ' || char === '\n' ? 1 : this.redirection(at)
      else at = this.word(at, state)
    }
    return at
  }

  private redirection(at: number): number {
    const target = /^[<>]+(&?\d|\s*[^\s;&|()]+)/.exec(this.text.slice(at))
    return target === null ? 1 : target[0].length
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at)
    return end < 0 ? this.text.length : end
  }

  private word(from: number, state: CommandState): number {
    let at = from
    let word = ''
    const ends = state.isTest ? /\s/ : /[\s;&|()<>]/
    while (at < this.text.length && !ends.test(this.text[at] ?? '')) {
      const char = this.text[at] ?? ''
      if (char === "'") {
        const end = this.text.indexOf("'", at + 1)
        word += this.text.slice(at + 1, end)
        at = end + 1
      } else if (char === '"') {
        const end = this.quoted(at + 1)
        word += this.text.slice(at + 1, end - 1)
        at = end
      } else if (this.text.startsWith('$(', at)) {
        at = this.substitution(at)
        word += '$'
      } else if (char === '\\') {
        word += this.text[at + 1] === '\n' ? '' : (this.text[at + 1] ?? '')
        at += 2
      } else {
        word += char
        at += 1
      }
    }
    if (this.text.startsWith('()', at)) this.functions.add(word)
    else this.take(word, from, state)
    return this.text.startsWith('()', at) ? at + 2 : at
  }

  /** Reads $(…) within double quotes; answers the place after the closing one. */
  private quoted(from: number): number {
    let at = from
    while (at < this.text.length && this.text[at] !== '"') {
      if (this.text.startsWith('$(', at)) at = this.substitution(at)
      else at += this.text[at] === '\\' ? 2 : 1
    }
    return at + 1
  }

  /** The place after $(…); in a sum, $((…)), only further ones are commands. */
  private substitution(from: number): number {
    if (!this.text.startsWith('$((', from)) return this.read(from + 2)
    let at = from + 3
    while (at < this.text.length && !this.text.startsWith('))', at)) at = this.text.startsWith('$(', at) ? this.substitution(at) : at + 1
    return at + 2
  }

  private take(word: string, at: number, state: CommandState): void {
    const isAssignment = /^\w+\+?=/.test(word)
    const line = this.firstLine + this.text.slice(0, at).split('\n').length - 1
    if (word === '[[') Object.assign(state, { isTest: true, begins: false })
    else if (state.before === '-c') this.found.push(...shellPrograms(word, line))
    else if (state.isTest || word === '') return
    else if (state.begins && !OPENERS.has(word) && !isAssignment && !(STARTERS.has(state.before) && word.startsWith('-'))) {
      // A variable in this place runs what its caller wrote, and is read there.
      if (!BUILT_IN.has(word) && !CLOSERS.has(word) && !word.startsWith('$') && !/^[(<>]/.test(word))
        this.found.push({ program: word, line })
      state.begins = STARTERS.has(word)
      if (state.begins) state.before = word
      if (/^(for|case)$/.test(word)) this.found.pop()
    }
    if (!state.begins) state.before = word
  }
}

interface CommandState {
  /** The next word is the command itself. */
  begins: boolean
  /** Within [[ … ]]. */
  isTest: boolean
  /** The word before; while a command begins, what starts it. */
  before: string
}
