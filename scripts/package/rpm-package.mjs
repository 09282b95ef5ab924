// Makes the .rpm with rpm's own rpmbuild from what every package of Linux holds. What it needs is what rpmbuild finds linked, under the
// names that every distribution of .rpm knows. Like the .deb it runs no script at install. Called by make-packages.mjs.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand, SetupProblem } from '../run-command.mjs'
import { DESCRIPTION, layOut, PROGRAM_HOME, SANDBOX, setModesAndTimes, summaryOf } from './installed-tree.mjs'
import { PROGRAM } from './program-folder.mjs'

/** The name of the kind of processor in the world of .rpm. */
const ARCHITECTURES = { x64: 'x86_64', arm64: 'aarch64' }
const RECOMMENDED = ['liberation-fonts', 'libnotify', 'shared-mime-info', 'xdg-utils', '(zenity or kdialog)']
/** Read by every rpm of the last six years, at the level that takes seconds; one thread, whose number would show in the file. */
const COMPRESSION = 'w3.zstdio'

export async function makeRpmPackage({ release, programFolder, target, workplace, root: checkout, arch = process.arch }) {
  const top = join(workplace, 'rpm')
  const tree = join(top, 'tree')
  layOut({ root: tree, programFolder, release, checkout })
  setModesAndTimes(tree, release.epoch)
  mkdirSync(join(top, 'made'), { recursive: true })
  const description = join(top, `${PROGRAM}.spec`)
  writeFileSync(description, specification(release, tree))
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(release.epoch) }
  const { code, output } = await runCommand('rpmbuild', ['-bb', '--target', ARCHITECTURES[arch], ...settings(top), description], {
    env,
    show: 'nothing',
  })
  if (code !== 0) throw new SetupProblem(`rpmbuild failed (exit code ${code}): ${output.trim().slice(-2000)}`)
  const [made] = readdirSync(join(top, 'made'))
  copyFileSync(join(top, 'made', made), target)
}

export function rpmFileName({ version }, arch = process.arch) {
  return `${PROGRAM}-${version}-1.${ARCHITECTURES[arch]}.rpm`
}

function settings(top) {
  const values = {
    _topdir: top,
    _rpmdir: join(top, 'made'),
    _build_name_fmt: '%{NAME}.rpm',
    _binary_payload: COMPRESSION,
    // Neither machine nor moment show in the file.
    _buildhost: 'localhost',
    use_source_date_epoch_as_buildtime: '1',
    clamp_mtime_to_source_date_epoch: '1',
    // Nothing is stripped, split or named anew: the program is the one of every other package.
    debug_package: '%{nil}',
    __os_install_post: '%{nil}',
    _build_id_links: 'none',
    // What lies beside the program is for it alone.
    __provides_exclude_from: `^/${PROGRAM_HOME}/.*$`,
  }
  return Object.entries(values).flatMap(([name, value]) => ['--define', `${name} ${value}`])
}

function specification(release, tree) {
  const libraries = readdirSync(join(tree, PROGRAM_HOME)).filter((name) => /\.so(\.\d+)*$/.test(name))
  const own = libraries.map((name) => name.replaceAll('.', '\\.')).join('|')
  const files = readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `/${join(entry.parentPath, entry.name).slice(tree.length + 1)}`)
  const listed = files.filter((file) => !file.startsWith(`/${PROGRAM_HOME}/`))
  return `Name: ${PROGRAM}
Version: ${release.debianVersion}
Release: 1
Summary: ${summaryOf(release).replace(/^./, (first) => first.toUpperCase())}
License: LicenseRef-Proprietary
URL: ${release.manifest.homepage}
Packager: ${release.manifest.author}
${RECOMMENDED.map((name) => `Recommends: ${name}`).join('\n')}
%global __requires_exclude ^(${own})

%description
${DESCRIPTION}

%install
cp -a ${tree}/. %{buildroot}/

%files
%defattr(-, root, root, 0755)
/${PROGRAM_HOME}
%attr(${SANDBOX.mode.toString(8)}, root, root) /${SANDBOX.file}
${listed.sort().join('\n')}
`
}
