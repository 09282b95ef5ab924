// Makes the .deb with Debian's own dpkg-deb: what every package of Linux holds, and what Debian asks of one. It has no scripts that run
// at install: the system's own triggers see the menu entry, the kind of file and the icons. Called by make-packages.mjs.
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand, SetupProblem } from '../run-command.mjs'
import { day } from './desktop-texts.mjs'
import { DESCRIPTION, layOut, packed, setModesAndTimes, summaryOf, write } from './installed-tree.mjs'
import { debianDependencies } from './linked-libraries.mjs'
import { PROGRAM } from './program-folder.mjs'

/** Debian's name of the kind of processor. */
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }
/** What the app opens if it is there; the last says in a window what the script that starts it cannot. */
const RECOMMENDED = ['fonts-liberation', 'libnotify4', 'shared-mime-info', 'xdg-utils', 'zenity | kdialog | libnotify-bin']

export async function makeDebianPackage({ release, programFolder, target, workplace, root: checkout, arch = process.arch }) {
  const root = join(workplace, 'deb')
  layOut({ root, programFolder, release, checkout })
  const documents = join('usr/share/doc', PROGRAM)
  write(root, join(documents, 'changelog.gz'), packed(debianChangelog(release)))
  write(root, join(documents, 'copyright'), copyright(release))
  write(root, join('usr/share/lintian/overrides', PROGRAM), readFileSync(join(checkout, 'scripts/package/lintian-overrides'), 'utf8'))
  write(root, 'DEBIAN/control', await control({ root, release, programFolder, arch }))
  setModesAndTimes(root, release.epoch)
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(release.epoch) }
  // The compression that every Debian reads, at the level that takes seconds instead of minutes for a tenth more. One thread:
  // their number would show in the file.
  const args = ['--root-owner-group', '-Zxz', '-z0', '--threads-max=1', '--build', root, target]
  const { code, output } = await runCommand('dpkg-deb', args, { env, show: 'nothing' })
  if (code !== 0) throw new SetupProblem(`dpkg-deb failed (exit code ${code}): ${output.trim()}`)
}

export function debianFileName({ version }, arch = process.arch) {
  return `${PROGRAM}_${version}_${ARCHITECTURES[arch]}.deb`
}

async function control({ root, release, programFolder, arch }) {
  const bytes = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0)
  return `Package: ${PROGRAM}
Version: ${release.debianVersion}
Architecture: ${ARCHITECTURES[arch]}
Maintainer: ${release.manifest.author}
Installed-Size: ${Math.ceil(bytes / 1024)}
Depends: ${(await debianDependencies(programFolder)).join(', ')}
Recommends: ${RECOMMENDED.join(', ')}
Section: misc
Priority: optional
Homepage: ${release.manifest.homepage}
Description: ${summaryOf(release)}
${DESCRIPTION.replace(/^$/gm, '.').replace(/^/gm, ' ')}
`
}

function debianChangelog({ manifest, debianVersion, epoch }) {
  const date = new Date(epoch * 1000).toUTCString().replace('GMT', '+0000')
  return `${PROGRAM} (${debianVersion}) unstable; urgency=medium

  * What changed for those who use it stands in CHANGELOG.md beside this file.

 -- ${manifest.author}  ${date}
`
}

/** Debian's form for machines. No license has been granted for Rightsize itself, which leaves all rights with its authors. */
function copyright({ epoch }) {
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Rightsize

Files: *
Copyright: ${day(epoch).slice(0, 4)} The authors of Rightsize
License: proprietary
 All rights reserved.
Comment:
 Rightsize contains the work of others. The packages inside app.asar and their
 licenses are listed in THIRD-PARTY-NOTICES.txt.gz beside this file, those of
 Electron and Chromium in LICENSE.electron.txt and LICENSES.chromium.html.gz
 in /usr/lib/${PROGRAM}.
`
}
