// The charts of the slides: the part of each, and behind it the workbook that "Edit data" opens.

import type { ChartShape, SlidesPlan } from '#board'
import { chartXml, writeBoardWorkbook } from '#excel'
import { type Part, relation } from './package.ts'

export interface PlacedChart {
  readonly shape: ChartShape
  /** Place of its slide, from 0. */
  readonly slide: number
  /** Of its part. */
  readonly path: string
  readonly dataPath: string
}

/** In the order of the slides; parts are numbered through. */
export function chartsOf({ slides }: SlidesPlan): readonly PlacedChart[] {
  const all = slides.flatMap(({ shapes }, slide) =>
    shapes.filter((shape): shape is ChartShape => shape.kind === 'chart').map((shape) => ({ shape, slide })),
  )
  return all.map((chart, index) => ({
    ...chart,
    path: `ppt/charts/chart${index + 1}.xml`,
    dataPath: `ppt/embeddings/Microsoft_Excel_Sheet${index + 1}.xlsx`,
  }))
}

const TYPES = 'application/vnd.openxmlformats-officedocument'

export async function partsOfChart({ shape: { chart, data }, path, dataPath }: PlacedChart): Promise<readonly Part[]> {
  const { bytes } = await writeBoardWorkbook(data)
  return [
    {
      ...{ path, contentType: `${TYPES}.drawingml.chart+xml`, content: chartXml(chart, { dataRelation: 'rId1', isBare: true }) },
      relations: [relation('rId1', 'package', dataPath)],
    },
    { path: dataPath, contentType: `${TYPES}.spreadsheetml.sheet`, content: bytes },
  ]
}
