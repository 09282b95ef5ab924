// What stands above the columns of a block: its title, and one line of what it does.

import type { RuleId } from '#core'
import { COMPONENT_BLOCKS, RULE_WORDS } from '#wording'
import type { Block } from './column.ts'

export function blockTitle(block: Block): string {
  if (!block.startsWith('rule-')) return COMPONENT_BLOCKS[block as Exclude<Block, `rule-${RuleId}`>]
  const { name, question } = RULE_WORDS[block.slice('rule-'.length) as RuleId]
  return `${name}${name.endsWith('?') ? '' : '.'} ${question}`
}
