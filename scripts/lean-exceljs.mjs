// A plugin that leaves out of exceljs what nothing here calls: its readers and writers of streams, which bring archiver and unzipper
// with some forty packages behind them, and CSV. It halves what the side process of exports loads. Used by electron.vite.config.ts and
// build-command-line.mjs.

const LEFT_OUT = ['stream/xlsx/workbook-writer.js', 'stream/xlsx/workbook-reader.js', 'csv/csv.js'].map((file) => `/exceljs/lib/${file}`)

export function leanExceljs() {
  return {
    name: 'lean-exceljs',
    enforce: 'pre',
    load(id) {
      return LEFT_OUT.some((file) => id.replaceAll('\\', '/').endsWith(file)) ? 'module.exports = {}' : null
    },
  }
}
