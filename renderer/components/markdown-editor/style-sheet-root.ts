/**
 * The document as CodeMirror is given it (its `root` option). style-mod, which carries CodeMirror's styles, writes a
 * <style> element into any root that has a head, and our CSP (style-src 'self') refuses those; a root without one
 * gets a constructed style sheet, which CSP lets pass. So this is the document in everything but its head.
 */
export const styleSheetRoot = (page: Document): Document =>
  new Proxy(page, {
    get: (target, key) => {
      if (key === 'head') return null;
      const value: unknown = Reflect.get(target, key, target);
      // The document's own methods work on the document only.
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
