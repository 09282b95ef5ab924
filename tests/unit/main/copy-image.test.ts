// A chart copied as it looks: the part of the window that the page named, at the zoom it is shown with.
import { describe, expect, it, vi } from 'vitest'
import { copyImage, type ImageTools } from '../../../src/main/copy-image.ts'

vi.mock('electron', () => ({ default: {} }))

function tools(zoom: number, isEmpty: boolean) {
  const taken: unknown[] = []
  const written: unknown[] = []
  const image = { isEmpty: () => isEmpty }
  const given = {
    contents: {
      getZoomFactor: () => zoom,
      capturePage: (area: unknown) => {
        taken.push(area)
        return Promise.resolve(image)
      },
    },
    write: (one: unknown) => {
      written.push(one)
      return Promise.resolve()
    },
  } as unknown as ImageTools
  return { given, taken, written, image }
}

describe('copyImage', () => {
  it('takes the area as the zoom shows it', async () => {
    const { given, taken, written, image } = tools(2, false)
    expect(await copyImage({ x: 10.4, y: 20, width: 300.2, height: 40 }, given)).toEqual({ ok: true, value: null })
    expect(taken).toEqual([{ x: 21, y: 40, width: 600, height: 80 }])
    expect(written).toEqual([image])
  })

  it('leaves the clipboard alone when nothing could be taken', async () => {
    const { given, written } = tools(1, true)
    expect(await copyImage({ x: 0, y: 0, width: 1, height: 1 }, given)).toMatchObject({ ok: false, problem: { code: 'image-not-taken' } })
    expect(written).toEqual([])
  })
})
