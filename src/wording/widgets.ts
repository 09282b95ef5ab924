// The words of controls that every screen uses: charts, the grid, fields, progress and messages.

export const WIDGET_TEXT = {
  chartCopied: 'Copied as image',
  showChart: 'Show as chart',
  showTable: 'Show as table',
  copyImage: 'Copy as image',
  severalRanges: 'Several ranges can’t be copied or filled. Select one range, or cells in the same columns.',
  rangesTooSmall: 'The copied block doesn’t fit into the selected ranges, so nothing was pasted. Select one cell to paste it there.',
  cutIntoRanges: 'Cut cells can’t go into several ranges, so nothing was moved. Select one cell to paste them there.',
  nothingToPaste: 'The clipboard has no text, so nothing was pasted. Copy cells or text first.',
  pasteHere: 'Paste here',
  canceling: 'Canceling…',
  staysHere: 'No longer matches the view. Stays here until you leave the row.',
  /** Read out behind the number of rows. */
  inGroup: (count: number) => (count === 1 ? ' component' : ' components'),
  /** Nothing in a list of choices begins with what was typed. */
  noChoice: (typed: string) => `No choice begins with “${typed}”.`,
} as const

/** Around what was done, or why not. */
export const MESSAGE_TEXT = {
  messages: 'Messages',
  none: 'No messages yet',
  dismiss: 'Dismiss',
  /** Behind one that was said again and again. */
  times: (count: number) => `(${count} times)`,
  all: 'All messages',
} as const
