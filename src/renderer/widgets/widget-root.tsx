// Goes once around the app: what tooltips, toasts and popups need, under a policy without inline styles.

import { CSPProvider } from '@base-ui/react/csp-provider'
import { Toast } from '@base-ui/react/toast'
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { ToastRegion, toastManager } from './toasts.tsx'

const TOOLTIP_DELAY_MS = 500

export function WidgetRoot({ children }: { readonly children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={TOOLTIP_DELAY_MS}>
        <Toast.Provider toastManager={toastManager}>
          {children}
          <ToastRegion />
        </Toast.Provider>
      </Tooltip.Provider>
    </CSPProvider>
  )
}
