// GOV.UK Frontend ships no types; these are the few names in use.
declare module 'govuk-frontend' {
  interface ComponentClass {
    new (root: Element, config?: object): object;
  }
  export const Button: ComponentClass;
  export const CharacterCount: ComponentClass;
  export const Checkboxes: ComponentClass;
  export const ErrorSummary: ComponentClass;
  export const NotificationBanner: ComponentClass;
  export const PasswordInput: ComponentClass;
  export const Radios: ComponentClass;
  export const ServiceNavigation: ComponentClass;
  export const SkipLink: ComponentClass;
  export const Tabs: ComponentClass;
  export function createAll(component: ComponentClass, config?: object, options?: { scope?: Element | Document }): void;
}
