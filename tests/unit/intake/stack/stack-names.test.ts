import { expect, it } from 'vitest'
import stackNames from '../../../../resources/catalogue/stack-names.json' with { type: 'json' }
import { productSpelled } from '../../../../src/intake/catalogue/known-products.ts'

const terraform = stackNames.terraform.flatMap(({ products }) => Object.entries(products))
const products = [
  ...terraform.map(([name]) => name),
  ...stackNames.providers.map(({ product }) => product),
  ...Object.keys(stackNames.images),
  ...Object.keys(stackNames.kubernetes),
  ...Object.keys(stackNames.charts),
]

it('names products of the catalogue only, under the names that they have there', () => {
  expect(products.filter((name) => productSpelled(name)?.name !== name)).toEqual([])
})

it('knows each type, image and kind once', () => {
  const all = [...terraform, ...Object.entries(stackNames.images), ...Object.entries(stackNames.kubernetes)].flatMap(([, names]) => names)
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
})

it('names each vendor and each part once', () => {
  const vendors = stackNames.terraform.map(({ vendor }) => vendor)
  expect(vendors.filter((vendor, at) => vendors.indexOf(vendor) !== at)).toEqual([])
  const { starts, ends } = stackNames.parts
  const within = (list: readonly string[], covers: (one: string, other: string) => boolean) =>
    list.filter((one) => list.some((other) => other !== one && covers(one, other)))
  expect(within(starts, (one, other) => one.startsWith(`${other}_`))).toEqual([])
  expect(within(ends, (one, other) => one.endsWith(`_${other}`))).toEqual([])
})

it('knows what AI startups run most', () => {
  expect(terraform.flatMap(([, types]) => types).length).toBeGreaterThan(350)
})
