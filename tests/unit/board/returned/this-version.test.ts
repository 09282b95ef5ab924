import { expect, it } from 'vitest'
import { RULE_SET_VERSION } from '#core'
import { madeWith } from '#wording'
import { isOfThisVersion } from '../../../../src/board/returned/compare-pack.ts'

it.each([
  ['this version', RULE_SET_VERSION, madeWith('0.1.0'), true],
  ['this version, which names no rules', null, madeWith('0.1.0'), true],
  ['other rules', '2025.1', madeWith('0.1.0'), false],
  ['another version of the app', RULE_SET_VERSION, madeWith('0.2.0'), false],
  ['a version that only ends alike', RULE_SET_VERSION, madeWith('10.1.0'), false],
  ['nobody knows what', RULE_SET_VERSION, null, false],
])('a pack of %s is planned again only if that plans the same', (_, rulesVersion, made, isOurs) => {
  expect(isOfThisVersion({ rulesVersion, madeWith: made }, '0.1.0')).toBe(isOurs)
})
