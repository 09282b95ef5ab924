// What columns mean, by their cells and their names together, in the languages that lists are kept in. All are made up here.
import { describe, expect, it } from 'vitest'
import { findHeader } from '#intake'
import { isOneLetterOff } from '../../../../src/intake/table/header-text.ts'
import { headerUnit } from '../../../../src/intake/table/header-unit.ts'
import { isProductOf } from '../../../../src/intake/table/price-times-units.ts'
import { sumIn } from '../../../../src/intake/table/total-words.ts'
import { accepted, inputOf, proposalOf } from './importing.ts'

const meaningsOf = (list: string) => findHeader(inputOf(list).table).mapping.fields

describe('columns that a new user has', () => {
  it.each(['T1000 T1234 T4100 T2999', 'T101 T123 T410 T299', 'T12034 T22035 T12036 T42037'])(
    'are names where numbers behind a letter are no quarters of a year: %s',
    (names) => {
      const rows = names.split(' ').map((name, at) => `${name},Ana,$${at + 5}\n`)
      expect(meaningsOf(`Tool,Owner,Cost per month\n${rows.join('')}`)).toEqual(['name', 'owner', 'cost'])
    },
  )

  it.each(['Renewal T126 T227 T426', 'Ends T126 T227 T4-26', 'Ends Q126 Q227 Q426'])('are days where a quarter is one: %s', (column) => {
    const [header, ...cells] = column.split(' ')
    const rows = cells.map((cell, at) => `Tool ${at},Ana,$${at + 5},${cell}\n`)
    expect(meaningsOf(`Tool,Owner,Cost per month,${header}\n${rows.join('')}`)[3]).toBe('contract.end')
  })

  it.each(['Period', 'Période', 'Billing period'])('are left out with a word where quarters are what %s says', (header) => {
    for (const quarters of [
      ['T126', 'T227', 'T426'],
      ['Q126', 'Q227', 'Q426'],
    ]) {
      const rows = quarters.map((quarter, at) => `Tool ${at};${quarter};Ana;$${at + 5}\n`)
      const { report } = proposalOf(inputOf(`Tool;${header};Owner;Cost\n${rows.join('')}`))
      expect(report.notes.filter(({ code }) => code === 'column-left-out')).toMatchObject([{ facts: { column: header } }])
    }
  })

  it('are money, questions, dates and areas, not left out', () => {
    const list =
      'Component,Monthly $,Core to product?,Renewal,Area\nBus,"$9,400",no,2027-03-01,Compute\nLake,$4.2k/mo,yes,2027-04-01,Data\nMail,"~1,800",no,,Serving'
    expect(meaningsOf(list)).toEqual(['name', 'cost', 'edge', 'contract.end', 'layer'])
  })

  it.each([
    [
      'German',
      'Komponente;Anbieter;Betriebsart;Verantwortlich;Aufwand;Kosten mtl.;Kernkompetenz?;Vertragsende;Bemerkung\nBus;Acme;gemietet;Ida;10 %;400,00 €;nein;31.12.2027;läuft\nLake;Dune;Eigenentwicklung;Max;0,2 FTE;90,00 €;ja;;neu hier',
    ],
    [
      'French',
      'Outil;Fournisseur;Mode;Responsable;Temps;Coût mensuel;Différenciant ?;Échéance;Commentaires\nBus;Acme;loué;Ida;10 %;400,00 €;non;31/12/2027;ça marche\nLake;Dune;développé en interne;Max;2 h/semaine;90,00 €;oui;;tout neuf',
    ],
    [
      'Spanish',
      'Herramienta;Proveedor;Forma;Responsable;Dedicación;Coste mensual;Ventaja competitiva;Vencimiento;Comentarios\nBus;Acme;alquilado;Ida;10 %;400,00 €;no;31/12/2027;va bien\nLake;Dune;desarrollo propio;Max;20 %;90,00 €;sí;;es nuevo',
    ],
    [
      'Italian',
      'Strumento;Fornitore;Modalità;Responsabile;Impegno;Costo mensile;Vantaggio competitivo;Scadenza;Osservazioni\nBus;Acme;noleggio;Ida;10 %;400,00 €;no;31/12/2027;va bene\nLake;Dune;sviluppo interno;Max;20 %;90,00 €;sì;;è nuovo',
    ],
    [
      'Dutch',
      'Onderdeel;Leverancier;Aanpak;Eigenaar;Tijdsbesteding;Kosten per maand;Onderscheidend;Einddatum;Opmerkingen\nBus;Acme;gehuurd;Ida;10 %;€ 400,00;nee;31-12-2027;loopt goed\nLake;Dune;eigen ontwikkeling;Max;20 %;€ 90,00;ja;;nog nieuw',
    ],
    [
      'Portuguese',
      'Ferramenta;Fornecedor;Forma;Responsável;Dedicação;Custo mensal;Diferencial;Vencimento;Observações\nBus;Acme;alugado;Ida;10 %;R$ 400,00;não;31/12/2027;tudo bem\nLake;Dune;desenvolvimento próprio;Max;20 %;R$ 90,00;sim;;bem novo',
    ],
    [
      'Swedish',
      'Komponent;Leverantör;Driftform;Ansvarig;Tidsandel;Månadskostnad;Konkurrensfördel;Avtalsslut;Anteckningar\nBus;Acme;hyrd;Ida;10 %;400 kr;nej;2027-12-31;går bra\nLake;Dune;egenutvecklad;Max;20 %;90 kr;ja;;helt ny',
    ],
    [
      'Japanese',
      'サービス名,提供元,利用形態,担当者,工数,月額費用（円）,差別化,契約終了日,備考\nバス,アクメ,レンタル,田中,10%,"4,000",いいえ,2027年12月31日,順調です\n湖,砂丘,自社開発,佐藤,20%,900,はい,,新しいもの',
    ],
  ])('are known in %s', (_, list) => {
    expect(meaningsOf(list)).toEqual(['name', 'vendor', 'approach', 'owner', 'share', 'cost', 'edge', 'contract.end', 'notes'])
  })

  it.each([
    ['Portuguese', 'Sistema;Fazemos ou compramos?;Fornecedor\nBus;alugamos;Acme\nLake;construímos;Dune\nMail;compramos;Post'],
    ['Spanish', 'Sistema;¿Hacer o comprar?;Proveedor\nBus;alquilamos;Acme\nLake;desarrollamos;Dune\nMail;compramos;Post'],
    ['French', 'Outil;Construire ou acheter ?;Fournisseur\nBus;nous louons;Acme\nLake;nous développons;Dune\nMail;on achète;Post'],
    ['Italian', 'Sistema;Costruire o comprare?;Fornitore\nBus;noleggiamo;Acme\nLake;sviluppiamo;Dune\nMail;compriamo;Post'],
    ['German', 'System;Bauen oder kaufen?;Anbieter\nBus;mieten wir;Acme\nLake;bauen wir;Dune\nMail;kaufen wir;Post'],
    ['Dutch', 'Onderdeel;Bouwen of kopen?;Leverancier\nBus;huren we;Acme\nLake;bouwen we;Dune\nMail;kopen we;Post'],
    ['English', 'System;Do we build or buy?;Vendor\nBus;we rent it;Acme\nLake;we build it;Dune\nMail;we buy it;Post'],
  ])('are known where a question and what we do answers it, in %s', (_, list) => {
    const [, approach, vendor] = meaningsOf(list)
    expect([approach, vendor]).toEqual(['approach', 'vendor'])
    const read = proposalOf(inputOf(list)).rows.map(({ component }) => component.approach)
    expect(read).toEqual(['borrow', 'build', 'buy'])
  })

  it('mean what their cells say where their name is any', () => {
    expect(meaningsOf('Thing,Model,Group\nBus,SaaS,gold\nLake,built in-house,silver\nMail,open source,gold')).toEqual([
      'name',
      'approach',
      'tags',
    ])
  })

  it.each(['Quem cuida', 'Quem mantém', 'Quién lo lleva', 'Qui s’en occupe', 'Chi se ne occupa', 'Wer kümmert sich'])(
    '%s asks for owners, also where a cell has two with their time',
    (header) => {
      const list = `Ferramenta;${header};Custo mensal\nFila;Ida Lopes 40% / Rui Sá 10%;120\nLago;Rui Sá;80\nGuarda;—;60\n`
      expect(meaningsOf(list)).toEqual(['name', 'owner', 'cost'])
    },
  )

  it.each(['Who runs it', 'Run by', 'Operated by'])('%s means people or where it runs, whichever the cells say', (header) => {
    const meaning = (...cells: string[]) =>
      meaningsOf(`Tool,${header},Cost per month\n${cells.map((cell, at) => `Tool ${at},${cell},$${at + 5}\n`).join('')}`)[1]
    expect(meaning('Emeka O.', 'Bisi', 'Bisi + Emeka O.', 'Chidinma')).toBe('owner')
    expect(meaning('self-hosted', 'managed', 'managed', 'self-hosted')).toBe('hosting')
  })

  it.each(['SLA', 'Uptime', 'Discount', 'Gross margin', 'Verfügbarkeit'])('%s is a percentage of no one’s time', (header) => {
    const list = `Tool,Owner,Cost,${header}\nQueue,Ana,120,99.9%\nCache,Ben,80,20%\nIndex,Ana,60,12.5%\n`
    expect(inputOf(list).mapping.fields).toEqual(['name', 'owner', 'cost', 'ignore'])
  })

  it.each(['KDV %', 'GST %', 'Rebate %', 'Churn %', 'Progress %', '% of COGS', 'Escalator pct'])(
    '%s is no one’s time for its sign alone, and is left out as neither time nor an answer',
    (header) => {
      const list = `Tool,Owner,Cost,${header}\nQueue,Ana,120,20\nCache,Ben,80,20\nIndex,Ana,60,1\n`
      expect(inputOf(list).mapping.fields).toEqual(['name', 'owner', 'cost', 'ignore'])
      expect(proposalOf(inputOf(list)).report.notes).toContainEqual(
        expect.objectContaining({ code: 'column-left-out', facts: expect.objectContaining({ column: header, kind: 'other' }) }),
      )
    },
  )

  it.each(['%', '% of week', 'Eng %', 'Owner %', 'Maint. %', '% czasu', '% часу', 'Load %', '% of one engineer'])(
    '%s is time of theirs',
    (header) => {
      const list = `Tool,Owner,Cost,${header}\nQueue,Ana,120,20\nCache,Ben,80,20\nIndex,Ana,60,1\n`
      expect(inputOf(list).mapping.fields).toEqual(['name', 'owner', 'cost', 'share'])
    },
  )

  it.each([
    ['Locked in?', ['TRUE', 'FALSE', 'FALSE'], 'hardManual'],
    ['Overstappen', ['makkelijk', 'lastig', 'gemiddeld'], 'hardManual'],
    ['Verlengt op', ['3 maart 2027', '1 april 2027', ''], 'contract.end'],
    ['Farklılaştırıcı mı?', ['Evet', 'Hayır', 'Kısmen'], 'edge'],
    ['Skiller oss ut?', ['Ja', 'Nei', 'Nei'], 'edge'],
    ['Skiljer oss från konkurrenterna?', ['Ja', 'Nej', 'Delvis'], 'edge'],
    ['Adam/gün (ay)', ['4', '2', '1'], 'share'],
    ['Contract upto', ['31 Mar 2027', '30 Jun 2027', ''], 'contract.end'],
    ['Betaaltermijn', ['Maandelijks', 'Jaarlijks vooraf', 'Per kwartaal'], 'per'],
  ] as const)('%s is known by name and cells', (header, cells, field) => {
    const rows = cells.map((cell, at) => `Tool ${at},Ana,${at + 5},${cell}\n`)
    expect(meaningsOf(`Tool,Owner,Cost,${header}\n${rows.join('')}`)[3]).toBe(field)
  })

  it('are not a component where it is a footnote of them', () => {
    const list = 'Tool,Owner,Cost / mo\nBus,Ana,$400[1]\nLake,Ben,$90\n[1] Kit Lund: includes the workers,,\n'
    expect(accepted(list).rows.map(({ cost }) => cost?.amount)).toEqual([40_000, 9000])
    expect(accepted(list).report.leftOut).toMatchObject([{ line: 4, reason: 'remark' }])
  })

  it('are a cost where it is paid now and net: no budget, no gross amount, no price of one', () => {
    expect(meaningsOf('Tool,Budget / mo,Cost net,Cost incl. VAT\nBus,500,400,476\nLake,900,800,952')).toEqual([
      'name',
      'ignore',
      'cost',
      'ignore',
    ])
    expect(meaningsOf('Tool,Price,Units,Per month\nBus,5,8,40\nLake,7,3,21')).toEqual(['name', 'ignore', 'ignore', 'cost'])
    expect(meaningsOf('Tool,Price,Seats\nBus,5,8\nLake,7,3')).toEqual(['name', 'cost', 'seats'])
  })
})

describe('what a header says of its figures', () => {
  it.each([
    ['Cost net (k€/yr)', { currency: 'EUR', per: 'year' }],
    ['monthly_cost_usd', { currency: 'USD', per: 'month' }],
    ['月額費用（万円）', { currency: 'JPY', per: 'month' }],
    ['Kosten p.a. in CHF', { currency: 'CHF', per: 'year' }],
    ['$/mo', { currency: null, hasSign: true, per: 'month' }],
    ['Monthly (KES)', { currency: 'KES', per: 'month' }],
    ['COST IN TEUR', { currency: 'EUR' }],
    ['Havi díj (eFt)', { currency: 'HUF', per: 'month' }],
    ['Éves költség (MFt)', { currency: 'HUF', per: 'year' }],
    ['Μηνιαίο κόστος (€)', { currency: 'EUR', per: 'month' }],
    // The name of a month is no "p.a.".
    ['paź', { per: null }],
    ['Jahreskosten', { per: 'year' }],
    ['Koszt miesięczny (zł)', { currency: 'PLN', per: 'month' }],
    ['Aylık maliyet (TL)', { currency: 'TRY', per: 'month' }],
    ['月费用（元）', { currency: 'CNY', per: 'month' }],
    ['ARC', { per: 'year' }],
    // Words that are codes, too: of Turkey and Albania.
    ['Cost of tools to try', { currency: null }],
    ['ALL COSTS', { currency: null }],
  ])('%s', (header, unit) => expect(headerUnit(header)).toMatchObject(unit))
})

describe('small things', () => {
  it.each([
    ['Total', 'whole'],
    ['GRAND TOTAL:', 'whole'],
    ['Zwischensumme Rechnen', 'part'],
    ['Subtotal', 'part'],
    ['Compute total', 'part'],
    ['合計', 'whole'],
    ['小計', 'part'],
    ['Σ', 'whole'],
    ['Summit', null],
    ['Totally Spies', null],
    ['Sum of everything that we ever paid for', null],
  ])('%s is a sum: %s', (text, sum) => expect(sumIn(text)).toBe(sum))

  it('a word is misspelt by one letter, or by two in the wrong order', () => {
    const pairs = [
      ['componet', 'component'],
      ['categroy', 'category'],
      ['vender', 'vendor'],
      ['vendor', 'vendor'],
      ['owner', 'order'],
    ] as const
    expect(pairs.map(([a, b]) => isOneLetterOff(a, b))).toEqual([true, true, true, false, false])
  })

  it('a product is one in most rows that have all three', () => {
    const rows = ['5,8,40', '7,3,21', '32400,12,2700', ',4,9'].map((text, at) => ({ line: at, cells: text.split(','), isHidden: false }))
    expect([
      isProductOf(rows, { product: 2, price: 0, units: 1 }, true),
      isProductOf(rows, { product: 0, price: 1, units: 2 }, true),
    ]).toEqual([true, false])
  })
})
