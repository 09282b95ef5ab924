// Which Debian packages a program needs, read from what its files are linked with, so that another Electron cannot silently
// bring other needs. Called by debian-package.mjs.
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand, SetupProblem } from '../run-command.mjs'

/**
 * Name of a library → Debian package. Debian 13 renamed some with a "t64" at the end; those still answer to the names here,
 * so that a package installs on Debian 12 and Ubuntu 22.04, too. null: part of glibc.
 */
const PACKAGES = {
  'ld-linux-aarch64.so.1': null,
  'ld-linux-x86-64.so.2': null,
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libc.so.6': null,
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdl.so.2': null,
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libm.so.6': null,
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpthread.so.0': null,
  'librt.so.1': null,
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
}

/** "libc6 (>= 2.25)" first, then the others by name. */
export async function debianDependencies(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const names = files.map(({ name }) => name)
  const programs = names.filter((name) => isProgram(join(folder, name)))
  const { code, output } = await runCommand('objdump', ['-p', ...programs], { cwd: folder, show: 'nothing' })
  if (code !== 0) throw new SetupProblem(`objdump failed (exit code ${code}): ${output.trim().slice(-500)}`)
  return dependenciesOf(output, names)
}

/** @param {string} tables what objdump says of every file @param {readonly string[]} own names that lie beside the program */
export function dependenciesOf(tables, own) {
  const needed = new Set([...tables.matchAll(/NEEDED\s+(\S+)/g)].map(([, name]) => name).filter((name) => !own.includes(name)))
  const unknown = [...needed].filter((name) => !(name in PACKAGES))
  if (unknown.length > 0) {
    throw new SetupProblem(`Linked with a library whose Debian package is not known to scripts/package/linked-libraries.mjs: ${unknown}`)
  }
  const glibc = [...tables.matchAll(/GLIBC_(\d+)\.(\d+)/g)].map(([, major, minor]) => [Number(major), Number(minor)])
  const [major, minor] = glibc.toSorted((a, b) => b[0] - a[0] || b[1] - a[1])[0] ?? [2, 17]
  const packages = [...needed].map((name) => PACKAGES[name]).filter((name) => name !== null)
  return [`libc6 (>= ${major}.${minor})`, ...[...new Set(packages)].sort()]
}

/** Whether the file begins as programs and libraries of Linux do. */
function isProgram(path) {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(4)
    readSync(file, start, 0, 4, 0)
    return start.toString('latin1') === '\x7fELF'
  } finally {
    closeSync(file)
  }
}
