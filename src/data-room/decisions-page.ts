// What was decided in a quarter, about the company as a whole and component by component: the printable records as one page for any browser.

import type { Assessment, ComponentAssessment } from '#core'
import { companyWideRecord, DATA_ROOM_WORDS, type DecisionRecord, decisionRecord, type NumberStyle, quarterText } from '#wording'
import { escapedHtml, htmlPage, paragraph } from './html.ts'

/** Components with a decision, an exemption, evidence or an attached file; the order is that of the list. */
export function decisionsPage(assessment: Assessment, quarter: string, style: NumberStyle): string {
  const ofCompany = companyWideRecord(assessment, style)
  const ofComponents = assessment.components.filter(hasRecord).map((entry) => decisionRecord(entry, assessment, style))
  const records = [...(ofCompany === null ? [] : [ofCompany]), ...ofComponents]
  const title = `${assessment.setting.company.name}: ${DATA_ROOM_WORDS.decisions}, ${quarterText(quarter)}`
  const body = records.length === 0 ? [paragraph(DATA_ROOM_WORDS.noDecisions)] : records.map(section)
  return htmlPage(title, [`<h1>${escapedHtml(title)}</h1>`, ...body])
}

function hasRecord({ subject: { component, decisions, exemptions, evidence } }: ComponentAssessment): boolean {
  return decisions.length + exemptions.length + evidence.length + component.attachments.length > 0
}

function section({ title, lead, sections }: DecisionRecord): string {
  const parts = sections.map(({ heading, rows }) => {
    const lines = rows.map(([label, value]) => `<tr><th scope="row">${escapedHtml(label)}</th><td>${escapedHtml(value)}</td></tr>`)
    return `<section>\n<h3>${escapedHtml(heading)}</h3>\n<table>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>\n</section>`
  })
  return [`<h2>${escapedHtml(title)}</h2>`, paragraph(lead), ...parts].join('\n')
}
