// The entry point of core. Other modules import from here and nowhere deeper.

export type { Decimal } from './amounts/arithmetic.ts'
export { type BillingCycle, billingCycle, monthsPaid } from './amounts/billing-cycle.ts'
export * from './amounts/calendar.ts'
export { CURRENCY_SIGN, currenciesInHeading, currenciesOf, currencyOfLetter, isAnyDollar, isUnclearCurrency } from './amounts/currencies.ts'
export { SCALE_WORDS, scaleIn } from './amounts/decimals.ts'
export {
  addedExact,
  ExactSum,
  exactText,
  isSameExact,
  NO_AMOUNT,
  negatedExact,
  readExact,
  roundedExact,
  SHORT_DIGITS,
  sumExact,
} from './amounts/exact-amounts.ts'
export { guardedText, unguardedText } from './amounts/formula-guard.ts'
export { withLatinDigits } from './amounts/latin-digits.ts'
export * from './amounts/money.ts'
export { monthOf, monthWithin } from './amounts/month-names.ts'
export { type DayOrder, hasBuddhistYear, orderShown, parseDateText, readDay, yearFirstMark } from './amounts/parse-date.ts'
export * from './amounts/parse-rate.ts'
export {
  arePercentages,
  parseCostText,
  parseCountText,
  parseMoneyText,
  parseNumberText,
  parseSharesText,
  parseShareText,
  parseTimeText,
  priceProblem,
  type TypedCost,
  timeProblem,
} from './amounts/parse-text.ts'
export { HALF_YEAR, lengthNamed, periodNamed } from './amounts/period-words.ts'
export { plainText, withoutDashes } from './amounts/plain-text.ts'
export { COST_PERIODS, type CostPeriod, FREE_OF_CHARGE, isPerPerson, SEAT_WORDS, takeOnce, takePeriod } from './amounts/price-words.ts'
export { LONGEST_PRICE, type Price, type PriceReading, readPrice } from './amounts/read-price.ts'
export { type BareUnit, readTime, type TimeReading, type TimeShare } from './amounts/read-time.ts'
export { remembered } from './amounts/remembered.ts'
export { divideRounded, sumOfKnown } from './amounts/rounding.ts'
export { scaleOfHeader } from './amounts/scale-of-header.ts'
export { continued, daysBetween } from './amounts/series.ts'
export { daysNeededOfShare, TIME_UNITS, type TimeMeasureId, type TimeUnit, timeOfShare } from './amounts/time-units.ts'
export { isTimeUnit, lengthOfHeader, periodOfHeader, unitOfHeader } from './amounts/time-words.ts'
export {
  type BasisPoints,
  basisPoints,
  FULL_TIME_BP,
  HOURS_PER_YEAR,
  type IsoDate,
  type IsoTime,
  MAX_COMPANY_MINOR_UNITS,
  MAX_MINOR_UNITS,
  type MinorUnits,
  minorUnits,
} from './amounts/units.ts'
export * from './assert-never.ts'
export { type ActiveExceptions, activeExceptions } from './assessment/active-exceptions.ts'
export { AI_KINDS, type AiPart } from './assessment/ai-costs.ts'
export { assess, assessing } from './assessment/assess.ts'
export * from './assessment/assess-when-read.ts'
export type * from './assessment/assessment.ts'
export { type CompanyWideFinding, companyWideAsks, companyWideFindings, companyWideRecords } from './assessment/company-wide.ts'
export type * from './assessment/component-assessment.ts'
export * from './assessment/component-lists.ts'
export { type Counts, countsOf } from './assessment/counts.ts'
export { isInForce } from './assessment/exempt.ts'
export * from './assessment/figures.ts'
export * from './assessment/formulas.ts'
export { figureGaps, type Gap, type GapFigure, type InputGap, inputGaps } from './assessment/input-gaps.ts'
export * from './assessment/missing-rates.ts'
export * from './assessment/reassess.ts'
export * from './assessment/sensitivity.ts'
export * from './assessment/standing.ts'
export * from './assessment/time-rows.ts'
export type { AppliedRule } from './billing/assign-amounts.ts'
export { type RuleValues, rulesInOrder } from './billing/bill-rules.ts'
export * from './billing/billed-group.ts'
export * from './billing/billed-months.ts'
export * from './billing/completeness.ts'
export type { ContractGone } from './billing/contracts-gone.ts'
export { billImportEdit, type ImportedFile } from './billing/import-edits.ts'
export type { BillImportQuestion } from './billing/import-questions.ts'
export { type KeptProof, keptAnswers, keptProofs, nameOnly, newestImports } from './billing/kept-proofs.ts'
export { isFarLess } from './billing/less-than-before.ts'
export type { MonthTotal } from './billing/month-proofs.ts'
export {
  type BillImportPlan,
  borneByPlan,
  componentNames,
  openQuestionsOf,
  planBillImport,
  ratesMissingFor,
  tagBefore,
} from './billing/plan-import.ts'
export type { EmptyMonth, PastPurchase, PlannedBill, WaitingPurchase } from './billing/planned-bills.ts'
export type { PriceGone } from './billing/prices-gone.ts'
export * from './billing/proof.ts'
export { differenceOfProof, type ProofRow, partsOfProofs, proofRows } from './billing/proof-rows.ts'
export { reconcile } from './billing/reconcile.ts'
export * from './billing/rule-uses.ts'
export { type SameInvoice, sameInvoice } from './billing/same-invoice.ts'
export type { PartsGiven } from './billing/same-months.ts'
export { alikeBillsIn, MAPPED } from './billing/same-payer.ts'
export { type Cloud, cloudOf } from './billing/service-names.ts'
export type { ServiceType } from './billing/suggest-bearer.ts'
export type { PartialMonth } from './billing/taken-months.ts'
export * from './books/book-edits.ts'
export { bookId, likelyListed, spellingKey } from './books/book-names.ts'
export type { BookPeriod } from './books/book-period.ts'
export { bothWays } from './books/both-ways.ts'
export type { ListedCost } from './books/listed-costs.ts'
export { type BookedAccount, hasBilledBeyond, type LineClass, proposedAnswers, type Reconciliation } from './books/reconcile.ts'
export * from './books/vendor-matches.ts'
export { countsInTotals } from './checks/applies.ts'
export { bestComparison, type Comparison, type CumulativeCost, comparisonsOf } from './checks/break-even/cumulative-cost.ts'
export { RULES } from './checks/catalogue.ts'
export * from './checks/codes.ts'
export { type CreditEnd, firstEnd } from './checks/credits/credit-end.ts'
export { differenceToTotal } from './checks/data-quality/findings.ts'
export * from './checks/evaluate-formula.ts'
export type { Formula, FormulaColumn, FormulaInput, FormulaOutcome, FormulaUnit, RuleFormula } from './checks/formula.ts'
export type { SharedColumn } from './checks/formula-columns.ts'
export { isApproachAssumed, isManaged, isSelfRun } from './checks/hosting.ts'
export { infraPeople } from './checks/infra-people.ts'
export { isCostOpen } from './checks/known-cost.ts'
export * from './checks/limit-edits.ts'
export * from './checks/limits.ts'
export { managedServices } from './checks/managed-equivalent/managed-services.ts'
export { isPriceExplained, priceThen } from './checks/price-jump/locked-price.ts'
export { type LimitDefinition, RULE_THEMES, type Rule, type RuleKind, type RuleTheme } from './checks/rule.ts'
export * from './checks/runway/open-decisions.ts'
export type { ComponentCost, ComponentSubject, OwnerTime, Setting } from './checks/subject.ts'
export * from './checks/the-wall/open-limits.ts'
export * from './checks/to-explain.ts'
export * from './checks/verdict.ts'
export { isTimeUnrecorded, lacksTime } from './checks/without-time.ts'
export type { InputMove } from './compare/cause-details.ts'
export * from './compare/compare-states.ts'
export { type ComparedState, lockedState, type StatedVerdict } from './compare/compared-state.ts'
export type { ComponentMove, ComponentMoveKind, CostMove } from './compare/component-moves.ts'
export * from './compare/component-then.ts'
export * from './compare/cost-steps.ts'
export { type CostVariance, VARIANCE_CAUSES, type VarianceCause } from './compare/cost-variance.ts'
export type { FieldMove, LimitMove } from './compare/field-moves.ts'
export * from './compare/match-by-name.ts'
export type { VerdictCause, VerdictMove } from './compare/verdict-moves.ts'
export { allocatedOf, isRestUnknown, unallocatedMonthly, unallocatedOf } from './costs/bill.ts'
export * from './costs/cost-date.ts'
export * from './costs/credits.ts'
export {
  currencyWithoutRate,
  isCostTooLarge,
  isRunRate,
  knownMonthlyPart,
  lineMonthlyCost,
  listAmount,
  monthlyCost,
  perMonth,
  rateOn,
} from './costs/monthly-cost.ts'
export { assumedDriver, driverOf } from './costs/price-driver.ts'
export { standingTables } from './costs/purchases.ts'
export * from './edits/bill-edits.ts'
export {
  type BlockEdit,
  type CellColumn,
  type CellEntry,
  isCellColumn,
  planningBlock,
  type RowEntries,
} from './edits/block-edit.ts'
export * from './edits/component-edits.ts'
export * from './edits/cost-edits.ts'
export * from './edits/credit-edits.ts'
export * from './edits/currency-edits.ts'
export { type Covered, closeDecision, decide, withdrawDecision } from './edits/decision-edits.ts'
export * from './edits/evidence-edits.ts'
export * from './edits/exemption-edits.ts'
export {
  addOwnColumn,
  changeOwnColumn,
  ownColumnsOf,
  removeOwnColumn,
  renameOwnColumn,
  setOwnValue,
} from './edits/own-column-edits.ts'
export * from './edits/owner-edits.ts'
export { type NewPerson, type PeopleBlock, type PersonCell, type PlacedCell, planningPeopleBlock } from './edits/people-block-edit.ts'
export * from './edits/person-edits.ts'
export * from './edits/plan-edits.ts'
export * from './edits/project-edits.ts'
export * from './edits/restore-edits.ts'
export { openDecisionsOf, removeOrRetire, withDecisionsClosed } from './edits/retire-edits.ts'
export * from './edits/view-edits.ts'
export { type Ask, type AskInput, type Asks, type AskTotals, asksOf, askTotals } from './figures/asks.ts'
export { type BookedCosts, bookedCosts } from './figures/booked-costs.ts'
export * from './figures/booking.ts'
export { budgetFor, budgetOf } from './figures/budget.ts'
export { type BudgetBridge, budgetBridge } from './figures/budget-bridge.ts'
export * from './figures/budget-edits.ts'
export { BRIDGE_MONTHS, type CashBridge } from './figures/cash-bridge.ts'
export { creditPays, lacksRate } from './figures/cash-flows.ts'
export { contractDates, hasTerm } from './figures/contracts.ts'
export { componentInMonth, creditsEnd, monthsAhead, paysIn, recordedAmount } from './figures/cost-months.ts'
export * from './figures/decision-outcomes.ts'
export { FIGURE_IDS, FIGURE_MEASURES, type Figure, type FigureGap, type FigureId, type FigureMeasure, isWaiting } from './figures/figure.ts'
export * from './figures/investor-figures.ts'
export type { VendorCost } from './figures/vendors.ts'
export * from './forms/compare-forms.ts'
export type * from './forms/form-answers.ts'
export * from './forms/form-edits.ts'
export * from './forms/form-seal.ts'
export { FORM_FIELDS, type FormField, type FormRow, type FormValue, formFor, formPeople, type OwnerForm } from './forms/owner-form.ts'
export * from './grouped-by.ts'
export * from './import-notice.ts'
export * from './in-slices.ts'
export { turns } from './in-turn.ts'
export * from './inventory/apply-edit.ts'
export { changedPartOf } from './inventory/changed-part.ts'
export * from './inventory/company.ts'
export * from './inventory/component.ts'
export {
  BILLED_CATEGORIES,
  type BilledBasis,
  type BilledCategory,
  BOOK_ACCOUNTS,
  BOOKED_AS,
  type BookAccountKind,
  type BookAnswer,
  type BookedAs,
  type CostBasis,
  costLineFields,
  currencyCode,
  ledgerLineFields,
  RULE_FIELDS,
  RULE_TARGETS,
  RULE_TESTS,
  type RuleTarget,
} from './inventory/cost.ts'
export { isClosed, isWithoutAlternative } from './inventory/decision-outcome.ts'
export { type AddEdit, type BatchEdit, type Edit, type EditLabel, type EditLabelCode, inverseOf } from './inventory/edit.ts'
export { isComponentTable, leavesOf } from './inventory/edit-leaves.ts'
export * from './inventory/edits.ts'
export {
  choice,
  decimal,
  type Field,
  type FieldForm,
  type FieldMap,
  type FieldUnit,
  flag,
  formOf,
  group,
  integer,
  isPlainObject,
  list,
  MAX_NAME_LENGTH,
  MAX_TEXT_LENGTH,
  nameText,
  optionalChoice,
  optionalDate,
  type ValueOf,
  type ValuesOf,
} from './inventory/field.ts'
export { lockedQuarters } from './inventory/locked-quarters.ts'
export { nameKey, onOneLine, plainNameKey } from './inventory/name-key.ts'
export {
  MAX_OWN_COLUMN_NAME,
  MAX_OWN_COLUMNS,
  OWN_COLUMN_TYPES,
  type OwnColumnType,
  ownColumnId,
  ownField,
  ownPath,
} from './inventory/own-column.ts'
export { isDesk, isFunction, isGroup, isNobody } from './inventory/people-words.ts'
export { personFields } from './inventory/person.ts'
export * from './inventory/person-match.ts'
export {
  type DecisionValues,
  type ExemptionValues,
  type ProjectValues,
  projectOptionFields,
  SCENARIO_CHANGES,
  type ScenarioChange,
  type ScenarioChangeKind,
} from './inventory/planning.ts'
export { lockedQuarterId, type QuarterFigures } from './inventory/quarter-record.ts'
export { type OwnNotation, readOwnText } from './inventory/read-own-value.ts'
export { BETWEEN_NAMES, type ListedPeople, type NamesSeen, namedTimes, readPeople, surveyNames } from './inventory/read-people.ts'
export { shownValue } from './inventory/read-value.ts'
export { STACK_JOB } from './inventory/stack-item.ts'
export * from './inventory/tables.ts'
export { emptyWorkbook, newRecord, readingWorkbook, readWorkbook, SCHEMA_VERSION, type Workbook } from './inventory/workbook.ts'
export { kept, lazily } from './kept.ts'
export * from './list-limits.ts'
export * from './merge/merge-answers.ts'
export type { FieldConflict, MergeAnswers, MergeConflict, RecordConflict, Side } from './merge/merge-conflicts.ts'
export { carriedAsMine, quartersAsMine } from './merge/merge-quarters.ts'
export * from './merge/merge-summary.ts'
export * from './merge/merge-workbooks.ts'
export { bareName, firstNameOf, isAlsoWord, isOfTeam } from './packs/first-names.ts'
export * from './packs/pack.ts'
export * from './packs/pack-base.ts'
export * from './packs/pack-case.ts'
export { packValueNow } from './packs/pack-edits.ts'
export * from './packs/pack-effect.ts'
export * from './packs/pack-facts.ts'
export * from './packs/pack-verdict.ts'
export * from './packs/plain-sheets.ts'
export * from './problem.ts'
export * from './quarters/locked-prices.ts'
export * from './quarters/may-lock.ts'
export { type OpenQuarter, openQuarter } from './quarters/open-quarter.ts'
export * from './quarters/quarter-edits.ts'
export * from './quarters/quarter-figures.ts'
export * from './quarters/review-date.ts'
export * from './quarters/trend.ts'
export * from './result.ts'
export { type CostDriver, costDrivers } from './scenarios/cost-drivers.ts'
export { layingOver, lookingContext, type ScenarioOutcome, type ScenarioStep } from './scenarios/scenario.ts'
export { isScenarioFigure, SCENARIO_FIGURES } from './scenarios/scenario-company.ts'
export * from './scenarios/scenario-difference.ts'
export * from './scenarios/scenario-edits.ts'
export * from './scenarios/scenario-levers.ts'
export * from './scenarios/scenario-moves.ts'
export * from './scenarios/scenario-presets.ts'
export * from './scenarios/scenario-text.ts'
export { type VolumeShare, volumeShare } from './scenarios/volume-share.ts'
export { calendarFile } from './schedule/calendar-file.ts'
export { type Renewal, type RenewalKind, renewalsOf, renewalsWithin } from './schedule/renewals.ts'
export * from './walk/asked-inputs.ts'
export { carriedDecisions, carriedRationales, type LockCaution, lockCautions } from './walk/lock-cautions.ts'
export * from './walk/prepare-list.ts'
export * from './walk/review-edits.ts'
export type {
  AnswersItem,
  CompanyItem,
  CompanyWideItem,
  CreditsItem,
  DecideItem,
  ImportItem,
  OwnersItem,
  PeopleItem,
  PriceJumpItem,
  PricesItem,
  PromiseItem,
  RateItem,
  RationaleItem,
  RestItem,
  ReviewItem,
  ReviewStep,
  SmallItem,
  SmallRationalesItem,
  WatchedItem,
} from './walk/review-item.ts'
export { reasonsToExplain } from './walk/review-rationales.ts'
export { MOVING_FIGURES } from './walk/review-refresh.ts'
export * from './walk/review-status.ts'
export { type Open, reviewOf } from './walk/review-view.ts'
export * from './walk/review-walk.ts'
export * from './workbook-file/approval-file.ts'
export * from './workbook-file/count-records.ts'
export { decodingWorkbook, parseJson } from './workbook-file/decode.ts'
export type { EditText } from './workbook-file/edit-text.ts'
export * from './workbook-file/envelope.ts'
export * from './workbook-file/follow-steps.ts'
export { freezingReview, type LockFacts } from './workbook-file/frozen-review.ts'
export * from './workbook-file/history.ts'
export { decodingBase, findCommonBase } from './workbook-file/merge-base.ts'
export * from './workbook-file/past-quarters.ts'
export { payloadOf, writingPayload } from './workbook-file/payload.ts'
export * from './workbook-file/payload-keeper.ts'
export * from './workbook-file/pick-source.ts'
export * from './workbook-file/portable-file.ts'
export * from './workbook-file/quarter-file.ts'
export * from './workbook-file/signature.ts'
export * from './workbook-file/temporary-name.ts'
export * from './workbook-file/touched-records.ts'
export * from './workbook-file/trail.ts'
export * from './workbook-file/workbook-file.ts'
