import { describe, expect, it } from 'vitest'
import { developmentOf } from '../../../src/main/development.ts'

const LOCAL = 'http://localhost:5173'
const asked = (env: Readonly<Record<string, string>>, { isPackaged = false, isServed = false } = {}) =>
  developmentOf({ isPackaged, isServed, env, launch: { files: [], tourFolder: '/tmp/tour', command: null } })

describe('what only developers may ask for', () => {
  it('is nothing in a packaged app, however it was built', () => {
    const env = { ELECTRON_RENDERER_URL: LOCAL, RIGHTSIZE_DIALOG_ANSWERS: '/tmp/answers.json', RIGHTSIZE_PROFILE: '/tmp/profile' }
    for (const isServed of [false, true]) {
      expect(asked(env, { isPackaged: true, isServed })).toEqual({ devServer: null, dialogAnswers: null, profile: null, tourFolder: null })
    }
  })

  it('is no page from a server in an app that was built', () => {
    expect(asked({ ELECTRON_RENDERER_URL: LOCAL }).devServer).toBeNull()
    expect(asked({ ELECTRON_RENDERER_URL: LOCAL }, { isServed: true }).devServer).toBe(LOCAL)
  })

  it.each([
    'http://evil.example/',
    'https://localhost.evil.example/',
    'http://localhost@evil.example/',
    'file:///tmp/page.html',
    'data:text/html,x',
    'localhost:5173',
    '',
  ])('is never the page of another computer: %s', (address) => {
    expect(asked({ ELECTRON_RENDERER_URL: address }, { isServed: true }).devServer).toBeNull()
  })

  it('is what tests need in an app that is not packaged', () => {
    expect(asked({ RIGHTSIZE_DIALOG_ANSWERS: '/tmp/answers.json', RIGHTSIZE_PROFILE: '/tmp/profile' })).toEqual({
      devServer: null,
      dialogAnswers: '/tmp/answers.json',
      profile: '/tmp/profile',
      tourFolder: '/tmp/tour',
    })
    expect(asked({ RIGHTSIZE_PROFILE: '' }).profile).toBeNull()
  })
})
