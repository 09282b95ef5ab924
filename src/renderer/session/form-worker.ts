// The worker in which forms that came back are read: no disk, no network, no window, and the page can end it at any
// moment. Started by form-host.ts.

import { readFormFile } from '#intake'
import type { FormQuestion, FormReply } from './form-host.ts'

addEventListener('message', ({ data: { id, name, bytes } }: MessageEvent<FormQuestion>) => {
  void readFormFile(bytes, name).then((read) => postMessage({ id, read } satisfies FormReply))
})
