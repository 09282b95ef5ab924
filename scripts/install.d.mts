// Types of install.mjs for the tests, which are TypeScript; the scripts are plain JavaScript so that they run before anything is installed.
export interface LockedPackage {
  readonly version?: string
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly peer?: boolean
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>

export function installReason(wanted: LockedPackages, installed: LockedPackages | undefined): string | undefined
export function ensureInstalled(options?: { readonly say?: (line: string) => void }): Promise<void>
