// The time that stands beside somebody's name: "Ana (50%)", "Ben: 0.2 FTE", "2h a week Diego", "half a day a week of Sam".

import { plainText } from '../amounts/plain-text.ts'
import { readTime } from '../amounts/read-time.ts'

/** "quarter of Priya", "half a day a week of Sam", "la moitié de Camille" */
const SHARE_OF = /^(.+?) (?:of|von|vom|de|du|do|da|di|del|av|af|van) (?!(?:an?|the|le|la|der|die|das) )(\p{L}.*)$/u
/** "Ana (50%)", "Ana: 0.2 FTE", "Ana each 10%", "Ana half a day a week", "Ana half", "佐藤（20%）" */
const SHARE_BEHIND =
  /^(.*?\p{L}\.?)[ :,(（-]+((?:(?:each|je|à|cada)[: ])? ?(?:[~<≈]|ca\.)? ?(?:[\d½¼¾⅓⅔]|(?:half )?an? (?=days?|hours?)|half(?=[)）]?$)).*?)[)）]?$/u
/** "50 % Ana", "2h a week Diego" */
const SHARE_BEFORE = /^([~≈]?[\d½¼¾⅓⅔].*?)[ :]+(\p{Lu}.*)$/u

/** "12/2026" says since or until when, and no part of somebody's time. */
const MONTH = /^(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:19|20)\d\d$/

/** What stands beside a name in one part of a cell: "50%" of "Ana (50%)". @returns share null: nothing that is a time; then the name is all of it */
export function sharedPart(part: string): { readonly name: string; readonly share: string | null } {
  const of = SHARE_OF.exec(part)
  const behind = of === null ? SHARE_BEHIND.exec(part) : null
  const before = of === null && behind === null ? SHARE_BEFORE.exec(part) : null
  const [, share = '', name = ''] = of ?? before ?? (behind === null ? [] : [behind[0], behind[2] ?? '', behind[1] ?? ''])
  if (name === '' || MONTH.test(share)) return { name: part, share: null }
  const [, outside = ''] = /^(.*?\p{L}\.?) ?[(（][^()（）]*$/u.exec(name) ?? []
  // Behind a word in brackets only a figure with a unit is a time: "(backup 20%)", but not "(from 2027)".
  if (outside !== '' && !/[%\p{L}]/u.test(share)) return { name: part, share: null }
  const read = readTime(share, { unit: null, isFromFile: true })
  // "Ana: 10" is a figure of hers, whatever its unit; "Ana 2" may be a second Ana.
  const isBare = read.kind === 'bare' && /^[^:]*\p{L}\.? ?[:=(]/u.test(part)
  const isShare = read.kind === 'share' || (read.kind === 'unclear' && read.why !== 'word') || isBare || /^0+$/.test(share)
  return isShare ? { name: outside || name.trim(), share: plainText(share) } : { name: part, share: null }
}
