/**
 * Solves the challenges of forms: `input[data-challenge=<bits>]` is given the number that, hashed with the form's `challenge`, makes a
 * hash that begins with so many zero bits. Whoever has no script waits instead.
 */
export function solveChallenges(within: ParentNode = document): void {
  for (const field of within.querySelectorAll<HTMLInputElement>('input[data-challenge]')) void solve(field);
}

async function solve(field: HTMLInputElement): Promise<void> {
  const text = field.form?.querySelector<HTMLInputElement>('input[name=challenge]')?.value;
  const bits = Number(field.dataset.challenge);
  const words = new TextEncoder();
  for (let proof = 0; text && field.isConnected; proof++) {
    const hash = new DataView(await crypto.subtle.digest('SHA-256', words.encode(`${text} ${proof}`)));
    if (hash.getUint32(0) >>> (32 - bits) !== 0) continue;
    field.value = String(proof);
    return;
  }
}
