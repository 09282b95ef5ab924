// Every way in which a word for the reader may stand outside a screen or a sheet; prose.test.ts finds them all.
export const columns = [{ title: 'Verdict', align: 'right' }]
export const wrote = (file: string, contents: string) => `Wrote ${file}: ${contents}.`
export const lock = (quarter: string) => process.stderr.write(`Last lock: ${quarter}`)
export const opened = within(LIMIT_MS, 'the sample did not open')
export const USAGE = { check: 'rightsize check FILE [--json]' }
export const map = text('a file such as map.json')
export const item = { role: 'recentDocuments', label: 'Open recent' }
export const page = paragraph(`Made with Rightsize ${version}`)
export const place = placeholder({ id: 2, name: 'Headline', type: 'title' })
export const run = element('a:t', 'Some words for the slide')
