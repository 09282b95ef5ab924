// What is asked for again and again by the same key, made once.

/** Made for the first that asks for it by its key. */
export function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}

/** Made when it is asked for first. */
export function lazily<Value>(make: () => Value): () => Value {
  let known: { readonly value: Value } | null = null
  return () => {
    known ??= { value: make() }
    return known.value
  }
}
