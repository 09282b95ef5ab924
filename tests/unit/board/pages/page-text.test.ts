import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#core'
import { pageText } from '../../../../src/board/pages/page-text.ts'

describe('what a cell shows on paper', () => {
  it('is a number as the workbook formats it', () => {
    expect(pageText(1234567.5, 'formula.money', 2)).toBe('1,234,567.50')
    expect(pageText(1234, 'formula.money', 0)).toBe('1,234')
    expect(pageText(0, 'formula.money', 2)).toBe('0.00')
    expect(pageText(-50, 'formula.money', 2)).toBe('(50.00)')
    expect(pageText(0.25, 'link.share', 2)).toBe('25.00%')
    expect(pageText(0.17249, 'figure.percent', 2)).toBe('17.2%')
    expect(pageText(1.2, 'figure.number', 2)).toBe('1.20')
  })

  it('shows no parentheses around what rounds to nothing', () => {
    expect(pageText(-0.001, 'formula.money', 2)).toBe('0.00')
    expect(pageText(-0.4, 'formula.count', 2)).toBe('0')
  })

  it('is a day, a month, or nothing for a blank', () => {
    const value = { date: '2026-11-25' as IsoDate }
    expect(pageText(value, 'label.date', 2)).toBe('2026-11-25')
    expect(pageText(value, 'label.month', 2)).toBe('2026-11')
    expect(pageText(undefined, 'label.text', 2)).toBe('')
  })

  it('is one line of a text, cut between characters', () => {
    expect(pageText('a\n\tb\u0007c', 'note.wrap', 2)).toBe('a b c')
    const cut = pageText('😀'.repeat(500), 'note.wrap', 2)
    expect([...cut]).toHaveLength(180)
    expect(cut).toMatch(/^😀+…$/u)
  })
})
