// A compose file. Looked at of a service: its name, image and profiles. Whether it is a job is asked where nothing says that it stays:
// for that its restart policy is looked at, whether it has ports, a health check or a command of its own,
// and whose end others wait for.

import { imageName } from '../image-name.ts'
import { BARE_ENTRY, type StackEntry, type StackKind } from '../stack-kind.ts'
import type { StackNode } from '../stack-node.ts'
import { productOfImage } from '../stack-products.ts'

export const compose: StackKind = {
  recognizes: (root) => root.at('services').keys.length > 0 && !root.at('kind').isThere && !root.at('apiVersion').isThere,
  read(root, { entry }) {
    const services = root.at('services')
    const awaited = awaitedOf(services)
    for (const name of services.keys) {
      const service = services.at(name)
      const image = imageName(service.at('image').text ?? '')
      const product = image === null ? null : productOfImage(image)
      entry({
        ...BARE_ENTRY,
        ...{ name, type: 'service', product, because: product === null ? null : image, isSelfRun: true },
        profiles: service.at('profiles').items.flatMap(({ text }) => text ?? []),
        job: jobOf(service, product !== null, awaited.has(name)),
      })
    }
  },
}

/** Names of the services that others wait for until they have ended. */
function awaitedOf(services: StackNode): ReadonlySet<string> {
  const all = services.keys.flatMap((name) => {
    const needed = services.at(name).at('depends_on')
    return needed.keys.filter((other) => needed.at(other).at('condition').text === 'service_completed_successfully')
  })
  return new Set(all)
}

const STAYS = ['always', 'unless-stopped']

/**
 * A missing restart policy says nothing; what is reached or watched stays, and so does a product that is started as its image starts it.
 */
function jobOf(service: StackNode, isProduct: boolean, isAwaited: boolean): StackEntry['job'] {
  if (isAwaited) return 'waits'
  if (isProduct && !['command', 'entrypoint'].some((key) => service.at(key).isThere)) return null
  const isStaying =
    STAYS.includes(service.at('restart').text ?? '') || ['ports', 'expose', 'healthcheck'].some((key) => service.at(key).isThere)
  return isStaying ? null : 'unclear'
}
