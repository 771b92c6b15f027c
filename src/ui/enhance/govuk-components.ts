import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend';

/** Starts the scripts of GOV.UK Frontend that are in use, in the whole page or within one element. */
export function startGovukComponents(scope: Element | Document = document): void {
  for (const component of [
    Button,
    CharacterCount,
    Checkboxes,
    ErrorSummary,
    NotificationBanner,
    PasswordInput,
    Radios,
    ServiceNavigation,
    SkipLink,
    Tabs,
  ]) {
    createAll(component, undefined, { scope });
  }
}
