// MoJ Frontend ships no types; these are the few names in use.
declare module '@ministryofjustice/frontend/moj/components/alert/alert.mjs' {
  export const Alert: import('govuk-frontend').ComponentClass;
}
declare module '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs' {
  export const SortableTable: import('govuk-frontend').ComponentClass;
}
declare module '@ministryofjustice/frontend/moj/components/date-picker/date-picker.mjs' {
  export class DatePicker {
    constructor(root: Element, config?: object);
    $root: HTMLElement;
    $input: HTMLInputElement;
    $dialog: HTMLElement;
    $calendarButton: HTMLButtonElement;
    calendarDays: { $button: HTMLButtonElement }[];
    dayLabels: string[];
    monthLabels: string[];
    setOptions(): void;
    initControls(): void;
    createDialog(): HTMLElement;
    dialogTemplate(titleId: string): string;
    formattedDateFromString(text: string, fallback?: Date | null): Date | null;
    formattedDateHuman(date: Date): string;
    updateCalendar(): void;
    openDialog(): void;
    closeDialog(): void;
    selectDate(date: Date): void;
    setCurrentDate(focus?: boolean): void;
  }
}
