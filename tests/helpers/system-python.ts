// The Python that comes with the system: the only one that knows LibreOffice, and the tool beside us that opens archives,
// because it had no part in writing them. The set-up brings it (scripts/system-needs.mjs).
import { execFileSync } from 'node:child_process'

export const SYSTEM_PYTHON = '/usr/bin/python3'

/** Unpacks a zip archive into a folder that it makes; throws where Python's reader finds the archive damaged. */
export function unpackElsewhere(archive: string, folder: string): void {
  execFileSync(SYSTEM_PYTHON, ['-m', 'zipfile', '-e', archive, folder], { stdio: ['ignore', 'ignore', 'pipe'] })
}
