// First names of people who stand in names of things: "Maya's GPU box", "Ana notebook server". Many a first name is a word, a place
// or a product, too ("Ray cluster", "Sydney VPC"), and many a name on the list of people is that of a team ("Platform team"), so it
// is told here what is somebody's first name, and whether it is one only before an apostrophe.

import { plainNameKey } from '../inventory/name-key.ts'

export interface FirstName {
  readonly name: string
  /** A word or a product is called so, too: alone it may be either. */
  readonly isAlsoWord: boolean
  /** What counts as the person's before an apostrophe only; null: it is a word, too, or there is none. */
  readonly last: string | null
}

/** "Max" before a name of things is more often a person than two letters are. */
const SHORTEST_ALONE = 3

/** "OKAFOR Maya" has the last name first, "AWS Partner" an acronym. */
const SHORTEST_LOUD_NAME = 4

const TITLES: ReadonlySet<string> = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'sir'])

/** Whoever is called so is a team, a place to be filled, or a company. */
const OF_TEAMS: ReadonlySet<string> = new Set(
  words(`admin agency ag co company consulting contractor contractors corp crew dept department dev developer developers devops engineer
    engineering engineers freelancer freelancers gmbh group guild hire inc infra infrastructure intern labs lead llc ltd manager oncall
    on-call ops partner partners platform pool rota rotation services shared solutions squad sre staff studio support systems tbd team teams tribe
    unassigned unit vacancy vendor`),
)

/** Whoever has one of these in brackets is more often a company than somebody of the team: "Red Hat (support)". */
const OF_COMPANIES: ReadonlySet<string> = new Set(words('agency partner partners shared supplier support vendor vendors'))

/** They begin the name of a team or a job more often than that of a person. */
const NO_NAMES: ReadonlySet<string> = new Set(
  words(`ai api app backend billing chief cloud compute contract contractor core customer data design developer devops engineer engineering
    external finance first founding freelance frontend full fullstack growth head infra infrastructure interim internal it junior lead machine ml mobile
    model network new on-call oncall open operations our platform principal product quality research sales search second security senior site sre
    staff storage support tbd tech the third unknown vp web`),
)

/** First names that are words of English, months, places where things run, products, or names that products and companies took. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  words(`ace ada adelaide africa alberta alexa alfred alma amber ampere angel apollo april archer aria ariel arlo art arthur ash asia
    aspen astra athena atlas august aurora austin autumn avril axel bard bay bert bill blackwell bloom blue bob brook brooklyn bruno buddy
    camden cameron carol carolina cassandra chad charles charlotte chase chelsea chester china chip christian clair clara claude clay
    cliff clinton cloud cody cole columbia cooper coral cosmo cosmos crystal cyrus daisy dakota dale dallas dante darwin dash dave dawn
    dean deb delta denver devin devon dex diana dolly don dora dot drew duke dylan echo edison electra elm ember erica ernie ernst eureka
    eve faith falcon felicity felix fern flora florence flux forest france frank fred gale galileo gemini gemma gene geneva georgia ginger
    glory grace grant gray grey guy hal hamilton hana harley harmony harper harvey haven hazel heath helix hermes holland holly homer hope
    hopper houston hudson hugo hunter india ireland iris isaac israel ivy jack jackson jade jaeger jan jarvis jasmine jasper jax jay
    jenkins jersey jesse jet jordan joy judge jules juli julia julio julius june juniper juno jupiter justice kai kali kara karma kendra
    kent kenya kepler kimi king kingston kit kong lambda lance lane leo leonardo levi lex lily lima lincoln linear lisa llama lloyd logan
    loki london lottie lucy luigi luka luna macie madison mai major mar maria marina mark marlin marshal marvin mason maverick max maxwell
    may melody memory memphis mercury mercy merlin merrill milan miles miller milo milvus mimir minerva mira mistral mojo montana moon
    morgan morpheus nelson neo neon newton nick noah norma norman norton nova ocean octavia odessa odin olive opal orca orin orion orlando
    oscar otter otto page paige pandora paris parker pascal pat patience pearl penny pepper percy perl perth petra phoenix pierce piper
    polly poppy porter presto preston prince queen quill quincy rain raleigh ranger raven ray raymond red reed regina reno rich rio river
    rob robin rocky rod roma romeo rose rosetta rowan royal ruby rufus rust rusty sage sam samson sandy santiago savannah scala scout
    shannon siena sienna sierra silver siri skip sky snow sofia sol sonny sophia sora spencer stan stanley stella sterling stone storm
    summer sunny sydney taylor temple tempo terra tesla theo thor titan toby trace travis trinity triton troy true tucker turing tyler
    umber una valencia valor van vance vega vera verona victor victoria vienna violet virginia virtue volta wade warren washington watson
    wellington wells west will willow wilson winter wren xavier young zara zed zen zeus zion`),
)

function words(list: string): readonly string[] {
  return list.split(/\s+/)
}

/**
 * "Maya Okafor" of "Maya Okafor (contractor)", "Maya Okafor - Lead" and "Maya Okafor, Infra", and "Maya OKAFOR" of "OKAFOR Maya":
 * whoever writes of her says less. As typed where it is more often the name of a company that has a note.
 */
export function bareName(name: string): string {
  const parts = name
    .replace(/[([{][^)\]}]*[)\]}]?/g, ' ')
    .replace(/\s[-–—|/:]\s.*$/, '')
    .split(',')
    .map((part) => part.split(/\s+/).filter((word) => word !== ''))
    .filter((part, at) => at === 0 || !part.every(isOfTeam))
  const bare = parts.map(inOrder).join(', ')
  const kept = new Set(bareWords(bare))
  return bare === '' || bareWords(name).some((word) => OF_COMPANIES.has(word) && !kept.has(word)) ? name : bare
}

/** What somebody is called by alone; null: it is none of a person. @param plain "First Last" */
export function firstNameOf(plain: string): FirstName | null {
  const parts = plain.split(/\s+/).filter((part) => part !== '' && !TITLES.has(bareWord(part)))
  const [name = '', ...others] = parts
  const letters = lettersIn(name)
  if (letters < SHORTEST_ALONE - 1 || isAcronym(name, others)) return null
  if (NO_NAMES.has(bareWord(name)) || [name, ...others].some((word) => OF_TEAMS.has(bareWord(word)))) return null
  const last = others.at(-1) ?? ''
  return {
    name,
    // Who is called by one word with a note behind it may be a company: "Acme (on-call)".
    isAlsoWord: others.length === 0 || letters < SHORTEST_ALONE || isAlsoWord(name),
    last: lettersIn(last) < SHORTEST_ALONE || isAlsoWord(last) ? null : last,
  }
}

/** A word, a place or a product is called so. */
export function isAlsoWord(word: string): boolean {
  return ALSO_WORDS.has(bareWord(word))
}

/** A team, a job or a part of the stack is called so. */
export function isOfTeam(word: string): boolean {
  return OF_TEAMS.has(bareWord(word)) || NO_NAMES.has(bareWord(word))
}

/** "AWS Partner", but not "MAYA OKAFOR". */
function isAcronym(name: string, others: readonly string[]): boolean {
  return isLoud(name) && !others.every(isLoud)
}

function inOrder(part: readonly string[], _: number, { length }: readonly unknown[]): string {
  const [name = '', ...others] = part
  const isTurned = length === 1 && lettersIn(name) >= SHORTEST_LOUD_NAME && isAcronym(name, others) && !part.some(isOfTeam)
  return (isTurned ? [...others, name] : part).join(' ')
}

const isLoud = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase()
const lettersIn = (word: string) => word.match(/\p{L}/gu)?.length ?? 0
const bareWord = (word: string) => plainNameKey(word).replace(/[^\p{L}\p{N}-]/gu, '')
const bareWords = (text: string) => text.split(/[\s,]+/).map(bareWord)
