// A LibreOffice without a window that does what a Python script beside this file asks of it. Python, because its own is the
// only language that knows LibreOffice.

import { execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { SYSTEM_PYTHON } from './system-python.ts'

/** LibreOffice trusts stored results of files that others wrote unless its profile says otherwise. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** Fifty files take minutes on a busy machine. */
const LIMIT_MS = 1_800_000

/** The words that give LibreOffice a profile of its own in this folder, which recalculates whatever it opens. */
export function ownProfile(folder: string): readonly string[] {
  const user = join(folder, 'profile', 'user')
  mkdirSync(user, { recursive: true })
  writeFileSync(join(user, 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
  return [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore']
}

/** @param script its name in this folder; its first word is the pipe, the others are those that `prepare` gives for the folder of the work */
export async function inListeningOffice<T>(
  script: string,
  prepare: (folder: string) => readonly string[],
  read: (folder: string) => T,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-office-'))
  const pipe = `rightsize-${process.pid}-${folder.slice(-6)}`
  const office = spawn('soffice', [...ownProfile(folder), `--accept=pipe,name=${pipe};urp`], { stdio: 'ignore' })
  const ended = new Promise((settle) => office.once('exit', settle))
  try {
    // -B: nothing compiled is left beside the scripts, in a tree that a run must not change.
    await promisify(execFile)(SYSTEM_PYTHON, ['-B', join(import.meta.dirname, script), pipe, ...prepare(folder)], { timeout: LIMIT_MS })
    return read(folder)
  } finally {
    const late = setTimeout(() => office.kill(), 10_000)
    await ended
    clearTimeout(late)
    rmSync(folder, { recursive: true, force: true })
  }
}
