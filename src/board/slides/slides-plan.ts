// The slides as plain data: what stands where, how it looks by name, and where each figure comes from. src/powerpoint turns
// it into a file; nothing here knows how.

import type { SlideId } from '#core'
import type { DocumentProperties } from '../workbook-plan.ts'
import type { ChartOfSlide } from './chart-data.ts'
import type { SlideStyle } from './slide-styles.ts'
import type { Source } from './sources.ts'

export interface SlidesPlan {
  readonly properties: DocumentProperties
  readonly slides: readonly SlidePlan[]
}

export interface SlidePlan {
  readonly id: SlideId
  /** The conclusion, as the slide's title. */
  readonly headline: SlideText
  /** In reading order. */
  readonly shapes: readonly SlideShape[]
  /** Paragraphs of the speaker notes: where each figure comes from. */
  readonly notes: readonly string[]
  /** The same as data. */
  readonly sources: readonly Source[]
  readonly footer: string
}

/** In points, from the upper left corner of the slide. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface SlideText {
  readonly text: string
  readonly style: SlideStyle
}

/** Runs on one line. */
export type Paragraph = readonly SlideText[]

export type SlideShape = TextShape | RuleShape | TableShape | ChartShape

export interface TextShape {
  readonly kind: 'text'
  /** What a screen reader and the selection pane call it. */
  readonly name: string
  readonly box: Box
  readonly paragraphs: readonly Paragraph[]
  /** A tinted area with its text in the middle: what a slide says that has nothing to show. */
  readonly isPanel?: boolean
}

/** A hairline. */
export interface RuleShape {
  readonly kind: 'rule'
  readonly box: Box
}

export interface TableShape {
  readonly kind: 'table'
  readonly name: string
  readonly box: Box
  readonly columns: readonly TableColumn[]
  readonly headerHeight: number
  readonly rowHeight: number
  /** That a row has room for. */
  readonly lines: number
  readonly rows: readonly (readonly SlideText[])[]
}

export interface TableColumn {
  readonly header: string
  readonly width: number
  /** Numbers: right-aligned. */
  readonly isRight: boolean
  /** Left and right of the text. */
  readonly padding: readonly [left: number, right: number]
}

/** A native chart over a workbook of its own. */
export interface ChartShape extends ChartOfSlide {
  readonly kind: 'chart'
  readonly name: string
  readonly box: Box
}
