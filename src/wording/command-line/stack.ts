// The words of `rightsize stack`; its questions and what it found are worded in screens/stack-files.ts.

import type { CommandHelp } from './command-help.ts'

export const STACK_HELP: CommandHelp = {
  forms: [
    {
      form: ['stack FILE… [--to WORKBOOK] [--accept-proposals] [--answers ANSWERS.json]', '[--report REPORT.json]'],
      to: 'show what your stack files run, or add it to a workbook',
    },
  ],
  about: [
    'Shows what runs in your stack files. With --to, components that are not in the inventory are added',
    'to it, as the app does. Variables, outputs and secrets are not read. If questions are open then,',
    'they are printed as JSON, nothing is written and the exit code is 2.',
  ],
  words: {
    'FILE…': [
      'Backstage catalog-info.yaml, the output of',
      'terraform show -json, a compose file, or Kubernetes',
      'manifests; several together',
    ],
    '--to WORKBOOK': 'the .rightsize workbook to add to; a new one is made',
    '--accept-proposals': 'answer open questions as proposed',
    '--answers ANSWERS.json': 'your answers: {"ID OF THE QUESTION": "CHOICE", …}',
    '--report REPORT.json': ['what was added, what is listed already, what was left', 'out and why, questions with their answers'],
  },
}
