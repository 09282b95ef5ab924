// How a row begins that sums up others.

export const TOTAL = /^(?:(?:grand|sub)[ -]?)?(?:total|summe|gesamt|insgesamt|zwischensumme|suma)\b/i
