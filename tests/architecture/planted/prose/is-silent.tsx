// Texts that no reader sees; prose.test.ts finds nothing here.
import { styles } from './Some File.ts'

type Answer = 'Yes, always' | 'No, never'
const state: 'Not set' | null = null
const verdict = 'FAIL'
const names = ['owner-time', 'effect.cash', 'costPerMonth', '#,##0.0;[Red]-#,##0.0', 'formula.money', '10pt "Inter Variable"']
const sum = (a: string, b: string) => `SUMIFS(${a},${b})`
const address = (id: string) => `https://example.test/${id}`
const at = cell('verdict number', row) + letter(`state ${rule}`)
const by = { 'Some key': 1 }
const options = ['--to OUT.xlsx', '--audience board|investor', 'half|a bit|ein bisschen']
const part = element('Types', element('Default', { Extension: 'xml' })) + relation.get('Target')
log.error('page', `does not answer, exit code ${options.length}`)

export function Silent({ event }: { event: KeyboardEvent }) {
  if (event.key === 'Enter' || KEYS.has('ArrowUp')) go('PageDown', 'Control+Shift+S')
  switch (state) {
    case 'Not a word':
      console.warn('It did not answer')
  }
  if (by['Some key'] < 0) throw new RangeError('A share is never negative')
  document.querySelector('button:not(:disabled), [tabindex]')?.addEventListener('Some event', go)
  return <div className={`${styles.row} ${styles.wide} is wide`} data-state="Is open" role="row" id="a b" />
}
