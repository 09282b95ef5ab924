// Every kind of bill that is read by its columns, one line each. The first one that knows them reads the file.

import type { BillSource } from '../bill-source.ts'
import { awsCostExplorer } from './aws-cost-explorer.ts'
import { awsCur } from './aws-cur.ts'
import { azure } from './azure.ts'
import { focus } from './focus.ts'
import { gcpExport, gcpTable } from './gcp.ts'
import { oracle } from './oracle.ts'
import { snowflake } from './snowflake.ts'

export const BILL_SOURCES: readonly BillSource[] = [focus, awsCur, azure, gcpExport, gcpTable, oracle, snowflake, awsCostExplorer]
