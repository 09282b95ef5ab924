// Types of release.mjs for the tests.
export interface Release {
  readonly manifest: Readonly<Record<string, unknown>>
  readonly version: string
  readonly debianVersion: string
  /** Seconds since 1970. */
  readonly epoch: number
  readonly electron: string
  readonly neverShip: boolean
}
export function releaseOf(options: {
  readonly runtime: { readonly version: string }
  readonly root?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}): Release
export function unreachableAddresses(manifest: { readonly homepage: string; readonly author: string }): string[]
export function neverShipText(release: Release): string
