import { describe, expect, it } from 'vitest'
import { compareForms, type FormAnswers } from '#core'
import { readFormFile } from '#intake'
import { PLAIN_STYLE, problemText } from '#wording'
import { foreignXlsx, textRow } from '../../../builders/foreign-xlsx.ts'
import { columnOf, type FormSheet, filledForm, formFile } from '../../../builders/form-file.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({
  components: [
    aComponent({ name: 'Kafka', layer: 'data', edge: 'no', cost: 40_050, owners: [{ person: 'Maya', share: 1250 }, { share: 2000 }] }),
    aComponent({ name: 'Queue', owners: [{ person: 'Maya', share: null }] }),
  ],
})

async function readFilled(fill: (form: FormSheet) => void): Promise<FormAnswers> {
  return okOf(await readFormFile(await filledForm(await formFile(workbook, 'Maya'), fill), 'Maya.xlsx'))
}

async function proposed(fill: (form: FormSheet) => void) {
  const { proposals, files } = compareForms(workbook, [{ file: 'Maya.xlsx', read: { ok: true, value: await readFilled(fill) } }], AS_OF)
  return {
    values: proposals.map(({ about, field, answers }) => `${about} ${field} ${answers.map(({ value }) => value).join(' or ')}`),
    remarks: files.flatMap(({ remarks }) => remarks.map((problem) => problemText(problem, PLAIN_STYLE))),
  }
}

describe('a form that comes back', () => {
  it('says who, of which workbook and revision, and what was sent', async () => {
    expect(await readFilled(() => undefined)).toMatchObject({
      workbookId: 'w-test',
      rev: 0,
      personId: 'p-maya',
      person: 'Maya',
      company: 'Test company',
      quarter: '2026Q4',
      asOf: '2026-11-25',
      currency: 'USD',
      remarks: [],
      rows: [
        { row: 11, componentId: 'c-kafka', component: 'Kafka', stillTrue: null, comment: null },
        { row: 12, componentId: 'c-queue', component: 'Queue', stillTrue: null, comment: null },
      ],
    })
  })

  it('proposes nothing as it was sent', async () => {
    expect(await proposed(() => undefined)).toEqual({ values: [], remarks: [] })
  })

  it('gives every answer as the field keeps it', async () => {
    const { values, remarks } = await proposed(({ cell }) => {
      cell('Kafka', 'time').value = 20
      cell('Kafka', 'unnamedTime').value = 0
      cell('Kafka', 'cost').value = 450.5
      cell('Kafka', 'edge').value = 'Not sure'
      cell('Kafka', 'lifecycle').value = 'Retiring'
      cell('Kafka', 'stillTrue').value = 'Yes'
      cell('Kafka', 'comment').value = ' Moves to\n two brokers '
      cell('Queue', 'time').value = 7.25
    })
    expect(remarks).toEqual([])
    expect(values).toEqual([
      'Kafka time 2000',
      'Kafka unnamedTime 0',
      'Kafka cost 45050',
      'Kafka edge unsure',
      'Kafka lifecycle retiring',
      'Kafka comment Moves to two brokers',
      'Queue time 725',
    ])
  })

  it('takes 12 % for 12 percent, however the program keeps it', async () => {
    const { values } = await proposed(({ cell }) => {
      cell('Kafka', 'time').value = 0.07
      cell('Kafka', 'time').numFmt = '0%'
      cell('Queue', 'time').value = '12 %'
    })
    expect(values).toEqual(['Kafka time 700', 'Queue time 1200'])
  })

  it('takes the result of a formula, and names an error or a formula without one', async () => {
    const { values, remarks } = await proposed(({ cell }) => {
      cell('Kafka', 'time').value = { formula: '10+5', result: 15 }
      cell('Kafka', 'cost').value = { error: '#DIV/0!' } as never
      cell('Queue', 'time').value = { formula: 'NOW()' } as never
    })
    expect(values).toEqual(['Kafka time 1500'])
    expect(remarks).toEqual([
      expect.toSay('Row 11, Kafka, Monthly cost: “#DIV/0!” isn’t a number. Enter digits, such as 12.5.'),
      expect.toSay('Row 12, Queue, Engineer time: “a formula without a result” isn’t a number. Enter digits, such as 12.5.'),
    ])
  })

  it('names what is no answer, and uses the rest of the row', async () => {
    const { values, remarks } = await proposed(({ cell }) => {
      cell('Kafka', 'time').value = 'a lot'
      cell('Kafka', 'cost').value = -5
      cell('Kafka', 'edge').value = 'Perhaps'
      cell('Kafka', 'stillTrue').value = 'Mostly'
      cell('Kafka', 'unnamedTime').value = 120
      cell('Kafka', 'lifecycle').value = 'Planned'
    })
    expect(values).toEqual(['Kafka lifecycle planned'])
    expect(remarks.map((text) => text.split('; ')[0])).toEqual([
      expect.toSay('Row 11, Kafka, Still correct?: “Mostly” isn’t one of the choices. Enter Yes or No.'),
      expect.toSay('Row 11, Kafka, Engineer time: “a lot” isn’t a number. Enter digits, such as 12.5.'),
      expect.toSay('Row 11, Kafka, Unassigned time: 120 is above 100. Enter 0 to 100.'),
      expect.toSay('Row 11, Kafka, Monthly cost: the amount is below 0. Enter 0 or more.'),
      expect.toSay('Row 11, Kafka, Differentiator: “Perhaps” isn’t one of the choices. Enter Yes, No, or Not sure.'),
    ])
  })

  it('takes an emptied cell as not known, where the field knows that', async () => {
    const { values } = await proposed(({ cell }) => {
      cell('Kafka', 'time').value = null
      cell('Kafka', 'edge').value = null
      cell('Kafka', 'lifecycle').value = null
    })
    expect(values).toEqual(['Kafka time ', 'Kafka edge '])
  })

  it('is read with its rows in another order, a column between and a column moved', async () => {
    const { values, remarks } = await proposed(({ cell, sheet, headerRow }) => {
      cell('Queue', 'time').value = 30
      sheet.spliceColumns(columnOf(sheet, headerRow, 'Layer'), 0, ['note'])
      const [kafka, queue] = [headerRow + 1, headerRow + 2].map((row) => sheet.getRow(row).values)
      sheet.getRow(headerRow + 1).values = queue as never
      sheet.getRow(headerRow + 2).values = kafka as never
    })
    expect({ values, remarks }).toEqual({ values: ['Queue time 3000'], remarks: [] })
  })

  it('names a row that was added, repeated or renamed', async () => {
    const { values, remarks } = await proposed(({ cell, sheet, headerRow }) => {
      sheet.getCell(headerRow + 3, 2).value = 'Redis'
      sheet.getRow(headerRow + 4).values = sheet.getRow(headerRow + 2).values
      cell('Kafka', 'component').value = 'Redpanda'
    })
    expect(values).toEqual([])
    expect(remarks).toEqual([
      expect.toSay('Row 11 shows another name than Kafka. To rename the component, use the inventory.'),
      expect.toSay('Row 13 was added and can’t be read. Add the component in the inventory.'),
      expect.toSay('Row 14 repeats Queue and is skipped. Enter its answers by hand if they matter.'),
    ])
  })

  it.each(['id', 'sent-time', 'sent-name', 'seal'])('is not trusted in a row whose hidden %s was changed', async (name) => {
    const { values, remarks } = await proposed(({ cell, sheet, headerRow }) => {
      cell('Kafka', 'time').value = 99
      sheet.getCell(headerRow + 1, columnOf(sheet, headerRow, name)).value = 'c-queue'
    })
    expect(values).toEqual([])
    expect(remarks).toEqual([expect.toSay('Row 11 can’t be used because its hidden cells were changed. Enter its answers by hand.')])
  })

  it('is read under the titles of forms that were sent before', async () => {
    const older = { 'Monthly cost (USD)': 'Cost a month (USD)', 'Unassigned time (%)': 'Time nobody is named for (%)' }
    const { values, remarks } = await proposed(({ sheet, headerRow, cell }) => {
      cell('Kafka', 'cost').value = 450.5
      cell('Kafka', 'unnamedTime').value = 0
      for (const [now, then] of Object.entries(older)) sheet.getCell(headerRow, columnOf(sheet, headerRow, now)).value = then
    })
    expect(remarks).toEqual([])
    expect(values).toHaveLength(2)
  })

  it('is refused without its hidden part, and without a column', async () => {
    const withoutMark = await filledForm(await formFile(workbook, 'Maya'), ({ sheet, headerRow }) => {
      sheet.spliceColumns(columnOf(sheet, headerRow, 'seal'), 1)
    })
    const refusal = async (bytes: Uint8Array) => {
      const read = await readFormFile(bytes, 'Maya.xlsx')
      return read.ok ? 'it was read' : problemText(read.problem, PLAIN_STYLE)
    }
    expect(await refusal(withoutMark)).toSay('Maya.xlsx isn’t an owner form from Rightsize. Choose the returned form.')
    const withoutColumn = await filledForm(await formFile(workbook, 'Maya'), ({ sheet, headerRow }) => {
      sheet.getCell(headerRow, columnOf(sheet, headerRow, 'Lifecycle')).value = 'State'
    })
    expect(await refusal(withoutColumn)).toSay('Maya.xlsx has no column “Lifecycle”. Create the form again and resend it.')
    const other = await foreignXlsx({ sheets: [{ name: 'Budget', rows: textRow(1, ['Component', 'Cost']) }] })
    expect(await refusal(other)).toSay('Maya.xlsx isn’t an owner form from Rightsize. Choose the returned form.')
  })
})
