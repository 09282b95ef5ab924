// Words that stand where a name would, in the languages that lists are kept in: groups, whose time is nobody's, and blanks.

import { remembered } from '../amounts/remembered.ts'

/** Nobody has said who. */
const NOBODY =
  /^(?:[-–—?.\s]+|(?:a |an )?(?:former|ex)[ -](?:employees?|colleagues?|staff|contractors?|devs?|developers?|engineers?|team ?members?)|tb[dac]|not set|no owner|no one yet|unowned|n\.v\.t\.?|n\.t\.b\.?|n\.d\.?|stelle offen|kein(?:e[rn]?)?(?: owner)?|aucune?|inconnue?|néant|poste à pourvoir|en recrutement|ningun[oa]|pendiente|desconocid[oa]|nog niet bekend|onbekend|nog in te vullen|nenhuma?|indefinid[oa]|posizione aperta|libero|sconosciut[oa]|belum ditentukan|kosong|lowong|akan direkrut|कोई नहीं|तय नहीं|रिक्त|पता नहीं|खाली|n\/?a|n\. ?n\.?|nn|none|none yet|not yet|chưa có|không có|لا أحد|لا يوجد|אין|ללא|ไม่มี|belum ada|tidak ada|no ?(?:body|one)|unknown|unassigned|not assigned|open|vacant|hiring|to (?:be )?hired?|to recruit|to be (?:decided|assigned|named|confirmed)|(?:future|new) hire|tbh|(?:someone|somebody) (?:new|else)|new (?:person|joiner|starter)|vacan(?:cy|t (?:role|position|post))|open (?:role|position|headcount|req)|niemand|keiner|offen|(?:noch )?(?:offen|unklar|niemand|nicht (?:besetzt|vergeben|zugewiesen|benannt))|unbesetzt|(?:neu )?zu besetzen|vakanz|vakant|unbekannt|neueinstellung|personne|à (?:définir|recruter|pourvoir|embaucher|nommer|désigner)|non (?:assignée?|attribuée?|défini|pourvu)|poste (?:vacant|ouvert)|recrutement(?: en cours)?|nadie|(?:por|a) (?:definir|asignar|contratar|confirmar)|sin (?:asignar|definir)|vacante|(?:não|nao) (?:definid[oa]|atribuíd[oa])|sem (?:dono|responsável)|ninguém|vaga(?: aberta)?|da (?:definire|assumere|assegnare)|nessuno|non (?:definito|assegnato)|vacature|(?:nader|nog) te bepalen|(?:nog )?niemand|niet toegewezen|ingen(?: än)?|(?:ej|inte) (?:utsedd|bestämd|bestämt|tillsatt|klart)|oklart|okänd|vakans|rekryteras|(?:ikke|ikkje) (?:valgt|bestemt|tildelt|utpekt)|geen|brak|nikt|do (?:ustalenia|zatrudnienia|obsadzenia)|wakat|nieprzypisane|nikdo|zatím nikdo|neobsazeno|neurčeno|nepřiřazeno|(?:bude|k) (?:určeno|obsazení)|volné místo|ingen endnu|(?:endnu )?ikke (?:besat|tildelt|afklaret)|ubesat|ukendt|ukjent|ledig(?: stilling)?|ei (?:ole |vielä )?(?:kukaan|nimetty|ketään|määritelty)|ei kukaan|avoin|rekrytoidaan|senki|nincs|betöltetlen|nimeni|neatribuit|de angajat|kimse|yok|atanmadı|belli değil|belirsiz|boş|açık pozisyon|alınacak|işe alınacak|никто|не назначен[ао]?|вакансия|нет|ninguém ainda|por (?:contratar|preencher)|a contratar|vaga em aberto|nog niet ingevuld|openstaand|(?:担当)?未定|担当者未定|担当なし|未割り当て|空席|該当なし|[ー―]+|なし|不明|募集中|採用(?:予定|中)|未割当|미정|없음|담당 ?없음|공석|모집 ?중|채용 ?(?:예정|중)|无|無|暂无|暫無|没有人|空缺|待招|待入职|待(?:定|招聘|聘)|招聘中|xx+)$/iu
/** Without their points such short forms are written small: "ND" may be somebody's initials. */
const SHORT_NOBODY = /^(?:nvt|ntb|nd)$/

/** Everybody, or whoever it is this week. */
const EVERYBODY =
  /^(?:every(?:one|body)|(?:the |our |all |both |the two )?(?:co-?)?founders?|both(?: of (?:us|them))?|ortak(?:laşa)?|all|squads?|pods?|whole company|interns?|externals?|ext\.? contractors?|semua(?: orang)?|seluruh tim|bersama|piket|kontraktor|pihak ketiga|werkstudent(?:en)?|(?:externer?|ext\.?) (?:dienstleister|mitarbeiter|berater|agentur)|agentur|agence|agencia|agenzia|bureau|prestataire externe|indépendante?|sous-traitant[es]?|autónom[oa]|de guardia|proveedor|fornecedor|fornitore|consultoria|freela|todo o time|o time|la squadra|squadra|collaboratore esterno|consulente(?: esterno)?|esterno|storingsdienst|wachtdienst|オンコール|チーム全員|外部業者|派遣社員|情シス|全社員|フリーランス|टीम|पूरी टीम|सभी|सब(?: लोग)?|ठेकेदार|ऑन-?कॉल|all[- ](?:hands|devs?|eng(?:ineers?|ineering)?|staff|of us|teams?|people|users?)|we all|(?:the )?teams?|whole team|entire team|company|rotat(?:ion|ing)|(?:\w+ )?rota|on[- ]?call|shared|various|several|anyone|whoever(?: is .*)?|mixed|diverse|divers|verschiedene|alle(?: (?:devs?|mitarbeiter|entwickler|zusammen))?|jeder|ganzes team|gesamtes team|bereitschaft|rufbereitschaft|tous|toutes|tout le monde|(?:toute )?l'équipe|équipe|astreinte|todos|todas|(?:todo )?el equipo|equipo|guardia|todo el mundo|todo mundo|(?:toda )?a equipe|toda equipe|toda a equipe|equipe|rod[íi]zio|rotativ[oa]|plantão|sobreaviso|a turno|turni|reperibilità|(?:en )?rotation|à tour de rôle|im wechsel|wechselnd|rotier(?:t|end)|jour|roterande|beredskap|vagt(?:ordning)?|vakt|hela (?:teamet|gänget|företaget)|iedereen|allemaal|hele team|alla|alle sammen|tutti|wszyscy|cały zespół|zespół|dyżury?|všichni|celý tým|tým|hotovost|střídáme se|hele (?:holdet|teamet|firmaet)|holdet|vagten|turnus|på skift|kaikki|koko (?:tiimi|porukka)|tiimi|päivystys|vuorotellen|mindenki|csapat|ügyelet|toți|toată echipa|echipa|prin rotație|herkes|hepimiz|(?:tüm|bütün) (?:ekip|takım)|ekip|takım|nöbet(?:çi)?|sırayla|dönüşümlü|все|всі|вся команда|cả nhóm|cả đội|cả team|nhóm|mọi người|tất cả|όλοι|όλη η ομάδα|ομάδα|ทุกคน|ทั้งทีม|ทีม|الجميع|الفريق|كل الفريق|כולם|הצוות|команда|дежурный|по очереди|de hele ploeg|om de beurt|todos nós|toda a equipa|a equipa|equipa|à vez|piquete|prevenção|全員|みんな|チーム|全社|全体|すべて|当番|持ち回り|輪番|輪番制|大家|全员|团队|轮值|轮流|輪值|值班|所有人|全体|整个团队|小组|팀|전원|전체|공동|다 같이|모두|모든 ?팀|순번|(?:external |outside )?(?:contractors?|consultants?|freelancers?|freelance|agency|vendor|outsourced|temps?)|extern(?:e[nrs]?)?|dienstleister|freie mitarbeiter|prestataires?|consultants? externes?|externos?|contratistas?|terceirizad[oa]s?|terceiros|prestador(?:es)?|consulenti|esterni|konsult(?:er)?|inhyrda?|konsulent(?:er)?|外注(?:先)?|業務委託|委託先|派遣|外部|外包|外包团队|외주(?:사|업체)?|프리랜서|협력사|dış kaynak|danışman(?:lar)?|serbest çalışan|подрядчик[и]?|фрилансер[ы]?|podwykonawcy?|zewnętrzni?|externisti|externista|dodavatelé|eksterne?|freelancere|alihankkijat?|konsultit|külsős(?:ök)?|colaboradores externos|freelancers?|inhuur|zzp(?:'?er)?s?)$/iu
const GROUP =
  'teams?|squads?|pods?|guild|group|crew|desk|rotation|rota|chapter|tribe|afdeling|avdelning|dept\\.?|department|engineers|engineering|eng|devs|developers|office|agency|ops|on-?call|folks|gang|abteilung|gruppe|équipe|equipo|equipa|ploeg|zespół|tým|holdet|hold|tiimi|csapat|echipa|ekibi|ekip|takımı|takım|grubu|команда|отдел'
const FUNCTION =
  'platform|infra(?:structure)?|ops|operations|devops|sre|eng|engineering|dev|devs|developers|engineers|backend|back-end|frontend|front-end|data|analytics|data science|procurement|accounting|customer success|ml|ai|ml ops|mlops|product|it|security|infosec|support|finance|hr|marketing|sales|design|research|r&d|legal|compliance|management|leadership|founders|admin|qa|tech|betrieb|entwicklung|technik|vertrieb|produkt|plattform|daten|exploitation|technique|plataforma'
const NAMED_GROUP = new RegExp(
  `^(?:(?:the )?[\\p{L}'&/ -]{1,30}[ -](?:${GROUP})|(?:team|squad|squadra|all|alle|l'équipe|équipe|equipo(?: de)?|abteilung|gruppe|dept\\.?|tous les|toda la|the) [\\p{L}&/ -]{1,30}|(?:(?:i|o|el|il|het|the) )?(?:time|equipe|equipa|squad|grupo|gruppo|zespół|tým|tiimi|echipa|команда|отдел|hele)(?: d[aeio]s?)? [\\p{L}&/ -]{1,30}|[\\p{L}-]{2,}(?:team(?:et|s)?|gruppen?|grupp|gruppa|avdelningen|avdeling(?:en)?|afdeling(?:en)?|abteilung|holdet|teamet|tiimi|osasto|csapat)|(?:the )?(?:${FUNCTION})|(?:${FUNCTION}|customer|cloud|core|business)(?:[ &/-]+(?:and )?(?:${FUNCTION}|success|services|science|analytics|systems))+|.*(?:チーム|部|課|班|グループ|担当|係|组|組|部门|部門|团队|團隊|小组|팀|부서|센터)|.+ टीम|(?:nhóm|đội|فريق|צוות|ομάδα) .+|ทีม.+|#.*)$`,
  'iu',
)

/** "Vacancy (SRE)", "on-call (weekly)": what stands in brackets changes nothing of it. */
function withoutRemark(text: string): string {
  return text.replace(/(?<=\S) ?[(（][^()（）]*[)）]$/, '')
}

export function isNobody(text: string): boolean {
  const plain = withoutRemark(text)
  return NOBODY.test(plain) || SHORT_NOBODY.test(plain)
}

const BARE_FUNCTION = new RegExp(`^(?:the )?(?:${FUNCTION})$`, 'iu')

/** "Support", "Data": a part of the company, where no word says that it is a team. */
export function isFunction(text: string): boolean {
  return BARE_FUNCTION.test(withoutRemark(text))
}

export function isGroup(text: string): boolean {
  return remembered(GROUPS, text, () => namesGroup(text))
}

const GROUPS = new Map<string, boolean>()

function namesGroup(text: string): boolean {
  const plain = withoutRemark(text.replace(/’/g, "'"))
  return EVERYBODY.test(plain) || NAMED_GROUP.test(plain) || COUNTED.test(plain) || INDONESIAN_TEAM.test(plain)
}

/** "2 contractors": some of them, beside somebody or alone. */
const COUNTED =
  /^(?:\d{1,2}|two|three|several|some|a few|a couple of) (?:(?:part[- ]time|external|outside|junior|senior|offshore) )?(?:contractors?|freelancers?|interns?|externals?|devs?|developers?|engineers?|juniors?|seniors?|consultants?|students?|others?|people|persons?)$/iu

const INDONESIAN_FUNCTION =
  'inti|produk|teknik|teknologi|keuangan|keamanan|operasional|pengembang|pengembangan|pemasaran|penjualan|dukungan|desain|riset|pembayaran|internal|kami'

/** "Tim" is a name, and "tim" a team, as it is before what a team does; "tim hale" is somebody. In Portuguese a team is a "time". */
const INDONESIAN_TEAM = new RegExp(
  `^(?:tim|time)$|^[Tt]im (?:${`${FUNCTION}|${INDONESIAN_FUNCTION}`
    .split('|')
    .flatMap((word) => [word, titled(word)])
    .join('|')})$`,
  'u',
)

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const DESK =
  /^(?:mailto:)?(?:support|help(?:desk)?|sales|billing|accounts?|accounting|info|contact|customer[\w.-]*|services?|hello|team|admin|no-?reply|security|success|office|invoices?|soporte|ventas|suporte|vendas|kontakt|kundenservice|assistance|klantenservice|kundtjanst|wsparcie|pomoc)(?:[+._-][^\s@]*)?@/i

/** "support@vendor.com": a desk and nobody in particular. */
export function isDesk(text: string): boolean {
  return DESK.test(text.trim())
}

/** What handles and addresses of groups are called; "dev", "ai" and "tim" are not among them, since people go by them as well. */
const MAILBOX_WORD =
  'devops|dev-ops|ops|operations|mlops|sre|noc|infra|infrastructure|platform|engineering|engineers|eng|devs|developers|backend|frontend|data|analytics|product|it|itops|security|infosec|support|help|helpdesk|servicedesk|finance|accounting|billing|procurement|purchasing|licen[cs](?:es?|ing)|invoices|hr|marketing|sales|design|legal|compliance|qa|tech|oncall|on-call|alerts|root|admins?|administrators?|sysadmins?|postmaster|webmaster|management|leadership'
const MAILBOX = new RegExp(
  `^(?:here|channel|all|everyone|everybody|staff|teams?|(?:\\p{L}+-)+team|team-(?:${MAILBOX_WORD})|(?:${MAILBOX_WORD})(?:-(?:${MAILBOX_WORD}))*)$`,
  'iu',
)

/**
 * "@platform-team", "@here" and "devops@acme.io": whoever reads along there. Only by words that can be nothing else: what groups are called
 * in written text is part of many names, as in "@tim", "@alla" and "anna.eng@acme.io".
 */
export function isMailbox(text: string): boolean {
  const [, handle, local] = /^(?:@\s*([\p{L}._-]+)|([\p{L}._-]+)@[\w.-]+\.\w+)$/u.exec(text.trim()) ?? []
  return MAILBOX.test((handle ?? local ?? '').replace(/[._-]+/g, '-'))
}
