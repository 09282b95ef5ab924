// Types of electron-runtime.mjs for the tests, which are TypeScript; the scripts are plain JavaScript so that they run before anything is installed.
export interface ElectronRuntime {
  readonly dist: string
  readonly executable: string
  readonly version: string
  readonly sentence: string
}

export function resolveElectron(options?: { readonly say?: (line: string) => void }): Promise<ElectronRuntime>
export function electronEnvironment(runtime: ElectronRuntime, env?: NodeJS.ProcessEnv): NodeJS.ProcessEnv
