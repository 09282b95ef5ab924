// Loaded into a starting app with `electron -r`: says on stdout when its window shows what BENCH_SELECTOR names, painted.
const { app } = require('electron')

const script = `new Promise((done) => {
  const look = () => requestAnimationFrame(() => (document.querySelector(${JSON.stringify(process.env.BENCH_SELECTOR)}) ? setTimeout(done) : look()))
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    contents.executeJavaScript(script).then(() => process.stdout.write('BENCH-READY\n'))
  })
})
