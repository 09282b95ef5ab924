// What may stand around the cells of a pack. Each element and each of its settings is either known to change nothing that one reads, or
// is compared by somebody else; whatever is not in these lists is named, so that nothing has to be thought of before it is noticed.

type Attributes = ReadonlyMap<string, string>
/** null: any value. */
type Allowed = RegExp | null
/** Element → setting → the values that change nothing. 'any': all of its settings. */
type Known = Readonly<Record<string, Readonly<Record<string, Allowed>> | 'any'>>

const NO = /^(?:0|false)$/
const YES = /^(?:1|true)$/
/** In percent. */
const READABLE = /^(?:[4-9]\d|[1-4]\d\d)$/

const any = (...names: readonly string[]): Readonly<Record<string, null>> => Object.fromEntries(names.map((name) => [name, null]))
const allAny = (...elements: readonly string[]): Known => Object.fromEntries(elements.map((element) => [element, 'any']))

const SHEET: Known = {
  // Compared with the plan, or named by themselves.
  ...allAny('cols', 'sheetProtection', 'mergeCells', 'mergeCell', 'dataValidations', 'dataValidation'),
  ...allAny('formula', 'formula1', 'formula2', 'oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'),
  ...allAny('hyperlinks', 'hyperlink', 'drawing', 'legacyDrawing', 'picture', 'oleObjects', 'oleObject', 'controls', 'control'),
  ...allAny('tableParts', 'tablePart', 'webPublishItems', 'webPublishItem', 'customSheetViews', 'customSheetView', 'pane'),
  // How it is filtered, printed and broken into pages; what a click has chosen last.
  ...allAny('dimension', 'sheetViews', 'selection', 'sheetCalcPr', 'autoFilter', 'sortState', 'sortCondition', 'tabColor', 'outlinePr'),
  ...allAny('pageSetUpPr', 'printOptions', 'pageMargins', 'rowBreaks', 'colBreaks', 'brk', 'phoneticPr', 'ignoredErrors', 'ignoredError'),
  // Their kinds are compared; these are the parts of a kind that no plan has.
  ...allAny('colorScale', 'dataBar', 'iconSet', 'cfvo', 'color'),
  sheetPr: { ...any('codeName', 'published'), filterMode: NO, enableFormatConditionsCalculation: YES },
  sheetView: {
    ...any('showGridLines', 'showRowColHeaders', 'showOutlineSymbols', 'defaultGridColor', 'colorId', 'tabSelected', 'workbookViewId'),
    ...any('windowProtection', 'showRuler', 'showWhiteSpace', 'topLeftCell', 'view', 'showZeros', 'showFormulas'),
    zoomScale: READABLE,
    // 0: as large as the program thinks best.
    zoomScaleNormal: /^0$|^(?:[4-9]\d|[1-4]\d\d)$/,
    zoomScaleSheetLayoutView: /^0$|^(?:[4-9]\d|[1-4]\d\d)$/,
    zoomScalePageLayoutView: /^0$|^(?:[4-9]\d|[1-4]\d\d)$/,
    rightToLeft: NO,
  },
  sheetFormatPr: {
    ...any('defaultColWidth', 'defaultRowHeight', 'customHeight', 'zeroHeight', 'thickTop', 'thickBottom'),
    ...any('outlineLevelRow', 'outlineLevelCol'),
    baseColWidth: /^(?:[5-9]|\d\d)$/,
  },
  conditionalFormatting: { sqref: null, pivot: NO },
  col: { ...any('min', 'max', 'width', 'style', 'hidden', 'bestFit', 'customWidth', 'outlineLevel', 'collapsed'), phonetic: NO },
  cfRule: {
    ...any('type', 'dxfId', 'priority', 'operator', 'text', 'percent', 'bottom', 'rank', 'aboveAverage', 'equalAverage', 'stdDev'),
    ...any('timePeriod'),
    stopIfTrue: NO,
  },
  pageSetup: {
    ...any('paperSize', 'paperHeight', 'paperWidth', 'firstPageNumber', 'useFirstPageNumber', 'fitToWidth', 'fitToHeight', 'pageOrder'),
    ...any('orientation', 'usePrinterDefaults', 'blackAndWhite', 'horizontalDpi', 'verticalDpi', 'copies', 'r:id'),
    scale: READABLE,
    draft: NO,
    cellComments: /^none$/,
    errors: /^displayed$/,
  },
  headerFooter: { ...any('scaleWithDoc', 'alignWithMargins'), differentFirst: NO, differentOddEven: NO },
}

const WORKBOOK: Known = {
  ...allAny(
    'fileVersion',
    'fileSharing',
    'fileRecoveryPr',
    'workbookProtection',
    'bookViews',
    'sheets',
    'sheet',
    'definedNames',
    'oleSize',
  ),
  workbookPr: {
    ...any('backupFile', 'saveExternalLinkValues', 'codeName', 'defaultThemeVersion', 'filterPrivacy', 'hidePivotFieldList'),
    ...any('showBorderUnselectedTables', 'promptedSolutions', 'showInkAnnotation', 'publishItems', 'checkCompatibility', 'updateLinks'),
    ...any('autoCompressPictures', 'refreshAllConnections', 'allowRefreshQuery', 'dateCompatibility', 'showPivotChartFilter'),
    showObjects: /^all$/,
    // Days are counted from another one: a day that is written in a formula is four years off.
    date1904: NO,
  },
  workbookView: {
    ...any('showHorizontalScroll', 'showVerticalScroll', 'xWindow', 'yWindow', 'windowWidth', 'windowHeight', 'tabRatio', 'firstSheet'),
    ...any('activeTab', 'autoFilterDateGrouping'),
    visibility: /^visible$/,
    minimized: NO,
    showSheetTabs: YES,
  },
  definedName: {
    ...any('name', 'localSheetId', 'hidden', 'comment', 'description', 'help', 'statusBar', 'customMenu', 'publishToServer'),
    ...any('workbookParameter'),
    function: NO,
    vbProcedure: NO,
  },
  calcPr: {
    ...any('calcId', 'fullCalcOnLoad', 'refMode', 'iterateCount', 'iterateDelta', 'calcCompleted', 'calcOnSave'),
    ...any('concurrentCalc', 'concurrentManualCount', 'forceFullCalc'),
    // Whoever types another input sees the results of the one before.
    calcMode: /^auto/,
    iterate: NO,
    fullPrecision: YES,
  },
}

/** A file made to hurt names no more of them than somebody reads. */
export const MOST_SETTINGS = 100
const LONGEST = 80

/** "zoomScale=10", or the name of an element that nobody knows. */
export const unknownInSheet = (element: string, attributes: Attributes) => unknownIn(SHEET, element, attributes)
export const unknownInWorkbook = (element: string, attributes: Attributes) => unknownIn(WORKBOOK, element, attributes)

function unknownIn(known: Known, element: string, attributes: Attributes): readonly string[] {
  const settings = Object.hasOwn(known, element) ? known[element] : undefined
  if (settings === 'any') return []
  if (settings === undefined) return [element.slice(0, LONGEST)]
  return [...attributes].flatMap(([name, value]) => {
    const allowed = Object.hasOwn(settings, name) ? settings[name] : undefined
    return allowed === null || allowed?.test(value) === true ? [] : [`${name}=${value}`.slice(0, LONGEST)]
  })
}

/** What extends a sheet in a way of Excel's own and changes nothing that one reads: checks of entries, errors that are passed over, the page view on a Mac. */
const PLAIN_EXTENSIONS: ReadonlySet<string> = new Set([
  ...['{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}', '{01252117-D84E-4E92-8308-4BE1C098FCBB}', '{64002731-A6B0-56B0-2670-7721B7C09600}'],
])

export function isPlainExtension(uri: string): boolean {
  return PLAIN_EXTENSIONS.has(uri.toUpperCase())
}
