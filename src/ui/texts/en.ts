type Plural = Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;

/** The design system's words; a Welsh text is missing nowhere because the types are the same. */
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
  password: Record<
    | 'showPasswordText'
    | 'hidePasswordText'
    | 'showPasswordAriaLabelText'
    | 'hidePasswordAriaLabelText'
    | 'passwordShownAnnouncementText'
    | 'passwordHiddenAnnouncementText',
    string
  >;
  count: {
    upToCharacters: string;
    upToWords: string;
    charactersUnderLimitText: Plural;
    charactersAtLimitText: string;
    charactersOverLimitText: Plural;
    wordsUnderLimitText: Plural;
    wordsAtLimitText: string;
    wordsOverLimitText: Plural;
  };
  layout: Record<
    | 'skipToContent'
    | 'pages'
    | 'account'
    | 'actingFor'
    | 'accountShort'
    | 'signOut'
    | 'organisation'
    | 'switchOrganisation'
    | 'help'
    | 'accessibility'
    | 'switchTo'
    | 'errorTitle',
    string
  >;
  accordion: Record<
    | 'hideAllSectionsText'
    | 'showAllSectionsText'
    | 'hideSectionText'
    | 'hideSectionAriaLabelText'
    | 'showSectionText'
    | 'showSectionAriaLabelText',
    string
  >;
  addAnother: Record<'add' | 'remove', string>;
  alert: Record<'information' | 'success' | 'warning' | 'error' | 'dismiss', string>;
  cookieBanner: string;
  datePicker: Record<
    | 'hint'
    | 'choose'
    | 'chosen'
    | 'previousYear'
    | 'previousMonth'
    | 'nextMonth'
    | 'nextYear'
    | 'select'
    | 'close'
    | 'excluded',
    string
  > & { months: readonly string[]; days: readonly string[] };
  exit: Record<
    'emergency' | 'exit' | 'activatedText' | 'timedOutText' | 'pressTwoMoreTimesText' | 'pressOneMoreTimeText',
    string
  >;
  list: Record<
    | 'sortBy'
    | 'sortedUp'
    | 'sortedDown'
    | 'filterBy'
    | 'applyFilters'
    | 'clearFilters'
    | 'filters'
    | 'chosenFilters'
    | 'removeFilter'
    | 'updated'
    | 'sectionsHere'
    | 'anything'
    | 'fromDay'
    | 'toDay',
    string
  >;
  sortable: Record<'note' | 'statusMessage' | 'ascendingText' | 'descendingText', string>;
  timeline: Record<'expected' | 'now', string>;
  session: Record<'title' | 'warning' | 'stay' | 'signOut' | 'minutes' | 'minute' | 'seconds' | 'second', string>;
  autosave: Record<'saving' | 'saved' | 'offline' | 'conflict', string>;
  upload: Record<'uploading' | 'uploaded' | 'failed' | 'choose' | 'received' | 'remove', string>;
  passwordRules: Record<'met' | 'notMet', string>;
  passkey: Record<'failed' | 'unsupported', string>;
  taskStates: Record<'completed' | 'notStarted' | 'inProgress' | 'cannotStart' | 'problem' | 'optional', string>;
}

export const en: Texts = {
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
    },
    charactersAtLimitText: 'You have 0 characters remaining',
    charactersOverLimitText: {
      one: 'You have %{count} character too many',
      other: 'You have %{count} characters too many',
    },
    wordsUnderLimitText: { one: 'You have %{count} word remaining', other: 'You have %{count} words remaining' },
    wordsAtLimitText: 'You have 0 words remaining',
    wordsOverLimitText: { one: 'You have %{count} word too many', other: 'You have %{count} words too many' },
  },
  layout: {
    skipToContent: 'Skip to main content',
    pages: 'Pages',
    account: 'Your account',
    actingFor: 'Acting for someone',
    accountShort: 'Account',
    signOut: 'Sign out',
    organisation: 'Organisation',
    switchOrganisation: 'Change organisation',
    help: 'Help',
    accessibility: 'Accessibility',
    switchTo: 'Change the language to English',
    errorTitle: 'Error: ',
  },
  accordion: {
    hideAllSectionsText: 'Hide all sections',
    showAllSectionsText: 'Show all sections',
    hideSectionText: 'Hide',
    hideSectionAriaLabelText: 'Hide this section',
    showSectionText: 'Show',
    showSectionAriaLabelText: 'Show this section',
  },
  addAnother: { add: 'Add another', remove: 'Remove' },
  alert: { information: 'Information', success: 'Success', warning: 'Warning', error: 'Error', dismiss: 'Dismiss' },
  cookieBanner: 'Cookie banner',
  datePicker: {
    hint: 'For example, 17/5/2026',
    choose: 'Choose a date',
    chosen: 'The date chosen is',
    previousYear: 'Previous year',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    nextYear: 'Next year',
    select: 'Select',
    close: 'Close',
    excluded: 'Cannot be chosen:',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
  exit: {
    emergency: 'Emergency',
    exit: 'Exit this page',
    activatedText: 'Loading.',
    timedOutText: 'Exit this page expired.',
    pressTwoMoreTimesText: 'Shift, press 2 more times to exit.',
    pressOneMoreTimeText: 'Shift, press 1 more time to exit.',
  },
  list: {
    sortBy: 'Sort by',
    sortedUp: 'sorted from first to last',
    sortedDown: 'sorted from last to first',
    filterBy: 'Filter by',
    applyFilters: 'Apply filters',
    clearFilters: 'Clear filters',
    filters: 'Filters',
    chosenFilters: 'Chosen filters',
    removeFilter: 'Remove this filter:',
    updated: 'The list is updated',
    sectionsHere: 'In this part',
    anything: 'Any',
    fromDay: 'from',
    toDay: 'to',
  },
  sortable: {
    note: '(columns whose heading is a button can be sorted)',
    statusMessage: 'Sorted by %heading% (%direction%)',
    ascendingText: 'ascending',
    descendingText: 'descending',
  },
  timeline: { expected: 'Expected', now: 'Now' },
  session: {
    title: 'You are about to be signed out',
    warning: 'To protect the information here, you will be signed out in',
    stay: 'Stay signed in',
    signOut: 'Sign out now',
    minutes: 'minutes',
    minute: 'minute',
    seconds: 'seconds',
    second: 'second',
  },
  autosave: {
    saving: 'Saving…',
    saved: 'Saved at',
    offline: 'Not saved yet. Your words are still on this page; we will try again.',
    conflict: 'This was changed somewhere else. Choose Continue to see both texts.',
  },
  upload: {
    uploading: 'Sending',
    uploaded: 'received',
    failed: 'could not be sent. Use the Continue button to try again.',
    choose: 'Choose files',
    received: 'Files received',
    remove: 'Remove',
  },
  passwordRules: { met: 'Done:', notMet: 'Still to do:' },
  passkey: {
    failed: 'The passkey was not used. Try again, or use another way.',
    unsupported: 'This browser cannot use passkeys. Use another way.',
  },
  taskStates: {
    completed: 'Completed',
    notStarted: 'Not started',
    inProgress: 'In progress',
    cannotStart: 'Cannot start yet',
    problem: 'There is a problem',
    optional: 'Optional',
  },
};
