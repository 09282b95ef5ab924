// Every screen is reached by the rail, and every tab by a command.
import { describe, expect, it } from 'vitest'
import { COMMAND_TABLE, isCommand, RAIL_ENTRY_IDS, SCREEN_IDS, screenEntry, screenName, showCommand, tabsOf } from '#wording'

describe('the table of screens', () => {
  it('has a first tab for each entry of the rail', () => {
    expect(RAIL_ENTRY_IDS.filter((railEntry) => tabsOf(railEntry).length === 0)).toEqual([])
  })

  it('gives each tab a command that shows it, and no page one', () => {
    const tabs = RAIL_ENTRY_IDS.flatMap(tabsOf)
    for (const tab of tabs) expect(COMMAND_TABLE[showCommand(tab)].title).toBe(screenName(tab))
    const pages = SCREEN_IDS.filter((id) => screenEntry(id).isPage === true)
    expect([...tabs, ...pages].sort()).toEqual([...SCREEN_IDS].sort())
    expect(pages.filter((id) => isCommand(`show-${id}`))).toEqual([])
  })

  it('names a tab with its entry, once', () => {
    expect([screenName('bills'), screenName('costs'), screenName('overview')]).toEqual(['Costs: Bills', 'Costs', 'Overview'])
  })

  it('knows commands by name, and nothing that every object has', () => {
    expect(['show-bills', 'undo', 'format-disk', 'toString', 'show-component'].map(isCommand)).toEqual([true, true, false, false, false])
  })
})
