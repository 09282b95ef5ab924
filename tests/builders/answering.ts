// Answers to the questions of a review, whichever kind: the usual one, another one, or carried forward. As the window does it,
// each edit notes what had been answered before.

import {
  answerChoice,
  answerItem,
  askedChoice,
  type BasisPoints,
  carryForward,
  changeGrant,
  changeRate,
  closeDecision,
  confirmPrices,
  decide,
  type Edit,
  type EditContext,
  type IsoDate,
  keepUntil,
  type MinorUnits,
  notingSettled,
  ok,
  postponePromise,
  type Result,
  type ReviewItem,
  type ReviewWalk,
  reasonsToExplain,
  SENTENCE_FIELDS,
  setAttendees,
  setComponentPrice,
  setField,
  setLinePrice,
  setOwnerNames,
  setOwnerTimes,
  type Workbook,
} from '#core'
import { does } from './reviewing.ts'

/** A whole number below `below`, of a test's own making. */
export type Choose = (below: number) => number

const REASON = 'It is what our customers pay us for'
type Built = Result<Edit>
type Asked = Exclude<ReviewItem, { readonly kind: 'lock' }>

/** The workbook after one answer to the item. A refused answer leaves it as it was. */
export function answered(workbook: Workbook, walk: ReviewWalk, item: Asked, choose: Choose, time: string): Workbook {
  const isCarried = choose(4) === 0
  let isRefused = false
  const next = does(workbook, time, (context) => {
    const edit = isCarried ? carryForward(context, item, '') : answerOf(context, item, walk.open.asOf, choose)
    if (edit.ok) return notingSettled(context, walk, edit.value)
    isRefused = true
    return carryForward(context, item, '')
  })
  return isRefused ? workbook : next
}

function answerOf(context: EditContext, item: Asked, asOf: IsoDate, choose: Choose): Built {
  const answer = (edit: Result<Edit | readonly Edit[]>): Built => (edit.ok ? answerItem(context, item.key, [edit.value].flat(), '') : edit)
  const money = () => [0, 900, 20_000, 300_000, 4_000_000][choose(5)] as MinorUnits
  const share = () => [0, 300, 1600, 2000, 2600, 6000][choose(6)] as BasisPoints
  switch (item.kind) {
    case 'promise':
      return choose(2) === 0
        ? closeDecision(context, item.decision.id, 'Done', { on: asOf })
        : postponePromise(context, item.decision, asOf, asOf)
    case 'import':
      return answer(setField(context, 'imports', item.record.id, 'pricesAsOf', choose(2) === 0 ? asOf : '2026-01-31'))
    case 'prices': {
      const [first] = item.lines
      if (choose(2) === 0 || first === undefined || first.line.billId !== null) return confirmPrices(context, item, asOf)
      return answer(setLinePrice(context, first.line.id, { amount: money() }))
    }
    case 'company': {
      const figures = { engineerMonthlyCost: money(), customers: 50 * choose(4), headcount: choose(9), engineers: choose(9) }
      const name = (Object.keys(figures) as (keyof typeof figures)[])[choose(4)] ?? 'customers'
      return choose(3) === 0 ? answer(ok([])) : answer(setField(context, 'company', 'company', name, figures[name]))
    }
    case 'credits':
      return answer(changeGrant(context, item.grant.id, { balance: money(), asOf }))
    case 'rate':
      return answer(changeRate(context, item.rate.id, { date: asOf }))
    case 'owners': {
      const { owner } = item.rows[choose(item.rows.length)] ?? {}
      return choose(3) === 0 || owner === undefined ? answer(ok([])) : setField(context, 'owners', owner.id, 'share', share())
    }
    case 'answers':
      return answer(inputOf(context, item, { money, share, choose, asOf }))
    case 'decide':
      return decisionOf(context, [item.entry], asOf, choose)
    case 'small':
      return decisionOf(context, item.entries, asOf, choose)
    case 'company-wide': {
      const covered = [{ componentId: null, ruleIds: [item.finding.rule] }]
      return decide(context, covered, {
        choice: 'other',
        rationale: REASON,
        date: asOf,
        approver: 'Ana',
        owner: 'Ben',
        due: '2027-03-31' as IsoDate,
      })
    }
    case 'watched':
      return answer(ok([]))
    case 'price-jump':
      return answer(setField(context, 'components', item.entry.subject.component.id, 'priceChangeReason', REASON))
    case 'rationale': {
      const { id } = item.entry.subject.component
      const [reason] = reasonsToExplain(item.entry)
      const field = reason === undefined ? undefined : SENTENCE_FIELDS[reason.rule]
      return field === undefined
        ? decisionOf(context, [item.entry], asOf, () => 0)
        : answer(setField(context, 'components', id, field, REASON))
    }
    case 'small-rationales':
    case 'rest':
      return carryForward(context, item, '')
    case 'people':
      return setAttendees(context, ['Ana'])
  }
}

interface Drawn {
  readonly money: () => MinorUnits
  readonly share: () => BasisPoints
  readonly choose: Choose
  readonly asOf: IsoDate
}

function inputOf(context: EditContext, item: Extract<Asked, { kind: 'answers' }>, { money, share, choose, asOf }: Drawn): Built {
  const { component, owners, costLines, credits } = item.entry.subject
  const { id } = component
  if (item.missing.length === 0) return decisionOf(context, [item.entry], asOf, choose)
  const asked = askedChoice(item.missing)
  if (asked !== null) {
    const choices =
      asked === 'stage'
        ? ['seed', 'series-a']
        : asked === 'edge' || asked === 'apiAvailable'
          ? ['yes', 'no', 'unsure']
          : ['yes', 'no', 'na']
    return answerChoice(context, id, asked, choices[choose(choices.length)] ?? 'yes')
  }
  switch (item.missing[0]) {
    case 'owner':
      return setOwnerNames(context, id, ['Ana'])
    case 'ownerTime':
      return setOwnerTimes(context, id, owners.length === 0 ? [share()] : owners.map((owner) => owner.share ?? share()))
    case 'cost': {
      const blank = costLines.find(({ amount }) => amount === null)
      return blank === undefined
        ? setComponentPrice(context, id, { amount: money() })
        : setLinePrice(context, blank.id, { amount: money() })
    }
    case 'engineerCost':
      return setField(context, 'company', 'company', 'engineerMonthlyCost', money())
    case 'creditBalance':
      return changeGrant(context, credits[0]?.grant.id ?? '', { balance: money(), asOf })
    default:
      return setField(context, 'company', 'company', item.missing[0] ?? 'activeUsers', choose(300))
  }
}

function decisionOf(context: EditContext, entries: Extract<Asked, { kind: 'small' }>['entries'], asOf: IsoDate, choose: Choose): Built {
  const covered = entries.map(({ subject, reasons }) => ({ componentId: subject.component.id, ruleIds: reasons.map(({ rule }) => rule) }))
  if (choose(2) === 0) return keepUntil(context, covered, { reason: REASON, ground: 'other', approver: 'Ana', until: asOf, since: asOf })
  return decide(context, covered, { choice: 'move', date: asOf, approver: 'Ana', owner: 'Ben', due: '2027-03-31' as IsoDate })
}
