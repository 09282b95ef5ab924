import { describe, expect, it } from 'vitest'
import { decodeTable } from '../../../../../src/intake/formats/delimited-text/decode-table.ts'

/** As Excel saves it where the code page is the system's. */
function encoded(text: string, label: string): Uint8Array {
  const page = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (letter) => page.get(letter) ?? 0x3f)
}

describe('a table without Unicode', () => {
  it.each([
    ['windows-1250', 'Nazwa;Opiekun\nBaza;Łukasz Żak\nSlack;Małgorzata Dąbrowska'],
    ['windows-1250', 'Název;Vlastník\nDatabáze;Jiří Dvořák\nSlack;Tomáš Němec, příliš žluťoučký kůň'],
    ['windows-1250', 'Megnevezés;Felelős\nAdatbázis;Szőke Réka\nSzámlázás;Büdös Ödön, fűtés'],
    ['windows-1250', 'Názov;Vlastník\nDatabáza;Ľubomír Kováč\nÚčtovníctvo;Zuzana Žilková, ešte ďalší'],
    ['windows-1250', 'Naziv;Trošak mjesečno;Vlasnik\nPostgreSQL;300;Anđela Kovač\nGrafana;100;Đuro Žagar'],
    ['windows-1250', 'Ime;Strošek na mesec;Lastnik\nPostgreSQL;300;Anđela Kovač\nGrafana;100;Günter Žagar'],
    ['windows-1254', 'Araç;Sorumlu;Aylık maliyet\nİzleme;Ayşe Yıldız;12\nKuyruk;Oğuz Çağlar;9'],
    ['windows-1254', 'Tool,Owner,Monthly cost\nBus,Ayşe Kaya,12\nLake,Oğuz Demir,9'],
    ['windows-1254', 'Tool,Owner,Monthly cost\nBus,Oğuz Yıldız,12\nLake,Deniz Demir,9'],
    ['windows-1254', 'Tool,Owner,Monthly cost\nBus,İnci Gür,12\nLake,Deniz Demir,9'],
    ['windows-1254', 'Araç;Sorumlu;Aylık maliyet\nİzleme;Lars Andersson;12\nKuyruk;Oğuz Çağlar;9'],
    ['windows-1251', 'Название;Ответственный\nБаза;Иван Петров\nSlack;Ольга Иванова'],
    ['windows-1251', 'Назва;Власник\nБаза;Олексій Їжак\nSlack;Ганна Щербак'],
  ])('is read as %s where its letters say so: %s', (label, text) => {
    const decoded = decodeTable(encoded(text, label), 'list.csv')
    expect(decoded).toMatchObject({ value: { text, notes: [{ facts: { encoding: label.replace('w', 'W') } }] } })
  })

  it.each([
    'Name;Besitzer\nDatenbank;Jürgen Größe, Straße 5 m² à 3',
    'Nom;Propriétaire\nBase;Chloé Lefèvre, août, où, naïf',
    'Nombre;Dueño\nBase;¿Quién? Íñigo Núñez, 1ª y 2º piso',
    'Nome;Responsável\nBanco;João Gonçalves, ações e corações',
    'Navn;Ejer\nDatabase;Søren Kjær, på æøå',
    'Nimi;Omistaja\nTietokanta;Jäämaa Öhman',
    'Nome;Proprietario\nBase;Nicolò Forlì, più perché già',
    'Name;Cost\nStorage 5 m³;£30 ¾ ¼ ½',
    'Név;Nafn\nGagnagrunnur;Þórður Ægisson, ýmislegt',
    'Name,Owner\nPostgreSQL,Guðmundur Bergsson\nGrafana,Sigurður Karlsson\nJenkins,Maya Patel',
    'Name,Owner\nPostgreSQL,Guðmundur\nGrafana,Guðný\nJenkins,Björn\nKafka,Þorgerður',
    'Name,Owner\nPostgreSQL,Guðmundur Bergsson\nGrafana,Ýmir Ragnarsson\nJenkins,Maya Patel',
    'Name,Owner\nPostgreSQL,Sigurður Karlsson\nGrafana,Jürgen Weber\nJenkins,Maya Patel',
  ])('stays Windows-1252: %s', (text) => {
    const decoded = decodeTable(encoded(text, 'windows-1252'), 'list.csv')
    expect(decoded).toMatchObject({ value: { text, notes: [{ facts: { encoding: 'Windows-1252' } }] } })
  })
})
