// Every way in which a word for the reader may stand in a screen or a sheet; prose.test.ts finds them all.
export const HINT = 'Blank is not 0'
export const column = { key: 'name of it', title: 'Component', unit: 'of one engineer' }
export const head = column('ratio', 'theirs ÷ managed', 'smallest units')
export const left = (count: number) => `${count} rows left`

export function Speaks({ isNew, total, all }: { isNew: boolean; total: number; all: number }) {
  showToast('Copied to the clipboard')
  return (
    <table aria-label="close">
      <th scope="col">Limit</th>
      <p>Nothing is lost.</p>
      <td>{'value'}</td>
      <Field label="Name" placeholder="such as api" />
      <Row note={isNew ? 'New here' : 'Kept as it was'} />
      <p>
        {total} of {all}
      </p>
    </table>
  )
}
