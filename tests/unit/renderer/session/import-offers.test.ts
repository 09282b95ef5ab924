import { describe, expect, it } from 'vitest'
import { applyEdit, ownersOf, recordsOf, type Workbook } from '../../../../src/core/index.ts'
import { suggestFor } from '../../../../src/intake/index.ts'
import { acceptingOffer, offersAfterImport } from '../../../../src/renderer/session/import-offers.ts'
import { questionsAfterImport } from '../../../../src/renderer/session/import-suggestions.ts'
import { typedNow } from '../../../../src/renderer/session/typed-now.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { accepted, workbookAfter } from '../../intake/table/importing.ts'

const LIST = `name,vendor,approach,owner,share,monthly cost
OpenAI API,OpenAI,borrow,,,900
Sentry,Sentry,buy,Ana,,80
Postgres,Supabase,buy,Ana,5%,25
GitHub Actions,GitHub,buy,,,40
Own pipeline,,build,Ben,,300
`

function offersOf(workbook: Workbook) {
  const added = recordsOf(workbook, 'components').map(({ id, name, vendor }) => [id, suggestFor(name, vendor)] as const)
  return offersAfterImport(workbook, questionsAfterImport(workbook, added))
}

function withAllOffers(workbook: Workbook): Workbook {
  return offersOf(workbook).reduce((now, offer) => {
    const steps = acceptingOffer(typedNow(now), offer)
    let step = steps.next()
    while (!step.done) step = steps.next()
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.problem))
    const next = applyEdit(now, step.value.value)
    if (!next.ok) throw new Error(JSON.stringify(next.problem))
    return next.value
  }, workbook)
}

describe('what can be settled at once after an import', () => {
  const imported = workbookAfter(accepted(LIST))

  it('gathers bought services without time, prices that grow with usage, and where prices are booked', () => {
    expect(offersOf(imported).map(({ id, names }) => [id, names])).toEqual([
      ['no-time', ['OpenAI API', 'Sentry', 'GitHub Actions']],
      ['usage', ['OpenAI API', 'Sentry']],
      ['cogs', ['OpenAI API', 'Sentry', 'Postgres', 'Own pipeline']],
      ['r-and-d', ['GitHub Actions']],
    ])
  })

  it('takes no time for unrecorded that one of two owners has', () => {
    const owners = (...shares: readonly (number | null)[]) => shares.map((share, at) => ({ person: ['Ana', 'Ben'][at] ?? '', share }))
    const bought = { vendor: 'Sentry', approach: 'buy', hosting: 'managed' } as const
    const workbook = aWorkbook({
      components: [
        { ...bought, name: 'Known of one', owners: owners(null, 500) },
        { ...bought, name: 'Known of none', owners: owners(null, null) },
      ],
    })
    expect(offersOf(workbook).flatMap(({ id, names }) => (id === 'no-time' ? names : []))).toEqual(['Known of none'])
    const [, { id = '' } = {}] = recordsOf(workbook, 'components')
    expect(ownersOf({ workbook: withAllOffers(workbook) }, id).map(({ share }) => share)).toEqual([0, 0])
  })

  it('is stored as it says, and offered no more', () => {
    const after = withAllOffers(imported)
    expect(offersOf(after)).toEqual([])
    const shares = recordsOf(after, 'components').map(({ id, name }) => [name, ownersOf({ workbook: after }, id).map(({ share }) => share)])
    expect(shares).toEqual([
      ['OpenAI API', [0]],
      ['Sentry', [0]],
      ['Postgres', [500]],
      ['GitHub Actions', [0]],
      ['Own pipeline', [null]],
    ])
    expect(recordsOf(after, 'costLines').map(({ driver, bookedAs }) => [driver, bookedAs])).toEqual([
      ['usage', 'cogs'],
      ['usage', 'cogs'],
      ['fixed', 'cogs'],
      ['fixed', 'r-and-d'],
      ['fixed', 'cogs'],
    ])
  })
})
