// What stack files said that runs: a name and where it stands, and never a value. It remembers what is not in the inventory.

import { list, nameText, optionalLine } from './field.ts'

/** More files hold no stack that anybody reads as one. */
const MOST_FILES = 1000

/** In the place of a component: somebody said that it ends. Ids of components are longer. */
export const STACK_JOB = 'job'

export const stackItemFields = {
  name: nameText(),
  /** Names of the files that name it. A file that is read again says anew what runs. */
  files: list(nameText(), MOST_FILES),
  /** Id of the component that it is, or that it is a job. A component that is gone lists nothing, so this is no reference. */
  listedAs: optionalLine(),
}
