// Makes the .tar.gz: the program folder for Linux without a packager, the same bytes from the same folder. Called by make-packages.mjs.
import { basename, dirname } from 'node:path'
import { runCommand, SetupProblem } from '../run-command.mjs'
import { PROGRAM } from './program-folder.mjs'

/** `target` is written; what is in it lies in a folder named after program and version. */
export async function makeProgramArchive({ release, programFolder, target }) {
  const name = `${PROGRAM}-${release.version}`
  const args = [
    // Order, owners and times are those of the disk, of whoever packs and of the moment, if they are not said.
    ...['--sort=name', '--owner=0', '--group=0', '--numeric-owner', `--mtime=@${release.epoch}`, '--format=ustar'],
    ...[`--transform=s,^${basename(programFolder)},${name},`, '-czf', target, '-C', dirname(programFolder), basename(programFolder)],
  ]
  const { code, output } = await runCommand('tar', args, { show: 'nothing' })
  if (code !== 0) throw new SetupProblem(`tar failed (exit code ${code}): ${output.trim()}`)
}

export function archiveFileName({ version }, arch = process.arch) {
  return `${PROGRAM}-${version}-linux-${arch}.tar.gz`
}
