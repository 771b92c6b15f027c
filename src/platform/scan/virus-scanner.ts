/** What a scanner says about one stream of bytes. */
export type Finding = { clean: true } | { clean: false; signature: string };

/** Looks for malicious software. */
export interface VirusScanner {
  /** @throws ScannerAway when there is no answer, or none that says clean or not; what the source throws */
  scan(source: AsyncIterable<Uint8Array>): Promise<Finding>;
  /** Whether it would answer now. */
  answers(): Promise<boolean>;
}

/** The scanner could not be asked: nobody knows whether these bytes are clean. */
export class ScannerAway extends Error {
  override name = 'ScannerAway';
}
