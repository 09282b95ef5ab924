import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogueSize, findProducts, productNamed } from '../../../../src/intake/catalogue/catalogue.ts'
import { PRODUCTS } from '../../../../src/intake/catalogue/products.ts'

const resource = (name: string) => readFileSync(new URL(`../../../../resources/catalogue/${name}`, import.meta.url), 'utf8')

describe('the catalogue', () => {
  it('is the file in resources, which has its licence and notice beside it', () => {
    expect(PRODUCTS).toBe(resource('products.txt'))
    expect(resource('LICENSE.txt')).toContain('Apache License')
    expect(resource('NOTICE.md')).toContain('cncf/landscape')
    expect(catalogueSize()).toBe(1561)
  })

  it('finds a product by its first letters, by later words and by what stands in brackets', () => {
    expect(findProducts('qdr')[0]).toEqual({ name: 'Qdrant', kind: 'database', layer: 'data', hasPublicSource: true })
    expect(findProducts('kafka').map((product) => product.name)).toContain('Kafka')
    expect(findProducts('ecr')[0]?.name).toBe('Amazon Elastic Container Registry (ECR)')
    expect(findProducts('container registry').map((product) => product.name)).toContain('Amazon Elastic Container Registry (ECR)')
    expect(findProducts('a', 5)).toHaveLength(5)
  })

  it.each(['', '   ', '(', '\\', '*', '__proto__', 'no such product'])('finds nothing for %j', (typed) => {
    expect(findProducts(typed)).toEqual([])
    expect(productNamed(typed)).toBeNull()
  })

  it('names a product only by its whole name or an alias of one alone', () => {
    expect(productNamed('  DATADOG ')?.kind).toBe('observability')
    expect(productNamed('Data')).toBeNull()
    // Two services of different makers go by this one.
    expect(productNamed('EKS')).toBeNull()
  })
})
