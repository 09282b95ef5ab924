// What stands where there is no value.

/** A blank value, in a cell or beside its label. */
export const NOT_SET = 'Not set'

/** A check that does not ask this of the component: the dash of a cell, and what is read out. */
export const NOT_APPLICABLE_MARK = '–'
export const NOT_APPLICABLE_SPOKEN = 'Not applicable'
