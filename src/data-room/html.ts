// Pages that open in any browser without a network: one file each, no script, no picture, no address outside of the folder.

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '').replace(/(?![\t\n])\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ')
}

/** Follows the system's light or dark; prints black on white. */
const STYLE = `:root{color-scheme:light dark}body{max-width:72rem;margin:2rem auto;padding:0 1.5rem;font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.5rem}h3{font-size:1rem}table{border-collapse:collapse;width:100%}
th,td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid #8888;text-align:left;vertical-align:top;overflow-wrap:break-word}
th[scope=row]{width:14rem}code{font-size:.85em;word-break:break-all}section{break-inside:avoid}`

export function htmlPage(title: string, body: readonly string[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapedHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}

export function paragraph(text: string): string {
  return `<p>${escapedHtml(text)}</p>`
}

export function bullets(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapedHtml(line)}</li>`).join('')}</ul>`
}

/** @param rows cells that are HTML already */
export function htmlTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => `<th scope="col">${escapedHtml(column)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`
}

/** To a file of the same folder. @param path with slashes, from the page that links */
export function link(path: string, text: string): string {
  return `<a href="${path.split('/').map(encodeURIComponent).join('/')}">${escapedHtml(text)}</a>`
}

export function code(text: string): string {
  return `<code>${escapedHtml(text)}</code>`
}
