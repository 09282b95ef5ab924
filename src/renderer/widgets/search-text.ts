// A text as it is searched: case and accents do not count, so that "sintese" finds "Síntese".

export function searchText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}
