// Starts other programs for every script here: shown live, or captured, with a time limit, and without a shell.
// Called by all scripts; knows where the repository and the tools in node_modules are.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repositoryRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** A failure whose message already says what to do: scripts print it without a stack. */
export class SetupProblem extends Error {}

/**
 * Runs a program to its end and answers with its exit code; never throws for a non-zero code.
 * `show`: 'all' prints its output live, 'stderr' sends both streams to stderr (stdout stays clean), 'nothing' captures it.
 */
export function runCommand(command, args, { cwd = repositoryRoot, env = process.env, show = 'all', limitMs = 0 } = {}) {
  const stdio = { all: 'inherit', stderr: ['ignore', 2, 2], nothing: ['ignore', 'pipe', 'pipe'] }[show]
  return new Promise((resolve) => {
    // A tool's workers may never end by themselves, and stay when only the tool is ended.
    const isGroup = limitMs > 0 && process.platform !== 'win32'
    const child = spawn(command, args, { cwd, env, stdio, detached: isGroup })
    const end = (signal) => (isGroup && child.pid !== undefined ? endGroup(child.pid, signal) : child.kill(signal))
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
    // When a signal ends us, what we started shall not go on alone.
    const endChild = () => end('SIGTERM')
    process.once('exit', endChild)
    const timer = limitMs > 0 ? setTimeout(() => end('SIGKILL'), limitMs) : undefined
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: `${output}${error.message}` })
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      process.off('exit', endChild)
      resolve({ code: code ?? 1, signal, output })
    })
  })
}

/** The process that leads the group, and all that it started. */
function endGroup(leader, signal) {
  try {
    process.kill(-leader, signal)
  } catch (error) {
    // All of them have ended.
    if (error.code !== 'ESRCH') throw error
  }
}

/** The command and first arguments that start a tool from node_modules without npx, which costs half a second a call. */
export function packageTool(packageName, toolName = packageName) {
  const folder = join(repositoryRoot, 'node_modules', packageName)
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) throw new SetupProblem(`${packageName} is not installed. Run: npm ci`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return [process.execPath, join(folder, typeof bin === 'string' ? bin : bin[toolName])]
}

/** npm itself: through the Node that runs us where npm started us (on Windows npm is no executable), by name otherwise. */
export function npmCommand(env = process.env) {
  return env.npm_execpath?.endsWith('.js') ? [process.execPath, env.npm_execpath] : ['npm']
}

/** Wraps a script's main: a SetupProblem becomes its message and exit code 1, anything else keeps its stack. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof SetupProblem ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

export function isStartedDirectly(moduleUrl) {
  return process.argv[1] !== undefined && fileURLToPath(moduleUrl) === process.argv[1]
}
