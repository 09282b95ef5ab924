// Columns of people below a header that nobody knows, in another language or a team's own words. Their cells show that somebody is named
// and not what for: whether these people look after the components is asked once for each such column.

import { nameKey, readPeople, recordsOf, surveyNames, type Workbook } from '#core'
import { productNamed } from '../catalogue/catalogue.ts'
import { productSpelled } from '../catalogue/known-products.ts'
import type { SourceRow } from '../formats/list-format.ts'
import { kindOf } from './cell-kinds.ts'
import { sampleOf } from './column-profile.ts'
import { fieldsOf, type ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { isPersonName } from './given-names.ts'
import { isContactHeader, normalHeader, remarksOf } from './header-text.ts'
import type { Inquiry } from './inquiry.ts'

/** What contents alone make of a column of short texts. */
const BY_CONTENTS: ReadonlySet<ImportField | 'ignore'> = new Set<ImportField | 'ignore'>(['ignore', 'notes', 'tags', 'owner', 'share'])
const OWNING: ReadonlySet<ImportField | 'ignore'> = new Set<ImportField | 'ignore'>(['owner', 'personTime'])
const LEAST_CELLS = 2
const NEARLY_ALL = 0.8
/** Of the names of a column so many are known, and so few in one that has people at all. */
const MOSTLY = 0.5
const SOME = 0.3

/**
 * Sure: most go by a name that people are given; likely: some do, have times of their own, or are somebody by form. Only hinted: nothing but the
 * header or a column of times beside them says so, and places and products stand below such headers as well: asked about, and never proposed.
 */
type Likelihood = 'sure' | 'likely' | 'hinted' | 'none'

/** @param rows those below the header */
export function settleUnnamedPeople(
  mapping: ColumnMapping,
  rows: readonly SourceRow[],
  workbook: Workbook,
  inquiry: Inquiry,
): ColumnMapping {
  const { fields, headers, byHand = [] } = mapping
  const sample = sampleOf(rows)
  // Beside owners these may be whoever approves, is on call or was asked; their column is named among those that are left out or noted.
  const isNamed = (index: number) => byHand.includes(index) || !(isUnknown(headers[index] ?? '') || isOfOthers(headers[index] ?? ''))
  if (fields.some((field, index) => OWNING.has(field) && isNamed(index))) return mapping
  const known = new Set(recordsOf(workbook, 'people').map(({ name }) => nameKey(name)))
  const likelihoods = fields.map((field, index) => {
    if (!BY_CONTENTS.has(field) || byHand.includes(index)) return null
    const header = headers[index] ?? ''
    const texts = textsAt(sample, index)
    if (!isUnknown(header)) return isAddress(header) && areSomebody(texts) ? 'likely' : null
    if (!OF_ACCOUNTS.test(header) && areSomebody(texts)) return 'likely'
    return likelihoodOf(texts, known, OF_SOMEBODY.test(header) || (UNNAMED.test(header) && takesTime(fields, index)))
  })
  const taken = fields.some((field, index) => field === 'owner' && likelihoods[index] === 'sure')
  const likeliest = [likelihoods.indexOf('sure'), likelihoods.indexOf('likely')].find((index) => index !== -1)
  const settled = fields.map((field, index) => {
    const header = headers[index] ?? ''
    const likelihood = likelihoods[index] ?? null
    if (likelihood === null) return field === 'owner' && isOfOthers(header) && !byHand.includes(index) ? 'notes' : field
    if (likelihood === 'none') return field === 'owner' ? 'notes' : field
    if (field === 'owner' && likelihood === 'sure') return field
    // Of two columns of people one may be whoever asked for it.
    const proposed = !taken && index === likeliest ? 'owners' : 'no-owners'
    return areOwners(rows, index, header, proposed, inquiry) ? 'owner' : field === 'owner' ? 'notes' : field
  })
  return { ...mapping, fields: settled }
}

/** "Email" and no more, where nobody is named elsewhere: whoever is reached so. "Support email" and "Billing email" are of others. */
const ADDRESS_ONLY =
  /^(?:e-?mails?(?: address(?:es)?)?|mail(?:adresse)?|correo|courriel|メール(?:アドレス)?|ईमेल|(?:slack )?handle|slack id)(?: ?\([^()]*\))?$/iu

function isAddress(header: string): boolean {
  return fieldsOf(header).size === 0 && isContactHeader(header) && ADDRESS_ONLY.test(header.replace(/_/g, ' ').trim())
}

/** Nobody has said whose time stands in another column. */
function takesTime(fields: ColumnMapping['fields'], own: number): boolean {
  return fields.some((field, index) => field === 'share' && index !== own)
}

/** Its words say nothing, not even that somebody else is meant. */
function isUnknown(header: string): boolean {
  const remarks = remarksOf(header)
  const isOfElse = isContactHeader(header) || remarks.has('outside') || remarks.has('touched') || isOfOthers(header)
  return fieldsOf(header).size === 0 && !isOfElse
}

/** Whoever approves, asked for it, wrote it down or is served by it, and looks after nothing. */
const OTHERS = new RegExp(
  [
    'appro[buv]|signed off|sign off|review|genehmig|freig[ae]b|valide|apro[bv]|goedg?e?keur|godk[aej]+n|zatwierdz|schval|jovahagy|onayla|hyvaksy|утвер|согласов|погод|承認|決裁|决裁|審批|审批|批准|승인|결재',
    'request|(?:ordered|raised|opened|paid) by|purchas|buyer|anforder|antragst|bestell|bestill|demande|solicit|richie(?:dente|sto)|aanvra|aangevra|wniosk|zamawia|zadatel|igenyl|pyytaj|заказчик|заявител|依頼|申請|申请|신청|요청',
    'report(?:er|ed)|submit|melder|gemeldet|rapporte|segnala|zglasza|報告|报告|보고',
    'customer|client|kund(?:e[nr]?)?(?!\\p{L})|klant|klient|zakaznik|ugyfel|musteri|asiakas|клиент|клієнт|顧客|客户|客戶|고객',
    'author|autor|auteur|written by|creat(?:ed|or|eur)|crea(?:do|to)|criado|cree par|erstell|verfass|forfatt|автор|作成|作者|创建|작성',
  ].join('|'),
  'u',
)

function isOfOthers(header: string): boolean {
  return fieldsOf(header).size === 0 && OTHERS.test(normalHeader(header).normalize('NFC'))
}

function textsAt(rows: readonly SourceRow[], index: number): readonly string[] {
  return rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => kindOf(text) !== 'nothing')
}

/** Says that somebody is named, and not what for. */
const OF_SOMEBODY =
  /(?<!\p{L})(?:humans?|members?|on[ -]?call|rota|slack|handle|username|login|experts?|sme|gurus?|admins?|handler|keeper|caretaker|custodian|babysitter|supervisor|developers?|devs?|deputy|point person|mitglied(?:er)?|bereitschaft|membres?|astreinte|miembros?|guardia|membri|leden|medlem|członek|üye|nöbetçi|thành viên|trực|メンバー|成员|멤버)(?!\p{L})/iu
/** Handles and addresses below these are accounts of products, or those of vendors and of desks. */
const OF_ACCOUNTS =
  /(?<!\p{L})(?:twitter|x|github|gitlab|linkedin|mastodon|bluesky|instagram|facebook|youtube|tiktok|reddit|telegram|threads|social(?: media)?|support|billing|invoic(?:e|es|ing)|accounts?|accounting|resellers?|contacts?|vendors?|suppliers?|licen[cs](?:es?|ing)|kontakte?|konto|konten|rechnung(?:en|smail)?|abrechnung|soporte|cuentas?|facturación|contactos?|comptes?|facturation|supporto|conto|suporte|contas?|contatos?|faturamento)(?!\p{L})/iu
/** A column without a header, as it is called here or by whoever exported it. */
const UNNAMED = /^(?:col(?:umn)?|spalte|colonne|columna|coluna|kolumn|kolom|field) ?\d+$/i
/** "@thuy", "thuy@acme.io" and "J.K." are somebody whatever they are called. */
const HANDLE = /^@ ?[\p{L}][\p{L}\d._-]*$/u
const ADDRESS = /^[\p{L}\d._+-]+@([\w-]+(?:\.[\w-]+)+)$/u
const INITIALS = /^(?:\p{Lu}\.[ -]?){2,3}$/u

/** Of the form of initials, and where something is sold, runs or is law. */
const NO_INITIALS = /^(?:U\.? ?S\.? ?(?:A\.)?|U\. ?K\.|E\. ?U\.|U\. ?A\. ?E\.|U\. ?N\.)$/u

/** Addresses of several companies are those of vendors. */
function areSomebody(texts: readonly string[]): boolean {
  if (texts.length < LEAST_CELLS) return false
  const domains = texts.flatMap((text) => ADDRESS.exec(text)?.[1]?.toLowerCase() ?? [])
  const isOne = domains.every((domain) => domain === domains[0])
  const isInitials = (text: string) => INITIALS.test(text) && !NO_INITIALS.test(text)
  const seen = surveyNames(texts, [])
  const isNoPerson = (text: string) => readPeople(text, seen).people.every(({ name }) => name === null)
  const isSomebody = (text: string) => !isNoPerson(text) && (HANDLE.test(text) || isInitials(text) || (isOne && ADDRESS.test(text)))
  const named = texts.filter(isSomebody).length
  const people = texts.filter((text) => isSomebody(text) || isNoPerson(text)).length
  return named >= texts.length * MOSTLY && people >= texts.length * NEARLY_ALL
}

/** @param isHinted something beside the names says that they are somebody's */
function likelihoodOf(texts: readonly string[], known: ReadonlySet<string>, isHinted: boolean): Likelihood {
  if (texts.length < LEAST_CELLS) return 'none'
  const seen = surveyNames(texts, [])
  const cells = texts.map((text) => readPeople(text, seen).people)
  const isOfPeople = (people: (typeof cells)[number]) => people.length > 0 && people.every(({ name }) => name === null || isCalledSo(name))
  if (cells.filter(isOfPeople).length < cells.length * NEARLY_ALL) return 'none'
  const named = cells.flat().flatMap(({ name }) => name ?? [])
  const names = [...new Map(named.map((name) => [nameKey(name), name])).values()]
  const isSomebody = (name: string) => known.has(nameKey(name)) || isPersonName(name)
  const people = names.filter(isSomebody).length
  const products = names.filter((name) => !isSomebody(name) && isProduct(name)).length
  if (named.length < cells.length * MOSTLY || products > names.length * SOME) return 'none'
  if (people >= names.length * MOSTLY) return 'sure'
  const haveTimes = cells.flat().some(({ name, share }) => name !== null && share !== null)
  const areJoined = people > 0 && cells.some((each) => each.length > 1)
  if (haveTimes || areJoined || people >= names.length * SOME || (isHinted && people > 0)) return 'likely'
  return isHinted ? 'hinted' : 'none'
}

function isCalledSo(name: string): boolean {
  return kindOf(name) === 'person' || isPersonName(name)
}

function isProduct(name: string): boolean {
  return productSpelled(name) !== null || productNamed(name) !== null
}

function areOwners(rows: readonly SourceRow[], index: number, header: string, proposed: 'owners' | 'no-owners', inquiry: Inquiry): boolean {
  const filled = rows.filter(({ cells }) => kindOf(cells[index] ?? '') !== 'nothing')
  const question = {
    code: 'people-unnamed',
    variant: header,
    field: 'owner',
    facts: { columns: [header], example: (filled[0]?.cells[index] ?? '').trim().slice(0, 80) },
    choices: ['owners', 'no-owners'],
    proposed,
  } as const
  const answers = filled.map(({ line, cells }) => inquiry.ask({ line, column: header, text: cells[index] ?? '' }, question))
  return answers.every((answer) => answer === 'owners')
}
