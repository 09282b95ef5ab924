import type { Plugin } from 'vite'

export function leanExceljs(): Plugin
