// The entry point of contract: what the page may ask of the main process, and what it is told.

export * from './channels.ts'
export * from './messages.ts'
export type * from './requests.ts'
