// Types of linked-libraries.mjs for the tests.
export function dependenciesOf(tables: string, own: readonly string[]): readonly string[]
