/** Where a command says what it did, and what is wrong. */
export interface CommandIo {
  write(line: string): void;
  complain(line: string): void;
}
