import type { Log } from '#platform/log/make-log.ts';
import { ScannerAway, type VirusScanner } from '#platform/scan/virus-scanner.ts';

/** A scanner that tells the log of everything it finds, and of every time it is away. */
export function toldScanner(scanner: VirusScanner, log: Log): VirusScanner {
  return {
    ...scanner,
    async scan(source) {
      try {
        const finding = await scanner.scan(source);
        if (!finding.clean) log.warn({ code: finding.signature }, 'an infected file was refused');
        return finding;
      } catch (error) {
        if (error instanceof ScannerAway)
          log.error({ err: error }, 'a file was refused because the virus scanner is away');
        throw error;
      }
    },
  };
}
