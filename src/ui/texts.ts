/** The design system's own words in both languages. A face hands its own words over as props. */
export interface Texts {
  error: string;
  errorSummaryTitle: string;
  success: string;
  important: string;
  warning: string;
  back: string;
  breadcrumb: string;
  menu: string;
  serviceInformation: string;
  supportLinks: string;
  language: string;
  pagination: string;
  page: string;
  /** The word shown and the rest that is only heard. */
  previousPage: readonly [string, string];
  nextPage: readonly [string, string];
  contents: string;
  day: string;
  month: string;
  year: string;
  password: typeof english.password;
  count: typeof english.count;
}

const english = {
  password: {
    showPasswordText: 'Show',
    hidePasswordText: 'Hide',
    showPasswordAriaLabelText: 'Show password',
    hidePasswordAriaLabelText: 'Hide password',
    passwordShownAnnouncementText: 'Your password is visible',
    passwordHiddenAnnouncementText: 'Your password is hidden',
  },
  count: {
    upToCharacters: 'You can enter up to %{count} characters',
    upToWords: 'You can enter up to %{count} words',
    charactersUnderLimitText: {
      one: 'You have %{count} character remaining',
      other: 'You have %{count} characters remaining',
    } as Record<string, string>,
    charactersAtLimitText: 'You have 0 characters remaining',
    charactersOverLimitText: {
      one: 'You have %{count} character too many',
      other: 'You have %{count} characters too many',
    } as Record<string, string>,
    wordsUnderLimitText: {
      one: 'You have %{count} word remaining',
      other: 'You have %{count} words remaining',
    } as Record<string, string>,
    wordsAtLimitText: 'You have 0 words remaining',
    wordsOverLimitText: { one: 'You have %{count} word too many', other: 'You have %{count} words too many' } as Record<
      string,
      string
    >,
  },
};

const en: Texts = {
  error: 'Error',
  errorSummaryTitle: 'There is a problem',
  success: 'Success',
  important: 'Important',
  warning: 'Warning',
  back: 'Back',
  breadcrumb: 'Breadcrumb',
  menu: 'Menu',
  serviceInformation: 'Service information',
  supportLinks: 'Support links',
  language: 'Language',
  pagination: 'Pagination',
  page: 'Page',
  previousPage: ['Previous', 'page'],
  nextPage: ['Next', 'page'],
  contents: 'Contents',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  ...english,
};

export const texts = { en, cy: en } as const;
