// What a large workbook takes of the machine.

/**
 * Flag of V8 for a process that writes a workbook and ends: the heap is cleaned when it has grown by a fifth, and not when it
 * has doubled. 10,000 components take 500 MB instead of 610, for some more time of the processor. No limit that a larger
 * list would run into.
 */
export const SMALL_HEAP = '--heap-growing-percent=20'
