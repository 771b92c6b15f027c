import { announce } from '#ui/enhance/announce.ts';
import { startGovukComponents } from '#ui/enhance/govuk-components.ts';
import { readPastedDate } from '#ui/enhance/paste-date.ts';

const pause = 400;
let running: AbortController | undefined;

/**
 * Filters and orders lists in place. `[data-swap=<id>]` is the region, `form[data-swap-form=<id>]` the GET form whose
 * change updates it, `a[data-swap-link=<id>]` a link that does. The same page is fetched, the region taken out of it,
 * the history kept, and what was found (`[data-swap-found]`) announced. Other regions, and what stands around one and
 * says its state too (`[data-swap-with]`: tabs, a search), are renewed along. Any failure is an ordinary visit.
 */
export function enhanceSwaps(): void {
  if (!document.querySelector('[data-swap]')) return;
  let timer: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-swap-link]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    event.preventDefault();
    void swap(link.dataset.swapLink!, link.href, 'push');
  });
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (!form.dataset.swapForm) return;
    event.preventDefault();
    clearTimeout(timer);
    void swap(form.dataset.swapForm, urlOf(form), 'push');
  });
  document.addEventListener('input', event => {
    const field = event.target as HTMLInputElement;
    const form = field.form;
    if (!form?.dataset.swapForm || isHalfADay(field)) return;
    clearTimeout(timer);
    const soon = field instanceof HTMLSelectElement || field.type === 'checkbox' || field.type === 'radio';
    timer = setTimeout(() => void swap(form.dataset.swapForm!, urlOf(form), 'push'), soon ? 0 : pause);
  });
  document.addEventListener('change', event => {
    const field = event.target as HTMLInputElement;
    if (isHalfADay(field) || !field.matches('.moj-js-datepicker-input') || !field.form?.dataset.swapForm) return;
    clearTimeout(timer);
    void swap(field.form.dataset.swapForm, urlOf(field.form), 'push');
  });
  addEventListener('popstate', event => {
    const id = (event.state as { swap?: string } | null)?.swap;
    if (id) void swap(id, location.href, 'none');
    else location.reload();
  });
}

// A day that is being typed asks nothing yet.
function isHalfADay(field: HTMLInputElement): boolean {
  return field.matches('.moj-js-datepicker-input') && field.value !== '' && !readPastedDate(field.value);
}

function urlOf(form: HTMLFormElement): string {
  const url = new URL(form.action);
  url.search = '';
  for (const [name, value] of new FormData(form)) if (value !== '') url.searchParams.append(name, String(value));
  return url.href;
}

async function swap(id: string, url: string, entry: 'push' | 'none'): Promise<void> {
  const region = regionOf(document, id);
  if (!region) return location.assign(url);
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  region.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(url, { headers: { accept: 'text/html', 'x-swap': id }, signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = regionOf(page, id);
    if (!next || answer.redirected) return location.assign(url);
    renewAround(page, region);
    replace(region, next, entry === 'push');
    if (entry === 'push') {
      history.replaceState({ swap: id }, '');
      history.pushState({ swap: id }, '', url);
    }
  } catch {
    if (!signal.aborted) location.assign(url);
  }
}

function regionOf(page: Document, id: string): HTMLElement | null {
  return page.querySelector<HTMLElement>(`[data-swap="${CSS.escape(id)}"]`);
}

/** Everything else on the page that says the state of a list, but what somebody is writing in. */
function renewAround(page: Document, region: HTMLElement): void {
  const around = '[data-swap], [data-swap-with]';
  const renewed = page.querySelectorAll<HTMLElement>(around);
  const shown = document.querySelectorAll<HTMLElement>(around);
  if (renewed.length !== shown.length) return;
  for (const [index, old] of shown.entries()) {
    if (old !== region && !old.contains(document.activeElement)) old.replaceWith(renewed[index]!.cloneNode(true));
  }
}

function replace(region: HTMLElement, next: HTMLElement, keepTyped: boolean): void {
  const focused = document.activeElement as HTMLInputElement | null;
  const inside = focused !== null && region.contains(focused);
  const focusId = inside ? focused.id : '';
  const typed = focused?.value;
  const caret = focused?.selectionStart ?? null;
  const toggles = [...region.querySelectorAll<HTMLDetailsElement>('details[open][id]')].map(open => open.id);
  region.replaceWith(next);
  for (const id of toggles) document.getElementById(id)?.setAttribute('open', '');
  startGovukComponents(next);
  const again = focusId ? (document.getElementById(focusId) as HTMLInputElement | null) : null;
  if (again) {
    // What was typed while the answer was on its way stays.
    if (keepTyped && typed !== undefined && again.matches('input')) again.value = typed;
    again.focus({ preventScroll: true });
    if (caret !== null && again.matches('input[type=text],input[type=search]')) again.setSelectionRange(caret, caret);
  } else if (inside) {
    // What was pressed is gone, as the link to a next page is: reading goes on at the top of the list.
    next.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  }
  const found = next.querySelector<HTMLElement>('[data-swap-found]');
  announce([found?.dataset.updated, found?.textContent].filter(Boolean).join('. '));
}
