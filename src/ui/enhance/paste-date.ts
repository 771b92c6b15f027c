const orders: [RegExp, (parts: string[]) => string[]][] = [
  [/^\s*(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})\s*$/, ([day, month, year]) => [day!, month!, year!]],
  [/^\s*(\d{4})-(\d{1,2})-(\d{1,2})/, ([year, month, day]) => [day!, month!, year!]],
];

/** Day, month and year of a date as people write it (day first) or as machines do; nothing for anything else. */
export function readPastedDate(text: string): string[] | undefined {
  for (const [pattern, inOrder] of orders) {
    const match = pattern.exec(text);
    if (match) return inOrder(match.slice(1)).map(part => String(Number(part)));
  }
  return undefined;
}

/** Spreads a whole date pasted into one box of a date input over its three boxes. */
export function enhanceDatePaste(): void {
  document.addEventListener('paste', event => {
    const target = event.target as Element;
    const boxes = target.closest('.govuk-date-input')?.querySelectorAll<HTMLInputElement>('.govuk-date-input__input');
    const parts = readPastedDate(event.clipboardData?.getData('text') ?? '');
    if (boxes?.length !== 3 || !parts) return;
    event.preventDefault();
    boxes.forEach((box, index) => {
      box.value = parts[index]!;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    boxes[2]!.focus();
  });
}
