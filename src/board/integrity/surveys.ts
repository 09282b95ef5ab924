// The surveys of all sheets of a pack but the two that are made from them.

import type { SheetId } from '#wording'
import { type BoardPack, once, shownSheets } from '../pack.ts'
import { type SheetSurvey, surveySheet } from './survey.ts'

const MADE_FROM_SURVEYS: ReadonlySet<SheetId> = new Set(['modelChecks', 'asExported'])

export interface SurveyOfSheet extends SheetSurvey {
  readonly id: SheetId
}

export const surveysOf = once((pack: BoardPack): readonly SurveyOfSheet[] =>
  shownSheets(pack)
    .filter((id) => !MADE_FROM_SURVEYS.has(id))
    .map((id) => {
      const survey = { id, ...surveySheet(pack.plans.asPlanned(id)) }
      // Who signs on the cover, and when, is no input of the model.
      return id === 'cover' ? { ...survey, typed: [] } : survey
    }),
)
