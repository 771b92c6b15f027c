/** Which file brings the script of a component, by the name of its module; written in by `buildAssets`. */
declare const onDemandFiles: Record<string, string>;

interface OnDemand {
  start: (scope: Element | Document) => void;
}

const loaded = new Map<string, OnDemand>();

/** Fetches the scripts of the rarer components where they stand in the page, or within one element, and starts them. */
export function startOnDemand(scope: Element | Document): void {
  for (const [module, file] of Object.entries(onDemandFiles)) {
    if (scope.querySelector(`[data-module="${module}"]`)) void start(module, file, scope);
  }
}

async function start(module: string, file: string, scope: Element | Document): Promise<void> {
  const known = loaded.get(module);
  // At once where it is there already: a list that was swapped gives the focus back right after.
  if (known) return known.start(scope);
  try {
    const component = (await import(file)) as OnDemand;
    loaded.set(module, component);
    component.start(scope);
  } catch {
    // Without its script the component is what it is on a page without scripts.
  }
}
