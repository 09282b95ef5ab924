import Dexie from 'dexie'
import { store } from '../storage/workbook-store.ts'

export const both = [Dexie, store]
