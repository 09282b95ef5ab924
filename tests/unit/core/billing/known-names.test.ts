import { describe, expect, it } from 'vitest'
import type { BilledGroup } from '#core'
import { knownNames } from '../../../../src/core/billing/known-names.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { group, imported } from './bill-import.ts'

const there = imported(aWorkbook({}), [group('AmazonS3', '7', { month: '2026-09' }), group('AmazonS3', '10')])
const OTHER = { source: 'aws-cur Amazon 1', biller: 'Amazon' }
const nameOf = (groups: readonly BilledGroup[]) => knownNames(groups, there).get(OTHER.source)?.source

describe('a bill of the same account under another name of its cloud', () => {
  it('is known by the name that the workbook has, where all of its months say the same', () => {
    expect(nameOf([group('AmazonS3', '7', { month: '2026-09', ...OTHER }), group('AmazonS3', '10', OTHER)])).toBe('aws-cur AWS 1')
  })

  it('keeps its own name where one of its months says something else, so that nothing is replaced unasked', () => {
    expect(nameOf([group('AmazonS3', '7', { month: '2026-09', ...OTHER }), group('AmazonS3', '11', OTHER)])).toBe(OTHER.source)
    expect(nameOf([group('AmazonS3', '8', { month: '2026-09', ...OTHER }), group('AmazonS3', '10', OTHER)])).toBe(OTHER.source)
  })
})
