// What the system calls a failed operation.

/** The errno name of a failed operation, '' when it is none. */
export function errnoOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
