// Types of system-needs.mjs for the tests, which are TypeScript; the scripts are plain JavaScript so that they run before anything is installed.
export interface SystemNeed {
  readonly packages: readonly string[]
  readonly library?: string
  readonly program?: string
  readonly beside?: string
  readonly file?: string
  readonly optional?: boolean
}

export type NeedGroup = 'app' | 'display' | 'spreadsheets' | 'pages' | 'packages' | 'package-checks' | 'disks'

export const SYSTEM_NEEDS: Readonly<Record<NeedGroup, readonly SystemNeed[]>>
export function missingNeeds(
  groups: readonly NeedGroup[],
  has: (need: SystemNeed) => boolean,
): { readonly blocking: readonly SystemNeed[]; readonly optional: readonly SystemNeed[] }
export function packagesFor(needs: readonly SystemNeed[], isKnown?: (name: string) => boolean): readonly string[]
export function installCommand(packages: readonly string[], options: { readonly asRoot: boolean }): string
export function missingMessage(packages: readonly string[], options: { readonly hasApt: boolean }): string
