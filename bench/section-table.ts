import { cpus, loadavg } from 'node:os';
import type { Section } from './bench.ts';

/** A section as it stands in docs/measurements.md. */
export function sectionTable({ about, lines, faults = [] }: Section): string {
  return [
    ...about,
    busy(),
    '',
    '| work | product | floor | product : floor | to reach | |',
    '|---|---|---|---|---|---|',
    ...lines.map(
      ({ work, product, floor, ratio, toReach, met }) =>
        `| ${work} | ${product} | ${floor} | ${ratio.toFixed(1)} | ${toReach} | ${met ? 'met' : 'missed'} |`,
    ),
    ...(faults.length ? ['', `**${faults.length} that must not be:**`, ...faults.map(fault => `- ${fault}`)] : []),
  ].join('\n');
}

/** Figures of a busy machine are no figures: the document says so itself. */
function busy(): string {
  const [load = 0] = loadavg();
  const cores = cpus().length;
  const words = `${cores} cores shared by database, product and caller; load average at the end ${load.toFixed(1)}.`;
  return load <= cores + 2 ? words : `**${words} Other work ran on the machine: only the ratios mean anything.**`;
}
