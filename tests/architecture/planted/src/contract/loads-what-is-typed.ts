import { type BoardPages } from '#board/types'

export type Pages = BoardPages
