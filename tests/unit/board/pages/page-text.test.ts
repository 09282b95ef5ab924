import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#core'
import { PLAIN_STYLE } from '#wording'
import { pageText } from '../../../../src/board/pages/page-text.ts'

describe('what a cell shows on paper', () => {
  it('is a number as every screen writes it', () => {
    expect(pageText(1234567.5, 'formula.money', PLAIN_STYLE)).toBe('1,234,567.50')
    expect(pageText(1234, 'formula.money', { locale: 'en-US', currency: 'JPY' })).toBe('1,234')
    expect(pageText(0, 'formula.money', PLAIN_STYLE)).toBe('0.00')
    expect(pageText(-50, 'formula.money', PLAIN_STYLE)).toBe('(50.00)')
    expect(pageText(0.25, 'link.share', PLAIN_STYLE)).toBe('25%')
    expect(pageText(0.17249, 'figure.percent', PLAIN_STYLE)).toBe('17.2%')
    expect(pageText(1234.5, 'formula.money', { locale: 'de-DE', currency: 'EUR' })).toBe('1.234,50')
    expect(pageText(1.2, 'figure.number', PLAIN_STYLE)).toBe('1.2')
    // A hundred times of it is a little less than 115.
    expect(pageText(1.15, 'formula.money', PLAIN_STYLE)).toBe('1.15')
    expect(pageText(1.15, 'figure.number', PLAIN_STYLE)).toBe('1.15')
    expect(pageText(1.15, 'formula.decimal', PLAIN_STYLE)).toBe('1.15')
    expect(pageText(4.35, 'formula.points', PLAIN_STYLE)).toMatch(/^4\.4/)
  })

  it('shows no parentheses around what rounds to nothing', () => {
    expect(pageText(-0.001, 'formula.money', PLAIN_STYLE)).toBe('0.00')
    expect(pageText(-0.4, 'formula.count', PLAIN_STYLE)).toBe('0')
  })

  it('is a day, a month, or nothing for a blank', () => {
    const value = { date: '2026-11-25' as IsoDate }
    expect(pageText(value, 'label.date', PLAIN_STYLE)).toBe('Nov 25, 2026')
    expect(pageText(value, 'label.month', PLAIN_STYLE)).toBe('November 2026')
    expect(pageText(undefined, 'label.text', PLAIN_STYLE)).toBe('')
  })

  it('is one line of a text, cut between characters', () => {
    expect(pageText('a\n\tb\u0007c', 'note.wrap', PLAIN_STYLE)).toBe('a b c')
    const cut = pageText('😀'.repeat(500), 'note.wrap', PLAIN_STYLE)
    expect([...cut]).toHaveLength(180)
    expect(cut).toMatch(/^😀+…$/u)
  })
})
