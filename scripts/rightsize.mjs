// `npm run rightsize -- ARGUMENTS`: builds the command line when needed and runs it in this very process, so that exit code,
// stdin and signals are its own. stdout carries the result alone; everything about setting up goes to stderr.
import { pathToFileURL } from 'node:url'
import { buildCommandLine, commandLineBundle } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { SetupProblem } from './run-command.mjs'

try {
  await ensureInstalled()
  await buildCommandLine()
} catch (error) {
  console.error(error instanceof SetupProblem ? error.message : error)
  process.exit(70) // "internal software error" of sysexits: apart from the codes of the command line itself
}
// npm runs scripts in the package's folder; relative paths mean the folder the user stands in. Started without npm (the
// variable may still be an outer npm's), the current folder is right already.
if (process.env.npm_lifecycle_event === 'rightsize' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
process.argv[1] = commandLineBundle
await import(pathToFileURL(commandLineBundle).href)
