import { window } from '../main/window.ts'

export const name = window
