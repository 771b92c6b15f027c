import { DatePicker } from '@ministryofjustice/frontend/moj/components/date-picker/date-picker.mjs';
import { readPastedDate } from '#ui/enhance/paste-date.ts';

interface Words extends Record<string, unknown> {
  months: string[];
  days: string[];
  choose: string;
  chosen: string;
  excluded: string;
}

const english: Words = {
  months: [],
  days: [],
  choose: 'Choose a date',
  chosen: 'The date chosen is',
  excluded: 'Cannot be chosen:',
};
const inTheTemplate: Record<string, string> = {
  previousYear: 'Previous year',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  nextYear: 'Next year',
  select: 'Select',
  close: 'Close',
};

/** The calendar of MoJ Frontend in the page's language, over everything else, beside whichever date was pasted. */
class PageDatePicker extends DatePicker {
  // Every hook below runs inside the constructor of MoJ's class, before a field of ours would be set.
  declare words: Words;

  override setOptions() {
    const given = this.$root.dataset.words;
    this.words = given ? (JSON.parse(given) as Words) : english;
    if (given) {
      this.dayLabels = [...this.words.days];
      this.monthLabels = this.words.months;
    }
    super.setOptions();
  }

  override initControls() {
    super.initControls();
    this.$calendarButton.id = `${this.$input.id}-choose`;
    this.nameButton();
    this.$input.addEventListener('paste', event => this.takePasted(event));
  }

  override createDialog() {
    const dialog = super.createDialog();
    // In the top layer no list that scrolls can cut it off.
    dialog.popover = 'manual';
    return dialog;
  }

  override dialogTemplate(titleId: string) {
    let html = super.dialogTemplate(titleId);
    for (const [key, words] of Object.entries(inTheTemplate))
      html = html.replace(`>${words}<`, `>${String(this.words[key] ?? words)}<`);
    return html;
  }

  override formattedDateFromString(text: string, fallback?: Date | null) {
    return super.formattedDateFromString(readPastedDate(text)?.join('/') ?? text, fallback);
  }

  override updateCalendar() {
    super.updateCalendar();
    for (const { $button } of this.calendarDays) {
      const heard = $button.querySelector('.govuk-visually-hidden');
      if (heard) heard.textContent = heard.textContent.replace('Excluded date,', this.words.excluded);
    }
  }

  override openDialog() {
    super.openDialog();
    this.$dialog.showPopover();
    const field = this.$input.getBoundingClientRect();
    const space = document.documentElement.clientWidth - this.$dialog.offsetWidth - 8;
    Object.assign(this.$dialog.style, {
      top: `${field.bottom + scrollY + 3}px`,
      left: `${Math.max(8, Math.min(field.left, space)) + scrollX}px`,
      right: 'auto',
    });
    this.setCurrentDate();
  }

  override closeDialog() {
    this.$dialog.hidePopover();
    super.closeDialog();
  }

  override selectDate(date: Date) {
    super.selectDate(date);
    this.nameButton(date);
  }

  // Two calendars on a page are told apart by their fields.
  nameButton(date?: Date) {
    const label = this.$input.labels?.[0]?.textContent.trim();
    const said = [this.words.choose, label].filter(Boolean).join(': ');
    const words = date ? `${said}. ${this.words.chosen} ${this.formattedDateHuman(date)}` : said;
    this.$calendarButton.querySelector('span')!.textContent = words;
  }

  takePasted(event: ClipboardEvent) {
    const date = readPastedDate(event.clipboardData?.getData('text') ?? '');
    if (!date) return;
    event.preventDefault();
    this.$input.value = date.join('/');
    this.$input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Within a list that was swapped all at once, because the focus goes back to it; on a new page one after the other. */
export function start(scope: Element | Document): void {
  const waiting = scope.querySelectorAll<HTMLElement>('[data-module="moj-date-picker"]').values();
  const next = () => {
    const { value: element } = waiting.next();
    if (!element) return;
    new PageDatePicker(element);
    if (scope === document) setTimeout(next);
    else next();
  };
  next();
}
