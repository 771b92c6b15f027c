export interface Fault {
  chain: string;
  sequence?: number;
  entry?: string;
  kind: FaultKind;
}
/**
 * altered: an entry does not give the hash in its place (changed, or moved) · missing: its row is gone · gap: places are missing ·
 * checkpoint: a signature or what it signs is wrong · cut_short: signed or known places at the end are gone · unsealed: older than a
 * minute and in no chain · rewritten: it does not say what it said when its head was kept elsewhere
 */
export type FaultKind = 'altered' | 'missing' | 'gap' | 'checkpoint' | 'cut_short' | 'unsealed' | 'rewritten';
