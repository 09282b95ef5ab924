// A chart on a page, drawn from the values of the workbook's own: bars with a limit as a line, stacked columns, or lines. Fill, dash
// and words tell its parts apart, so that it reads in grey.

import { useId } from 'react'
import type { PageChart as Chart, PageSeries } from '#board/types'
import styles from './page-chart.module.css'
import { type Bar, bars, type Plot, plot } from './plot.ts'

export interface PageChartProps {
  readonly chart: Chart
  /** Its heading's place in the document. */
  readonly level: 'h2' | 'h3'
}

export function PageChart({ chart, level: Heading }: PageChartProps) {
  const id = useId()
  return (
    <figure className={styles.figure} data-form={chart.form}>
      <figcaption>
        <Heading className={styles.finding}>{chart.finding === '' ? chart.title : chart.finding}</Heading>
        {chart.finding === '' ? null : <p className={styles.title}>{chart.title}</p>}
      </figcaption>
      {chart.form === 'bars' ? <Bars chart={chart} id={id} /> : <Upright chart={chart} id={id} />}
      <ul className={styles.legend} aria-hidden="true">
        {chart.series
          .filter(({ draw }) => draw !== 'label')
          .map((series) => (
            <li key={series.name}>
              <svg viewBox="0 0 14 8" aria-hidden="true">
                <Pattern series={series} id={`${id}l`} />
                {series.draw === 'line' ? (
                  <path d="M0 4H14" stroke={`#${series.colour}`} strokeWidth="1.4" strokeDasharray={DASHES[series.look]} />
                ) : (
                  <rect x="0.5" y="0.5" width="13" height="7" {...paint(series, `${id}l`)} />
                )}
              </svg>
              {series.name}
            </li>
          ))}
      </ul>
    </figure>
  )
}

interface DrawnProps {
  readonly chart: Chart
  readonly id: string
}

function Bars({ chart, id }: DrawnProps) {
  const { width, height, rows, limit } = bars(chart)
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chart.description}>
      <Patterns chart={chart} id={id} />
      {rows.map(({ name, label, x, y, parts, end }) => (
        <g key={y}>
          <text x={label} y={y + 8} textAnchor="end">
            {name}
          </text>
          {parts.map((part) => (
            <Rect key={part.series.name} part={part} id={id} />
          ))}
          <text x={Math.max(end.x, x) + 4} y={y + 8}>
            {end.text}
          </text>
        </g>
      ))}
      {limit === null ? null : <path d={`M${limit.x} 0V${height}`} stroke={`#${limit.colour}`} strokeWidth="1" strokeDasharray="3 2" />}
    </svg>
  )
}

function Upright({ chart, id }: DrawnProps) {
  const { width, height, base, columns, lines, ticks }: Plot = plot(chart)
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chart.description}>
      <Patterns chart={chart} id={id} />
      <path d={`M0 ${base}H${width}`} stroke="#8C8A83" strokeWidth="0.6" />
      {columns.map((part) => (
        <Rect key={`${part.series.name} ${part.x}`} part={part} id={id} />
      ))}
      {lines.map(({ series, points, last }) => (
        <g key={series.name}>
          {series.draw === 'line' ? (
            <polyline points={points} fill="none" stroke={`#${series.colour}`} strokeWidth="1.4" strokeDasharray={DASHES[series.look]} />
          ) : null}
          {last.map(({ x, y, text }) => (
            <text key={x} x={x} y={y} textAnchor={series.draw === 'line' ? 'start' : 'middle'}>
              {text}
            </text>
          ))}
        </g>
      ))}
      {ticks.map(({ x, text }) => (
        <text key={x} x={x} y={height - 2} textAnchor="middle" className={styles.tick}>
          {text}
        </text>
      ))}
    </svg>
  )
}

function Rect({ part: { series, x, y, width, height }, id }: { readonly part: Bar; readonly id: string }) {
  return <rect x={x} y={y} width={width} height={height} {...paint(series, id)} />
}

const DASHES: Readonly<Record<PageSeries['look'], string>> = {
  solid: 'none',
  hatched: 'none',
  outlined: 'none',
  dashed: '4 2.5',
  dotted: '1 2',
}

function paint({ colour, look }: PageSeries, id: string): { readonly fill: string; readonly stroke: string; readonly strokeWidth: number } {
  const stroke = `#${colour}`
  const fill = look === 'outlined' ? '#FFFFFF' : look === 'hatched' ? `url(#${id}-${colour})` : stroke
  return { fill, stroke, strokeWidth: 0.7 }
}

function Patterns({ chart, id }: DrawnProps) {
  return chart.series.map((series) => <Pattern key={series.name} series={series} id={id} />)
}

function Pattern({ series: { colour, look }, id }: { readonly series: PageSeries; readonly id: string }) {
  if (look !== 'hatched') return null
  return (
    <pattern id={`${id}-${colour}`} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="3" height="3" fill="#FFFFFF" />
      <path d="M0 0V3" stroke={`#${colour}`} strokeWidth="3.2" />
    </pattern>
  )
}
