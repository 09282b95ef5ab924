// A property that is worked out when somebody first reads it, once. For what an edit may change but most
// edits nobody looks at. From outside it is a property like any other.

/** @param make pure, and asked at most once */
export function setWhenRead<T extends object, K extends keyof T>(target: T, key: K, make: () => T[K]): void {
  const set = (value: T[K]) => Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: false })
  Object.defineProperty(target, key, {
    enumerable: true,
    configurable: true,
    get: () => {
      const value = make()
      set(value)
      return value
    },
  })
}

/** False while nobody has read it. */
export function isWorkedOut(target: object, key: PropertyKey): boolean {
  return Object.getOwnPropertyDescriptor(target, key)?.get === undefined
}
