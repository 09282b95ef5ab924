// Words that stand where a name would, in the languages that lists are kept in: groups, whose time is nobody's, and blanks.

/** Nobody has said who. */
const NOBODY =
  /^(?:[-–—?.\s]+|tb[dac]|n\/?a|n\. ?n\.?|nn|none|no ?(?:body|one)|unknown|unassigned|not assigned|open|vacant|hiring|to (?:be )?hired?|new hire|niemand|keiner|offen|vakant|unbekannt|personne|à définir|nadie|por definir|vacante|ingen|geen|未定|なし|不明|募集中|无|待定|xx+)$/iu
/** Everybody, or whoever it is this week. */
const EVERYBODY =
  /^(?:every(?:one|body)|all|all[- ](?:hands|devs?|eng(?:ineers?|ineering)?|staff|of us|teams?|people|users?)|we all|(?:the )?teams?|whole team|entire team|company|rotat(?:ion|ing)|rota|on[- ]?call|shared|various|several|anyone|whoever(?: is .*)?|mixed|diverse|divers|verschiedene|alle(?: (?:devs?|mitarbeiter|entwickler|zusammen))?|jeder|ganzes team|gesamtes team|bereitschaft|rufbereitschaft|tous|toutes|tout le monde|(?:toute )?l'équipe|équipe|astreinte|todos|todas|(?:todo )?el equipo|equipo|guardia|iedereen|allemaal|hele team|alla|alle sammen|tutti|全員|みんな|チーム|全社|当番|大家|全员|团队)$/iu
const GROUP =
  'teams?|squad|guild|group|crew|desk|rotation|rota|chapter|tribe|dept\\.?|department|engineers|engineering|eng|devs|developers|office|agency|ops|on-?call|folks|gang|abteilung|gruppe|équipe|equipo|ploeg'
const FUNCTION =
  'platform|infra(?:structure)?|ops|operations|devops|sre|eng|engineering|dev|devs|developers|engineers|backend|back-end|frontend|front-end|data|ml|ai|ml ops|mlops|product|it|security|infosec|support|finance|hr|marketing|sales|design|research|r&d|legal|compliance|management|leadership|founders|admin|qa|tech|betrieb|entwicklung|technik|vertrieb|produkt|plattform|daten|exploitation|technique|plataforma'
const NAMED_GROUP = new RegExp(
  `^(?:(?:the )?[\\p{L}&/ -]{1,30}[ -](?:${GROUP})|(?:team|squad|all|alle|équipe|equipo(?: de)?|abteilung|gruppe|dept\\.?|tous les|toda la|the) [\\p{L}&/ -]{1,30}|(?:the )?(?:${FUNCTION})|.*(?:チーム|部|課|班|グループ|担当|係|组|部门))$`,
  'iu',
)

export function isNobody(text: string): boolean {
  return NOBODY.test(text)
}

export function isGroup(text: string): boolean {
  const plain = text.replace(/’/g, "'")
  return EVERYBODY.test(plain) || NAMED_GROUP.test(plain)
}
