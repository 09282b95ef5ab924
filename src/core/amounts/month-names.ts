// Names of months as lists write them, whatever the locale: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic,
// Polish, Czech, Hungarian, Romanian, Turkish, Finnish, Russian and Ukrainian. Without accents and in lower case, whole and short.

const NAMES = [
  'jan january januar janner janv janvier ene enero gen gennaio janeiro januari sty stycznia styczen led leden ledna ian ianuarie oca ocak tammi tammikuu январь января янв січень січ',
  'feb february februar feber febr fev fevr fevrier febrero febbraio fevereiro februari februarie lut lutego luty uno unor unora sub subat helmi helmikuu февраль февраля фев лютий',
  'mar march marz maerz mrz mars marzo marco maart mrt marts marca marzec bre brezen brezna martie marc marcius mart maalis maaliskuu март марта березень',
  'apr april avr avril abr abril aprile kwi kwiecien kwietnia dub duben dubna aprilie aprilis nis nisan huhti huhtikuu апрель апреля апр квітень',
  'may mai mayo mag maggio maio mei maj maja kve kveten kvetna majus mayis touko toukokuu май мая травень',
  'jun june juni juin junio giu giugno junho cze czerwiec czerwca cvn cerven cervna iun iunie junius haz haziran kesa kesakuu июнь июня июн червень',
  'jul july juli juil juillet julio lug luglio julho lip lipiec lipca cvc cervenec cervence iul iulie julius tem temmuz heina heinakuu июль июля июл липень',
  'aug august aout ago agosto augustus augusti sie sierpien sierpnia srp srpen srpna augusztus agu agustos elo elokuu август августа авг серпень',
  'sep sept september septembre septiembre set setiembre settembre setembro wrz wrzesien wrzesnia zar zari septembrie szept szeptember eyl eylul syys syyskuu сентябрь сентября сен сент вересень',
  'oct october okt oktober octobre octubre ott ottobre out outubro paz pazdziernik pazdziernika rij rijen rijna octombrie eki ekim loka lokakuu октябрь октября окт жовтень',
  'nov november novembre noviembre novembro lis listopad listopada noiembrie kas kasim marras marraskuu ноябрь ноября ноя листопад',
  'dec december dez dezember decembre dic diciembre dicembre dezembro des desember gru grudzien grudnia pro prosinec prosince decembrie ara aralik joulu joulukuu декабрь декабря дек грудень',
]
const MONTHS: ReadonlyMap<string, number> = new Map(NAMES.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)))

/** Of words that cases bend, so many first letters are the name: "styczniu", "toukokuussa", "januárban". */
const STEM = 5

/** 1 to 12 of "Jan", "Januar" or "août"; null: it is no name of a month. */
export function monthOf(name: string): number | null {
  const plain = plainName(name)
  // Without accents "й" is "и".
  return MONTHS.get(plain) ?? MONTHS.get(plain.replace(/и$/, 'й')) ?? null
}

/** The same of a word within a sentence, with the endings of its case. */
export function monthWithin(word: string): number | null {
  const plain = plainName(word)
  const exact = monthOf(plain)
  if (exact !== null || plain.length < STEM - 1) return exact
  for (const [name, month] of MONTHS) {
    const isStem = name.length >= STEM ? plain.startsWith(name.slice(0, STEM)) : name.length >= 3 && plain.startsWith(name)
    if (isStem && plain.length <= name.length + (name.length >= STEM ? 4 : 2)) return month
  }
  return null
}

function plainName(name: string): string {
  return name.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/\.$/, '')
}
