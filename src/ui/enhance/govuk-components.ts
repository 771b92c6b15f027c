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
import { startOnDemand } from '#ui/enhance/on-demand.ts';

/** Starts the scripts of the components in use, in the whole page or within one element. */
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
  startOnDemand(scope);
}
