// The name of a container image without what says where it is kept and which version it is: "quay.io/minio/minio:RELEASE.2025" is
// "minio/minio".

/** null: the name is filled in elsewhere, and nothing says with what. */
export function imageName(image: string): string | null {
  const filled = image.trim().replace(/\$\{\w+:?-([^{}]*)\}/g, '$1')
  const [name = ''] = filled.split('@')
  const parts = name.split('/').filter((part) => part !== '')
  const isRegistry = parts.length > 1 && /[.:]|^localhost$|\$/.test(parts[0] ?? '')
  const path = (isRegistry ? parts.slice(1) : parts).map((part) => part.replace(/:.*$/, ''))
  const last = path.at(-1) ?? ''
  return /^[\w.-]+$/.test(last) ? path.join('/') : null
}
