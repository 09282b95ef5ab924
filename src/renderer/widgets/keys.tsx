// A key combination as keys: "Ctrl Shift Z". Used by tooltips, menus and the shortcut sheet.

import styles from './keys.module.css'

export function Keys({ children }: { readonly children: string }) {
  return <kbd className={styles.keys}>{children}</kbd>
}
