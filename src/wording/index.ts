// The only door of this room.
export * from './desktop.ts'

export * from './edits.ts'
export * from './limits.ts'
export { problemText } from './problems.ts'
