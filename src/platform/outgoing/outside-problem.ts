/** Why another machine was not asked, or did not answer as it must. */
export type OutsideWhy =
  | 'not_an_address'
  | 'not_https'
  | 'private_address'
  | 'unknown_host'
  | 'away'
  | 'certificate'
  | 'too_slow'
  | 'too_large';

/** A request to another machine that was refused here, or failed there. */
export class OutsideProblem extends Error {
  override name = 'OutsideProblem';
  constructor(
    readonly why: OutsideWhy,
    options: ErrorOptions = {},
  ) {
    super(`another machine could not be asked: ${why}`, options);
  }
}
