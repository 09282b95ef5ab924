// What stands above a table or around it about the day that it is of: "as of 2026-11-20", "Stand: 12.11.2026", "2026年11月20日現在".

import { type IsoDate, readDay } from '#core'
import type { SourceTable } from '../formats/list-format.ts'
import { BETWEEN_CLAUSES } from './stated-units.ts'

export interface StatedDay {
  readonly day: IsoDate
  /** What says it, as it was written. */
  readonly text: string
}

const BEFORE =
  /(?<!\p{L})(?:(?:(?:prices |figures |costs? )?as (?:of|at|per)|(?:prices?|preise|prix|tarifs?|precios|prezzi|preços|priser|prijzen|ceny) \p{L}{1,4}|(?:last )?updated(?: on)?|(?:daten|preis)?stand(?: vom)?|per datum|peildatum|bijgewerkt(?: op)?|(?:état|situation|mis à jour) (?:au|le)|(?:a |con )?fecha(?: de)?|actualizado(?: el| al)?|atualizado (?:em|a)|posição em|aggiornato al|uppdaterad|pr\.|opdateret|oppdatert|stan na(?: dzień)?|k(?:e)? dni|aktualizováno|päivitetty|frissítve|actualizat la|güncelleme|по состоянию на|станом на)[: ]+|截[至止][:：]?)(\p{L}*\p{Nd}.*|\p{L}+\.? \p{Nd}.*)$/iu
const BEHIND = /^(.*\p{Nd}[日일]?)\s*(?:現在|时点|時点|기준|itibarıyla)(?!\p{L})/u
/** "November 20, 2026" has three words, "20 de noviembre de 2026" five. */
const MOST_WORDS = 5

/**
 * The one day that the titles and the lines around a table say it is of.
 * @param firstRow index of the first row of data
 * @returns null: none, more than one, one to come, and one whose month could be its day
 */
export function statedDay(
  { rows, remarks = [] }: Pick<SourceTable, 'rows' | 'remarks'>,
  firstRow: number,
  { locale, today }: { readonly locale: string; readonly today: IsoDate },
): StatedDay | null {
  const above = rows.slice(0, Math.max(0, firstRow - 1)).flatMap(({ cells }) => cells)
  const found = [...above, ...remarks]
    .flatMap((text) => [text, ...text.split(BETWEEN_CLAUSES)])
    .flatMap((text) => {
      const [all = '', said = ''] = BEFORE.exec(text) ?? BEHIND.exec(text) ?? []
      const words = said.split(/\s+/).slice(0, MOST_WORDS)
      for (let count = words.length; count > 0; count--) {
        const written = words
          .slice(0, count)
          .join(' ')
          .replace(/[,;)]$/, '')
        const read = readDay(written, { locale, today, order: null, needsYear: true })
        if (read.kind === 'either') return []
        if (read.kind !== 'day' || read.date > today) continue
        return [{ day: read.date, text: all.startsWith(said) ? all : all.slice(0, all.length - said.length) + written }]
      }
      return []
    })
  const [first] = found
  return first === undefined || found.some(({ day }) => day !== first.day) ? null : first
}
