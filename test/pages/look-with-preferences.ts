import type { Page } from 'playwright-core';

type Fault = string;

const shown = `const shown = selector => [...document.querySelectorAll(selector)]
  .filter(element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
const named = element => element.tagName.toLowerCase() + '.' + [...element.classList].join('.') + ' ' + (element.textContent ?? '').trim().slice(0, 30);`;

/** With the reader's own colours: what can be pressed has an edge, what is focused is marked, every state is said in words. */
export async function faultsInForcedColours(page: Page): Promise<Fault[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate<Fault[]>(`(() => { ${shown}
    const edged = element => { const style = getComputedStyle(element); return style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0; };
    return [
      ...shown('.govuk-button, .govuk-input, .govuk-select, .govuk-textarea, .handrail-table__field, .moj-datepicker__toggle').filter(element => !edged(element)).map(element => 'no edge: ' + named(element)),
      ...shown('.govuk-tag, .moj-badge, .handrail-count, .handrail-timeline__state').filter(element => !element.textContent.trim()).map(element => 'a state without words: ' + named(element)),
      ...shown('.govuk-service-navigation__item--active').filter(element => { const style = getComputedStyle(element); return parseFloat(style.borderBottomWidth) + parseFloat(style.borderLeftWidth) === 0; }).map(element => 'the page one is on is not marked: ' + named(element)),
    ];
  })()`);
  faults.push(...(await unmarkedFocus(page)));
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** The first stops of the Tab key: each has an outline that forced colours do not take away. */
async function unmarkedFocus(page: Page): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate<Fault | null>(`(() => { ${shown}
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // The box of a radio or checkbox is drawn by its label.
      const marks = [getComputedStyle(element), getComputedStyle(element, '::after'), element.nextElementSibling && getComputedStyle(element.nextElementSibling, '::before')];
      const marked = marks.some(style => style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
      return marked ? null : 'focus is not seen: ' + named(element);
    })()`);
    if (fault) faults.push(fault);
  }
  return faults;
}

/** A window of 1280 by 1024 at 400 %: scrolled one way only, nothing cut off, nothing in the way. */
export async function faultsWhenEnlarged(page: Page): Promise<Fault[]> {
  await page.setViewportSize({ width: 320, height: 256 });
  return page.evaluate<Fault[]>(`(() => { ${shown}
    const style = getComputedStyle;
    const scrolls = element => element && element !== document.body && (/auto|scroll/.test(style(element).overflowX) || scrolls(element.parentElement));
    const clipped = element => element && element !== document.body && (style(element).clipPath !== 'none' || clipped(element.parentElement));
    const hiddenFromSight = element => element.closest('.govuk-visually-hidden, .govuk-skip-link, svg') || clipped(element);
    const words = shown('main *, header *, footer *').filter(element => !hiddenFromSight(element) && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
    return [
      ...(document.documentElement.scrollWidth > 320 ? ['scrolls sideways by ' + (document.documentElement.scrollWidth - 320)] : []),
      ...words.filter(element => element.getBoundingClientRect().right > 321 && !scrolls(element)).map(element => 'sticks out: ' + named(element)),
      ...words.filter(element => style(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && style(element).textOverflow !== 'ellipsis').map(element => 'cut off: ' + named(element)),
      ...shown('body *').filter(element => /fixed|sticky/.test(style(element).position) && element.getBoundingClientRect().height > 128 && !element.closest('dialog')).map(element => 'in the way: ' + named(element)),
    ];
  })()`);
}

/** On paper: neither frame nor button, no wider than the sheet. */
export async function faultsOnPaper(page: Page): Promise<Fault[]> {
  await page.emulateMedia({ media: 'print' });
  const lies = await page.evaluate<boolean>(`getComputedStyle(document.body).page === 'wide'`);
  // What is left of A4 between its margins, upright or lying, at 96 dots an inch.
  const width = lies ? 1001 : 673;
  await page.setViewportSize({ width, height: 900 });
  const faults = await page.evaluate<Fault[]>(`(() => { ${shown}
    return [
      ...shown('.handrail-header, .govuk-service-navigation, .handrail-footer, .govuk-button, .govuk-skip-link, .handrail-table__filters').map(element => 'printed: ' + named(element)),
      ...shown('main *').filter(element => element.getBoundingClientRect().right > ${width} + 1 && !element.closest('.govuk-visually-hidden, svg')).slice(0, 1).map(element => 'wider than the sheet: ' + named(element)),
      ...(shown('h1').length === 1 ? [] : ['no heading on paper']),
    ];
  })()`);
  await page.emulateMedia({ media: 'screen' });
  return faults;
}

/** Asked for less motion: nothing moves, nothing glides. */
export async function faultsWithLessMotion(page: Page): Promise<Fault[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults = await page.evaluate<Fault[]>(`(() => { ${shown}
    const longest = times => Math.max(...times.split(',').map(time => parseFloat(time)));
    return shown('*').filter(element => { const style = getComputedStyle(element); return longest(style.transitionDuration) > 0.001 || longest(style.animationDuration) > 0.001; }).map(element => 'moves: ' + named(element));
  })()`);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  return faults;
}
