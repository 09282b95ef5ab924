// Reads what the app prints: tells the noise of a machine without D-Bus or GPU from lines that matter, and finds the
// line in which a tour reports its results. Pure; called by start.mjs and tour.mjs.

const NOISE = [
  /:ERROR:(?:[\w/]*\/)?(?:bus|object_proxy|power_manager\w*)\.cc/, // no D-Bus
  /:(?:ERROR|WARNING):(?:[\w/]*\/)?(?:viz_main_impl|gpu_\w+|gl_\w+|angle_\w+|sandbox_linux|vaapi_\w+|command_buffer_\w+)\.cc/, // no GPU
  /^libva error/,
  /dconf-WARNING|Gtk-WARNING|^$/,
]
const TOUR_MARK = 'RIGHTSIZE-TOUR '

export function isNoise(line) {
  return NOISE.some((pattern) => pattern.test(line))
}

/** Cuts a stream into lines, whatever the sizes of its parts. */
export function lineSplitter(onLine) {
  let rest = ''
  return (part) => {
    const lines = (rest + part).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }
}

/** { workbook, screenshot } of a tour's report, or undefined for any other line, a damaged report included. */
export function readTourReport(line) {
  if (!line.startsWith(TOUR_MARK)) return undefined
  try {
    const { workbook, screenshot } = JSON.parse(line.slice(TOUR_MARK.length))
    return typeof workbook === 'string' && typeof screenshot === 'string' ? { workbook, screenshot } : undefined
  } catch {
    return undefined
  }
}
