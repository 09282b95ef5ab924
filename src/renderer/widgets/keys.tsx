// A key combination as keys: "Ctrl Shift Z". Used by tooltips, menus and the shortcut sheet.

export function Keys({ children }: { readonly children: string }) {
  return <kbd>{children}</kbd>
}
