// The words of the export: the choices, the preview, how far a file is, and what was written.

export const EXPORT_TEXT = {
  export: 'Export',
  format: 'Format',
  audience: 'Audience',
  notes: 'Notes on components',
  notesOut: 'Leave out',
  notesIn: 'Include',
  paper: 'Paper size',
  contents: 'Contents',
  canceled: 'Canceled. Nothing was written.',
  showInFolder: 'Show in folder',
  empty: 'Nothing to export yet',
  emptyPages: 'Add a component to preview the pages.',
  leftOut: 'Empty slides are omitted.',
  emptySlides: 'Add a component to preview the slides.',
  preview: 'Page preview',
  outline: 'Slide outline',
  waiting: 'Waiting for a file name',
  steps: {
    reading: 'Reading the saved workbook',
    planning: 'Planning the layout',
    printing: 'Preparing pages…',
    writing: 'Writing the file',
    checking: 'Checking the file',
  },
  /** "16 sheets, 4,211 formulas, saved to /home/ana" */
  written: (contents: string, folder: string) => `${contents}, saved to ${folder}`,
} as const
