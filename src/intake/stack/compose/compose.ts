// A compose file. Looked at of a service: its name, image and profiles, and the service that it extends. Whether it is a job is asked where
// nothing says that it stays: for that its restart policy is looked at, and how Swarm deploys it, whether it has ports, a health check or a command of its own,
// and whose end others wait for.

import { imageName } from '../image-name.ts'
import { BARE_ENTRY, type StackEntry, type StackKind } from '../stack-kind.ts'
import { BLANK_NODE, type StackNode } from '../stack-node.ts'
import { productOfImage } from '../stack-products.ts'

export const compose: StackKind = {
  recognizes: (root) =>
    (root.at('services').keys.length > 0 || isIncluding(root)) && !root.at('kind').isThere && !root.at('apiVersion').isThere,
  read(root, { entry, leaveOut, unread }) {
    for (const _ of root.at('include').items) unread('include')
    const services = root.at('services')
    const awaited = awaitedOf(services)
    for (const name of services.keys) {
      const { service, isElsewhere } = extendedService(services, name)
      // It is listed by its name all the same; without these nobody knows what it is.
      if (isElsewhere && !service.at('image').isThere && !service.at('build').isThere) unread('extends')
      if (SWARM_JOB.test(service.at('deploy').at('mode').text ?? '')) {
        leaveOut(name, 'job')
        continue
      }
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

/** What a compose file that only includes others may have beside them: pipelines of other programs include files too. */
const TOPMOST = /^(?:include|name|version|networks|volumes|configs|secrets|x-.*)$/

function isIncluding(root: StackNode): boolean {
  const included = root.at('include').items
  const isFile = (item: StackNode) => item.text !== null || item.at('path').isThere
  return included.length > 0 && included.every(isFile) && root.keys.every((key) => TOPMOST.test(key))
}

/** More than anybody can follow, and few enough for a file that is made of them. */
const LONGEST_CHAIN = 20

interface ExtendedService {
  readonly service: StackNode
  /** It takes something from another file. */
  readonly isElsewhere: boolean
}

/** A service with what it takes from those that it extends, whose own settings win; what it depends on is not taken over. */
function extendedService(services: StackNode, name: string): ExtendedService {
  const names = new Set<string>()
  const chain: StackNode[] = []
  for (let next: string | null = name; next !== null && !names.has(next) && chain.length < LONGEST_CHAIN; ) {
    names.add(next)
    const service = services.at(next)
    chain.push(service)
    const from: StackNode = service.at('extends')
    if (from.at('file').isThere) return { service: firstOf(chain), isElsewhere: true }
    next = from.text ?? from.at('service').text
  }
  return { service: firstOf(chain), isElsewhere: false }
}

function firstOf(chain: readonly StackNode[]): StackNode {
  return { ...BLANK_NODE, at: (key) => chain.map((service) => service.at(key)).find(({ isThere }) => isThere) ?? BLANK_NODE, isThere: true }
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
const SWARM_JOB = /^(?:replicated|global)-job$/

/**
 * A missing restart policy says nothing; what is reached or watched stays, and so does a product that is started as its image starts it.
 */
function jobOf(service: StackNode, isProduct: boolean, isAwaited: boolean): StackEntry['job'] {
  if (isAwaited) return 'waits'
  if (isProduct && !['command', 'entrypoint'].some((key) => service.at(key).isThere)) return null
  const isStaying =
    STAYS.includes(service.at('restart').text ?? '') ||
    isKeptBySwarm(service.at('deploy')) ||
    ['ports', 'expose', 'healthcheck'].some((key) => service.at(key).isThere)
  return isStaying ? null : 'unclear'
}

/** Swarm starts what ended again, unless it is told not to. */
function isKeptBySwarm(deploy: StackNode): boolean {
  const condition = deploy.at('restart_policy').at('condition').text
  const isSwarm = condition === 'any' || deploy.at('mode').isThere || deploy.at('replicas').isThere
  return isSwarm && (condition ?? 'any') === 'any'
}
