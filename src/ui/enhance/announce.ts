let region: HTMLElement | undefined;

/** Says something to those who hear the page, without moving the focus. */
export function announce(words: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'govuk-visually-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  // Said again even when the words are the same as before.
  region.textContent = '';
  setTimeout(() => {
    if (region) region.textContent = words;
  }, 60);
}
