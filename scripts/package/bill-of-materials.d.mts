// Types of bill-of-materials.mjs for the tests.
import type { Release } from './release.mjs'
export function billOfMaterials(options: { readonly release: Release; readonly bundles: readonly string[]; readonly root?: string }): {
  readonly metadata: { readonly timestamp: string }
  readonly components: readonly {
    readonly name: string
    readonly 'bom-ref': string
    readonly hashes?: readonly { readonly content: string }[]
  }[]
  readonly dependencies: readonly unknown[]
}
