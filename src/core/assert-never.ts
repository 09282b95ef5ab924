// Closes a switch over a union: a new member that nobody handled stops the build.

export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
