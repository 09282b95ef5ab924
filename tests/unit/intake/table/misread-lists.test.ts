// Lists that were read wrongly once, and what is true of them.

import { describe, expect, it } from 'vitest'
import { findHeader } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { listNotation } from '../../../../src/intake/table/list-notation.ts'
import { accepted, inputOf, proposalOf } from './importing.ts'

const costsOf = (list: string) => accepted(list).rows.map(({ cost }) => cost && [cost.amount, cost.seats])
const ownersOf = (list: string) => accepted(list).rows.map(({ owners }) => owners.map(({ personName, share }) => [personName, share]))
const fieldsIn = (list: string) => inputOf(list).mapping.fields
const asked = (list: string) => proposalOf(inputOf(list)).questions.map(({ id, proposed }) => [id, proposed])
const notes = (list: string) => accepted(list).report.notes.map(({ code }) => code)

describe('a price of one seat', () => {
  it.each(['Price/seat', 'Price per user', 'Price'])('below %s is not what all of them cost', (price) => {
    expect(costsOf(`Name,Owner,Monthly cost,Seats,${price}\nSlack,Ann,$90,10,$9\nJira,Bob,$50,5,$10\n`)).toEqual([
      [9000, null],
      [5000, null],
    ])
    expect(costsOf(`Name,Owner,Spend,Users,${price}\nSlack,Ann,$36,12,$3\nJira,Bob,$24,3,$8\n`)).toEqual([
      [3600, null],
      [2400, null],
    ])
  })

  it('goes behind the total where most of its cells say that usage is paid', () => {
    const list =
      'App,Seats,Price per seat,Monthly total (GBP),Owner\nGitHub,24,£16.80,£403.20,Rhys\nDatadog,–,usage,"£1,500",Rhys\nHub,6,$20,£95,Amara\nAWS,–,usage,"£11,240",Amara\nModal,–,usage,"£3,870",Amara\n'
    expect(costsOf(list).map((cost) => cost?.[0])).toEqual([40_320, 150_000, 9500, 1_124_000, 387_000])
    expect(asked(list)).toEqual([['cost:cost-per-seat', 'all-seats']])
  })

  it('of a year is still divided by its months', () => {
    expect(fieldsIn('Name,Price,Qty,Per month\nA,$5,8,$40\nB,$7,3,$21\nC,$32400,12,$2700\n')).toEqual(['name', 'ignore', 'ignore', 'cost'])
  })

  it.each(['Price/seat', 'Cost / user', '$/seat/mo', 'Cena za licencję', 'Custo por usuário'])(
    'below %s without seats is no cost',
    (header) => {
      const { rows, questions } = accepted(`Name,Owner,${header}\nSlack,Ann,$9\nJira,Bob,$10\n`)
      expect(rows.map(({ cost }) => cost?.amount)).toEqual([null, null])
      expect(questions.map(({ id }) => id)).toEqual(['cost:money-one-seat'])
    },
  )
})

it.each(['Custo por mês', 'Coste por mes'])('a column called %s is the cost, and no number of rows', (header) => {
  expect(costsOf(`Name,${header}\nSlack,R$ 9\nJira,R$ 10\n`)).toEqual([
    [900, null],
    [1000, null],
  ])
})

describe('a time', () => {
  it.each([
    ['Hours', '5', 'hours-week'],
    ['Time (h)', '60', 'hours-month'],
    ['Stunden', '0.5', 'hours-week'],
    ['Godziny', '5', 'hours-week'],
    ['Horas', '5', 'hours-week'],
    ['Days', '3', 'days-month'],
    ['jours-homme', '3', 'days-month'],
    ['Aufwand (Manntage)', '3', 'days-month'],
    ['人日', '3', 'days-month'],
    ['Time', '5', 'percent'],
  ])('below %s, such as %s, is proposed as %s', (header, text, unit) => {
    expect(asked(`Name,Owner,${header}\nSlack,Ann,${text}\n`)).toEqual([['share:share-unit', unit]])
  })

  it('that is half of all is no half an hour', () => {
    const list = 'Name,Owner,Hours/week\nA,Ann,half time\nB,Bob,5\nC,Cy,quarter time\nD,Di,0.5 time\n'
    expect(ownersOf(list).map(([owner]) => owner?.[1])).toEqual([5000, 1250, 2500, 125])
  })

  it.each(['6:00', '4h'])('%s without its period is asked for one', (text) => {
    const [question] = proposalOf(inputOf(`Name,Owner,Time\nA,Ann,${text}\n`)).questions
    expect(question).toMatchObject({ code: 'share-unit', choices: ['hours-week', 'hours-month', 'blank'], proposed: 'blank' })
    const list = `Name,Owner,Time\nA,Ann,${text}\n`
    expect(accepted(list, { [question?.id ?? '']: 'hours-week' }).rows[0]?.owners[0]?.share).toBe(text === '4h' ? 1000 : 1500)
  })

  it('beside the name may lack its unit', () => {
    expect(ownersOf('Name,Owner\nA,Ann:10;Bob:5\n')).toEqual([
      [
        ['Ann', 1000],
        ['Bob', 500],
      ],
    ])
    expect(asked('Name,Owner\nA,Ann:10;Bob:5\n')).toEqual([['share:share-unit', 'percent']])
  })
})

describe('an owner', () => {
  it.each(['""""', 'same', 'idem', 's. o.', '„', 'ditto', 'as above', '",,"', '同上'])('%s is the one above, and said', (mark) => {
    const list = `Name,Owner,Monthly cost\nA,Ann,$1\nB,${mark},$2\nC,Bob,$3\n`
    expect(ownersOf(list)).toEqual([[['Ann', null]], [['Ann', null]], [['Bob', null]]])
    expect(accepted(list).report.notes).toMatchObject([{}, {}, { facts: { notation: 'above', line: 3 } }])
  })

  it('is not merged into two people, or into one and more', () => {
    expect(ownersOf('Name,Owner,Monthly cost\nA,Ann,$1\nB,Ann or Bob,$2\nC,Ann +1,$3\n')).toEqual([
      [['Ann', null]],
      [
        ['Ann', null],
        ['Bob', null],
      ],
      [['Ann', null]],
    ])
  })

  const pairs = (...names: readonly string[]) =>
    proposalOf(inputOf(`Name,Owner,Monthly cost\n${names.map((name, at) => `c${at},${name},$1`).join('\n')}\n`)).questions.flatMap(
      (question) => (question.code === 'owner-same-person' ? question.facts.pairs.map((pair) => [...pair, question.proposed]) : []),
    )

  it.each([
    ['José Antônio Pereira', 'José A. Pereira', 'same'],
    ['José Antônio Pereira', 'jose antonio pereira', 'same'],
    ['José Antônio Pereira', 'Jose Pereira', 'same'],
    ['Catherine Jones', 'Jones Catherine', 'same'],
    ['Catherine Jones', 'Cathrine Jones', 'different'],
    ['Catherine Jones', 'Katherine Jones', 'different'],
    ['Müller', 'Mueller', 'different'],
  ])('%s and %s are asked about', (one, other, proposed) => {
    expect(pairs(one, other)).toEqual([[other, one, proposed]])
  })

  it('with a short name that resembles another is somebody else', () => {
    expect(pairs('Tom', 'Tim', 'Ann', 'Ian')).toEqual([])
  })

  it('is named in the question however many there are', () => {
    const names = [...'ABCDEFGHIJKLM'].flatMap((letter) => [`${letter.repeat(3)}a`, `${letter.repeat(3)}a ${letter.repeat(9)}`])
    expect(pairs(...names)).toHaveLength(13)
  })
})

describe('a column', () => {
  it('of another table is none of the list, though one blank column alone is between', () => {
    expect(fieldsIn('Name,Owner,Monthly cost,,Person,Salary\nA,Ann,$1,,Dave,$5000\nB,Bob,$2,,Eve,$6000\nC,Ann,$7,,,\n')).toEqual([
      'name',
      'owner',
      'cost',
      'ignore',
      'ignore',
      'ignore',
    ])
    expect(fieldsIn('Name,Owner,Monthly cost,,Backup owner,Notes\nA,Ann,$1,,Dave,x\nB,Bob,$2,,Eve,y\nC,Ann,$7,,,\n')[4]).toBe('owner')
  })

  it.each(['Category', '区分', 'Provider'])('%s whose cells say how things are had is the approach', (header) => {
    expect(fieldsIn(`Name,Owner,${header},Monthly cost\nA,Ann,self-hosted,$1\nB,Bob,bought,$2\nC,Cy,in-house,$3\n`)[2]).toBe('approach')
    expect(fieldsIn(`Name,Owner,Provider,Monthly cost\nA,Ann,AWS,$1\nB,Bob,in-house,$2\nC,Cy,Slack,$3\n`)[2]).toBe('vendor')
  })

  it('of approvers is left out and named where no regulation is', () => {
    const list = 'Name,Owner,Monthly cost,Approved by\nA,Ann,$1,Dave\nB,Bob,$2,Eve\nC,Ann,$3,Dave\n'
    expect([fieldsIn(list)[3], notes(list).includes('column-left-out')]).toEqual(['ignore', true])
    const regulated = list.replaceAll('$', '').replace('Monthly cost', 'Regulation name').replace('1', 'HIPAA').replace('2', 'GDPR')
    expect(fieldsIn(regulated)[3]).toBe('regulatoryBasis.approver')
  })
})

describe('an amount', () => {
  const notationOf = (list: string) => {
    const table = readTable(list, 'list.csv')
    if (!table.ok) throw new Error('no table')
    return listNotation(table.value, findHeader(table.value))
  }

  it('names its currency behind a word of thousands', () => {
    const list = 'Nazwa;Koszt miesięczny\nA;12 tys. zł\nB;3,5 mln zł\nC;1 200,50 zł\n'
    expect(notationOf(list)).toEqual({ currency: 'PLN', locale: 'pl-PL' })
    expect(costsOf(list).map((cost) => cost?.[0])).toEqual([1_200_000, 350_000_000, 120_050])
  })

  it('is in millions or billions of reais', () => {
    const list = 'Nome;Custo mensal\nA;R$ 1,2 mi\nB;R$ 0,2 bi\nC;R$ 1.200,50\n'
    expect(notationOf(list)).toEqual({ currency: 'BRL', locale: 'pt-BR' })
    expect(costsOf(list).map((cost) => cost?.[0])).toEqual([120_000_000, 20_000_000_000, 120_050])
  })

  it('in no currency is said to be in the workbook’s', () => {
    expect(notes('Narzędzie,Koszt miesięczny\nAWS,4500\nJira,250\n')).toContain('currency-taken')
    expect(notes('Narzędzie,Koszt miesięczny\nAWS,$4500\nJira,$250\n')).not.toContain('currency-taken')
    expect(notes('Narzędzie,Koszt miesięczny (USD)\nAWS,4500\nJira,250\n')).not.toContain('currency-taken')
  })

  it('that is paid daily is no amount a month', () => {
    const { rows, report } = accepted('Name,Cost,Frequency\nA,$200,daily\nB,$20,monthly\n')
    expect(rows.map(({ cost }) => cost?.amount)).toEqual([null, 2000])
    expect(report.problems).toMatchObject([{ line: 2, text: '$200 per day' }])
  })

  it('in a crown that nothing tells is refused, as no choice would help', () => {
    const { questions, report } = accepted('Name,Monthly cost\nA,350 kr\n')
    expect([questions, report.problems]).toMatchObject([[], [{ problem: { code: 'currency-unclear' } }]])
  })

  it('may be in dollars as Canada writes them', () => {
    expect(accepted('Name,Monthly cost\nA,29 $ US\nB,$3\nC,30 $ CA').rows.map(({ cost }) => [cost?.amount, cost?.currency])).toEqual([
      [2900, 'USD'],
      [300, 'USD'],
      [3000, 'CAD'],
    ])
  })
})

describe('a table that is no inventory', () => {
  const weather = 'Station,Celsius,Humidity,Pressure\nLondon,15,72,1013\nParis,18.5,65,1009\nBerlin,12,80,1017\n'
  const iris = 'Sepal.Length,Sepal.Width,Petal.Length,Species\n5.1,3.5,1.4,setosa\n4.9,3,1.4,virginica\n4.7,3.2,1.3,versicolor\n'

  it.each([weather, iris])('of measurements names nobody and is asked about', (list) => {
    expect(fieldsIn(list)).not.toContain('personTime')
    const { questions, rows } = accepted(list)
    expect(questions.map(({ id, choices }) => [id, choices])).toEqual([['name:list-doubtful', ['use', 'leave-out']]])
    expect(rows).toHaveLength(3)
  })

  it('stays out by an answer, row by row', () => {
    const { rows, edit, report } = proposalOf(inputOf(weather, { 'name:list-doubtful': 'leave-out' }))
    expect([rows, edit]).toEqual([[], null])
    expect(report.leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['London', 'answer'],
      ['Paris', 'answer'],
      ['Berlin', 'answer'],
    ])
  })

  it.each(['Id,Price\n1,62.20\n2,99.06\n3,25.62\n', 'Item,Price\n1,0.85\n2,0.75\n3,0.55\n'])(
    'of figures alone has no names: %s',
    (list) => {
      expect(fieldsIn(list)).not.toContain('name')
    },
  )

  it('is not asked where a header says what the rows are, or where people and money stand beside them', () => {
    expect(asked('Tool\nSlack\nNotion\nLinear\n')).toEqual([])
    expect(asked('Stack,Owner\nSlack,Ann\nNotion,Bob\nLinear,Ann\n')).toEqual([])
  })
})

describe('an export of subscriptions', () => {
  const list = [
    'Service Contact Phone,Item Name,Bill Day,Payment Method,Renewal Contact Email',
    '18645902665,Flex plan,1,PO,ann@one.example',
    '+12155551212,Cloud calling,1,PO,bob@one.example',
    '+17349969200,Contact center,15,PO,ann@one.example',
    '',
  ].join('\n')

  it('takes no phone number for a name, no day for a cost and no means of payment for an answer', () => {
    expect(accepted(list).rows.map(({ component, cost }) => [component.name, cost, component.edge ?? null])).toEqual([
      ['Flex plan', null, null],
      ['Cloud calling', null, null],
      ['Contact center', null, null],
    ])
  })
})

describe('what stands beside a yes or a no', () => {
  it.each([
    ['Core?', 'no (disabled)', 'no'],
    ['Core?', 'yes: the main product', 'yes'],
    ['Differenzierend', 'nein – abgeschaltet', 'no'],
    ['Przewaga konkurencyjna', 'nie (wyłączone)', 'no'],
    ['Core?', '✓ (main product)', 'yes'],
    ['Core?', '✗ (disabled)', 'no'],
    ['Core?', 'no (off) (2024)', 'no'],
    ['Core?', 'yes (main product) see wiki', 'yes'],
    ['Core?', 'yes (24/7)', 'yes'],
    ['Core?', 'Yes - v2', 'yes'],
    ['Core?', 'yes*', 'yes'],
    ['Core?', `yes: ${'the main product, '.repeat(20)}and more`, 'yes'],
  ])('%s: %s is kept in the notes, and says nothing of the whole component', (header, cell, edge) => {
    const { rows } = accepted(`Name;Cost per month;${header}\nA;$10;${cell}\nB;$20;yes\nC;$5;no\nD;$5;no\n`)
    expect(rows.map(({ component: { edge, notes, lifecycle } }) => [edge, notes, lifecycle])).toEqual([
      [edge, `${header}: ${cell}`, undefined],
      ['yes', undefined, undefined],
      ['no', undefined, undefined],
      ['no', undefined, undefined],
    ])
  })

  it.each(['✓ (custom code)', 'ja (Eigenbau) seit 2020'])('below “Hard to replace?”: %s', (cell) => {
    const { rows } = accepted(`Name;Cost per month;Hard to replace?\nA;$10;${cell}\nB;$20;yes\nC;$5;YES!\nD;$5;no\n`)
    expect(rows.map(({ component: { hardManual, notes } }) => [hardManual, notes])).toEqual([
      ['yes', `Hard to replace?: ${cell}`],
      ['yes', undefined],
      ['yes', undefined],
      ['no', undefined],
    ])
  })

  it('stands once where the cell is no answer but a text', () => {
    const { rows } = accepted('Name,Cost per month,Exit plan\nA,$10,No: we rebuild it\nB,$20,Yes (ask Bo)\n')
    expect(rows.map(({ component: { exitNote, notes } }) => [exitNote, notes])).toEqual([
      ['No: we rebuild it', undefined],
      ['Yes (ask Bo)', undefined],
    ])
  })
})

describe('numbered columns of people', () => {
  it.each(['Owner', 'Engineer', 'Eng', 'Eng #'])('called %s, each with a time of its own, are all owners', (header) => {
    const name = (place: number) => `${header}${header.endsWith('#') ? '' : ' '}${place}`
    const list = `What,$ a month,${name(1)},${name(1)} %,${name(2)},${name(2)} %\nCluster,9200,R. Patel,35,M. Cruz,20\nLabels,2500,M. Cruz,10,,\nLake,1800,S. Ahn,15,,\n`
    expect(ownersOf(list)).toEqual([
      [
        ['R. Patel', 3500],
        ['M. Cruz', 2000],
      ],
      [['M. Cruz', 1000]],
      [['S. Ahn', 1500]],
    ])
  })
})

describe('labels of which one is a layer', () => {
  it('keep the others as tags, each apart', () => {
    const list = 'Summary,Spend (mo),Labels\nCluster,$4.2k,"compute, self-managed"\nLake,$0,data\nGateway,$10,"oss;serving"\nMail,$10,oss\n'
    expect(accepted(list).rows.map(({ component: { layer, tags } }) => [layer ?? null, tags])).toEqual([
      ['compute', ['self-managed']],
      ['data', undefined],
      ['serving', ['oss']],
      [null, ['oss']],
    ])
  })
})
