// The worker in which slips that came back are read: no disk, no network, no window, and the page can end it at any
// moment. Started by slip-host.ts.

import { readSlipFile } from '#intake'
import type { SlipQuestion, SlipReply } from './slip-host.ts'

addEventListener('message', ({ data: { id, name, bytes } }: MessageEvent<SlipQuestion>) => {
  void readSlipFile(bytes, name).then((read) => postMessage({ id, read } satisfies SlipReply))
})
