// Words of About: the glossary, the limits of the model, and what was left out.

export const ABOUT_SHEET = {
  glossary: 'Glossary',
  limits: 'Known limits of this model',
  leftOut: 'Omitted sheets',
} as const
