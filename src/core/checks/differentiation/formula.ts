// R03 in the exported workbook: one component, and the share of components called our edge.

import {
  allOf,
  column,
  compare,
  holds,
  input,
  is,
  isBlank,
  limit,
  not,
  otherwise,
  outcome,
  type RuleFormula,
  type RuleFormulas,
  shareExceeds,
} from '../formula.ts'
import { EDGE_IS_BLANK, NOT_RUNNING } from '../formula-columns.ts'

const differentiationFormula: RuleFormula = {
  rule: 'differentiation',
  outcomes: [
    ...NOT_RUNNING,
    outcome('missing', 'UNKNOWN', EDGE_IS_BLANK),
    outcome('unsure', 'UNKNOWN', is('edge', 'unsure')),
    outcome('edge-explained', 'PASS', allOf(is('edge', 'yes'), not(isBlank(column('customerNotices'))))),
    outcome('edge-not-explained', 'WATCH', is('edge', 'yes')),
    outcome('not-edge-built', 'FAIL', not(holds('isManaged'))),
    outcome('not-edge-own-code', 'FAIL', is('origin', 'own-code')),
    outcome('not-edge-handed-over', 'PASS', otherwise),
  ],
}

const edgeShareFormula: RuleFormula = {
  rule: 'differentiation',
  outcomes: [
    outcome('too-few-answers', 'PASS', compare(input('edgeAnswered', 'count'), '<', limit('edge-share-answers'))),
    outcome('edge-share-high', 'WATCH', shareExceeds(input('edgeYes', 'count'), input('edgeAnswered', 'count'), limit('edge-share'))),
    outcome('edge-share-fine', 'PASS', otherwise),
  ],
}

export const differentiationFormulas: RuleFormulas = {
  component: differentiationFormula,
  portfolio: edgeShareFormula,
  workings: [
    { name: 'countsAsEdge', unit: 'flag', formula: allOf(holds('countsAsComponent'), is('edge', 'yes')) },
    { name: 'countsAsAnswered', unit: 'flag', formula: allOf(holds('countsAsComponent'), not(EDGE_IS_BLANK)) },
  ],
  inputs: { edgeYes: { of: 'list', sum: 'countsAsEdge' }, edgeAnswered: { of: 'list', sum: 'countsAsAnswered' } },
}
