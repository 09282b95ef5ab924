// LibreOffice without a window as the second engine: it opens every file, computes all formulas anew
// (a profile that never trusts cached results) and writes them out. One start for many files.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** Fifty files take three minutes on a busy machine. */
const LIMIT_MS = 1_800_000

/** @param files name without extension → bytes. A file that does not open is missing from the answer. */
export function recalculate(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> {
  return converted(files, 'xlsx', 'xlsx:Calc MS Excel 2007 XML')
}

/** Each file opened and written out again. @param filter as --convert-to names it: "pdf", "pptx:Impress MS PowerPoint 2007 XML" */
export async function converted(
  files: ReadonlyMap<string, Uint8Array>,
  extension: 'xlsx' | 'pptx',
  filter: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-libreoffice-'))
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true })
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), ALWAYS_RECALCULATE)
    mkdirSync(join(folder, 'in'))
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, 'in', `${name}.${extension}`)
      writeFileSync(path, bytes)
      return path
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const target = ['--convert-to', filter, '--outdir', join(folder, 'out')]
    await promisify(execFile)('soffice', [profile, '--headless', ...target, ...paths], { timeout: LIMIT_MS })
    return new Map(readdirSync(join(folder, 'out')).map((file) => [file.replace(/\.\w+$/, ''), readFileSync(join(folder, 'out', file))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
