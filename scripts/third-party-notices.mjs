// Writes out/THIRD-PARTY-NOTICES.txt: name, version, license and license text of every package that the bundles really hold,
// as bundled-packages.mjs wrote them down, and of the catalogue. A text that cannot be found fails the build. Called by
// build.mjs. A package that carries no text gets it from resources/licenses/<name>-<version>.txt, copied from its source.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { repositoryRoot, SetupProblem } from './run-command.mjs'

const HEAD = `Rightsize contains the work of others. Each part is listed with its license.

Electron and Chromium, in which the app runs, come with their own notices: their licenses lie beside the program.
`
const RULE = `\n${'-'.repeat(80)}\n\n`

/** `bundles`: folders with the lists of packages, `root`: of the repository, `target`: the file that is written. */
export function writeNotices({ bundles, target, root = repositoryRoot }) {
  const parts = bundledParts({ bundles, root })
  const missing = parts.filter(({ text }) => text === undefined)
  if (missing.length > 0) {
    const files = missing.map(
      ({ name, version, license }) => `  ${name} ${version} (${license ?? 'no license named'}): ${textFile(name, version)}`,
    )
    throw new SetupProblem(`Bundled without a license text; take it from the source of the package:\n${files.join('\n')}`)
  }
  const texts = parts.map(
    ({ name, version, license, text }) => `${name} ${version}\nLicense: ${license ?? 'see below'}\n\n${text.trim()}\n`,
  )
  writeFileSync(target, [HEAD, ...texts, ...catalogueNotice(root)].join(RULE))
}

/** The packages in the bundles, by name, each once for a version; `folder` is the one that package-lock.json names. */
export function bundledParts({ bundles, root = repositoryRoot }) {
  const lists = bundles.filter(existsSync).flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  const folders = new Set(lists.flatMap((file) => JSON.parse(readFileSync(file, 'utf8'))).map((folder) => resolve(root, folder)))
  const parts = new Map([...folders].map((folder) => readNotice(folder, root)).map((part) => [`${part.name} ${part.version}`, part]))
  return [...parts.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
}

function readNotice(folder, root) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const kept = join(root, textFile(name, version))
  return {
    name,
    version,
    license,
    folder: relative(root, folder).split(sep).join('/'),
    text: textsIn(folder) ?? (existsSync(kept) ? readFileSync(kept, 'utf8') : undefined),
  }
}

function textFile(name, version) {
  return `resources/licenses/${name.replace('/', '-')}-${version}.txt`
}

/** The license files of a package, with what its NOTICE asks to repeat, or the section of its readme that holds the whole text. */
function textsIn(folder) {
  const names = readdirSync(folder).sort()
  const read = (file) => readFileSync(join(folder, file), 'utf8')
  const licenses = names.filter((name) => /^(licen[cs]e|copying|unlicense)/i.test(name))
  if (licenses.length > 0) return [...licenses, ...names.filter((name) => /^notice/i.test(name))].map(read).join('\n\n')
  const readme = names.find((name) => /^readme/i.test(name))
  const section = readme === undefined ? undefined : /\n#+ *licen[cs]e\s*\n(.*)$/is.exec(read(readme))?.[1]
  return section !== undefined && /permission (is hereby granted|to use)/i.test(section) ? section : undefined
}

function catalogueNotice(root) {
  const files = ['NOTICE.md', 'LICENSE.txt'].map((file) => join(root, 'resources/catalogue', file)).filter(existsSync)
  return files.length === 0
    ? []
    : [
        files
          .map((file) => readFileSync(file, 'utf8').trim())
          .join('\n\n')
          .concat('\n'),
      ]
}
