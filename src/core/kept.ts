// What is asked for again and again by the same key, made once.

/** Made for the first that asks for it by its key. */
export function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const old = known.get(key)
    if (old != null) return old
    const value = make(key)
    known.set(key, value)
    return value
  }
}

/** Made once for an object, as long as what it is made with besides is the same. */
export function keptOf<Key extends object, Beside = void, Value = unknown>(
  make: (key: Key, beside: Beside) => Value,
): (key: Key, beside: Beside) => Value {
  const known = new WeakMap<Key, { readonly beside: Beside; readonly value: Value }>()
  return (key, beside) => {
    const old = known.get(key)
    if (old !== undefined && old.beside === beside) return old.value
    const value = make(key, beside)
    known.set(key, { beside, value })
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
