// Holds what is hidden from the app's output and how a tour's report is read. Called by vitest.
import { describe, expect, it } from 'vitest'
import { isNoise, lineSplitter, readTourReport } from '../../../scripts/app-output.mjs'

describe('noise in the output', () => {
  it.each([
    '[4840:1125/002544.596771:ERROR:bus.cc(407)] Failed to connect to the bus: No such file or directory',
    '[4840:1125/002544.596771:ERROR:dbus/bus.cc(407)] Failed to connect to the bus: No such file or directory',
    '[4869:1125/002545.083639:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization',
  ])('hides %s', (line) => {
    expect(isNoise(line)).toBe(true)
  })

  it.each(['TypeError: x is not a function', 'RIGHTSIZE-TOUR {}', '[1:1/1:ERROR:ssl_client.cc(1)] handshake'])('shows %s', (line) => {
    expect(isNoise(line)).toBe(false)
  })
})

describe('lines', () => {
  it('come whole from parts of any size', () => {
    const lines: string[] = []
    const take = lineSplitter((line: string) => lines.push(line))
    for (const part of ['on', 'e\ntwo\r\nth', 'ree\n', 'open end']) take(part)
    expect(lines).toEqual(['one', 'two', 'three'])
  })
})

describe("a tour's report", () => {
  it('is read from its line', () => {
    expect(readTourReport('RIGHTSIZE-TOUR {"workbook":"w.xlsx","screenshot":"s.png"}')).toEqual({
      workbook: 'w.xlsx',
      screenshot: 's.png',
    })
  })

  it.each(['hello', 'RIGHTSIZE-TOUR {"workbook":"w.xlsx"}', 'RIGHTSIZE-TOUR {"work'])('is not taken from %s', (line) => {
    expect(readTourReport(line)).toBeUndefined()
  })
})
