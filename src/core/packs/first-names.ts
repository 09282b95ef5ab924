// First names of people who stand in names of things: "Maya's GPU box", "Ana notebook server". Many a first name is a word or a
// product, too ("Ray cluster", "Claude API"), and many a name on the list of people is that of a team ("Platform team"), so it is
// told here what is somebody's first name, and whether it is one only before an apostrophe.

import { nameKey } from '../inventory/name-key.ts'

export interface FirstName {
  readonly name: string
  /** A word or a product is called so, too: alone it may be either. */
  readonly isAlsoWord: boolean
}

/** "Max" before a name of things is more often a person than two letters are. */
const SHORTEST_ALONE = 3

const TITLES: ReadonlySet<string> = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'sir'])

/** Whoever is called so is a team, a place to be filled, or a company. */
const OF_TEAMS: ReadonlySet<string> = new Set(
  words(`admin agency ag co company consulting contractor contractors corp crew dept department dev developer developers devops engineer
    engineering engineers freelancer freelancers gmbh group guild hire inc infra infrastructure intern labs lead llc ltd manager oncall
    on-call ops partners platform pool rota rotation services shared solutions squad sre staff studio support systems tbd team teams tribe
    unassigned unit vacancy`),
)

/** They begin the name of a team or a job more often than that of a person. */
const NO_NAMES: ReadonlySet<string> = new Set(
  words(`ai api app backend billing chief cloud compute contract contractor core customer data design developer devops engineer engineering
    external finance founding freelance frontend fullstack growth head infra infrastructure interim internal it junior lead machine ml mobile
    model network new on-call oncall open operations our platform principal product research sales search second security senior site sre
    staff storage support tbd tech the third unknown vp web`),
)

/** First names that are words of English, months, products, or names that products took. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  words(`ace ada alexa ampere angel apollo april archer art ash athena atlas august aurora autumn axel bard bay bill blackwell bloom blue
    bob brook carol chase chip christian clara claude clay cliff cloud cody cole cooper coral crystal dale dash dawn dean delta devin dolly
    don dot drew duke echo elm ember eve faith falcon felicity fern flora flux forest frank gale gemini gemma gene ginger glory grace grant
    gray grey guy harley harmony harvey haven hazel heath helix hermes holly hope hopper hugo hunter iris ivy jack jade jasmine jasper jay
    jenkins jersey jet joy judge julia julius june juno justice kepler king lambda lance lane lex lily lincoln linear llama loki london luna
    major marina mark marlin marshal mason maverick max maxwell may melody memory mercury mercy miles miller milo milvus mira mistral mojo
    moon nelson neo neon nick norma norman nova ocean octavia odin olive opal orca orion otter page paris pascal pat patience pearl penny perl
    phoenix pierce piper poppy porter prince queen quill rain ranger raven ray red reed rich river rob robin rocky rod rose rowan royal ruby
    rust rusty sage sandy scala scout sierra silver siri skip sky snow sol sonny sora stella sterling stone storm summer sunny tempo temple
    tesla theo thor titan trace trinity triton troy true tucker turing umber una valor van vega vera victor violet virtue volta wade watson
    west will winter wren young zen zeus zion`),
)

function words(list: string): readonly string[] {
  return list.split(/\s+/)
}

/** Of a name of several words; null: it has one word only, or is none of a person. @param plain "First Last" */
export function firstNameOf(plain: string): FirstName | null {
  const parts = plain.split(/\s+/).filter((part) => part !== '' && !TITLES.has(bareWord(part)))
  const [name = '', ...others] = parts
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  if (others.length === 0 || letters < SHORTEST_ALONE - 1 || isAcronym(name, others)) return null
  if (NO_NAMES.has(bareWord(name)) || others.some((other) => OF_TEAMS.has(bareWord(other)))) return null
  return { name, isAlsoWord: letters < SHORTEST_ALONE || ALSO_WORDS.has(bareWord(name)) }
}

/** "AWS Partner", but not "MAYA OKAFOR". */
function isAcronym(name: string, others: readonly string[]): boolean {
  return isLoud(name) && !others.every(isLoud)
}

const isLoud = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase()
const bareWord = (word: string) => nameKey(word).replace(/[^\p{L}\p{N}-]/gu, '')
