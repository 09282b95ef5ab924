// What the app is called, apart from all other words: it is needed before any of them.

export const PRODUCT_NAME = 'Rightsize'
