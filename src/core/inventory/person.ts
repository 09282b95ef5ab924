// People who own infrastructure: employees and contractors count towards a component's time,
// the staff of a vendor does not.

import { choice, flag, nameText, optionalBasisPoints } from './field.ts'

export const personFields = {
  name: nameText(),
  kind: choice(['employee', 'contractor', 'vendor'], 'employee'),
  /** Infrastructure is this person's primary job. */
  infraPrimary: { ...flag() },
  /** Share of time already promised to other work. */
  otherPromised: optionalBasisPoints(),
  active: { ...flag(), initial: true },
}
