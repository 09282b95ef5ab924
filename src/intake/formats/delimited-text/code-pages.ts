// Bytes of a table that Excel saved in Poland, Czechia, Hungary, Turkey or a country of Cyrillic letters: told by what comes out when they are
// read as Windows-1252, "£ukasz ¯ak" and "Ðåäèñ".

/** Signs within words: letters with strokes, dots and ogoneks of Polish, and of Slovak. */
const POLISH = /(?<=\p{L})[¹³¿¼¾]\p{L}|(?<!\p{L})[£¯][\p{Ll}]|\p{Ll}[¹³¿Ÿ](?=\p{L})|\p{Ll}¹(?![\p{L}\d])/u
/** Letters that only Czech, Slovak and their neighbours have in both tables, beside those that Danish or Italian would have. */
const CZECH = [/[šžŠŽ\u009D]/, /[ìøùòèï](?=\p{Ll})|\p{Ll}[ìøùòèï]/u] as const
const HUNGARIAN = [/[õû]/, /[öü]/, /[áéíóú]/] as const
/** Turkish has its letters where Icelandic has þ, ð, ý and Ý, and Croatian đ: each alone is as much one as the other. */
const TURKISH = [/\p{L}þ/u, /\p{L}ð/u, /Ý\p{Ll}/u] as const
const BESIDE_TURKISH = [/\p{L}ý\p{Ll}/u, /[üÜçÇ]/] as const
const LEAST_TURKISH = 2
/** What Turkish does without, and one of these nearly each text in Icelandic, Romanian or Croatian has. */
const NOT_TURKISH = /[áíóúæéèÁÍÓÚÆÉÈãºšžŠŽ]/
const ICELANDIC = /sson(?!\p{L})/u
/** Runs of three letters above 127, which accents do not make. */
const RUN = /[\u00C0-\u00FF¸¨º¿³²´¥]{3,}/g
const LETTER = /[\u00C0-\u00FF]/g
const MOST = 0.7

/** @param latin the bytes read as Windows-1252; null where nothing speaks against that */
export function codePageOf(latin: string): 'windows-1250' | 'windows-1251' | 'windows-1254' | null {
  const inRuns = (latin.match(RUN) ?? []).reduce((sum, run) => sum + run.length, 0)
  if (inRuns > 0 && inRuns >= (latin.match(LETTER)?.length ?? 0) * MOST) return 'windows-1251'
  const hasAll = (patterns: readonly RegExp[]) => patterns.every((pattern) => pattern.test(latin))
  if (isTurkish(latin)) return 'windows-1254'
  return POLISH.test(latin) || hasAll(CZECH) || hasAll(HUNGARIAN) ? 'windows-1250' : null
}

function isTurkish(latin: string): boolean {
  const found = (patterns: readonly RegExp[]) => patterns.filter((pattern) => pattern.test(latin)).length
  const own = found(TURKISH)
  if (own === 0 || NOT_TURKISH.test(latin)) return false
  return own + found(BESIDE_TURKISH) >= LEAST_TURKISH + (ICELANDIC.test(latin) ? 1 : 0)
}
