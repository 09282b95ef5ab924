import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

function cellOf(header: string, text: string) {
  const { rows, questions } = accepted(`Name\t${header}\tVendor\nx\t${text}\tv`)
  return { component: rows[0]?.component, asked: questions.map(({ id, proposed }) => [id, proposed]) }
}

describe('an answer of a few', () => {
  it.each([
    ['Layer', 'compute ', { layer: 'compute' }],
    ['Layer', 'COMPUTE', { layer: 'compute' }],
    ['Edge', 'N', { edge: 'no' }],
    ['Edge', 'YES!!', { edge: 'yes' }],
    ['Edge', 'ja', { edge: 'yes' }],
    ['Edge', 'maybe', { edge: 'unsure' }],
    ['Approach', 'Self-hosted', { approach: 'build', origin: 'third-party', hosting: 'self-run' }],
    ['Approach', 'SaaS', { approach: 'buy', hosting: 'managed' }],
    ['Kind', 'Vector DB', { kind: 'vector-store' }],
    ['Hard to reverse', 'Oui', { hardManual: 'yes' }],
    ['Lifecycle', 'deprecated', { lifecycle: 'retiring' }],
    ['Edge', '?', { edge: 'unsure' }],
    ['Layer', 'Serving/observability', { layer: 'serving' }],
    ['Approach', 'Self-managed', { approach: 'build' }],
    ['Approach', 'seats', { approach: 'buy', hosting: 'managed' }],
    ['Unique for customers?', 'yes', { edge: 'yes' }],
    ['Approach', 'Own team', { approach: 'build' }],
    ['Approach', 'our code', { approach: 'build', origin: 'own-code' }],
    ['Approach', 'our code, rented bare GPUs', { approach: 'build', origin: 'own-code' }],
    ['Core?', 'yes?', { edge: 'unsure' }],
    ['Core?', 'No ??', { edge: 'unsure' }],
    ['Approach', 'selbst betrieben', { approach: 'build', origin: 'third-party' }],
    ['Approach', 'développé en interne', { approach: 'build', origin: 'own-code' }],
    ['Approach', 'suscripción', { approach: 'buy' }],
    ['Approach', 'a consumo', { approach: 'borrow' }],
    ['Approach', 'eigen ontwikkeling', { approach: 'build', origin: 'own-code' }],
    ['Approach', 'código aberto', { approach: 'build', origin: 'third-party' }],
    ['Approach', 'egenutvecklad', { approach: 'build', origin: 'own-code' }],
    ['Approach', '従量課金', { approach: 'borrow' }],
    ['Maison ou externe', 'externe', { approach: 'buy' }],
    ['Interno/Esterno', 'esterno', { approach: 'buy' }],
    ['In-house / external', 'external', { approach: 'buy' }],
    ['selv/købt/lejet', 'selv', { approach: 'build', origin: 'own-code' }],
    ['Approach', 'Bina', { approach: 'build', origin: 'own-code' }],
    ['Approach', 'bayar ikut penggunaan', { approach: 'borrow' }],
    ['Approach', 'managed (AWS)', { approach: 'buy' }],
    ['Hosting', 'Self-hosted', { approach: 'build', origin: 'third-party', hosting: 'self-run' }],
    ['Edge', '✓', { edge: 'yes' }],
    ['Commodity?', 'yes', { edge: 'no' }],
    ['Commodity?', 'commodity', { edge: 'no' }],
    ['Differentiator', 'High', { edge: 'yes' }],
    ['Differentiator (H/M/L)', 'L', { edge: 'no' }],
    ['Commodity?', 'high', { edge: 'no' }],
    ['Layer', 'البيانات', { layer: 'data' }],
    ['Layer', 'Tính toán', { layer: 'compute' }],
    ['Layer', 'Сервінг', { layer: 'serving' }],
    ['Approach', 'Розробляємо', { approach: 'build', origin: 'own-code' }],
    ['Kjøp/bygg/lei', 'Bygg', { approach: 'build', origin: 'own-code' }],
    ['Kjøp/bygg/lei', 'Lei', { approach: 'borrow' }],
    ['Bindingstid', '2027-06-30', { contract: expect.objectContaining({ end: '2027-06-30' }) }],
    ['Approach', '직접 구축', { approach: 'build', origin: 'own-code' }],
    ['Reversible?', 'yes', { hardManual: 'no' }],
    ['Reversible?', 'hard', { hardManual: 'yes' }],
    ['Easy to replace?', 'difficult', { hardManual: 'yes' }],
    ['Reversible?', 'easy', { hardManual: 'no' }],
    ['Reversible?', 'no', { hardManual: 'yes' }],
    ['Reversible?', 'high', { hardManual: 'no' }],
    ['Hard to replace?', 'yes', { hardManual: 'yes' }],
    ['Lock-in', 'high', { hardManual: 'yes' }],
    ['Status', 'gekündigt', { lifecycle: 'retired' }],
  ])('%s %j is understood', (header, text, expected) => {
    const { component, asked } = cellOf(header, text)
    expect(component).toMatchObject(expected)
    expect(asked).toEqual([])
  })

  it.each([
    ['Layer', 'Compute / data', [['layer:choice-several', 'blank']]],
    ['Approach', 'buy or build?', [['approach:choice-several', 'blank']]],
    ['Layer', 'Plumbing', [['layer:choice-unknown', 'blank']]],
    ['Approach', '__proto__', [['approach:choice-unknown', 'blank']]],
    ['Approach', 'serverless', [['approach:choice-unknown', 'blank']]],
    ['Edge', 'not really', [['edge:choice-unknown', 'blank']]],
    ['Differentiator', 'Medium', [['edge:choice-unknown', 'blank']]],
  ])('%s %j is asked about', (header, text, asked) => expect(cellOf(header, text).asked).toEqual(asked))

  it.each(['no sé', 'ne sais pas', 'Weiß nicht', 'não sei', 'わからない', "don't know", '모름', 'vet ikke'])(
    '%s is nobody’s knowledge, and no question',
    (text) => {
      expect(cellOf('Edge', text)).toEqual({ component: { name: 'x', vendor: 'v', edge: 'unsure' }, asked: [] })
      for (const header of ['Approach', 'Hard to reverse', 'Layer'])
        expect(cellOf(header, text), header).toEqual({ component: { name: 'x', vendor: 'v' }, asked: [] })
    },
  )

  it('is no colour where red may be a yes, and each colour is asked about', () => {
    const { rows, questions } = accepted('Name\tLock-in\tCore?\na\t🔴\t🟢\nb\t🟢\t🔴\nc\t🔴\t🟡', {
      'hardManual:choice-unknown:🔴': 'yes',
      'hardManual:choice-unknown:🟢': 'no',
    })
    expect(questions.map(({ id, cells }) => [id, cells])).toEqual([
      ['hardManual:choice-unknown:🔴', 2],
      ['hardManual:choice-unknown:🟢', 1],
    ])
    expect(rows.map(({ component: { hardManual, edge } }) => [hardManual, edge])).toEqual([
      ['yes', 'yes'],
      ['no', 'no'],
      ['yes', 'unsure'],
    ])
  })

  it('is left unanswered by a blank cell and by a dash', () => {
    expect(cellOf('Edge', '')).toEqual({ component: { name: 'x', vendor: 'v' }, asked: [] })
    expect(cellOf('Edge', '-')).toEqual({ component: { name: 'x', vendor: 'v' }, asked: [] })
  })
})

it('is none of how much something matters below any other header', () => {
  const { rows } = accepted('Name,Priority,Cost\na,High,$5\nb,Low,$6\nc,Medium,$7\nd,High,$8')
  expect(rows.map(({ component }) => component.edge ?? null)).toEqual([null, null, null, null])
})

describe('owners in a cell', () => {
  const ownersOf = (text: string, answers = {}) => {
    const { rows, questions } = accepted(`Name\tOwner\tVendor\nx\t${text}\tv`, answers)
    return { names: rows[0]?.owners.map((owner) => owner.personName), asked: questions.map((question) => question.id) }
  }

  it.each([
    ['Maya/Priya', ['Maya', 'Priya'], []],
    ['Maya & Priya', ['Maya', 'Priya'], []],
    ['Maya and Priya', ['Maya', 'Priya'], []],
    ['Maya; Priya', ['Maya', 'Priya'], []],
    ['Maya; maya', ['Maya'], []],
    ['Weber, Jonas', ['Weber', 'Jonas'], ['owner:owners-several']],
    ['TBD', [], []],
    ['?', [], []],
    ['everyone', [], []],
    ['platform team', [], []],
    ['Zoë Lindqvist', ['Zoë Lindqvist'], []],
  ])('%s', (text, names, asked) => expect(ownersOf(text)).toEqual({ names, asked }))

  it('follow the answer', () => {
    expect(ownersOf('Weber, Jonas', { 'owner:owners-several': 'one' }).names).toEqual(['Jonas Weber'])
  })

  it('follow what the other cells show about a comma', () => {
    const names = (...cells: readonly string[]) =>
      accepted(`Name\tOwner\tVendor\n${cells.map((cell, at) => `n${at}\t${cell}\tv`).join('\n')}`).rows.map(({ owners }) =>
        owners.map(({ personName }) => personName),
      )
    expect(names('Yuki', 'Ben', 'Yuki, Ben')).toEqual([['Yuki'], ['Ben'], ['Yuki', 'Ben']])
    expect(names('Weber, Jonas', 'Berg, Lena')).toEqual([['Jonas Weber'], ['Lena Berg']])
  })

  it('are one person where the column writes last and first names, which is asked once', () => {
    const cells = ["O'Shea, Dónal", 'TBC', 'Byrne, Ciara', 'Platform team', 'Byrne, Ciara; Kelly, Niamh', '']
    const list = `Name;Owner;Vendor\n${cells.map((cell, at) => `n${at};"${cell}";v`).join('\n')}`
    const named = ({ rows }: ReturnType<typeof accepted>) => rows.map(({ owners }) => owners.map(({ personName }) => personName))
    const proposal = accepted(list)
    expect(named(proposal)).toEqual([["Dónal O'Shea"], [], ['Ciara Byrne'], [], ['Ciara Byrne', 'Niamh Kelly'], []])
    expect(proposal.questions.map(({ id, proposed, cells: count }) => [id, proposed, count])).toEqual([['owner:owners-several', 'one', 3]])
    expect(named(accepted(list, { 'owner:owners-several': 'several' }))[0]).toEqual(["O'Shea", 'Dónal'])
  })

  it('take shares beside names, and the time of a team without a name', () => {
    const entries = (owner: string, share: string) =>
      accepted(`Name\tOwner\t% of time\nx\t${owner}\t${share}`).rows[0]?.owners.map((one) => [one.personName, one.share])
    expect(entries('Ana & Ben 60/40', '20%')).toEqual([
      ['Ana', 1200],
      ['Ben', 800],
    ])
    expect(entries('Ana (50%), Ben (20%)', '')).toEqual([
      ['Ana', 5000],
      ['Ben', 2000],
    ])
    expect(entries('Ana/Ben', '40 % / 20 %')).toEqual([
      ['Ana', 4000],
      ['Ben', 2000],
    ])
    // Shares that come to all of it part the time beside them; others are of the person.
    expect(entries('Ana (60%) and Ben (40%)', '1 day a week')).toEqual([
      ['Ana', 1200],
      ['Ben', 800],
    ])
    expect(entries('Ana (50%), Ben (20%)', '1 day a week')).toEqual([
      ['Ana', 5000],
      ['Ben', 2000],
    ])
    expect(entries('Ana (100%)', '1 day a week')).toEqual([['Ana', 10_000]])
    expect(entries('platform team', '4%')).toEqual([[null, 400]])
    expect(entries('platform team', '')).toEqual([])
    expect(entries('Ana/Ben', '20%')).toEqual([
      ['Ana', null],
      ['Ben', null],
    ])
  })

  it('are not taken for one when two longer names fit', () => {
    const { questions } = accepted('Name\tOwner\na\tAna\nb\tAna Gil\nc\tAna Roca')
    expect(questions).toEqual([])
  })
})

describe('marks', () => {
  it.each([
    [':material-check:', ':x:'],
    [':white_check_mark:', ':negative_squared_cross_mark:'],
    [':heavy_check_mark:', ':no_entry_sign:'],
    ['✅', '❌'],
    ['✔️', '✖️'],
    ['🟢', '🔴'],
    ['●', '×'],
  ])('%s is a yes and %s a no', (yes, no) => {
    const list = `Tool,Core?,Cost / mo\nBus,${yes},400\nLake,${no},90\nMail,${no},20\nChat,–,5\n`
    expect(accepted(list).rows.map(({ component }) => component.edge ?? null)).toEqual(['yes', 'no', 'no', null])
  })
})
