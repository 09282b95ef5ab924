// The software bill of materials (CycloneDX 1.6): the packages that the bundler found in the app's bundles, and the Electron
// around them. From package.json alone nothing could be said, because everything is bundled. Called by scripts/package.mjs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../run-command.mjs'
import { bundledParts } from '../third-party-notices.mjs'

export function billOfMaterials({ release, bundles, root = repositoryRoot }) {
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const parts = bundledParts({ bundles, root })
  const components = parts.map(({ name, version, license, folder }) => ({
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    purl: purl(name, version),
    ...(license === undefined ? {} : { licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }] }),
    ...hashOf(locked[folder]),
  }))
  const electron = { type: 'framework', 'bom-ref': purl('electron', release.electron), name: 'electron', version: release.electron }
  const app = { type: 'application', 'bom-ref': 'rightsize', name: release.manifest.name, version: release.version }
  const all = [...components, { ...electron, purl: purl('electron', release.electron), licenses: [{ license: { id: 'MIT' } }] }]
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { timestamp: new Date(release.epoch * 1000).toISOString(), component: app },
    components: all,
    dependencies: [{ ref: 'rightsize', dependsOn: all.map((component) => component['bom-ref']) }],
  }
}

function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** npm's own hash of the archive that the package came in. */
function hashOf(entry) {
  const [algorithm, digest] = entry?.integrity?.split('-') ?? []
  if (algorithm !== 'sha512' || digest === undefined) return {}
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
}
