// The app's version, put in by the bundler (scripts/build-command-line.mjs) from package.json.

declare const RIGHTSIZE_VERSION: string

export const APP_VERSION = RIGHTSIZE_VERSION
