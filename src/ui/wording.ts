import { type ComponentChildren, isValidElement, type VNode } from 'preact';
import type { Attributes } from '#ui/attributes.ts';

/** Words with what may be said about the element that carries them. */
export interface WordingDetail {
  text: ComponentChildren;
  classes?: string;
  attributes?: Attributes;
}

/** A plain string, an element, or the words with classes and attributes. */
export type Wording<Detail extends WordingDetail = WordingDetail> = string | VNode | Detail;

/** The long form of a wording. */
export function wordingDetail<Detail extends WordingDetail>(wording: Wording<Detail>): WordingDetail & Partial<Detail> {
  if (typeof wording === 'string' || isValidElement(wording))
    return { text: wording } as WordingDetail & Partial<Detail>;
  return wording as WordingDetail & Partial<Detail>;
}

/** True when there is something to show. */
export function isFilled(content: ComponentChildren): boolean {
  return content !== undefined && content !== null && content !== false && content !== true && content !== '';
}
