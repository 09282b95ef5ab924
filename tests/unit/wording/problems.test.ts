import { describe, expect, it } from 'vitest'
import { KINDS, LAYERS, type Problem, problem } from '#core'
import { notSavedText, problemText } from '#wording'

const FILE = 'list.csv'

/** One problem of every code; a new code without an example does not compile. */
const EXAMPLES: { readonly [P in Problem as P['code']]: readonly [P['facts'], string] } = {
  'text-empty': [{ field: 'components.name' }, 'Name: nothing is entered; enter a text.'],
  'text-too-long': [{ field: 'notes', length: 6000, max: 5000 }, 'Notes: the text has 6,000 characters and at most 5,000 fit; shorten it.'],
  'text-has-control-character': [
    { field: 'name', codePoint: 'U+0007' },
    'Name: the text holds the invisible character U+0007; remove it or type the text again.',
  ],
  'text-has-direction-override': [
    { field: 'name', codePoint: 'U+202E' },
    'Name: the text holds the hidden character U+202E, which reverses the order of letters; remove it or type the text again.',
  ],
  'text-looks-like-formula': [{ field: 'name', text: '=SUM(1;2)' }, 'Name: "=SUM(1;2)" starts like a formula; remove the equals sign.'],
  'not-text': [{ field: 'name' }, 'Name: the value is not a text; write a text.'],
  'not-a-number': [
    { field: 'share', text: 'abc' },
    'Engineer time: "abc" is not a number that can be read; write digits and a decimal point only, such as 12.5.',
  ],
  'not-whole': [{ field: 'headcount', value: 2.5 }, 'Headcount: 2.5 is not a whole number; round it.'],
  'too-many-decimals': [{ field: 'share', text: '12.345', max: 2 }, 'Engineer time: "12.345" has more than 2 decimals; round it to 2.'],
  'other-currency': [
    { field: 'amount', text: '€5', currency: 'USD' },
    'List price: "€5" is in another currency than the workbook; enter it in USD.',
  ],
  'out-of-range': [
    { field: 'owners.share', value: 12_000, min: 0, max: 10_000, unit: 'bp' },
    'Engineer time: 120 is above 100; enter 0 to 100.',
  ],
  'not-a-choice': [
    { field: 'layer', text: 'cloud', choices: LAYERS },
    'Layer: "cloud" is not one of the choices; enter compute, data, serving or other.',
  ],
  'not-a-date': [
    { field: 'contract.end', text: '13/1/26' },
    'Contract end: "13/1/26" is not a date; write year, month and day, such as 2026-11-25.',
  ],
  'not-a-month': [{ field: 'month', text: '2026-13' }, 'Month: "2026-13" is not a month; write year and month, such as 2026-10.'],
  'not-a-yes-or-no': [{ field: 'always24x7' }, '24×7: the answer is neither yes nor no; choose one of them.'],
  'not-a-list': [{ field: 'tags' }, 'Tags: the value is not a list; write a list.'],
  'not-an-object': [{ field: 'contract' }, 'Contract: the value is not a group of fields; write its fields in braces.'],
  'list-too-long': [{ field: 'tags', length: 51, max: 50 }, 'Tags: the list has 51 entries and at most 50 fit; remove some.'],
  'unknown-field': [{ table: 'components', field: 'colour' }, 'Colour: "colour" is not a field that is known here; remove it.'],
  'unknown-table': [{ table: 'colours' }, '"colours" is not a table of a workbook; remove it.'],
  'record-missing': [
    { table: 'components', id: 'c1' },
    'What was to be changed is no longer in the workbook; undo the last deletion and try again.',
  ],
  'record-exists': [{ table: 'components', id: 'c1' }, 'What was to be added is in the workbook already; look for it in the list.'],
  'edit-out-of-date': [{ table: 'components', id: 'c1', field: 'name' }, 'The value has changed meanwhile; look at it and enter it again.'],
  'no-such-component': [{ text: 'Kafkaa' }, 'No component is called "Kafkaa"; choose one from the list, or add it to the inventory first.'],
  'several-owners': [
    { component: 'Postgres', owners: 2, shares: 1 },
    'Postgres has 2 owners, so one share cannot say whose time it is; enter one for each, such as 12; 7.5.',
  ],
  'several-cost-lines': [
    { component: 'Postgres', lines: 3, amounts: 1 },
    'The cost of Postgres is the sum of 3 lines; enter one amount for each, such as 12; 7.50, or change the line in the details.',
  ],
  'cost-line-not-monthly': [
    { component: 'Postgres', per: 'quarter' },
    'The cost of Postgres is kept per quarter; change it in the details.',
  ],
  'limits-contradict': [
    { limit: 'owner-time', value: 200, other: 'owner-time-watch', otherValue: 1500, unit: 'bp' },
    'Time on one component: 2% is below the limit "Near the time limit from", which is 15%; lower that one first.',
  ],
  'bill-without-amount': [{ vendor: 'AWS' }, 'The bill of AWS has no amount; enter what it comes to, or remove the bill.'],
  'bill-over-allocated': [
    { vendor: 'AWS', overMinor: 12_050, currency: 'EUR' },
    'The parts are €120.50 more than the bill of AWS; take less for one of them or raise the bill.',
  ],
  'bill-part-fixed': [{ vendor: 'AWS' }, 'This price is a part of the bill of AWS; change it on the costs screen.'],
  'grant-other-currency': [
    { vendor: 'GPU credits', currency: 'EUR', other: 'USD' },
    'The credits GPU credits would be in EUR and the price they pay in USD; give both the same currency.',
  ],
  'rate-same-currency': [{ currency: 'USD' }, 'USD needs no rate to itself; choose another currency.'],
  'rate-undated': [{ currency: 'EUR' }, 'The rate of EUR has no day; say on which day it was so, such as 2026-11-25.'],
  'nothing-covered': [{}, 'No reason is chosen; choose at least one that this is about.'],
  'reason-too-short': [
    { length: 8, min: 20 },
    'The reason has 8 characters and needs at least 20; write one that somebody can judge in two quarters.',
  ],
  'date-needed': [{ field: 'due' }, 'Due: no day is entered; write year, month and day, such as 2026-11-25.'],
  'date-too-early': [
    { field: 'until', date: '2026-11-24', earliest: '2026-11-25' },
    'Until: Nov 24, 2026 is before Nov 25, 2026; enter Nov 25, 2026 or later.',
  ],
  'date-too-late': [
    { field: 'until', date: '2027-11-26', latest: '2027-11-25' },
    'Until: Nov 26, 2027 is too far away; enter a day up to Nov 25, 2027; then it is looked at again.',
  ],
  'quarter-locked-already': [{ quarter: '2026Q3' }, 'Q3 2026 is locked already; reopen it first if something in it has to change.'],
  'quarter-not-open': [{ quarter: '2026Q3' }, 'Q3 2026 cannot be locked now; choose a quarter that has begun and is not locked.'],
  'quarter-blocked': [
    { quarter: '2026Q3', findings: 2 },
    'Q3 2026 cannot be locked: 2 data checks fail; correct what it names, or write why the quarter is locked all the same.',
  ],
  'clock-behind': [
    { quarter: '2026Q3', asOf: '2026-09-30' },
    'The date of this computer is before Sep 30, 2026, the day that Q3 2026 was locked for; set its clock right and open the workbook again.',
  ],
  'quarter-moved': [{ quarter: '2026Q3' }, 'Q3 2026 is not locked: something changed while it was being locked; lock it again.'],
  'quarter-approved-already': [
    { quarter: '2026Q3', by: 'Maya' },
    'Q3 2026 has the approval of Maya already, with its file; reopen the quarter if something in it has to change.',
  ],
  'quarter-not-locked': [
    { quarter: '2026Q4', file: 'a.rightsize', locked: ['2026Q2', '2026Q3'] },
    'a.rightsize has no locked quarter 2026Q4; use 2026Q2 or 2026Q3.',
  ],
  'quarter-missing': [
    { quarter: '2026Q3', file: '2026Q3-r1.json' },
    'Q3 2026 was locked, and its file 2026Q3-r1.json is no longer in the data folder; bring it back from a copy of the workbook that you sent or saved.',
  ],
  'quarter-changed': [
    { quarter: '2026Q3', file: '2026Q3-r1.json' },
    '2026Q3-r1.json is not what was locked as Q3 2026: its fingerprint is another; bring it back from a copy of the workbook that you sent or saved.',
  ],
  'quarter-of-other-workbook': [
    { quarter: '2026Q3', file: 'ok.json' },
    'ok.json is about another workbook or another revision of Q3 2026; choose the file that was made for this quarter.',
  ],
  'no-quote': [{ component: 'Kafka' }, 'Kafka has no managed quote, so there is nothing to swap it for; enter a quote on its page first.'],
  'vendor-unpriced': [{ vendor: 'Acme' }, 'Nothing is paid to "Acme"; choose a vendor that has a price, a bill or a quote.'],
  'figure-needed': [{ field: 'engineers' }, 'Engineers: it is not set, so nothing can be added to it; set it in Settings first.'],
  'scenario-full': [
    { name: 'Growth', max: 500 },
    '"Growth" has 500 changes, which is all it can hold; remove one, or make another scenario.',
  ],
  'name-taken': [{ name: 'Ana' }, '"Ana" is there already; use another name or remove one of the two.'],
  'book-line-undated': [{}, 'A ledger line needs its month; enter it like 2026-11.'],
  'book-line-blank': [{ month: '2026-11' }, 'The ledger line for November 2026 has no amount; enter what was booked, or remove the line.'],
  'book-vendor-unmatched': [
    { vendor: 'Cloud Ltd' },
    '"Cloud Ltd" is matched to nothing in the inventory; choose at least one name, or mark it as not in inventory.',
  ],
  'book-sum-too-large': [
    { month: '2026-09', lines: [2, 3, 5, 8, 9, 11, 12] },
    'Lines 2, 3, 5, 8, 9 and 2 more of the file make one ledger line for September 2026 and add up to more than a workbook holds; check their digits, or leave them out.',
  ],
  'file-empty': [{ file: FILE }, 'list.csv is empty; save it again where it comes from, or choose another file.'],
  'file-not-ours': [{ file: 'a.json' }, 'a.json is not a Rightsize workbook; choose a .rightsize file.'],
  'file-cut': [
    { file: 'a.rightsize', expectedBytes: 1200, actualBytes: 300 },
    'a.rightsize is cut short: 300 of 1,200 bytes are there; copy it again from where it comes, or use an earlier copy.',
  ],
  'file-damaged': [{ file: 'a.rightsize' }, 'a.rightsize is damaged: its content does not match its checksum; use an earlier copy of it.'],
  'file-newer': [
    { file: 'a.rightsize', version: 3, newest: 1 },
    'a.rightsize was written by a newer version of Rightsize (format 3, and this version reads up to 1); update Rightsize and open it again.',
  ],
  'file-invalid': [
    {
      file: 'a.rightsize',
      where: 'payload',
      problem: problem('out-of-range', { field: 'owners.share', value: 12_000, min: 0, max: 10_000, unit: 'bp' }),
    },
    'a.rightsize holds something that cannot be right at owners.share: 12,000 is above 10,000; use an earlier copy of it.',
  ],
  'file-too-large': [
    { file: FILE, megabytes: 1074, max: 20 },
    'list.csv has 1,074 MB and at most 20 MB are read; remove what is not needed or split it.',
  ],
  'file-too-deep': [{ file: FILE, max: 64 }, 'list.csv nests its values more than 64 levels deep; choose another file.'],
  'file-missing': [{ file: FILE }, 'list.csv does not exist; check its name and folder.'],
  'file-unreadable': [{ file: 'data', reason: 'folder' }, 'data cannot be read because it is a folder; choose a file you can open.'],
  'attachment-empty': [{ file: 'quote.pdf' }, 'quote.pdf is empty; choose the file with the content.'],
  'attachment-missing': [
    { file: 'quote.pdf' },
    'quote.pdf does not lie beside this workbook: only its name and fingerprint came; ask whoever attached it for the file.',
  ],
  'attachment-damaged': [
    { sha256: 'ab'.repeat(32) },
    'The attached file abababababab… does not match its fingerprint; attach it again from where it came from.',
  ],
  'attachments-too-large': [
    { file: 'quote.pdf', megabytes: 104, max: 100 },
    'With quote.pdf the attached files of this workbook have 104 MB together, and at most 100 MB are kept; remove one that is no longer needed first.',
  ],
  'reference-dangling': [
    { table: 'owners', id: 'o1', field: 'personId' },
    'An entry of owners names, as its personId, one that is missing; use an earlier copy.',
  ],
  'id-mismatch': [
    { table: 'owners', key: 'a', id: 'b' },
    'An entry of owners is kept under a name that is not its own; use an earlier copy.',
  ],
  'workbook-missing': [{ id: 'w1' }, 'This workbook is no longer in the data folder; choose another one or a backup.'],
  'workbook-exists': [{ id: 'w1' }, 'The library has this workbook again already; delete that one first if you want the deleted one back.'],
  'save-failed': [
    { reason: 'disk-full', detail: 'ENOSPC' },
    'Not saved: the disk is full; free some space and try again, or choose another disk.',
  ],
  'save-timeout': [{ seconds: 10 }, 'Not saved: the disk gave no answer within 10 seconds; try again or save a copy elsewhere.'],
  'workbook-read-only': [
    { reason: 'read-only' },
    'This workbook cannot be changed here (read only); save a copy elsewhere to go on working.',
  ],
  'working-copy-unavailable': [
    { reason: 'blocked' },
    'The working copy inside the app cannot be used (blocked); go on working: everything is saved in the workbook file.',
  ],
  'merge-other-workbook': [
    { mine: 'Acme AI', theirs: 'Birch Labs' },
    '"Birch Labs" is another workbook than "Acme AI"; choose a copy of the same workbook.',
  ],
  'merge-unrelated': [
    { file: 'plan.rightsize' },
    'plan.rightsize and this workbook have no state in common that could be compared with; ask for a copy that was made from one of yours, or open it as a separate copy.',
  ],
  'merge-nothing': [
    { file: 'plan.rightsize' },
    'plan.rightsize holds nothing that this workbook does not have; there is nothing to merge.',
  ],
  'merge-currencies': [
    { mine: 'USD', theirs: 'EUR' },
    'One copy is in USD and the other in EUR, and both have changes; give both the same currency in Settings and merge again.',
  ],
  'merge-fiscal-starts': [
    { mine: 1, theirs: 4 },
    'Your fiscal year starts in January and theirs in April, and both copies have locked quarters; open theirs as a separate copy instead.',
  ],
  'merge-unanswered': [{ open: 2 }, '2 differences are not answered yet; say for each which side holds.'],
  'csv-binary': [{ file: FILE }, 'list.csv is not a text file; if it is a spreadsheet, open it there and save it as CSV UTF-8.'],
  'csv-wrong-encoding': [
    { file: FILE, encoding: 'Windows-1252', line: 7 },
    'Line 7 of list.csv is not UTF-8 but looks like Windows-1252; save the file again as UTF-8 (a spreadsheet calls it CSV UTF-8).',
  ],
  'csv-unclosed-quote': [
    { file: FILE, line: 5 },
    'Line 5 of list.csv opens a quotation mark that is not closed where its cell ends; close it, and write a quotation mark inside a cell as two.',
  ],
  'csv-no-header': [
    { file: FILE, missing: ['layer', 'vendor'] },
    'The first row of list.csv has no columns layer, vendor; name them in the first row, as in resources/sample/seed_5_people.csv, or bring the list in as it is with Import a list in the app.',
  ],
  'list-without-name': [
    { file: FILE },
    'No column of list.csv is said to name the components; choose which one does, or the row with the column names.',
  ],
  'csv-no-rows': [{ file: FILE }, 'list.csv has a header and no rows; add at least one component below it.'],
  'csv-wrong-separator': [
    { file: FILE, line: 1, separator: ';' },
    'Line 1 of list.csv has semicolons between its columns; save the file again with commas between them, or bring the list in as it is with Import a list in the app.',
  ],
  'csv-unknown-header': [
    { file: FILE, header: '__proto__', known: ['hosting', 'kind'] },
    'The first row of list.csv has the unknown column "__proto__"; remove it, or use one of the optional columns hosting, kind.',
  ],
  'csv-duplicate-header': [
    { file: FILE, header: 'name' },
    'The first row of list.csv names the column name a second time; keep one of the two.',
  ],
  'csv-ragged-row': [
    { file: FILE, line: 5, cells: 9, expected: 10 },
    'Line 5 of list.csv has 9 cells and the header has 10; give it as many, and put cells that hold a comma in quotation marks.',
  ],
  'csv-cell': [
    {
      file: FILE,
      line: 5,
      column: 'monthly_cost_usd',
      problem: problem('out-of-range', { field: 'monthly_cost_usd', value: -3, min: 0, max: 9e8, unit: 'amount' }),
    },
    'Line 5, column monthly_cost_usd of list.csv: -3 is below 0; enter 0 or more.',
  ],
  'csv-owner-count': [
    { file: FILE, line: 5, owners: 2, shares: 1 },
    'Line 5, column owner of list.csv: 2 owners have 1 share in owner_time_share_percent; give one share for each owner, separated by semicolons.',
  ],
  'csv-too-many-columns': [{ file: FILE, max: 500 }, 'list.csv has more than 500 columns; remove those that are not needed.'],
  'list-timeout': [
    { file: FILE, seconds: 30 },
    'list.csv took longer than 30 seconds to read, so nothing was imported; split it or remove what is not needed.',
  ],
  'csv-too-many-rows': [{ file: FILE, max: 20_000 }, 'list.csv has more than 20,000 rows; split it or remove rows.'],
  'currency-conflict': [
    { file: FILE, fileCurrency: 'USD', company: 'C.json', companyCurrency: 'EUR' },
    'list.csv is in USD and C.json is in EUR; give both in the same currency.',
  ],
  'json-invalid': [{ file: 'C.json', reason: 'line 3, column 5' }, 'C.json is not valid JSON at line 3, column 5; correct it there.'],
  'json-unknown-key': [
    { file: 'C.json', key: 'staff', known: ['name', 'headcount'] },
    'C.json has the unknown key "staff"; remove it or use name or headcount.',
  ],
  'json-value': [
    {
      file: 'C.json',
      key: 'engineerMonthlyCostMinor',
      problem: problem('out-of-range', { field: 'x', value: -5, min: 0, max: 9e10, unit: 'minor' }),
    },
    'Key engineerMonthlyCostMinor of C.json: -5 is below 0; enter 0 or more.',
  ],
  'spreadsheet-other-kind': [{ file: 'a.xlsx', kind: 'other' }, 'a.xlsx is not an Excel workbook (.xlsx); choose one.'],
  'spreadsheet-cut': [{ file: 'a.xlsx' }, 'a.xlsx is cut off; ask for the file again.'],
  'spreadsheet-refused': [
    { file: 'a.xlsx', why: 'too-many-parts' },
    'a.xlsx is not read because it is made of too many parts; ask for the file again, saved as an Excel workbook (.xlsx).',
  ],
  'spreadsheet-damaged': [
    { file: 'a.xlsx', part: 'xl/styles.xml' },
    'a.xlsx is damaged in "xl/styles.xml"; ask for the file again, saved as an Excel workbook (.xlsx).',
  ],
  'spreadsheet-too-long': [
    { file: 'a.xlsx', sheet: 'S', maxRows: 20_000, maxColumns: 60 },
    'a.xlsx holds more than 20,000 rows or 60 columns on "S"; delete what does not belong there and try again.',
  ],
  'spreadsheet-no-sheet': [
    { file: 'a.xlsx', hidden: 1 },
    'a.xlsx has hidden sheets only; show its sheet in the spreadsheet program, save it and try again.',
  ],
  'spreadsheet-same-sheets': [
    { file: 'a.xlsx', sheet: 'Summary' },
    'a.xlsx has two sheets called "Summary"; ask for the file again, saved as an Excel workbook (.xlsx).',
  ],
  'spreadsheet-timeout': [
    { file: 'a.xlsx', seconds: 10 },
    'a.xlsx was still not read after 10 seconds and was given up; ask for the file again, saved as an Excel workbook (.xlsx).',
  ],
  'pack-not-one': [{ file: 'a.xlsx' }, 'a.xlsx is no board workbook that Rightsize made; choose one that Export wrote.'],
  'pack-is-slip': [{ file: 'a.xlsx' }, 'a.xlsx is an owner form, not a board pack; open it on Review › Prepare with “Read forms…”.'],
  'data-room-no-quarter': [{ company: 'Acme' }, 'Acme has no locked quarter to put into a data room; lock a quarter in a review first.'],
  'data-room-not-one': [
    { file: 'a.zip' },
    'a.zip is no data room that Rightsize wrote: it has no list of hashes (SHA256SUMS); choose the archive or the folder of one.',
  ],
  'data-room-folder-taken': [{ file: 'room' }, 'room is there and is not empty; name a folder that is not there yet.'],
  'archive-cut': [{ file: 'a.zip' }, 'a.zip is cut off; ask for the file again.'],
  'archive-damaged': [{ file: 'a.zip', part: 'index.html' }, 'a.zip is damaged in "index.html"; ask for the file again.'],
  'archive-refused': [
    { file: 'a.zip', why: 'part-name' },
    'a.zip is not read because a file in it has a name that no data room uses, or that of another; ask for the file again.',
  ],
  'pack-no-cells': [
    { file: 'a.pdf' },
    'a.pdf is no Excel workbook, and only the cells of one can be compared with a locked quarter; choose the .xlsx of the pack.',
  ],
  'pack-of-other-workbook': [
    { file: 'a.xlsx', company: 'Acme' },
    'a.xlsx was made from another workbook, that of Acme; open that workbook and read the pack there.',
  ],
  'pack-too-different': [
    { file: 'a.xlsx', max: 2000 },
    'a.xlsx differs from what it was made from in more than 2,000 cells; make sure that it is the pack that came back.',
  ],
  'pack-fact-refused': [
    { sheet: 'Inputs', cell: 'C14', row: 'Headcount', problem: problem('not-whole', { field: 'headcount', value: 1.5 }) },
    'What they typed for "Headcount" (Inputs C14) is not taken: 1.5 is not a whole number; keep ours there, or correct it in the workbook.',
  ],
  'pack-needs-workbook': [
    { file: 'a.xlsx' },
    'a.xlsx came back from a workbook that is not open; open that workbook and drop the file again.',
  ],
  'slip-not-one': [{ file: 'a.xlsx' }, 'a.xlsx is no slip that Rightsize made; choose the slip that came back.'],
  'slip-columns-missing': [
    { file: 'a.xlsx', columns: ['Comment', 'Layer'] },
    'a.xlsx lacks the columns "Comment" and "Layer"; make the slip again and send it once more.',
  ],
  'slip-of-other-workbook': [
    { file: 'a.xlsx', company: 'Acme' },
    'a.xlsx belongs to another workbook, that of Acme; open that workbook and read the slip there.',
  ],
  'slip-person-unknown': [
    { file: 'a.xlsx', person: 'Maya' },
    'a.xlsx is a slip for Maya, who is not in this workbook any more; add the person again with Undo, or enter the answers by hand.',
  ],
  'slip-other-currency': [
    { file: 'a.xlsx', currency: 'EUR', now: 'USD' },
    'a.xlsx was made in EUR, and the workbook counts in USD now; make the slip again and send it once more.',
  ],
  'slip-row-changed': [{ row: 12 }, 'Row 12 is not used because its hidden cells were changed; enter its answers by hand.'],
  'slip-row-added': [{ row: 12 }, 'Row 12 was added and is not read; add the component in the inventory.'],
  'slip-row-repeated': [{ row: 12, component: 'Kafka' }, 'Row 12 repeats Kafka and is not used; enter its answers by hand if they matter.'],
  'slip-locked-cell': [
    { row: 12, component: 'Kafka' },
    'Row 12 shows another name than Kafka; rename the component in the inventory if that is what was meant.',
  ],
  'slip-component-gone': [
    { row: 12, component: 'Kafka' },
    'Row 12 is about Kafka, which has been deleted here; undo the deletion and read the slip again if it is still there.',
  ],
  'slip-not-theirs': [
    { row: 12, component: 'Kafka', person: 'Maya', field: 'time' },
    'Row 12, Kafka: Engineer time is not asked of Maya here any more; enter the answer by hand if it is right.',
  ],
  'slip-value': [
    { row: 12, component: 'Kafka', field: 'time', problem: problem('not-a-number', { field: 'share', text: 'lots' }) },
    'Row 12, Kafka, Engineer time: "lots" is not a number that can be read; write digits and a decimal point only, such as 12.5.',
  ],
  'slips-none-written': [{ folder: 'Slips' }, 'No slip was written to Slips; choose people who own something.'],
  'command-unknown': [
    { command: 'chekc', known: ['check', 'export', 'import'] },
    '"chekc" is not a command; use check, export or import, or --help.',
  ],
  'command-missing-argument': [
    { command: 'export', argument: 'a file to write: --to OUT.xlsx' },
    'export needs a file to write: --to OUT.xlsx; see rightsize export --help.',
  ],
  'command-unknown-option': [{ option: '--fast' }, '"--fast" is not understood here; see rightsize --help.'],
  'command-option-value': [
    { option: '--as-of', value: '2026-02-30', expected: 'a date such as 2026-11-25' },
    '--as-of does not accept "2026-02-30"; give a date such as 2026-11-25.',
  ],
  'command-options-apart': [{ one: '--quarter', other: '--as-of' }, '--quarter and --as-of do not go together; leave one of the two out.'],
  'option-not-yet': [{ option: '--map' }, '--map is not available in this version; leave it out.'],
  'target-extension': [
    { file: 'a.xls', expected: '.xlsx' },
    'a.xls does not end in .xlsx; give the file to write a name that ends in .xlsx.',
  ],
  'pages-need-app': [
    { file: 'a.pdf' },
    'a.pdf is not written: PDF pages are set by the app’s window, which the command line does not have; open the workbook in the app and choose PDF pages in Export.',
  ],
  'target-unwritable': [
    { file: 'a.xlsx', reason: 'folder-missing', detail: '' },
    'a.xlsx cannot be written: its folder does not exist; create the folder or choose another one.',
  ],
  'export-cancelled': [{}, 'The export was cancelled and nothing was written; export again when you like.'],
  'pack-question-cancelled': [{}, 'The comparison was stopped before it was done; open the pack again when you like.'],
  'pack-checks-fail': [
    { quarter: '2026Q4', checks: ['Nobody gives more than a whole person', 'Every amount has an exchange rate'] },
    'The approved pack of Q4 2026 is not written: 2 model checks fail (Nobody gives more than a whole person; Every amount has an exchange rate); reopen the quarter and correct what it is about.',
  ],
  'export-crashed': [{ detail: 'out of memory' }, 'The export stopped and nothing was written (out of memory); try again.'],
  'image-not-taken': [{}, 'The picture could not be taken; bring the whole chart into sight and try again.'],
  'request-refused': [
    { channel: 'workbook:save', reason: 'bad-arguments' },
    'The app refused a request of its own page (workbook:save: bad arguments); restart it.',
  ],
  'app-failed': [
    { channel: 'workbook:save', detail: 'x is undefined' },
    'Something in the app itself went wrong (workbook:save: x is undefined); try again, and restart it if that does not help.',
  ],
}

describe('the sentence of a problem', () => {
  it.each(Object.entries(EXAMPLES))('says what, where and what to do: %s', (code, [facts, sentence]) => {
    expect(problemText({ code, facts } as Problem)).toBe(sentence)
  })

  it('calls a limit what Settings call it', () => {
    const text = problemText(problem('out-of-range', { field: 'owner-time', value: 20_000, min: 100, max: 10_000, unit: 'bp' }))
    expect(text).toMatch(/^Time on one component: /)
  })

  it('names every choice, however many there are', () => {
    const text = problemText(problem('not-a-choice', { field: 'kind', text: 'db', choices: KINDS }))
    for (const kind of KINDS) expect(text).toContain(kind)
  })

  it('stays one line without escape sequences or hidden marks, whatever a file held', () => {
    const text = problemText(problem('not-a-choice', { field: 'layer', text: 'a\u001B[31m\nb\u202Ec', choices: LAYERS }))
    expect(text).toContain('"a\uFFFD[31m\uFFFDb\uFFFDc"')
  })

  it('does not spell out a number with 300 digits', () => {
    const value = Number('9'.repeat(300))
    const text = problemText(problem('out-of-range', { field: 'share', value, min: 0, max: 100, unit: 'percent' }))
    expect(text).toBe('Engineer time: a number this large is above 100; enter 0 to 100.')
  })

  it('never guesses the decimals of an amount whose currency it does not know', () => {
    const text = problemText(problem('out-of-range', { field: 'amount', value: -300, min: 0, max: 9e10, unit: 'minor' }))
    expect(text).toBe('List price: the amount is below 0; enter 0 or more.')
  })
})

describe('what stands in the status bar while an edit is not on disk', () => {
  it('says once that it is not saved, and why', () => {
    const full = problem('save-failed', { reason: 'disk-full', detail: 'ENOSPC' })
    expect(notSavedText(full)).toBe('NOT SAVED: the disk is full; free some space and try again, or choose another disk.')
    expect(notSavedText(problem('save-timeout', { seconds: 10 }))).toMatch(/^NOT SAVED: the disk gave no answer/)
    expect(notSavedText(problem('workbook-missing', { id: 'w1' }))).toMatch(/^NOT SAVED: This workbook is no longer/)
  })
})
