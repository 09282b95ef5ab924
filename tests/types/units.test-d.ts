// Must not compile: each line below is wrong in a way the units are there to stop. An expected
// error that is no error any more fails the type check itself.

import { basisPoints, type MinorUnits, minorUnits, shareOfMinor } from '#core'

const addMinor = (a: MinorUnits, b: MinorUnits) => minorUnits(a + b)
const cost = minorUnits(100)
const share = basisPoints(2000)

// @ts-expect-error a share is no money
addMinor(cost, share)
// @ts-expect-error a plain number has no unit
addMinor(cost, 5)
// @ts-expect-error a share of a share is no money
shareOfMinor(share, 2000)
// @ts-expect-error a sum of branded numbers is a plain number again
export const sum: MinorUnits = cost + cost
