import { describe, expect, it } from 'vitest'
import { APPROACHES, fieldSpec, KINDS, LAYERS, type Problem, problem } from '#core'
import { CHOICE_LABELS, notSavedText, PLAIN_STYLE, problemText } from '#wording'

const FILE = 'list.csv'

/** One problem of every code; a new code without an example does not compile. */
const EXAMPLES: { readonly [P in Problem as P['code']]: readonly [P['facts'], string] } = {
  'text-empty': [{ field: 'components.name' }, 'Name: nothing is entered. Enter text.'],
  'spreadsheet-error': [{ field: 'components.name', text: '#N/A' }, 'Name: “#N/A” is an error, not a value. Correct its formula.'],
  'text-too-long': [
    { field: 'notes', length: 6000, max: 5000 },
    'Notes: the text has 6,000 characters and the maximum is 5,000. Shorten it.',
  ],
  'text-has-control-character': [
    { field: 'name', codePoint: 'U+0007' },
    'Name: the text contains the invisible character U+0007. Remove it, or type the text again.',
  ],
  'text-has-direction-override': [
    { field: 'name', codePoint: 'U+202E' },
    'Name: the text contains the hidden character U+202E, which reverses the order of letters. Remove it, or type the text again.',
  ],
  'text-looks-like-formula': [{ field: 'name', text: '=SUM(1;2)' }, 'Name: “=SUM(1;2)” starts like a formula. Remove the equals sign.'],
  'not-text': [{ field: 'name' }, 'Name: the value isn’t text. Enter text.'],
  'not-a-number': [{ field: 'share', text: 'abc' }, 'Engineer time: “abc” isn’t a number. Enter digits, such as 12.5.'],
  'is-a-range': [{ field: 'share', text: '10–15 %' }, 'Engineer time: “10–15 %” is a range. Enter one number, such as 12.5.'],
  'is-a-bound': [{ field: 'share', text: '<1 %' }, 'Engineer time: “<1 %” is a limit, not a number. Enter one number, such as 12.5.'],
  'digits-missing': [
    { field: 'amount', text: '$36,9xx' },
    'List price: “$36,9xx” is missing digits. Enter the whole number, such as 1,250.',
  ],
  'price-per-use': [
    { field: 'amount', text: '$24/h' },
    'List price: “$24/h” isn’t a price per month, quarter, or year. Enter what it comes to, such as 100 per month.',
  ],
  'seats-missing': [
    { field: 'amount', text: '$8.75/user' },
    'List price: “$8.75/user” doesn’t say how many seats the price is for. Enter the price of one seat and the seats, such as 12.5 × 8 seats.',
  ],
  'several-amounts': [
    { field: 'amount', text: '$400/mo + $1,000 setup' },
    'List price: “$400/mo + $1,000 setup” has more than one amount. Enter one, and add the other on the component page.',
  ],
  'not-whole': [{ field: 'headcount', value: 2.5 }, 'Headcount: 2.5 isn’t a whole number. Round it.'],
  'too-many-decimals': [{ field: 'share', text: '12.345', max: 2 }, 'Engineer time: “12.345” has more than 2 decimals. Round it to 2.'],
  'other-currency': [
    { field: 'amount', text: '€5', currency: 'USD' },
    'List price: “€5” isn’t in the workbook’s currency. Enter it in USD.',
  ],
  'out-of-range': [
    { field: 'owners.share', value: 12_000, min: 0, max: 10_000, unit: 'bp' },
    'Engineer time: 120 is above 100. Enter 0 to 100.',
  ],
  'not-a-choice': [
    { field: 'layer', text: 'cloud', choices: LAYERS },
    'Layer: “cloud” isn’t one of the choices. Enter Compute, Data, Serving, or Other.',
  ],
  'not-a-date': [
    { field: 'contract.end', text: '13/1/26' },
    'Contract end: “13/1/26” isn’t a date. Enter year, month and day, such as Nov 25, 2026.',
  ],
  'currency-unclear': [
    { field: 'amount', text: 'kr 100', choices: ['SEK', 'NOK', 'DKK', 'ISK'] },
    'List price: “kr 100” could be SEK, NOK, DKK, or ISK. Enter the currency’s code, such as SEK 100.',
  ],
  'time-without-period': [{ field: 'share', text: '1d' }, 'Engineer time: “1d” has no period. Enter 1d/wk or 1d/mo.'],
  'date-out-of-range': [
    { field: 'contract.end', text: '31/12/9999', first: 1900, last: 2199 },
    'Contract end: “31/12/9999” is outside the calendar. Enter a year from 1900 to 2199.',
  ],
  'not-a-link': [{ field: 'Runbook', text: 'wiki' }, 'Runbook: “wiki” isn’t a web address. Start it with https://.'],
  'not-a-month': [{ field: 'month', text: '2026-13' }, 'Month: “2026-13” isn’t a month. Enter year and month, such as 2026-10.'],
  'not-a-yes-or-no': [{ field: 'always24x7' }, '24×7: the answer is neither yes nor no. Choose one of them.'],
  'not-a-list': [{ field: 'tags' }, 'Tags: the value isn’t a list. Write a list.'],
  'not-an-object': [{ field: 'contract' }, 'Contract: the value isn’t a group of fields. Write its fields in braces.'],
  'list-too-long': [{ field: 'tags', length: 51, max: 50 }, 'Tags: the list has 51 entries, and the maximum is 50. Remove some.'],
  'unknown-field': [{ table: 'components', field: 'colour' }, 'Colour: “colour” isn’t a known field. Remove it.'],
  'unknown-table': [{ table: 'colours' }, '“colours” isn’t a workbook table. Remove it.'],
  'record-missing': [
    { table: 'components', id: 'c1' },
    'The item to change is no longer in the workbook. Undo the last deletion and try again.',
  ],
  'record-exists': [{ table: 'components', id: 'c1' }, 'This item is already in the workbook. Look for it in the inventory.'],
  'edit-out-of-date': [
    { table: 'components', id: 'c1', field: 'name' },
    'This value changed in the meantime. Check it and enter yours again.',
  ],
  'no-such-component': [{ text: 'Kafkaa' }, 'No component is called “Kafkaa”. Choose one from the inventory, or add it first.'],
  'several-owners': [
    { component: 'Postgres', owners: 2, shares: 1 },
    'Postgres has 2 owners, so one share isn’t enough. Enter one share for each, such as 12; 7.5.',
  ],
  'several-cost-lines': [
    { component: 'Postgres', lines: 3, amounts: 1 },
    'The cost of Postgres is the sum of 3 lines. Enter one amount for each, such as 12; 7.50, or change the line in the details.',
  ],
  'cost-line-not-monthly': [
    { component: 'Postgres', per: 'quarter' },
    'The cost of Postgres is entered per quarter. Change it in the details.',
  ],
  'limits-contradict': [
    { limit: 'owner-time', value: 200, other: 'owner-time-watch', otherValue: 1500, unit: 'bp' },
    'Time on one component: 2% is below the limit “Near the time limit from”, which is 15%. Lower the other limit first.',
  ],
  'bill-without-amount': [{ vendor: 'AWS' }, 'The AWS bill has no amount. Enter its amount, or remove the bill.'],
  'bill-over-allocated': [
    { vendor: 'AWS', overMinor: 12_050, currency: 'EUR' },
    'The parts are €120.50 more than the AWS bill. Lower one of them, or raise the bill.',
  ],
  'bill-part-fixed': [{ vendor: 'AWS' }, 'This price is part of the AWS bill. Change it under Costs.'],
  'grant-other-currency': [
    { vendor: 'GPU credits', currency: 'EUR', other: 'USD' },
    'The GPU credits credits are in EUR, but the price is in USD. Give both the same currency.',
  ],
  'move-overwrites': [{}, 'A part of this block can’t move and would be overwritten. Move the block to cells outside it.'],
  'rate-same-currency': [{ currency: 'USD' }, 'USD is the workbook’s own currency. Choose another currency.'],
  'rate-undated': [{ currency: 'EUR' }, 'The EUR rate has no date. Enter its date, such as 2026-11-25.'],
  'nothing-covered': [{}, 'No reason is selected. Select at least one.'],
  'reason-too-short': [
    { length: 8, min: 20 },
    'The reason has 8 characters and needs at least 20. Write one that still makes sense in two quarters.',
  ],
  'date-needed': [{ field: 'due' }, 'Due: no date is entered. Enter year, month and day, such as Nov 25, 2026.'],
  'date-too-early': [
    { field: 'until', date: '2026-11-24', earliest: '2026-11-25' },
    'Until: Nov 24, 2026 is before Nov 25, 2026. Enter Nov 25, 2026 or later.',
  ],
  'date-too-late': [
    { field: 'until', date: '2027-11-26', latest: '2027-11-25' },
    'Until: Nov 26, 2027 is too far ahead. Enter Nov 25, 2027 or earlier, when it is reviewed.',
  ],
  'quarter-locked-already': [{ quarter: '2026Q3' }, 'Q3 2026 is already locked. To change it, reopen it first.'],
  'quarter-not-open': [{ quarter: '2026Q3' }, 'Q3 2026 can’t be locked now. Choose a quarter that has started and isn’t locked.'],
  'quarter-blocked': [
    { quarter: '2026Q3', findings: 2 },
    'Q3 2026 can’t be locked because 2 data checks fail. Fix the items listed, or give a reason to lock anyway.',
  ],
  'clock-behind': [
    { quarter: '2026Q3', asOf: '2026-09-30' },
    'This computer’s date is earlier than Sep 30, 2026, when Q3 2026 was locked. Correct the clock and reopen the workbook.',
  ],
  'quarter-moved': [{ quarter: '2026Q3' }, 'Q3 2026 wasn’t locked because something changed in the meantime. Lock it again.'],
  'quarter-approved-already': [
    { quarter: '2026Q3', by: 'Maya' },
    'Maya has already approved Q3 2026 with a file. To change it, reopen the quarter.',
  ],
  'quarter-unknown-rules': [
    { quarter: '2026Q3', file: '2026Q3-r1.json', rules: '2031.7' },
    'Q3 2026 isn’t accepted as locked: 2026Q3-r1.json names rules 2031.7, which this version of Rightsize doesn’t know. Update Rightsize, or restore it from a copy of the workbook that you sent or saved.',
  ],
  'quarter-not-from-records': [
    { quarter: '2026Q3', file: '2026Q3-r1.json', what: 'figures', where: 'monthlyCost' },
    'Q3 2026 isn’t accepted as locked: the figures (Monthly cost) in 2026Q3-r1.json don’t follow from its records. Restore it from a copy of the workbook that you sent or saved.',
  ],
  'quarter-not-locked': [
    { quarter: '2026Q4', file: 'a.rightsize', locked: ['2026Q2', '2026Q3'] },
    'a.rightsize has no locked quarter 2026Q4. Use 2026Q2 or 2026Q3.',
  ],
  'quarter-missing': [
    { quarter: '2026Q3', file: '2026Q3-r1.json' },
    '2026Q3-r1.json, the file of locked Q3 2026, is no longer in the data folder. Restore it from a copy of the workbook that you sent or saved.',
  ],
  'quarter-changed': [
    { quarter: '2026Q3', file: '2026Q3-r1.json' },
    '2026Q3-r1.json isn’t the file that was locked for Q3 2026: its fingerprint differs. Restore it from a copy of the workbook that you sent or saved.',
  ],
  'quarter-of-other-workbook': [
    { quarter: '2026Q3', file: 'ok.json' },
    'ok.json belongs to another workbook or another revision of Q3 2026. Choose the file that was made for this quarter.',
  ],
  'no-quote': [{ component: 'Kafka' }, 'Kafka has no managed quote to swap to. Enter a quote on its page first.'],
  'vendor-unpriced': [{ vendor: 'Acme' }, '“Acme” has no costs. Choose a vendor that has a price, a bill or a quote.'],
  'figure-needed': [{ field: 'engineers' }, 'Engineers isn’t set. Enter it in Settings first.'],
  'scenario-full': [{ name: 'Growth', max: 500 }, '“Growth” has 500 changes, the maximum. Remove one, or create another scenario.'],
  'column-name-built-in': [{ name: 'Owner' }, '“Owner” is the name of a built-in column. Choose another name.'],
  'own-columns-full': [{ max: 50 }, 'The workbook has 50 custom columns, the maximum. Remove one you no longer need.'],
  'own-column-choices': [{ name: 'Region' }, '“Region” has no choices. Enter at least one.'],
  'name-taken': [{ name: 'Ana' }, '“Ana” already exists. Use another name, or remove one of the two.'],
  'bill-parquet-packed': [
    { file: 'b.parquet.gz' },
    'b.parquet.gz is a Parquet file inside a gzip file. Unpack it and choose the Parquet file.',
  ],
  'bill-parquet-form': [
    { file: 'b.parquet', form: 'LZO' },
    'b.parquet uses a part of Parquet that can’t be read: LZO. Export the bill as CSV.',
  ],
  'bill-gzip-too-large': [{ file: 'b.csv.gz' }, 'b.csv.gz unpacks to more than a bill has. Export the bill again.'],
  'bill-parquet-too-large': [
    { file: 'b.parquet' },
    'b.parquet has parts that are too large to be read one at a time. Export the bill as CSV or CSV in gzip.',
  ],
  'bill-json': [{ file: 'b.json' }, 'b.json is JSON, not a bill in columns. Export the bill as CSV.'],
  'bill-estimate': [
    { file: 'out.json', currency: 'USD', total: '1361.3075', stated: '1361.3', isTied: false, projects: [] },
    'out.json is an estimate of USD 1,361.3075 per month at list prices (its own totals differ, and it states USD 1,361.3), which no one has paid, so nothing is taken. To see what the plan holds, read the plan as a stack file: rightsize stack PLAN.json.',
  ],
  'bill-not-columns': [
    { file: 'b.xlsx', kind: 'spreadsheet' },
    'b.xlsx is a spreadsheet, not a bill in CSV or Parquet. Export the bill as CSV.',
  ],
  'bill-cut': [{ file: 'b.csv.gz' }, 'b.csv.gz is cut short or damaged. Download it again.'],
  'bill-row-too-long': [{ file: 'b.csv', line: 1200 }, 'Line 1,200 of b.csv doesn’t end. Look for a quotation mark that isn’t closed.'],
  'bill-no-columns': [{ file: 'b.csv' }, 'b.csv has no row that names its columns. Export the bill as CSV with headers.'],
  'bill-columns-missing': [{ file: 'b.csv', missing: ['Spend'] }, 'b.csv has no column Spend. Check the names of its columns.'],
  'bill-two-amounts': [
    { file: 'b.csv', columns: ['Net', 'VAT'] },
    'b.csv has more than one column for the amount: Net and VAT. Choose one, and give no other column its name.',
  ],
  'bill-no-months': [
    { file: 'b.csv' },
    'b.csv is a report of Google Cloud that doesn’t say its months. Download the cost table of an invoice instead, or group the report by month.',
  ],
  'bill-no-lines': [{ file: 'b.csv' }, 'b.csv has headers and no charges. Check which period you exported.'],
  'bill-too-many-groups': [
    { file: 'b.csv', max: 20_000, hasTag: true },
    'b.csv has more than 20,000 groups of charges. Group by another tag, or export fewer months.',
  ],
  'bill-both-bases': [
    { file: 'b.csv' },
    'b.csv has actual and amortized costs of the same month. Export one of them, because together they count twice.',
  ],
  'bill-days-torn': [{ file: 'b.csv' }, 'b.csv has days with the month first and others with the day first. Export it in one format.'],
  'bill-parts-differ': [
    { file: 'b.csv', first: 'a.csv', what: 'columns' },
    'b.csv isn’t part of the same bill as a.csv, because its columns differ. Read them one at a time.',
  ],
  'bill-part-twice': [
    { file: 'b.csv', first: 'a.csv' },
    'b.csv has the same content as a.csv. Give each part once, because twice counts twice.',
  ],
  'bill-files-apart': [
    { files: ['openai.csv', 'anthropic.csv'] },
    'openai.csv and anthropic.csv are bills of several vendors. Read them one at a time, each with the vendor that sent it.',
  ],
  'bill-months-again': [
    { file: 'b.csv', first: 'a.csv', months: ['2026-10'] },
    'a.csv was just imported, and b.csv also has charges of October 2026 from the same vendor. To replace those, import it by itself. Bills in your own columns both count under two names of their vendor, such as “Acme” and “Acme 2”.',
  ],
  'bill-stopped': [{ file: 'b.csv' }, 'Reading b.csv was stopped. Nothing was changed.'],
  'bill-import-unanswered': [
    { file: 'b.csv', open: 1 },
    '1 question about b.csv is open, so nothing was written. Answer with --answers or --rules, or accept what is proposed with --accept-proposals.',
  ],
  'bill-not-whole': [
    { file: 'b.csv' },
    'b.csv doesn’t add up, so nothing was written. Correct the lines named above, or export the bill again.',
  ],
  'bill-rule-wrong': [
    { file: 'r.json', rule: 2, what: 'target' },
    'Rule 2 of r.json can’t be read. Write to whom it leads: component, split, rest or not-infrastructure.',
  ],
  'bill-rule-component': [
    { file: 'r.json', rule: 2, component: 'Postgress' },
    'Rule 2 of r.json: no component is called “Postgress”. Choose one from the inventory.',
  ],
  'bill-unanswered': [
    { file: 'b.csv', open: 2 },
    '2 questions about b.csv are open. Answer with --answers, and say what columns mean with --map.',
  ],
  'book-line-undated': [{}, 'A ledger line has no month. Enter it, such as 2026-11.'],
  'book-line-blank': [{ month: '2026-11' }, 'The ledger line of November 2026 has no amount. Enter the amount booked, or remove the line.'],
  'book-vendor-unmatched': [
    { vendor: 'Cloud Ltd' },
    '“Cloud Ltd” has no match. Choose at least one component, or mark it as not in the inventory.',
  ],
  'book-sum-too-large': [
    { month: '2026-09', lines: [2, 3, 5, 8, 9, 11, 12] },
    'Lines 2, 3, 5, 8, 9, and 2 more of the file add up to too large an amount for September 2026. Check their digits, or remove them.',
  ],
  'file-empty': [{ file: FILE }, 'list.csv is empty. Save it again, or choose another file.'],
  'file-elsewhere': [
    { file: 'smb://server/a.rightsize' },
    'smb://server/a.rightsize isn’t on this computer. Copy the file to this computer and open the copy.',
  ],
  'file-not-ours': [{ file: 'a.json' }, 'a.json isn’t a Rightsize workbook. Choose a .rightsize file.'],
  'file-cut': [
    { file: 'a.rightsize', expectedBytes: 1200, actualBytes: 300 },
    'a.rightsize is incomplete: it has 300 of 1,200 bytes. Copy it again, or use an earlier copy.',
  ],
  'file-damaged': [{ file: 'a.rightsize' }, 'a.rightsize is damaged: its content doesn’t match its checksum. Use an earlier copy.'],
  'file-newer': [
    { file: 'a.rightsize', version: 3, newest: 1 },
    'a.rightsize was written by a newer version of Rightsize (format 3, and this version reads up to 1). Update Rightsize and open it again.',
  ],
  'file-invalid': [
    {
      file: 'a.rightsize',
      where: 'payload',
      problem: problem('out-of-range', { field: 'owners.share', value: 12_000, min: 0, max: 10_000, unit: 'bp' }),
    },
    'a.rightsize contains an invalid value at owners.share: 12,000 is above 10,000. Use an earlier copy.',
  ],
  'file-too-large': [
    { file: FILE, megabytes: 1074, max: 20 },
    'list.csv is 1,074 MB, and the maximum is 20 MB. Remove unneeded parts, or split it.',
  ],
  'file-too-deep': [{ file: FILE, max: 64 }, 'list.csv nests values more than 64 levels deep. Choose another file.'],
  'file-missing': [{ file: FILE }, 'list.csv doesn’t exist. Check its name and folder.'],
  'file-unreadable': [{ file: 'data', reason: 'folder' }, 'data can’t be read because it is a folder. Choose a file you can open.'],
  'release-check-off': [{}, 'Your administrator checks releases for everyone on this computer. Ask them about the file you downloaded.'],
  'release-without-sums': [
    { file: 'rightsize.deb' },
    'SHA256SUMS isn’t in the folder of rightsize.deb. Download it from the same release into that folder.',
  ],
  'release-sums-unreadable': [
    { file: 'rightsize.deb' },
    'SHA256SUMS in the folder of rightsize.deb holds no sum of a file. Download it again from the same release.',
  ],
  'release-not-listed': [
    { file: 'rightsize.deb' },
    'SHA256SUMS doesn’t list rightsize.deb. Download both from the same release, and keep the name of the file.',
  ],
  'release-differs': [{ file: 'rightsize.deb' }, 'rightsize.deb isn’t the file that its release lists. Delete it and download it again.'],
  'attachment-empty': [{ file: 'quote.pdf' }, 'quote.pdf is empty. Choose the file with the content.'],
  'attachment-missing': [
    { file: 'quote.pdf' },
    'The attached file quote.pdf isn’t with this workbook, only its name and fingerprint. Attach it again, or ask the person who attached it for the file.',
  ],
  'attachment-unnamed': [
    { path: '/data/attachments/abab' },
    'No component, decision or earlier version of this workbook names the attached file /data/attachments/abab. Nothing is missing. Delete the file if you don’t need it.',
  ],
  'attachment-damaged': [{ sha256: 'ab'.repeat(32) }, 'The attached file abababababab… doesn’t match its fingerprint. Attach it again.'],
  'attachments-too-large': [
    { file: 'quote.pdf', megabytes: 104, max: 100 },
    'With quote.pdf, attachments total 104 MB, and the maximum is 100 MB. Remove one first.',
  ],
  'reference-dangling': [
    { table: 'owners', id: 'o1', field: 'personId' },
    'An entry in owners refers to a missing personId. Use an earlier copy.',
  ],
  'id-mismatch': [{ table: 'owners', key: 'a', id: 'b' }, 'An entry in owners is stored under another ID. Use an earlier copy.'],
  'workbook-missing': [{ id: 'w1' }, 'This workbook is no longer in the data folder. Choose another workbook, or a backup.'],
  'data-folder-away': [
    { folder: '/home/ana/Rightsize', target: '/mnt/disk/Rightsize' },
    'The data folder /home/ana/Rightsize leads to /mnt/disk/Rightsize, which isn’t there. Connect that disk and start Rightsize again. Your workbooks are on it.',
  ],
  'data-folder-missing': [
    { folder: '/mnt/share/Rightsize', reason: 'no-permission', detail: 'EACCES' },
    'The data folder /mnt/share/Rightsize isn’t there and can’t be created: you don’t have permission to write there. Connect its disk or let your account create the folder, and start Rightsize again. Workbooks on a disk that is away are unchanged.',
  ],
  'data-folder-unreadable': [
    { folder: '/home/ana/Rightsize', reason: 'EACCES' },
    'The data folder /home/ana/Rightsize can’t be read because you don’t have permission. Let your account read it, or have another folder named in RIGHTSIZE_USER_DATA or by your administrator, and start Rightsize again.',
  ],
  'workbook-exists': [{ id: 'w1' }, 'This workbook is already in the library. To restore the deleted one, delete the other first.'],
  'save-failed': [
    { reason: 'disk-full', detail: 'ENOSPC' },
    'Not saved: the disk is full. Free up space and try again, or choose another disk.',
  ],
  'save-timeout': [{ seconds: 120 }, 'Not saved: the disk didn’t respond within 120 seconds. Try again, or save a copy elsewhere.'],
  'workbook-read-only': [{ reason: 'read-only' }, 'This workbook is read-only here (read only). To continue, save a copy elsewhere.'],
  'working-copy-unavailable': [
    { reason: 'blocked' },
    'The app’s working copy can’t be used (blocked). Keep working. Everything is saved in the workbook file.',
  ],
  'merge-other-workbook': [
    { mine: 'Acme AI', theirs: 'Birch Labs' },
    '“Birch Labs” is a different workbook from “Acme AI”. Choose a copy of the same workbook.',
  ],
  'merge-unrelated': [
    { file: 'plan.rightsize' },
    'plan.rightsize and this workbook share no earlier version to compare with. Ask for a copy that was made from one of yours, or open it as a separate copy.',
  ],
  'merge-nothing': [{ file: 'plan.rightsize' }, 'plan.rightsize has nothing that this workbook lacks. There is nothing to merge.'],
  'merge-currencies': [
    { mine: 'USD', theirs: 'EUR' },
    'One copy is in USD and the other in EUR, and both have changes. Give both the same currency in Settings and merge again.',
  ],
  'merge-fiscal-starts': [
    { mine: 1, theirs: 4 },
    'Your fiscal year starts in January and theirs in April, and both copies have locked quarters. Open theirs as a separate copy instead.',
  ],
  'merge-unanswered': [{ open: 2 }, '2 differences are still open. Choose a side for each.'],
  'csv-binary': [{ file: FILE }, 'list.csv isn’t a text file. If it’s a list, save it as an Excel file (.xlsx) or as CSV.'],
  'csv-wrong-encoding': [
    { file: FILE, encoding: 'Windows-1252', line: 7 },
    'Line 7 of list.csv isn’t UTF-8 and looks like Windows-1252. Save the file as UTF-8 (CSV UTF-8 in a spreadsheet).',
  ],
  'csv-unclosed-quote': [
    { file: FILE, line: 5 },
    'Line 5 of list.csv has an unclosed quotation mark. Close it, and double any quotation mark inside a cell.',
  ],
  'csv-no-header': [
    { file: FILE, missing: ['layer', 'vendor'] },
    'The first row of list.csv has no columns layer, vendor. Name them in the first row, as in resources/sample/seed_5_people.csv, or import the file as it is in the app.',
  ],
  'list-without-name': [
    { file: FILE },
    'No column of list.csv is set as the component name. Choose that column, or the row with the column names.',
  ],
  'list-without-header': [
    { file: 'list.csv' },
    'No row of list.csv names its columns. Add a row with the column names, or set the name column with --map.',
  ],
  'list-without-components': [
    { file: 'list.csv', leftOut: { line: 2, reason: 'refused' } },
    'No row of list.csv can be imported (line 2: unusable name). Choose the column with the component names, or other answers.',
  ],
  'list-unknown-sheet': [
    { file: 'list.xlsx', sheet: 'Tools', sheets: ['Vendors', 'People'] },
    'list.xlsx has no sheet “Tools”. Choose “Vendors” or “People”.',
  ],
  'list-unanswered': [
    { file: 'list.csv', open: 2 },
    '2 questions about list.csv are open, so nothing was written. Answer them with --answers, or accept the proposals with --accept-proposals.',
  ],
  'stack-not-one': [
    { file: 'notes.yaml', instead: 'other' },
    'notes.yaml isn’t a stack file. Choose a Backstage catalog, the output of terraform show -json, a compose file or Kubernetes manifests.',
  ],
  'stack-unread': [
    { file: 'main.tf', what: 'terraform' },
    'main.tf is Terraform code, which doesn’t say what runs. Run terraform show -json > state.json, and choose that file.',
  ],
  'stack-nothing': [{ file: 'crds.yaml' }, 'crds.yaml names nothing that runs. Choose another file.'],
  'stack-invalid': [
    { file: 'compose.yml', line: 12, why: 'tabs' },
    'Line 12 of compose.yml is indented with a tab. Indent it with spaces.',
  ],
  'stack-key-twice': [{ file: 'compose.yml', key: 'db', line: 9 }, 'Line 9 of compose.yml sets “db” a second time. Remove one of the two.'],
  'stack-too-long': [
    { file: 'compose.yml' },
    'compose.yml holds more than a stack file does, so it wasn’t read. Split it, or choose another file.',
  ],
  'stack-unanswered': [
    { open: 2 },
    '2 questions about your stack files are open, so nothing was written. Answer them with --answers, or accept the proposals with --accept-proposals.',
  ],
  'map-unknown-column': [
    { file: 'map.json', column: 'Price', known: ['Tool', 'Spend'] },
    'map.json names the column “Price”, which the list doesn’t have. Use “Tool” or “Spend”.',
  ],
  'map-column-twice': [
    { file: 'map.json', column: 'Cost', places: [2, 5] },
    'map.json names the column “Cost”, and the list has 2 of that name. Use “Column 2” or “Column 5”.',
  ],
  'map-unknown-meaning': [
    { file: 'map.json', column: 'Spend', meaning: 'money', known: ['name', 'cost', 'ignore'] },
    'map.json gives the column “Spend” the unknown meaning “money”. Use name, cost, or ignore.',
  ],
  'map-meaning-twice': [
    { file: 'map.json', meaning: 'cost', columns: ['Spend', 'Budget'] },
    'map.json gives the meaning cost to the columns “Spend” and “Budget”. Keep it for one of them.',
  ],
  'answer-unknown-question': [
    { file: 'answers.json', id: 'cost:money-dash' },
    'answers.json answers “cost:money-dash”, which isn’t a question about this list. Remove it, or see the ids of the questions without --answers.',
  ],
  'answer-unknown-choice': [
    { file: 'answers.json', id: 'cost:money-dash', choice: 'free', choices: ['blank', 'zero'] },
    'answers.json answers “cost:money-dash” with “free”, which isn’t a choice. Use blank or zero.',
  ],
  'csv-no-rows': [{ file: FILE }, 'list.csv has a header but no rows. Add at least one component.'],
  'csv-wrong-separator': [
    { file: FILE, line: 1, separator: ';' },
    'Line 1 of list.csv has semicolons between its columns. Save the file again with commas between them, or import the file as it is in the app.',
  ],
  'csv-unknown-header': [
    { file: FILE, header: '__proto__', known: ['hosting', 'kind'] },
    'The first row of list.csv has the unknown column “__proto__”. Remove it, or use one of the optional columns hosting, kind.',
  ],
  'csv-duplicate-header': [{ file: FILE, header: 'name' }, 'The first row of list.csv has the column name twice. Remove one of the two.'],
  'csv-ragged-row': [
    { file: FILE, line: 5, cells: 9, expected: 10 },
    'Line 5 of list.csv has 9 cells and the header has 10. Match the header, and put cells that contain a comma in quotation marks.',
  ],
  'csv-cell': [
    {
      file: FILE,
      line: 5,
      column: 'monthly_cost_usd',
      problem: problem('out-of-range', { field: 'monthly_cost_usd', value: -3, min: 0, max: 9e8, unit: 'amount' }),
    },
    'Line 5, column monthly_cost_usd of list.csv: −3 is below 0. Enter 0 or more.',
  ],
  'csv-owner-count': [
    { file: FILE, line: 5, owners: 2, shares: 1 },
    'Line 5, column owner of list.csv: 2 owners have 1 share in owner_time_share_percent. Enter one share per owner, separated by semicolons.',
  ],
  'csv-too-many-columns': [{ file: FILE, max: 500 }, 'list.csv has more than 500 columns. Remove the ones you don’t need.'],
  'list-kind': [
    { file: 'list.xls', kind: 'old-excel' },
    'list.xls is an old Excel file (.xls). Open it in Excel or LibreOffice, and save it as an Excel file (.xlsx).',
  ],
  'list-damaged': [{ file: FILE, part: null }, 'list.csv is incomplete. Open it in its program and save it again.'],
  'list-refused': [
    { file: FILE, why: 'too-large' },
    'list.csv can’t be read because it unpacks to more than any list contains. Save it again as an Excel file (.xlsx) or as CSV.',
  ],
  'list-no-cells': [{ file: FILE, instead: 'pictures' }, 'list.csv has pictures but no cells. Enter the list in cells, and try again.'],
  'list-timeout': [
    { file: FILE, seconds: 30 },
    'list.csv took longer than 30 seconds to read, so nothing was imported. Split it, or remove unneeded rows.',
  ],
  'csv-too-many-rows': [{ file: FILE, max: 20_000 }, 'list.csv has more than 20,000 rows. Split it, or remove rows.'],
  'currency-conflict': [
    { file: FILE, fileCurrency: 'USD', company: 'C.json', companyCurrency: 'EUR' },
    'list.csv is in USD and C.json is in EUR. Use the same currency for both.',
  ],
  'json-invalid': [{ file: 'C.json', reason: 'line 3, column 5' }, 'C.json isn’t valid JSON at line 3, column 5. Correct it there.'],
  'json-unknown-key': [
    { file: 'C.json', key: 'staff', known: ['name', 'headcount'] },
    'C.json has the unknown key “staff”. Remove it or use name or headcount.',
  ],
  'json-value': [
    {
      file: 'C.json',
      key: 'engineerMonthlyCostMinor',
      problem: problem('out-of-range', { field: 'x', value: -5, min: 0, max: 9e10, unit: 'minor' }),
    },
    'Key engineerMonthlyCostMinor of C.json: −5 is below 0. Enter 0 or more.',
  ],
  'spreadsheet-other-kind': [{ file: 'a.xlsx', kind: 'other' }, 'a.xlsx isn’t an Excel file (.xlsx). Choose an Excel file.'],
  'spreadsheet-cut': [{ file: 'a.xlsx' }, 'a.xlsx is incomplete. Ask for the file again.'],
  'spreadsheet-refused': [
    { file: 'a.xlsx', why: 'too-many-parts' },
    'a.xlsx can’t be read because it has too many parts. Ask for the file again, saved as an Excel file (.xlsx).',
  ],
  'spreadsheet-damaged': [
    { file: 'a.xlsx', part: 'xl/styles.xml' },
    'a.xlsx is damaged in “xl/styles.xml”. Ask for the file again, saved as an Excel file (.xlsx).',
  ],
  'spreadsheet-too-long': [
    { file: 'a.xlsx', sheet: 'S', maxRows: 20_000, maxColumns: 60 },
    'a.xlsx has more than 20,000 rows or 60 columns on “S”. Delete the extra rows or columns, and try again.',
  ],
  'spreadsheet-no-sheet': [{ file: 'a.xlsx', hidden: 1 }, 'a.xlsx has only hidden sheets. Unhide its sheet, save the file and try again.'],
  'spreadsheet-same-sheets': [
    { file: 'a.xlsx', sheet: 'Summary' },
    'a.xlsx has two sheets called “Summary”. Ask for the file again, saved as an Excel file (.xlsx).',
  ],
  'spreadsheet-ambiguous': [
    { file: 'pack.xlsx', what: 'two-values', where: 'Components!C10' },
    'pack.xlsx has two values in “Components!C10”, which programs can show differently. Open it in Excel or LibreOffice, check that place, save it and try again.',
  ],
  'spreadsheet-timeout': [
    { file: 'a.xlsx', seconds: 10 },
    'a.xlsx took longer than 10 seconds to read. Ask for the file again, saved as an Excel file (.xlsx).',
  ],
  'pack-not-one': [{ file: 'a.xlsx' }, 'a.xlsx isn’t a board pack from Rightsize. Choose one that Rightsize exported.'],
  'pack-is-slip': [{ file: 'a.xlsx' }, 'a.xlsx is an owner form, not a board pack. Open it in Review › Prepare with “Read forms…”.'],
  'data-room-no-quarter': [{ company: 'Acme' }, 'Acme has no locked quarter for a data room. Lock a quarter in a review first.'],
  'data-room-not-one': [
    { file: 'a.zip' },
    'a.zip isn’t a data room from Rightsize: it has no hash list (SHA256SUMS). Choose the archive or the folder of a data room.',
  ],
  'data-room-folder-taken': [{ file: 'room' }, 'room already exists and isn’t empty. Choose a new folder.'],
  'archive-cut': [{ file: 'a.zip' }, 'a.zip is incomplete. Ask for the file again.'],
  'archive-damaged': [{ file: 'a.zip', part: 'index.html' }, 'a.zip is damaged in “index.html”. Ask for the file again.'],
  'archive-refused': [
    { file: 'a.zip', why: 'part-name' },
    'a.zip can’t be read because a file in it has a name that no data room uses, or that of another. Ask for the file again.',
  ],
  'key-not-one': [{ file: 'team.txt' }, 'team.txt isn’t a Rightsize key. Choose a file that ends in .rightsize-key.'],
  'key-damaged': [
    { file: 'team.rightsize-key' },
    'team.rightsize-key is damaged: its content doesn’t match its checksum. Import the backup of the key.',
  ],
  'key-newer': [
    { file: 'team.rightsize-key' },
    'team.rightsize-key was written by a newer version of Rightsize. Update Rightsize and use the key again.',
  ],
  'key-of-keychain': [
    { file: 'signing-key.json' },
    'signing-key.json opens only through the keychain of the computer it was made on. Export a backup there.',
  ],
  'key-exists': [{}, 'There is a key on this computer already. Forget it first.'],
  'key-missing': [{}, 'There is no key on this computer. Create one, or import a backup.'],
  'keychain-failed': [{}, 'The system’s keychain can’t be used for this key. Forget the key and import its backup.'],
  'signature-broken': [
    { file: '2026Q3-r1.json' },
    'The signature of 2026Q3-r1.json is broken: it isn’t one of this content. Ask the person who sent it for the file again.',
  ],
  'known-keys-damaged': [
    { file: 'known-keys.txt', line: 3 },
    'Line 3 of known-keys.txt isn’t a public key and a day. Correct or delete that line.',
  ],
  'key-passphrase-wrong': [{}, 'This passphrase doesn’t unlock the key. Enter the one it was saved with.'],
  'key-passphrase-short': [{ min: 12 }, 'The passphrase has fewer than 12 characters. Enter a longer one.'],
  'key-passphrase-missing': [
    { variable: 'RIGHTSIZE_PASSPHRASE' },
    'The key needs its passphrase. Set it as RIGHTSIZE_PASSPHRASE in the environment.',
  ],
  'sign-needs-quarter': [{}, 'Only packs of locked quarters are signed. Add --quarter, or leave out --sign.'],
  'sign-other-format': [{ file: 'a.pptx' }, 'a.pptx can’t hold a signature. Write an Excel pack or a data room, or leave out --sign.'],
  'pack-no-cells': [
    { file: 'a.pdf' },
    'a.pdf isn’t an Excel file, so it can’t be compared with a locked quarter. Choose the .xlsx of the pack.',
  ],
  'pack-of-other-workbook': [
    { file: 'a.xlsx', company: 'Acme' },
    'a.xlsx was made from another workbook (Acme). Open that workbook and read the pack there.',
  ],
  'pack-of-other-edition': [
    { file: 'a.xlsx', quarter: '2026Q4' },
    'a.xlsx is a pack of Q4 2026 with the layout of another version of Rightsize, so this version can’t read it. Export Q4 2026 again and make the changes there.',
  ],
  'pack-too-different': [
    { file: 'a.xlsx', max: 2000 },
    'a.xlsx differs from the original in more than 2,000 cells. Make sure it’s the returned pack.',
  ],
  'pack-fact-refused': [
    { sheet: 'Inputs', cell: 'C14', row: 'Headcount', problem: problem('not-whole', { field: 'headcount', value: 1.5 }) },
    'The value for “Headcount” (Inputs C14) can’t be used: 1.5 isn’t a whole number. Keep your value, or correct it in the workbook.',
  ],
  'pack-needs-workbook': [{ file: 'a.xlsx' }, 'a.xlsx belongs to a workbook that isn’t open. Open that workbook and drop the file again.'],
  'slip-not-one': [{ file: 'a.xlsx' }, 'a.xlsx isn’t an owner form from Rightsize. Choose the returned form.'],
  'slip-columns-missing': [
    { file: 'a.xlsx', columns: ['Comment', 'Layer'] },
    'a.xlsx has no columns “Comment” and “Layer”. Create the form again and resend it.',
  ],
  'slip-of-other-workbook': [
    { file: 'a.xlsx', company: 'Acme' },
    'a.xlsx belongs to another workbook (Acme). Open that workbook and read the form there.',
  ],
  'slip-person-unknown': [
    { file: 'a.xlsx', person: 'Maya' },
    'a.xlsx is a form for Maya, who is no longer in this workbook. Restore the person with Undo, or enter the answers by hand.',
  ],
  'slip-other-currency': [
    { file: 'a.xlsx', currency: 'EUR', now: 'USD' },
    'a.xlsx is in EUR, but the workbook is now in USD. Create the form again and resend it.',
  ],
  'slip-row-changed': [{ row: 12 }, 'Row 12 can’t be used because its hidden cells were changed. Enter its answers by hand.'],
  'slip-row-added': [{ row: 12 }, 'Row 12 was added and can’t be read. Add the component in the inventory.'],
  'slip-row-repeated': [{ row: 12, component: 'Kafka' }, 'Row 12 repeats Kafka and is skipped. Enter its answers by hand if they matter.'],
  'slip-locked-cell': [
    { row: 12, component: 'Kafka' },
    'Row 12 shows another name than Kafka. To rename the component, use the inventory.',
  ],
  'slip-component-gone': [
    { row: 12, component: 'Kafka' },
    'Row 12 is about Kafka, which has been deleted here. To keep it, undo the deletion and read the form again.',
  ],
  'slip-not-theirs': [
    { row: 12, component: 'Kafka', person: 'Maya', field: 'time' },
    'Row 12, Kafka: Engineer time is no longer asked of Maya. If the answer is right, enter it by hand.',
  ],
  'slip-value': [
    { row: 12, component: 'Kafka', field: 'time', problem: problem('not-a-number', { field: 'share', text: 'lots' }) },
    'Row 12, Kafka, Engineer time: “lots” isn’t a number. Enter digits, such as 12.5.',
  ],
  'slips-none-written': [{ folder: 'OwnerForms' }, 'No form was written to OwnerForms. Choose people who own components.'],
  'command-unknown': [
    { command: 'chekc', known: ['check', 'export', 'import'] },
    '“chekc” isn’t a command. Use check, export, or import, or --help.',
  ],
  'command-missing-argument': [
    { command: 'export', argument: 'a file to write: --to OUT.xlsx' },
    'export needs a file to write: --to OUT.xlsx. See rightsize export --help.',
  ],
  'command-unknown-option': [{ option: '--fast' }, '“--fast” isn’t an option here. See rightsize --help.'],
  'command-option-value': [
    { option: '--as-of', value: '2026-02-30', expected: 'a date such as 2026-11-25' },
    '--as-of doesn’t accept “2026-02-30”. Enter a date such as 2026-11-25.',
  ],
  'command-options-apart': [{ one: '--quarter', other: '--as-of' }, '--quarter and --as-of can’t be combined. Remove one of the two.'],
  'target-is-input': [{ file: 'r.json' }, 'r.json would be written over, and this command reads it. Choose another name.'],
  'target-extension': [{ file: 'a.xls', expected: '.xlsx' }, 'a.xls doesn’t end in .xlsx. Choose a name that ends in .xlsx.'],
  'pages-need-app': [
    { file: 'a.pdf' },
    'a.pdf wasn’t written because only the app can create PDFs. Open the workbook in the app and export a PDF there.',
  ],
  'target-unwritable': [
    { file: 'a.xlsx', reason: 'folder-missing', detail: '' },
    'a.xlsx can’t be written: its folder doesn’t exist. Create the folder, or choose another one.',
  ],
  'command-stopped': [{ file: 'a.xlsx' }, 'Stopped. a.xlsx wasn’t written. Run the command again any time.'],
  'export-cancelled': [{}, 'Export canceled. Nothing was written. Export again any time.'],
  'pack-question-cancelled': [{}, 'The comparison was canceled. Open the pack again any time.'],
  'pack-checks-fail': [
    { quarter: '2026Q4', checks: ['Verdict: Excel = app', 'Costs: Excel = app'] },
    'The approved pack of Q4 2026 wasn’t written because 2 model checks fail (Verdict: Excel = app; Costs: Excel = app). This is a bug in Rightsize and not in your data: report it with the names of the checks.',
  ],
  'export-crashed': [{ detail: 'out of memory' }, 'The export stopped and nothing was written (out of memory). Try again.'],
  'app-replaced': [{}, 'Rightsize was updated while it was open. Quit and start it again; what you entered is saved.'],
  'image-not-taken': [{}, 'The chart couldn’t be copied. Scroll until the whole chart is visible, and try again.'],
  'request-refused': [
    { channel: 'workbook:save', reason: 'bad-arguments' },
    'The app refused a request from its own page (workbook:save: bad arguments). Restart Rightsize.',
  ],
  'app-failed': [
    { channel: 'workbook:save', detail: 'x is undefined' },
    'The app hit an unexpected error (workbook:save: x is undefined). Try again. If it persists, restart Rightsize.',
  ],
}

describe('the sentence of a problem', () => {
  it.each(Object.entries(EXAMPLES))('says what, where and what to do: %s', (code, [facts, sentence]) => {
    expect(problemText({ code, facts } as Problem, PLAIN_STYLE)).toSay(sentence)
  })

  it('calls a limit what Settings call it', () => {
    const text = problemText(
      problem('out-of-range', { field: 'owner-time', value: 20_000, min: 100, max: 10_000, unit: 'bp' }),
      PLAIN_STYLE,
    )
    expect(text).toMention('Time on one component:')
  })

  it('names every choice, however many there are', () => {
    const text = problemText(problem('not-a-choice', { field: 'kind', text: 'db', choices: KINDS }), PLAIN_STYLE)
    for (const kind of KINDS) expect(text).toContain(CHOICE_LABELS.kind[kind])
  })

  it('stays one line without escape sequences or hidden marks, whatever a file held', () => {
    const text = problemText(problem('not-a-choice', { field: 'layer', text: 'a\u001B[31m\nb\u202Ec', choices: LAYERS }), PLAIN_STYLE)
    expect(text).toContain('“a\uFFFD[31m\uFFFDb\uFFFDc”')
  })

  it('writes numbers, money and dates as the workbook does', () => {
    const german = { locale: 'de-DE', currency: 'EUR' }
    expect(problemText(problem('file-too-deep', { file: 'a.json', max: 12_000 }), german)).toContain('12.000 levels')
    expect(problemText(problem('bill-over-allocated', { vendor: 'AWS', overMinor: 123_450, currency: 'EUR' }), german)).toContain(
      '1.234,50',
    )
    expect(problemText(problem('clock-behind', { quarter: '2026Q3', asOf: '2026-09-30' }), german)).toContain('30 Sept 2026')
  })

  it('says of a formula with cells that it is none to work out here', () => {
    expect(problemText(problem('not-a-number', { field: 'amount', text: '=SUM(A1:A3)' }), PLAIN_STYLE)).toSay(
      'List price: “=SUM(A1:A3)” is a formula with cells or names, which isn’t read. Enter its result, or figures alone, such as =1200/12.',
    )
  })

  it('does not spell out a number with 300 digits', () => {
    const value = Number('9'.repeat(300))
    const text = problemText(problem('out-of-range', { field: 'share', value, min: 0, max: 100, unit: 'percent' }), PLAIN_STYLE)
    expect(text).toSay('Engineer time: a number this large is above 100. Enter 100 or less.')
  })

  it('names choices as they read on screen, and those of a custom column as the team wrote them', () => {
    const said = (field: string, choices: readonly string[]) =>
      problemText(problem('not-a-choice', { field, text: 'x', choices }), PLAIN_STYLE)
    expect(said('approach', APPROACHES)).toSay('Approach: “x” isn’t one of the choices. Enter Own team, Bought, or Pay as you go.')
    expect(said('Region', ['eu', 'us'])).toSay('Region: “x” isn’t one of the choices. Enter eu or us.')
  })

  it('keep the capitals of a column as its list has them', () => {
    const said = (field: string) => problemText(problem('not-a-number', { field, text: 'abc' }), PLAIN_STYLE).split(':')[0]
    expect(['Effort (% FTE)', 'PO budget', 'PO', 'contract.exitFee', 'someField'].map(said)).toEqual([
      'Effort (% FTE)',
      'PO budget',
      'PO',
      'Exit fee',
      'Some field',
    ])
  })

  it('never guesses the decimals of an amount whose currency it does not know', () => {
    const text = problemText(problem('out-of-range', { field: 'amount', value: -300, min: 0, max: 9e10, unit: 'minor' }), PLAIN_STYLE)
    expect(text).toSay('List price: the amount is below 0. Enter 0 or more.')
  })

  it.each([
    ['INR', 900_000_000_001, 'Cash: the amount is too large. Enter 9,000,000,000 or less.'],
    ['JPY', 900_000_000_001, 'Cash: the amount is too large. Enter 900,000,000,000 or less.'],
    ['INR', -900_000_000_001, 'Cash: the amount is too far below 0. Enter −9,000,000,000 or more.'],
  ])('says in %s how much a company may have: %d', (currency, value, sentence) => {
    const read = fieldSpec('company', 'cash').read(value, 'cash')
    expect(read.ok || problemText(read.problem, { ...PLAIN_STYLE, currency })).toSay(sentence)
  })
})

describe('what stands in the status bar while an edit is not on disk', () => {
  it('says once that it is not saved, and why', () => {
    const full = problem('save-failed', { reason: 'disk-full', detail: 'ENOSPC' })
    expect(notSavedText(full, PLAIN_STYLE)).toSay('NOT SAVED: the disk is full. Free up space and try again, or choose another disk.')
    expect(notSavedText(problem('save-timeout', { seconds: 10 }), PLAIN_STYLE)).toMention('NOT SAVED: the disk didn’t respond')
    expect(notSavedText(problem('workbook-missing', { id: 'w1' }), PLAIN_STYLE)).toMention('NOT SAVED: This workbook is no longer')
  })
})
