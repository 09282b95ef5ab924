// Names of months as lists write them, whatever the locale: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic.
// Without accents and in lower case, whole and short.

const NAMES = [
  'jan january januar janner janv janvier ene enero gen gennaio janeiro januari stycznia styczen ledna',
  'feb february februar febr fev fevr fevrier febrero febbraio fevereiro februari lutego luty unora',
  'mar march marz maerz mrz mars marzo marco maart mrt marts marca marzec brezna',
  'apr april avr avril abr abril aprile kwietnia kwiecien dubna',
  'may mai mayo mag maggio maio mei maj maja kvetna',
  'jun june juni juin junio giu giugno junho czerwca czerwiec cervna',
  'jul july juli juil juillet julio lug luglio julho lipca lipiec cervence',
  'aug august aout ago agosto augustus augusti sierpnia sierpien srpna',
  'sep sept september septembre septiembre set setiembre settembre setembro wrzesnia wrzesien zari',
  'oct october okt oktober octobre octubre ott ottobre outubro pazdziernika pazdziernik rijna',
  'nov november novembre noviembre novembro listopada listopad',
  'dec december dez dezember decembre dic diciembre dicembre dezembro des desember grudnia grudzien prosince',
]
const MONTHS: ReadonlyMap<string, number> = new Map(NAMES.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)))

/** 1 to 12 of "Jan", "Januar" or "août"; null: it is no name of a month. */
export function monthOf(name: string): number | null {
  const plain = name.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '')
  return MONTHS.get(plain) ?? null
}
