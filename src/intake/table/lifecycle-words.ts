// What a name or a note says about whether something still runs: "Pinecone (cancelled)", "~~Inworld~~", "stopped in April",
// "starts January". Only where no column says it.

import type { Lifecycle } from '#core'
import { CHOICE_COLUMNS, plainWord, wordsIn } from './read-choice.ts'

export interface SaidLifecycle {
  readonly lifecycle: Lifecycle
  /** The words that say it. */
  readonly text: string
}

const STOPPED =
  /^(?:stopped|ended|cancelled|canceled|switched off|turned off|shut down|off|discontinued|decommissioned|terminated|retired|sunset|gekündigt|abgeschaltet|eingestellt|beendet|stillgelegt|résilié|résiliée|arrêté|arrêtée|supprimé|cancelado|cancelada|apagado|apagada|dado de baja|dada de baja|terminado|disdetto|disdetta|dismesso|dismessa|spento|spenta|cessato|opgezegd|uitgezet|gestopt|beëindigd|encerrado|encerrada|desligado|desligada|desativado|uppsagd|uppsagt|avstängd|avstängt|avslutad|avslutat|nedlagd|解約|解約済み?|停止|廃止)(?= (?:in|on|since|as of|at|from|by|im|am|seit|zum|per|ab|en|le|au|depuis|el|desde|a|dal|il|op|sinds|vanaf|em|i|den|sedan|\d)|[.!]?$)/iu
const STARTS =
  /^(?:starts?|starting|planned|planned for|goes live|go live|begins|beginning|startet|beginnt|geplant|geplant für|démarre|prévu|prévue|empieza|comienza|previsto|prevista|inizia|begint|gepland|começa|começará|börjar|startar|planerad)(?= (?:in |im |en |em |i |a |à |for |für |ab )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|nächst|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|mrt|mei|fev|out|maj|q[1-4]|20\d\d|\d))/iu

export function lifecycleSaid(name: string, notes: string): SaidLifecycle | null {
  return inName(name) ?? inNotes(notes)
}

function inName(name: string): SaidLifecycle | null {
  if (isStruck(name)) return { lifecycle: 'retired', text: name.trim() }
  const beside = [...name.matchAll(/[([（【]([^)\]）】]*)[)\]）】]/g)].map(([, text = '']) => text)
  const after = / [-–—:] ?([^-–—:]+)$/.exec(name)?.[1]
  for (const text of [...beside, ...(after === undefined ? [] : [after])]) {
    const { found, isWhole } = wordsIn(text, CHOICE_COLUMNS.lifecycle)
    const [lifecycle] = found
    if (isWhole && lifecycle !== undefined && lifecycle !== 'live' && plainWord(text).length > 2) return { lifecycle, text }
    if (STOPPED.test(text.trim())) return { lifecycle: 'retired', text }
    if (STARTS.test(text.trim())) return { lifecycle: 'planned', text }
  }
  return null
}

function inNotes(notes: string): SaidLifecycle | null {
  for (const clause of notes.split(/[,;\n]|\. /).map((part) => part.trim())) {
    if (clause.length > 60) continue
    if (STOPPED.test(clause)) return { lifecycle: 'retired', text: clause }
    if (STARTS.test(clause)) return { lifecycle: 'planned', text: clause }
  }
  return null
}

/** "~~Inworld engine~~ (cancelled)", or letters with a line through them. */
function isStruck(text: string): boolean {
  return /~~[^~]+~~/.test(text) || /\p{L}\u0336/u.test(text)
}

/** The text as it would read without the line through it, and without the address that a Notion page brings along. */
export function cleanName(text: string): { readonly name: string; readonly link: string | null } {
  const plain = text.replace(/~~/g, '').replace(/[\u0335\u0336]/g, '')
  const linked = /^\s*\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/.exec(plain) ?? /^\s*(.*?)\s*\((https?:\/\/[^)\s]+)\)\s*$/.exec(plain)
  const name = (linked?.[1] ?? plain).replace(/[\s\u00A0\u202F]+/g, ' ').trim()
  return { name: name === '' ? plain.trim() : name, link: linked?.[2] ?? null }
}
