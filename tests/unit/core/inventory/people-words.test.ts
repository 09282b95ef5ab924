// Words that stand where a name would and are no person's, and what joins two names.
import { describe, expect, it } from 'vitest'
import { readPeople, surveyNames } from '#core'

const NO_PEOPLE: Readonly<Record<string, string>> = {
  en: "both founders|the founders|co-founders|both of us|Ana’s team|Ana's squad|2 contractors|2 part-time devs|some freelancers|former employee|ex-contractor|IT Operations|Data & Analytics|Customer Success|Platform and Data|all|squad|the squad|squads|platform squad|team|eng|ops|on-call|on call|oncall|everyone|rotating|all hands|contractor|contractors|ext. contractor|freelancer|unassigned|TBD|TBD (hiring)|to be hired|new hire|open role|nobody|no owner|none|n/a|vacant|-|--|?|whole company|pod|payments pod|on-call rotation|shared|intern|interns|external|founders|SRE on-call|DevOps team|no one yet|to hire|agency|an agency|all of engineering|all engineers|#platform|not set|ops team|the ops|people ops|CTO office|@platform-team|@here|@channel|@all|@everyone|@infra|@data_eng|@platform-ops|devops@acme.io|data-team@acme.io|data.team@acme.io|root@acme.io|licenses@acme.io|ops@acme.io",
  de: 'Team|Team Plattform|Plattform-Team|Plattformteam|alle|jeder|niemand|offen|unbesetzt|n.n.|N. N.|extern|Freelancer|Dienstleister|Externer Dienstleister|Bereitschaft|Betrieb|Vakant|Stelle offen|noch offen|kein Owner|keine|Werkstudent|das Team|Squad Zahlungen|DevOps|zu besetzen|Agentur|Rufbereitschaft|alle Entwickler|nicht besetzt',
  fr: "équipe|équipe data|l'équipe|l’équipe infra|tout le monde|personne|à définir|à recruter|vacant|prestataire|prestataire externe|astreinte|N/A|non attribué|freelance|tous|toute l'équipe|squad paiement|poste à pourvoir|aucun|aucune|inconnu|indépendant|sous-traitant|agence|les devs|ops|néant|en recrutement|externe",
  es: 'equipo|el equipo|equipo de datos|equipo plataforma|todos|nadie|por definir|vacante|contratista|guardia|sin asignar|autónomo|ninguno|pendiente|externo|de guardia|todo el equipo|squad de pagos|agencia|proveedor|por contratar|desconocido|a definir',
  nl: "team|het team|iedereen|niemand|nog niet bekend|vacature|n.t.b.|freelancer|zzp'er|inhuur|storingsdienst|wachtdienst|team data|datateam|onbekend|geen|extern|externe|nog in te vullen|squad betalingen|hele team|n.v.t.|nvt|bureau",
  pt: 'equipe|time|time de dados|squad de pagamentos|Squad Crédito|todos|ninguém|a definir|vaga|vaga aberta|a contratar|terceirizado|plantão|sobreaviso|sem responsável|nenhum|indefinido|consultoria|freela|equipa de dados|fornecedor|todo o time|não definido|o time|externo',
  it: 'team|squadra|squadra dati|tutti|nessuno|da definire|vacante|collaboratore esterno|consulente|consulente esterno|reperibilità|il team|team dati|da assumere|posizione aperta|esterno|libero|n.d.|non assegnato|agenzia|sconosciuto|fornitore',
  id: 'tim|tim data|Tim Platform|semua|semua orang|belum ada|belum ditentukan|kosong|kontraktor|vendor|piket|lowong|tidak ada|akan direkrut|pihak ketiga|freelancer|bersama|seluruh tim|tim infra|tim inti|Tim Keuangan',
  vi: 'cả nhóm|mọi người|nhóm dữ liệu',
  th: 'ทุกคน|ทั้งทีม|ทีมข้อมูล',
  ar: 'الجميع|الفريق|فريق البيانات',
  ja: 'チーム|チーム全員|全員|未定|空席|募集中|当番|オンコール|業務委託|外注|-|なし|SREチーム|基盤チーム|未割り当て|担当なし|みんな|外部業者|派遣社員|該当なし|採用中|情シス|開発部|インフラ担当|持ち回り|ー|―|全社員|フリーランス',
  hi: 'टीम|डेटा टीम|सभी|कोई नहीं|तय नहीं|रिक्त|ठेकेदार|ऑन-कॉल|पता नहीं|सब|सब लोग|पूरी टीम|खाली',
}
const SEEN = surveyNames(['Ana', 'Ben Ortiz', 'Budi', 'Sari', 'Ravi', 'Asha'], [])
const namesIn = (text: string) => readPeople(text, SEEN).people.map(({ name }) => name)

describe('words for nobody and for everybody', () => {
  it.each(Object.entries(NO_PEOPLE))('are no people in %s', (_, words) => {
    expect(words.split('|').filter((word) => namesIn(word).some((name) => name !== null))).toEqual([])
  })

  it('leave names alone', () => {
    for (const name of [
      'Tim',
      'Tim Berg',
      'tim hale',
      'tim berg',
      'ND',
      'NTB',
      'NVT',
      'Allen',
      'Libby',
      'Cole Vance',
      'Sam Everett',
      '佐藤',
    ])
      expect(namesIn(name), name).toEqual([name])
    expect(['@thuy', '@ops_lena', 'ann.here@acme.io'].flatMap(namesIn)).toEqual(['thuy', 'ops_lena', 'Ann Here'])
  })

  it.each([
    ['@tim', 'tim'],
    ['@Tim', 'Tim'],
    ['@alla', 'alla'],
    ['@ai', 'ai'],
    ['@hele.saar', 'hele.saar'],
    ['@will-ops', 'will-ops'],
    ['tim@acme.io', 'Tim'],
    ['alla@acme.io', 'Alla'],
    ['Dev@acme.io', 'Dev'],
    ['anna.eng@acme.io', 'Anna Eng'],
    ['jo.hold@acme.io', 'Jo Hold'],
    ['li.gang@acme.io', 'Li Gang'],
    ['alle.berg@acme.io', 'Alle Berg'],
  ])('leave the handle or address %s to whom it is called by', (text, name) => {
    expect(namesIn(text)).toEqual([name])
  })
})

describe('two names', () => {
  it.each([
    ...[
      'Ana and/or Ben',
      'Ana und/oder Ben',
      'Ana et/ou Ben',
      'Ana y/o Ben',
      'Ana e/ou Ben',
      'Ana en/of Ben',
      'Ana dan/atau Ben',
      'Ana w/ Ben',
    ],
  ])('%s are two people', (text) => expect(namesIn(text)).toEqual(['Ana', 'Ben']))

  it('are two whatever the word between them is, where each stands alone elsewhere', () => {
    expect(['Budi dan Sari', 'Ravi और Asha', 'Ravi aur Asha', 'Ana xyz Ben Ortiz'].map(namesIn)).toEqual([
      ['Budi', 'Sari'],
      ['Ravi', 'Asha'],
      ['Ravi', 'Asha'],
      ['Ana', 'Ben Ortiz'],
    ])
    expect(namesIn('Rosa del Valle')).toEqual(['Rosa del Valle'])
  })

  it('are two in their own column, where the cell that joins them stands, too', () => {
    const column = ['Ravi', 'Asha', 'Ravi aur Asha', 'Rosa', 'Rosa del Valle']
    const seen = surveyNames(column, [])
    const named = (text: string) => readPeople(text, seen).people.map(({ name }) => name)
    expect([named('Ravi aur Asha'), named('Rosa del Valle')]).toEqual([['Ravi', 'Asha'], ['Rosa del Valle']])
    expect(readPeople('Ravi aur Asha', surveyNames(column, ['Ravi aur Asha'])).people).toHaveLength(1)
  })

  it.each([
    [['דוד', 'נועה'], ['דוד', 'נועה'], false],
    [['דוד'], ['דוד', 'נועה'], true],
    [['נועה'], ['דוד', 'נועה'], true],
    [['Ana'], ['דוד ונועה'], false],
    [['דוד', 'נועה', 'דוד ונועה'], ['דוד ונועה'], false],
  ])('joined by the letter that is "and" in Hebrew, beside %j', (known, names, isOpen) => {
    const listed = readPeople('דוד ונועה', surveyNames(['דוד ונועה'], known))
    expect([listed.people.map(({ name }) => name), listed.isOpen]).toEqual([names, isOpen])
  })

  it.each([
    [['Weber, Jonas', 'Garcia Lopez, Ana Maria'], 'Jonas Weber'],
    [['Weber, Jonas Karl', 'Garcia Lopez, Ana Maria'], 'Jonas Karl Weber'],
  ])('of %j are the last and the first of one person, though not all names are of one word', (column, name) => {
    expect(readPeople(column[0] ?? '', surveyNames(column, [])).people.map((person) => person.name)).toEqual([name])
  })

  it('of “Ana Ruiz, Ben Ortiz” are two people, where every name has two words', () => {
    const column = ['Ana Ruiz, Ben Ortiz', 'Cara Diaz, Dan Cole']
    expect(readPeople('Ana Ruiz, Ben Ortiz', surveyNames(column, [])).people.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Ben Ortiz'])
  })

  it('in small letters make a name of “tim”', () => {
    const named = (column: readonly string[], text: string) => readPeople(text, surveyNames(column, [])).people.map(({ name }) => name)
    const small = ['priya', 'sam', 'tim', 'tim, sam', 'tim platform']
    expect([named(small, 'tim'), named(small, 'tim, sam'), named(small, 'tim platform')]).toEqual([['tim'], ['tim', 'sam'], [null]])
    expect(named(['Budi', 'Sari', 'tim'], 'tim')).toEqual([null])
  })

  it.each([
    ['Maya, Dan Hale', ['Maya', 'Dan Hale']],
    ['Priya Shah, Dan Cole', ['Priya Shah', 'Dan Cole']],
    ['Budi, Sari, dan Rina', ['Budi', 'Sari', 'Rina']],
    ['Ana, and Ben', ['Ana', 'Ben']],
    ['Popescu Dan Andrei', ['Popescu Dan Andrei']],
    ['Kim Si Woo', ['Kim Si Woo']],
    ['Kim E Hale', ['Kim E Hale']],
  ])('%s are joined by words in small letters only', (text, names) => {
    const column = surveyNames(['Ana', 'Budi', text], [])
    expect(readPeople(text, column).people.map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['Ana + 2 contractors', ['Ana', null]],
    ['Ana and 3 juniors', ['Ana', null]],
    ['Shared (Ana/Ben Ortiz)', ['Ana', 'Ben Ortiz']],
    ['Split: Ana, Ben', ['Ana', 'Ben']],
    ['ML guild – Ana lead', ['Ana', null]],
    ['Platform team (Ana)', ['Ana', null]],
    ['Platform: Ben Ortiz', ['Ben Ortiz', null]],
    ['Team (Acme)', [null]],
    ['Shared (all)', [null]],
    ['Ana [until March]', ['Ana']],
    ['Ana from Jan', ['Ana']],
    ['Ana until 03/2027', ['Ana']],
    ['Ana seit Mai 2025', ['Ana']],
    ['Ana since 2025', ['Ana']],
    ['Tom from Accounting', ['Tom from Accounting']],
  ])('%s are read beside a group, a number of others and a length of time', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('are one beside their address', () => {
    expect(['Ana Costa <ana.costa@k.example>', 'Ana Costa (ana@k.example)', '#platform'].map(namesIn)).toEqual([
      ['Ana Costa'],
      ['Ana Costa'],
      [null],
    ])
  })
})
