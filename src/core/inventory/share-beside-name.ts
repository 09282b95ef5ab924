// The time that stands beside somebody's name: "Ana (50%)", "Ben: 0.2 FTE", "2h a week Diego", "half a day a week of Sam".

import { HEDGE_BEFORE, takeHedge } from '../amounts/hedges.ts'
import { plainText } from '../amounts/plain-text.ts'
import { readTime } from '../amounts/read-time.ts'
import { isGroup } from './people-words.ts'

/** "quarter of Priya", "half a day a week of Sam", "la moitié de Camille" */
const SHARE_OF = /^(.+?) (?:of|von|vom|de|du|do|da|di|del|av|af|van) (?!(?:an?|the|le|la|der|die|das) )(\p{L}.*)$/u
/** "Ana (50%)", "Ana: 0.2 FTE", "Ana each 10%", "Ana half a day a week", "Ana half", "Ana (less than half)", "佐藤（20%）" */
const SHARE_BEHIND = new RegExp(
  String.raw`^(?<name>.*?\p{L}\.?)(?<mark>[ :,(（-]+)(?<each>(?:(?:each|je|à|cada)[: ])? ?)(?<hedge>(?:(?<!-)(?:${HEDGE_BEFORE})){0,2} ?)(?<figure>(?:[\d½¼¾⅓⅔]|(?:half )?an? (?=days?|hours?)|(?:an? )?half(?=[)）]?$)).*?)[)）]?$`,
  'iu',
)
/** "50 % Ana", "2h a week Diego" */
const SHARE_BEFORE = /^([~≈]?[\d½¼¾⅓⅔].*?)[ :]+(\p{Lu}.*)$/u

/** "12/2026" says since or until when, and no part of somebody's time. */
const MONTH = /^(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:19|20)\d\d$/

/** "1/4" and "½" are parts of somebody's time whatever stands before them. */
const PART = /^(?:[½¼¾⅓⅔]|\d ?\/ ?\d\d?)$/u
const HALF = /^(?:an? )?half$/i
/** "Ben other half", "Ana (only first half)": behind a word that no name ends with, half may be of anything. */
const SMALL_WORD = /[ :(（]\p{Ll}[\p{Ll}.]*$/u

interface Beside {
  readonly name: string
  /** What parts the figure from what stands before it. */
  readonly mark: string
  /** "less than" of "less than half"; empty for nothing. */
  readonly hedge: string
  readonly figure: string
  readonly share: string
}

/** What stands beside a name in one part of a cell: "50%" of "Ana (50%)". @returns share null: nothing that is a time; then the name is all of it */
export function sharedPart(part: string): { readonly name: string; readonly share: string | null } {
  const none = { name: part, share: null }
  const beside = timeBeside(part)
  if (beside === null) return none
  const { name, mark, hedge, figure, share } = beside
  if (MONTH.test(figure) || isHedge(name, part, figure)) return none
  const [, outside = ''] = /^(.*?\p{L}\.?) ?[(（][^()（）]*$/u.exec(name) ?? []
  if (HALF.test(figure) && !/[:,]/.test(mark) && (outside !== '' || SMALL_WORD.test(name))) return none
  const read = readTime(share, NOTATION)
  // Behind a word only a figure with a unit is a time: "(backup 20%)" and "(from 20%)", but not "(from 2027)".
  const isHedged = /\p{L}/u.test(hedge) && read.kind !== 'bare'
  if (!/[%\p{L}]/u.test(figure) && (outside !== '' || (isHedged && !PART.test(figure)))) return none
  // "(from 2 May)" hedges no time.
  const timed = isHedged ? readTime(figure, NOTATION) : read
  // "Ana: 10" is a figure of hers, whatever its unit; "Ana 2" may be a second Ana.
  const isBare = timed.kind === 'bare' && /^[^:]*\p{L}\.? ?[:=(]/u.test(part)
  const isShare = timed.kind === 'share' || (timed.kind === 'unclear' && timed.why !== 'word') || isBare || /^0+$/.test(share)
  return isShare ? { name: outside || name.trim(), share: plainText(share) } : none
}

const NOTATION = { unit: null, isFromFile: true } as const

function timeBeside(part: string): Beside | null {
  const [, of, whose] = SHARE_OF.exec(part) ?? []
  if (of !== undefined && whose !== undefined) return { name: whose, mark: '', hedge: '', figure: of, share: of }
  const behind = SHARE_BEHIND.exec(part)?.groups
  if (behind !== undefined) {
    const { name = '', mark = '', each = '', hedge = '', figure = '' } = behind
    // "Ana Max" is somebody, and "Ana (Max" bounds what follows.
    const isOfName = /^\p{Lu}/u.test(hedge) && !/[:(（]/.test(mark)
    return isOfName
      ? { name: `${name}${mark}${each}${hedge}`.trim(), mark: ' ', hedge: '', figure, share: figure }
      : { name, mark, hedge, figure, share: `${each}${hedge}${figure}` }
  }
  const [, before, owner] = SHARE_BEFORE.exec(part) ?? []
  return before === undefined || owner === undefined ? null : { name: owner, mark: '', hedge: '', figure: before, share: before }
}

/** "Less than 20%" is nobody's by that name; "Max 20%" and "alle 20%" are. */
function isHedge(name: string, part: string, figure: string): boolean {
  if (/^\p{Lu}\S*$|^max$/u.test(name) || isGroup(name)) return false
  const { rest } = takeHedge(part)
  return rest !== part && figure.startsWith(rest)
}
