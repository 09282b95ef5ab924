// The printable record of a decision: what was answered, which inputs and limits were in force, what else was on the
// table, who decided and when, and what is attached. Built once; the page prints it and copies it as Markdown.

import {
  type Assessment,
  type Component,
  type ComponentAssessment,
  companyWideRecords,
  type FieldPath,
  fieldSpec,
  formOf,
  isInForce,
  RULE_SET_VERSION,
  type Verdict,
  valueAt,
} from '#core'
import { adviceLabel, adviceNotes } from './advice.ts'
import { COMMON_TEXT } from './common.ts'
import { componentCostText } from './component-cost.ts'
import { COMPONENT_FIELDS, OWNER_FIELDS } from './fields/inventory.ts'
import { DECISION_FIELDS, EXCEPTION_FIELDS } from './fields/planning.ts'
import { choiceText } from './fields.ts'
import { inputLabel, inputValue, limitText } from './inputs.ts'
import { DECISION_LABELS } from './labels.ts'
import { formatDate, formatMoney, formatShare, NOT_SET, type NumberStyle, pluralize } from './quantities.ts'
import { RULE_WORDS } from './rules/index.ts'
import { coveredNames, decisionText, effectText, exemptionText } from './screens/component.ts'
import { EVIDENCE_KIND_LABELS } from './screens/evidence.ts'
import { informs, stateLabel } from './states.ts'
import { verdictText } from './verdicts.ts'

interface RecordSection {
  readonly heading: string
  readonly rows: readonly (readonly [label: string, value: string])[]
}

export interface DecisionRecord {
  readonly title: string
  readonly lead: string
  /** Only those that say something. */
  readonly sections: readonly RecordSection[]
}

const HEADINGS = {
  verdict: 'Verdict',
  checks: 'Checks, inputs and limits in force',
  decisions: 'Decisions',
  exception: 'Exception',
  attachments: 'Attachments',
} as const

export function decisionRecord(entry: ComponentAssessment, { setting, asOf }: Assessment, style: NumberStyle): DecisionRecord {
  const { component, decisions, exemptions, evidence } = entry.subject
  const [first] = entry.reasons
  const sections = [
    { heading: HEADINGS.verdict, rows: verdictRows(entry, style) },
    { heading: 'Answers', rows: answerRows(entry, style) },
    { heading: HEADINGS.checks, rows: entry.checks.flatMap((check) => checkRows(check, style)) },
    { heading: 'Alternatives', rows: alternativeRows(entry, style) },
    { heading: HEADINGS.decisions, rows: decisionRows(entry.subject, style) },
    { heading: HEADINGS.exception, rows: exemptionRows(entry.subject, asOf, style) },
    { heading: 'Evidence', rows: evidenceRows(entry, style) },
    { heading: HEADINGS.attachments, rows: attachmentRows([component, ...decisions, ...exemptions, ...evidence]) },
  ]
  return {
    title: `${component.name}: ${stateLabel(entry.verdict, first ?? null, style)}`,
    lead: leadText(setting, asOf, style),
    sections: sections.filter(({ rows }) => rows.length > 0),
  }
}

/** The same of the company as a whole; null where nothing was decided about it. */
export function companyWideRecord(assessment: Assessment, style: NumberStyle): DecisionRecord | null {
  const { setting, asOf, portfolio } = assessment
  const { decisions, exemptions } = companyWideRecords(assessment)
  const records = [...decisions, ...exemptions]
  if (records.length === 0) return null
  const covered = new Set(records.flatMap(({ ruleIds }) => ruleIds))
  const checks = portfolio.filter(({ rule }) => covered.has(rule))
  const sections = [
    { heading: HEADINGS.verdict, rows: checks.map((check) => [RULE_WORDS[check.rule].name, verdictText(check, style)] as const) },
    { heading: HEADINGS.checks, rows: checks.map((check) => [RULE_WORDS[check.rule].name, inputsText(check, style)] as const) },
    { heading: HEADINGS.decisions, rows: decisionRows({ decisions }, style) },
    { heading: HEADINGS.exception, rows: exemptionRows({ exemptions }, asOf, style) },
    { heading: HEADINGS.attachments, rows: attachmentRows(records) },
  ]
  return {
    title: COMMON_TEXT.companyWide,
    lead: leadText(setting, asOf, style),
    sections: sections.filter(({ rows }) => rows.length > 0),
  }
}

function leadText({ company }: Assessment['setting'], asOf: Assessment['asOf'], style: NumberStyle): string {
  return `${company.name}, as of ${formatDate(asOf, style)}, under rules ${RULE_SET_VERSION}.`
}

/** Headings and tables; what a person wrote cannot end a table cell or begin a heading. */
export function recordMarkdown({ title, lead, sections }: DecisionRecord): string {
  const parts = sections.map(({ heading, rows }) =>
    [
      `## ${heading}`,
      '',
      '| | |',
      '|---|---|',
      ...rows.map(([label, value]) => `| ${plainMarkdown(label)} | ${plainMarkdown(value)} |`),
      '',
    ].join('\n'),
  )
  return [`# ${plainMarkdown(title)}`, '', plainMarkdown(lead), '', ...parts].join('\n')
}

/** What a person wrote, without a sign that Markdown reads. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\|`*_<>[\]#]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, ' ')
}

type Rows = RecordSection['rows']

function verdictRows({ verdict, reasons, recommendation }: ComponentAssessment, style: NumberStyle): Rows {
  const why = reasons.map((check) => [RULE_WORDS[check.rule].name, verdictText(check, style)] as const)
  const state = why.length === 0 ? [['State', stateLabel(verdict, null, style)] as const] : []
  if (recommendation.state === 'N/A') return [...state, ...why]
  const notes = recommendation.code === 'unknown' ? [] : adviceNotes(recommendation, style)
  return [...state, ...why, ['Advice', [`${adviceLabel(recommendation)}.`, ...notes].join(' ')]]
}

function answerRows({ subject }: ComponentAssessment, style: NumberStyle): Rows {
  const { component, ownerTime } = subject
  const isTimeKnown = ownerTime.rows > 0 && ownerTime.blankShares === 0
  const answers = (...paths: readonly FieldPath<'components'>[]) => paths.flatMap((path) => answerRow(component, path, style))
  return [
    ...answers('edge', 'customerNotices'),
    [OWNER_FIELDS.share.label, isTimeKnown ? formatShare(ownerTime.knownBp, style) : NOT_SET],
    ...answers('ownerTimeRationale'),
    ['Monthly cost', componentCostText(subject, formatMoney, style)],
    ...answers('hardManual', 'contract.start', 'contract.end', 'contract.minMonths', 'contract.noticeDays', 'contract.exitFee'),
    ...answers('switchWeeks', 'exitNote', 'hosting', 'kind', 'lifecycle'),
  ]
}

/** A choice is said to be open; what else is blank is left out. */
function answerRow(component: Component, path: FieldPath<'components'>, style: NumberStyle): Rows {
  const value = valueAt(component, path)
  const { label } = COMPONENT_FIELDS[path]
  const form = formOf(fieldSpec('components', path))
  if (form === 'choice') return [[label, choiceText('components', path, value as string | null)]]
  if (typeof value === 'string') return [[label, form === 'date' ? formatDate(value, style) : value]]
  if (typeof value !== 'number') return []
  return [[label, form === 'minor' ? formatMoney(value, style) : pluralize(value, form as 'months' | 'days' | 'weeks', style)]]
}

function written(label: string, text: string | null): Rows {
  return text === null ? [] : [[label, text]]
}

function checkRows(check: Verdict, style: NumberStyle): Rows {
  if (check.state === 'N/A' || informs(check.rule) || check.rule === 'data-quality') return []
  return [[`${RULE_WORDS[check.rule].name}: ${stateLabel(check.state, check, style)}`, inputsText(check, style)]]
}

function inputsText({ inputs, limit }: Verdict, style: NumberStyle): string {
  const said = inputs.map((input) => `${inputLabel(input.name)} ${inputValue(input, style)}`).join('; ')
  return `${said}.${limit === null ? '' : ` Limit ${limitText(limit, style)}.`}`
}

function alternativeRows({ subject: { projects } }: ComponentAssessment, style: NumberStyle): Rows {
  return projects.flatMap(({ managed, options }): Rows => {
    const quote =
      managed.quote === null ? [] : [[managed.vendor ?? 'Managed service', `${formatMoney(managed.quote, style)} per month`] as const]
    const listed = options.map(({ name, weeks, cost, chosen }) => {
      const facts = [
        weeks === null ? null : `live in ${pluralize(weeks, 'weeks', style)}`,
        cost === null ? null : formatMoney(cost, style),
        chosen ? 'chosen' : null,
      ]
      return [name, facts.filter((fact) => fact !== null).join(', ') || NOT_SET] as const
    })
    return [...quote, ...listed]
  })
}

function decisionRows({ decisions }: Pick<ComponentAssessment['subject'], 'decisions'>, style: NumberStyle): Rows {
  return decisions.flatMap((decision): Rows => {
    const { choice, ruleIds, rationale, alternatives, effect, outcome } = decision
    return [
      [DECISION_LABELS[choice], decisionText(decision, style)],
      [DECISION_FIELDS.ruleIds.label, coveredNames(ruleIds)],
      ...written(DECISION_FIELDS.rationale.label, rationale),
      ...written(DECISION_FIELDS.alternatives.label, alternatives),
      ...written(DECISION_FIELDS.effect.label, effectText(effect, style)),
      ...written(DECISION_FIELDS.outcome.label, outcome),
    ]
  })
}

function exemptionRows(
  { exemptions }: Pick<ComponentAssessment['subject'], 'exemptions'>,
  asOf: Assessment['asOf'],
  style: NumberStyle,
): Rows {
  return exemptions.flatMap(
    (exemption): Rows => [
      [coveredNames(exemption.ruleIds), exemptionText(exemption, isInForce(exemption, asOf), style)],
      ...written(EXCEPTION_FIELDS.reason.label, exemption.reason),
    ],
  )
}

function evidenceRows({ subject: { evidence } }: ComponentAssessment, style: NumberStyle): Rows {
  return evidence.map(({ date, kind, customer, note, open }) => [
    `${date === null ? '' : `${formatDate(date, style)} · `}${EVIDENCE_KIND_LABELS[kind]}${open ? '' : ', closed'}`,
    [customer, note].filter((part) => part !== null).join(': ') || NOT_SET,
  ])
}

/** Of the component, its decisions, exemptions and evidence; a file that is only known by its name says so. */
function attachmentRows(records: readonly Pick<Component, 'attachments'>[]): Rows {
  return records.flatMap(({ attachments }) =>
    attachments.map(({ name, sha256 }) => [name, sha256 === null ? 'without a fingerprint' : `SHA-256 ${sha256}`] as const),
  )
}
