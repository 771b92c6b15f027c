// GOV.UK Frontend ships no types; these are the few names in use.
declare module 'govuk-frontend' {
  export interface ComponentClass {
    new (root: Element, config?: object): object;
  }
  export const Accordion: ComponentClass;
  export const Button: ComponentClass;
  export const CharacterCount: ComponentClass;
  export const Checkboxes: ComponentClass;
  export const ErrorSummary: ComponentClass;
  export const ExitThisPage: ComponentClass;
  export const FileUpload: ComponentClass;
  export const NotificationBanner: ComponentClass;
  export const PasswordInput: ComponentClass;
  export const Radios: ComponentClass;
  export const ServiceNavigation: ComponentClass;
  export const SkipLink: ComponentClass;
  export const Tabs: ComponentClass;
  export function createAll(component: ComponentClass, config?: object, options?: { scope?: Element | Document }): void;
}
