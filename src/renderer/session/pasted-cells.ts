// Screens take no text apart themselves: a pasted block comes to them as cells.

export { namedBlock, type OwnColumn, readMonth, readMonthName, readPastedCells } from '#intake'
