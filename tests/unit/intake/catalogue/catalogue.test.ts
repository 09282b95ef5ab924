import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KINDS, LAYERS } from '#core'
import catalogue from '../../../../resources/catalogue/products.json' with { type: 'json' }
import { productNamed } from '../../../../src/intake/catalogue/catalogue.ts'

const resource = (name: string) => readFileSync(new URL(`../../../../resources/catalogue/${name}`, import.meta.url), 'utf8')

describe('the catalogue', () => {
  it('has its licence and notice beside it', () => {
    expect(resource('LICENSE.txt')).toContain('Apache License')
    expect(resource('NOTICE.md')).toContain('cncf/landscape')
    expect(catalogue.flatMap(({ products }) => products)).toHaveLength(1079)
  })

  it('guesses kinds and layers that there are', () => {
    for (const { kind, layer } of catalogue) {
      expect([null, ...KINDS]).toContain(kind)
      expect([null, ...LAYERS]).toContain(layer)
    }
  })

  it.each(['', '   ', '(', '\\', '*', '__proto__', 'no such product'])('finds nothing for %j', (typed) => {
    expect(productNamed(typed)).toBeNull()
  })

  it('names a product only by its whole name or an alias of one alone', () => {
    expect(productNamed('  DATADOG ')?.kind).toBe('observability')
    expect(productNamed('qdrant')).toEqual({ name: 'Qdrant', kind: 'database', layer: 'data' })
    expect(productNamed('gke')?.name).toBe('Google Kubernetes Engine (GKE)')
    expect(productNamed('Kinesis')?.name).toBe('Amazon Kinesis')
    expect(productNamed('Data')).toBeNull()
    // Two services of different makers go by this one.
    expect(productNamed('EKS')).toBeNull()
  })
})
