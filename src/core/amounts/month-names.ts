// Names of months as lists write them, whatever the locale: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic.
// Without accents and in lower case, whole and short.

const NAMES = [
  'jan january januar janner janv janvier ene enero gen gennaio janeiro januari',
  'feb february februar febr fev fevr fevrier febrero febbraio fevereiro februari',
  'mar march marz maerz mrz mars marzo marco maart mrt marts',
  'apr april avr avril abr abril aprile',
  'may mai mayo mag maggio maio mei maj',
  'jun june juni juin junio giu giugno junho',
  'jul july juli juil juillet julio lug luglio julho',
  'aug august aout ago agosto augustus augusti',
  'sep sept september septembre septiembre set setiembre settembre setembro',
  'oct october okt oktober octobre octubre ott ottobre outubro',
  'nov november novembre noviembre novembro',
  'dec december dez dezember decembre dic diciembre dicembre dezembro des desember',
]
const MONTHS: ReadonlyMap<string, number> = new Map(NAMES.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)))

/** 1 to 12 of "Jan", "Januar" or "août"; null: it is no name of a month. */
export function monthOf(name: string): number | null {
  const plain = name.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '')
  return MONTHS.get(plain) ?? null
}
