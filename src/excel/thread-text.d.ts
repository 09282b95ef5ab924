// The text of a script that a thread runs (scripts/thread-text.mjs).
declare module '*?thread' {
  export const script: string
}
