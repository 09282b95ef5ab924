// How often a property is tried: with every run of the tests, and with the long ones of `npm run test:workbooks`, which names their files.

export const rounds = (short: number, long: number) => (process.env['RIGHTSIZE_ROUNDS'] === 'long' ? long : short)
