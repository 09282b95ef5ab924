// In which currency a list is kept: the marks of its figures, and for a crown the words of its language.
import { describe, expect, it } from 'vitest'
import { findHeader } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { listNotation } from '../../../../src/intake/table/list-notation.ts'

const currencyOf = (text: string) => notationOf(text).currency

function notationOf(text: string) {
  const table = readTable(text, 'list.csv')
  if (!table.ok) throw new Error(table.problem.code)
  return listNotation(table.value, findHeader(table.value))
}

describe('the currency of a list', () => {
  it.each([
    ['System;Ansvarig;Kostnad per månad\nKö;Åsa;900 kr\nLagring;Signe;1 200 kr', 'SEK'],
    ['System;Ansvarlig;Kostnad per måned\nKø;Åse;900 kr\nLagring;Eivind og Siri;1 200 kr', 'NOK'],
    ['System;Ansvarlig;Udgift per måned\nKø;Ane;900 kr\nLager;Mads og Ida;1.200 kr', 'DKK'],
    ['Tool;Owner;Monthly cost\nQueue;Ana;900 kr\nStore;Ben;1200 kr', null],
    ['Item;Responsável;Custo mensal\nFila;João;R$ 900,00\nBanco;Ana;R$ 1.200,00', 'BRL'],
    ['Tool;Owner;Monthly cost\nQueue;Ana;US$ 900\nStore;Ben;US$ 1200', 'USD'],
    ['Tool;Owner;Monthly cost\nQueue;Ana;900 zł\nStore;Ben;1200 zł', 'PLN'],
    ['Tool;Owner;Monthly cost\nQueue;Ana;KSh 9,000\nStore;Ben;12,000 Ksh', 'KES'],
    ['Tool;Owner;Monthly cost\nQueue;Ana;900 from May\nStore;Ben;1200 fremd', null],
    ['Platform spend (S$)\n\nTool;Owner;Monthly cost\nQueue;Ana;900\nStore;Ben;1200', 'SGD'],
    ['All figures in $\n\nTool;Owner;Monthly cost\nQueue;Ana;900\nStore;Ben;1200', 'USD'],
    ['All figures in Z$\n\nTool;Owner;Monthly cost\nQueue;Ana;900\nStore;Ben;1200', null],
    ['Tool;Owner;Monthly cost (HK$)\nQueue;Ana;900\nStore;Ben;1200', 'HKD'],
    ['名称;担当;月額\nキュー;佐藤;9万円\n保存;高橋;12万円', 'JPY'],
  ])('of %j is %s', (text, currency) => expect(currencyOf(text)).toBe(currency))
})

describe('how a list writes numbers', () => {
  it.each([
    ['Tool;Owner;Price per month\nQueue;Ana;9.860,00\nStore;Ben;12,5', 'de-DE'],
    ['Tool;Owner;Price per month\nQueue;Ana;Rp 96.500.000\nStore;Ben;Rp 4,8 juta', 'de-DE'],
    ['Tool;Owner;Price per month\nQueue;Ana;R$ 9.860,00\nStore;Ben;R$ 12,50', 'pt-BR'],
    ['Tool;Owner;Price per month\nQueue;Ana;1,20,000\nStore;Ben;90,000', 'en-IN'],
    ['Tool;Owner;Price per month\nQueue;Ana;$25.00\nStore;Ben;1.400,00\nMail;Ben;$1.3k', null],
    ['Tool;Owner;Price per month\nQueue;Ana;€25.00\nStore;Ben;1.400,00\nMail;Ben;9,90', 'de-DE'],
    ['Tool;Owner;Price per month\nQueue;Ana;$25.00\nStore;Ben;1 400,00', null],
    ['Tool;Owner;Price per month\nQueue;Ana;1 400,00 €\nStore;Ben;25', 'fr-FR'],
    ['Tool;Owner;Price per month\nQueue;Ana;9.860\nStore;Ben;12.500', null],
    ['Tool;Owner;Price per month;Version\nQueue;Ana;900;10.100.200\nStore;Ben;1200;10.100.201', null],
    ['Tool;Owner;Price per month\nQueue;Ana;900 (10.100.100.200.1)\nStore;Ben;1200', null],
  ])('of %j is %s', (text, locale) => expect(notationOf(text).locale).toBe(locale))
})
