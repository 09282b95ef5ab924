// What a column of names shows about each of them: whether "Weber, Jonas" is one person, and "Rosa del Valle".

import { describe, expect, it } from 'vitest'
import { readPeople, surveyNames } from '#core'

const namesIn = (text: string, column: readonly string[], known: readonly string[] = []) =>
  readPeople(text, surveyNames(column, known)).people.map(({ name }) => name)

describe('names with commas', () => {
  const pairs = ['Weber, Jonas', 'Berg, Lena']
  const one = ['Jonas Weber']
  const two = ['Weber', 'Jonas']

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['of a directory', [], [], one],
    ['beside one with a family name of three words', ['García de Paz, Ana'], [], one],
    ['beside a team and nobody', ['Platform team', 'TBC'], [], one],
    ['beside a pair of four words', ['Maria Lúcia Dias Prado, Ana'], [], two],
    ['beside a pair that holds no name', ['Ruiz, 24/7'], [], two],
    ['beside a first name', ['Ana'], [], two],
    ['beside somebody else whose name begins like the last name of one', ['Weber Hanna'], [], two],
    ['beside somebody who is known, and whose name begins so', [], ['Weber Hanna'], two],
    ['beside one in which a last name is a first one', ['Lena, Mira'], [], two],
  ])('%s', (_, others, known, expected) => {
    expect(namesIn('Weber, Jonas', [...pairs, ...others], known)).toEqual(expected)
  })

  it('are two people where only one cell has them, or each part has two words', () => {
    expect(namesIn('Weber, Jonas', ['Weber, Jonas'])).toEqual(two)
    expect(namesIn('Ana Weber, Jonas Lind', ['Ana Weber, Jonas Lind', 'Lena Berg, Mira Sand'])).toEqual(['Ana Weber', 'Jonas Lind'])
  })
})

it.each([
  ['Ruiz, Ines', false],
  ['Ruiz Mora, Ines', true],
])('two words beside one stay open where first names stand alone: %s', (text, isOpen) => {
  expect(readPeople(text, surveyNames([text, 'Bo'], [])).isOpen).toBe(isOpen)
})

describe('a word between names that stands in names as well', () => {
  it('is a part of one, unless both stand alone elsewhere', () => {
    expect(namesIn('Rosa del Valle', ['Rosa del Valle', 'Ana'])).toEqual(['Rosa del Valle'])
    expect(namesIn('Ravi aur Asha', ['Ravi', 'Asha', 'Ravi aur Asha'])).toEqual(['Ravi', 'Asha'])
  })

  it('parts two of whom one is known by the first word of such a name', () => {
    expect(namesIn('Asha aur Rosa', ['Rosa del Valle', 'Asha', 'Asha aur Rosa'])).toEqual(['Asha', 'Rosa'])
  })

  it('is open where it is a letter, and one of both stands alone', () => {
    const column = ['דוד', 'דוד ומיכל']
    expect(readPeople('דוד ומיכל', surveyNames(column, []))).toMatchObject({ people: [{ name: 'דוד' }, { name: 'מיכל' }], isOpen: true })
  })
})

describe('the time of each beside several names', () => {
  it.each<[string, [string | null, string | null][]]>([
    [
      'Sari / Budi 10% / 22%',
      [
        ['Sari', '10%'],
        ['Budi', '22%'],
      ],
    ],
    [
      'Sari & Budi (10% & 22,5%)',
      [
        ['Sari', '10%'],
        ['Budi', '22,5%'],
      ],
    ],
    [
      'Dewi half, Rizky 35%',
      [
        ['Dewi', 'half'],
        ['Rizky', '35%'],
      ],
    ],
    ['Agus 18-22%', [['Agus', '18-22%']]],
    ['Agus (18-22%)', [['Agus', '18-22%']]],
    ...[
      'Sari | Budi 10% | 22%',
      'Sari and Budi 10% and 22%',
      'Sari / Budi: 10% / 22%',
      'Sari / Budi: (10% / 22%)',
      'Sari (lead) / Budi 10% / 22%',
      'Sari (lead), Budi (backup) 10% / 22%',
      'Sari and Budi split 10% / 22%',
    ].map((text): [string, [string | null, string | null][]] => [
      text,
      [
        ['Sari', '10%'],
        ['Budi', '22%'],
      ],
    ]),
    ...['nobody', 'Platform team'].map((last): [string, [string | null, string | null][]] => [
      `Sari / ${last} 10% / 22%`,
      [
        ['Sari', '10%'],
        [null, '22%'],
      ],
    ]),
    [
      '佐藤、鈴木 10%、20%',
      [
        ['佐藤', '10%'],
        ['鈴木', '20%'],
      ],
    ],
    [
      '佐藤、鈴木（10％、20％）',
      [
        ['佐藤', '10%'],
        ['鈴木', '20%'],
      ],
    ],
    // A word that says nothing of how they share makes nobody's name.
    ['Sari and Budi jointly 10% / 22%', [['Sari and Budi jointly 10% / 22%', null]]],
    // One figure more than names: nobody knows whose.
    ['Sari / Budi 10% / 22% / 5%', [['Sari / Budi 10% / 22% / 5%', null]]],
  ])('%s', (text, expected) => {
    const read = readPeople(text, surveyNames([text, 'Sari', 'Budi', 'Dewi', 'Rizky', 'Agus'], []))
    expect(read.people.map(({ name, share }) => [name, share])).toEqual(expected)
    expect(read).toMatchObject({ weights: null, isOpen: false })
  })
})

describe('a range behind the last of several', () => {
  it.each<[string, [string, string | null][]]>([
    [
      'Budi 5%, Agus 18-22%',
      [
        ['Budi', '5%'],
        ['Agus', '18-22%'],
      ],
    ],
    [
      'Sari, Budi 5%, Agus 18-22%',
      [
        ['Sari', null],
        ['Budi', '5%'],
        ['Agus', '18-22%'],
      ],
    ],
    [
      'Rizky half, Dewi (20-25%)',
      [
        ['Rizky', 'half'],
        ['Dewi', '20-25%'],
      ],
    ],
  ])('is of the last one where another has a time: %s', (text, expected) => {
    const read = readPeople(text, surveyNames([text], []))
    expect(read.people.map(({ name, share }) => [name, share])).toEqual(expected)
    expect(read.weights).toBeNull()
  })

  it('is how two share it where nobody has one', () => {
    expect(readPeople('Ana & Tom 60-40', surveyNames([], []))).toMatchObject({
      people: [{ share: null }, { share: null }],
      weights: [60, 40],
    })
  })
})

describe('a time that is not known exactly', () => {
  it.each<[string, string, string | null]>([
    ['Ana (less than half)', 'Ana', 'less than half'],
    ['Ana (Less than half)', 'Ana', 'Less than half'],
    ['Ana (max half)', 'Ana', 'max half'],
    ['Ana (not even half)', 'Ana', 'not even half'],
    ['Ana (not more than 20%)', 'Ana', 'not more than 20%'],
    ['Ana (no less than half)', 'Ana', 'no less than half'],
    ['Ana (almost half)', 'Ana', 'almost half'],
    ['Cara less than half', 'Cara', 'less than half'],
    ['Cara about half', 'Cara', 'about half'],
    ['Ana: up to half', 'Ana', 'up to half'],
    ['Ana - weniger als 20%', 'Ana', 'weniger als 20%'],
    ['Ana, less than 20%', 'Ana', 'less than 20%'],
    ['Ana (less than 20%)', 'Ana', 'less than 20%'],
    ['Ana (less than 1/4)', 'Ana', 'less than 1/4'],
    ['Ana (Max 20%)', 'Ana', 'Max 20%'],
    ['Ana (from 20%)', 'Ana', 'from 20%'],
    ['Ana (each about 10%)', 'Ana', 'each about 10%'],
    ['Ana about 2h a week', 'Ana', 'about 2h a week'],
    ['Dana (lead) about 20%', 'Dana', 'about 20%'],
    ['Dana (lead) less than half', 'Dana', 'less than half'],
    ['佐藤（約20%）', '佐藤', '約20%'],
    // Such a word is somebody's name, too, or says since when.
    ['Ana Max 20%', 'Ana Max', '20%'],
    ['Anna-max 20%', 'Anna-max', '20%'],
    ['Max 20%', 'Max', '20%'],
    ['max 20%', 'max', '20%'],
    ['overton 20%', 'overton', '20%'],
    ['Less than 20%', 'Less than 20%', null],
    ['Ana (from 2027)', 'Ana', null],
    ['Ana (from 2 May)', 'Ana', null],
    ['Ana (ab 12/2026)', 'Ana', null],
  ])('%s keeps the words with the time, and not with the name', (text, name, share) => {
    expect(readPeople(text, surveyNames([text], [])).people).toEqual([{ name, share }])
  })
})

describe('half of somebody', () => {
  it.each<[string, string, string | null]>([
    ['Ana half', 'Ana', 'half'],
    ['Ana: half', 'Ana', 'half'],
    ['Dewi a half', 'Dewi', 'a half'],
    ['Ana (backup, half)', 'Ana', 'half'],
    ['ana maria: half', 'ana maria', 'half'],
    ['Ana (only first half)', 'Ana', null],
    ['Ana (First half)', 'Ana (First half)', null],
    ['Ben other half', 'Ben other half', null],
    ['Ana: first half', 'Ana: first half', null],
  ])('stands right behind the name: %s', (text, name, share) => {
    expect(readPeople(text, surveyNames([text], [])).people).toEqual([{ name, share }])
  })
})

describe('a part of somebody’s time at the end of a cell', () => {
  it.each<[string, readonly (readonly [string, string | null])[]]>([
    ['Tom 1/4', [['Tom', '1/4']]],
    ['Tom (3/4)', [['Tom', '3/4']]],
    [
      'Ana 1/5, Tom 1/4',
      [
        ['Ana', '1/5'],
        ['Tom', '1/4'],
      ],
    ],
    [
      'Ana 20% and Tom 1/4',
      [
        ['Ana', '20%'],
        ['Tom', '1/4'],
      ],
    ],
    ['Tom 24/7', [['Tom', null]]],
  ])('%s', (text, people) => {
    const read = readPeople(text, surveyNames([text], []))
    expect(read.people).toEqual(people.map(([name, share]) => ({ name, share })))
    expect(read.weights).toBeNull()
  })

  it('is how two share it where nobody has one of their own', () => {
    expect(readPeople('Ana & Tom 1/2', surveyNames([], []))).toMatchObject({ people: [{ share: null }, { share: null }], weights: [1, 2] })
  })
})
