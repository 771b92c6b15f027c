/** Where a command says what it did, and what is wrong. */
export interface CommandIo {
  write(line: string): void;
  complain(line: string): void;
  /** Draws a line over the one drawn before; missing where nobody watches a terminal. */
  redraw?(line: string): void;
}
