// Short messages at the lower right: what was done and the one next step. Anything may call showToast;
// the region is mounted once by WidgetRoot. F6 reaches it, as it does every landmark.

import { Toast as Base } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { WIDGET_TEXT } from '#wording'
import { Button, IconButton } from './button.tsx'
import styles from './toasts.module.css'

export interface ToastMessage {
  readonly title: string
  readonly description?: string
  readonly tone?: 'plain' | 'problem'
  /** One next step, such as "Open folder". */
  readonly action?: { readonly label: string; readonly run: () => void }
}

export const toastManager = Base.createToastManager()

const SHOWN_MS = 6000

/** Shows a message; a problem stays until it is closed. */
export function showToast({ title, description, tone = 'plain', action }: ToastMessage): void {
  toastManager.add({
    title,
    description,
    type: tone,
    priority: tone === 'problem' ? 'high' : 'low',
    timeout: tone === 'problem' ? 0 : SHOWN_MS,
    ...(action === undefined ? {} : { actionProps: { children: action.label, onClick: action.run } }),
  })
}

export function ToastRegion() {
  const { toasts } = Base.useToastManager()
  return (
    <Base.Portal>
      <Base.Viewport className={styles.viewport} data-region="toasts">
        {toasts.map((toast) => (
          <Base.Root key={toast.id} toast={toast} className={styles.toast} data-tone={toast.type}>
            <Base.Content className={styles.content}>
              <div className={styles.text}>
                <Base.Title className={styles.title} />
                <Base.Description className={styles.description} />
              </div>
              {toast.actionProps === undefined ? null : <Base.Action render={<Button kind="quiet" />} />}
              <Base.Close render={<IconButton label={WIDGET_TEXT.dismiss} icon={<X />} />} />
            </Base.Content>
          </Base.Root>
        ))}
      </Base.Viewport>
    </Base.Portal>
  )
}
