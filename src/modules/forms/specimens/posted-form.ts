import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** Every element of an HTML text, in document order. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes.filter(isElement)) {
      found.push(node);
      visit(node.childNodes);
    }
  };
  visit(parseFragment(html).childNodes);
  return found;
}

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find(attribute => attribute.name === name)?.value;

export const wordsIn = (element: Element): string =>
  element.childNodes.map(node => ('value' in node ? node.value : isElement(node) ? wordsIn(node) : '')).join('');

/** What a browser would post if the form were sent as drawn, with one button pressed. */
export function postedBy(html: string, pressed = 'continue'): [string, string][] {
  const fields = elementsOf(html).flatMap<[string, string]>(element => {
    const name = attributeOf(element, 'name');
    return name === undefined ? [] : valuesOf(element).map(value => [name, value]);
  });
  return [...fields, ['do', pressed]];
}

function valuesOf(element: Element): readonly string[] {
  if (element.tagName === 'textarea') return [wordsIn(element).replaceAll('\n', '\r\n')];
  if (element.tagName === 'select') return chosenIn(element);
  const type = attributeOf(element, 'type');
  if (element.tagName !== 'input' || type === 'file') return [];
  const boxed = type === 'radio' || type === 'checkbox';
  return boxed && attributeOf(element, 'checked') === undefined ? [] : [attributeOf(element, 'value') ?? ''];
}

function chosenIn(select: Element): readonly string[] {
  const options = select.childNodes.filter(isElement).filter(node => node.tagName === 'option');
  const chosen = options.find(option => attributeOf(option, 'selected') !== undefined) ?? options[0];
  return chosen ? [attributeOf(chosen, 'value') ?? wordsIn(chosen)] : [];
}
