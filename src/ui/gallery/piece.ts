import type { VNode } from 'preact';

/** A component as the gallery shows it. */
export interface Piece {
  /** Its name in the code. */
  name: string;
  /** Its file in `src/ui`, without the ending. */
  file: string;
  /** When to take it, and what to take instead, in a sentence or two. */
  use: string;
  /** Every state it has, by name. */
  states: readonly (readonly [name: string, show: VNode])[];
}

/** Components that answer the same kind of question. */
export interface GalleryPart {
  key: string;
  title: string;
  pieces: readonly Piece[];
}
