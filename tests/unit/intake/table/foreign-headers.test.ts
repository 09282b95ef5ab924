// Lists whose headers are in a language that this app knows few or no words of: the header row is told by the figures below it, and
// the column of names by its contents.
import { describe, expect, it } from 'vitest'
import { findHeader } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { accepted } from './importing.ts'

function headerOf(content: string) {
  const table = readTable(content, 'list.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.problem))
  return findHeader(table.value)
}

describe('a header that we know no word of', () => {
  // Georgian, then Amharic, Bengali and made-up words.
  const UNKNOWN = 'დასახელება;პასუხისმგებელი;დრო;ფასი\nKafka ნაკადი;ნინო;10%;₾ 1,200\nსაძიებო;გიორგი;25%;₾ 300\nფოსტა;ნინო;5%;₾ 90\n'

  it('is the row of texts above figures, and the first column in which every text stands once has the names', () => {
    expect(headerOf(UNKNOWN)).toMatchObject({ line: 1, mapping: { fields: ['name', expect.anything(), 'share', 'cost'] } })
    const { rows } = accepted(UNKNOWN)
    expect(rows.map(({ component }) => component.name)).toEqual(['Kafka ნაკადი', 'საძიებო', 'ფოსტა'])
  })

  it.each([
    // Owners repeat, and categories repeat more.
    ['Zibo;Blorp;Vax;Krud\nAna Silva;Queue;10%;$100\nBen Ito;Cache;20%;$200\nAna Silva;Mail;5%;$300\nBen Ito;Auth;7%;$9\n', 1],
    ['Zibo;Blorp;Vax;Krud\nData;Ana;Queue;$100\nData;Ben;Cache;$200\nEdge;Ana;Mail;$300\nEdge;Ana;Auth;$30\n', 2],
    // With three rows nothing repeats, and people are told by their full names.
    ['Zibo;Blorp;Vax\nAna Silva;vector store;$100\nBen Ito;model cache;$200\nFlo Ruiz;job queue;$300\n', 1],
    ['Blorp;Zibo;Vax\nvector store;Ana Silva;$100\nmodel cache;Ben Ito;$200\njob queue;Flo Ruiz;$300\n', 0],
  ])('leaves the names in their column: %j', (list, at) => {
    const { columns, line } = headerOf(list)
    expect([line, columns.findIndex(({ field }) => field === 'name')]).toEqual([1, at])
  })

  it('is found below titles, and its second row below it, with or without merged cells', () => {
    const list =
      'ჩვენი სია\nზომა: თვეში\n\nდასახელება;ვინ;დრო;;ფასი;\n;;წილი;სთ;თვე;წელი\nQueue;ნინო;10%;4;₾ 1,200;₾ 9\nCache;ნინო;20%;8;₾ 300;₾ 7\nMail;ნინო;20%;8;₾ 300;₾ 7\n'
    const { line, firstRow, columns } = headerOf(list)
    expect(line).toBe(5)
    expect(firstRow).toBeGreaterThan(2)
    expect(columns[0]).toMatchObject({ header: 'დასახელება', field: 'name' })
    expect(columns.map(({ header }) => header.replace(/.*· /, ''))).toEqual(['დასახელება', 'ვინ', 'წილი', 'სთ', 'თვე', 'წელი'])
  })
})

describe('a row of data', () => {
  it('is no header, whichever words of ours its texts and its percentages are', () => {
    const list =
      'STT;Zibo;Blorp;Krud;Vax\n1;speech scoring;Duc;40%;12.500.000\n2;monitoring service;platform team;25%;48.500.000\n3;mail;Ha;5%;1.200.000\n'
    expect(headerOf(list)).toMatchObject({ line: 1, firstRow: 1 })
  })
})

/** Languages of which the dictionary has the words that most lists use. */
const LANGUAGES: Readonly<Record<string, string>> = {
  Vietnamese: 'Hệ thống;Người phụ trách;% thời gian;Chi phí hàng tháng;Hình thức;Hết hạn hợp đồng;Ghi chú',
  Arabic: 'المكوّن;المسؤول;الوقت %;التكلفة الشهرية;الطريقة;تاريخ التجديد;ملاحظات',
  Hebrew: 'כלי;אחראי;% משרה;עלות חודשית;קנייה או פיתוח;חידוש חוזה;הערות',
  Thai: 'ระบบ;ผู้รับผิดชอบ;% เวลา;ค่าใช้จ่ายต่อเดือน;สร้างหรือซื้อ;วันสิ้นสุดสัญญา;หมายเหตุ',
  Indonesian: 'Layanan;Penanggung jawab;% waktu;Biaya per bulan;Beli atau bangun;Kontrak sampai;Catatan',
  Polish: 'Narzędzie;Odpowiedzialny;% czasu;Koszt miesięczny;Sposób;Umowa do;Uwagi',
  'Polish with its short month': 'Narzędzie;Odpowiedzialny;% czasu;Koszt netto / m-c;Sposób;Umowa do;Uwagi',
  Turkish: 'Araç;Sorumlu;% zaman;Aylık maliyet;Yöntem;Sözleşme bitişi;Notlar',
  Korean: '서비스;담당자;투입률 %;월 비용;도입 방식;계약 만료일;비고',
  Portuguese: 'Ferramenta;Responsável;% do tempo;Custo mensal;Abordagem;Fim do contrato;Observações',
  Ukrainian: 'Назва;Відповідальний;% часу;Вартість;Спосіб;Договір до;Примітки',
}

describe('a header in', () => {
  it.each(Object.entries(LANGUAGES))('%s is understood in every column', (_, header) => {
    const rows = ['Kafka;Ana;10%;$100;Buy;2027-03-31;x y', 'Auth;Ben;20%;$20;Build;2027-01-15;', 'Mail;Ana;5%;$9;Buy;2027-02-15;see wiki']
    expect(headerOf([header, ...rows].join('\n')).mapping.fields).toEqual([
      'name',
      'owner',
      'share',
      'cost',
      'approach',
      'contract.end',
      'notes',
    ])
  })
})

describe('two columns of time of one owner', () => {
  it('are read where each row fills one of them', () => {
    const { rows } = accepted('Tool;Owner;% of time;Hours/week;Cost/mo\nAuth;Ana;10%;;$5\nMail;Ana;;4;$5\nChat;Ben;20%;;$5\n')
    expect(rows.map(({ owners }) => owners.map(({ share }) => share))).toEqual([[1000], [1000], [2000]])
  })
})
