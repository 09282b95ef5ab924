import type { Plugin } from 'vite'

export function threadText(plugins?: () => readonly Plugin[]): Plugin
