/** The part of the Trusted Types API used here (https://www.w3.org/TR/trusted-types/); TypeScript's DOM has none yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => unknown;
}

/**
 * The page's policy demands Trusted Types. The default policy lets workers start from our own files (or, in the
 * viewer, from the blobs they are inlined as) and nothing else; it makes no HTML and no script trusted.
 */
export function allowOwnWorkers(): void {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      const { protocol, origin } = new URL(url, location.href);
      if (protocol === 'blob:' || (protocol !== 'file:' && origin === location.origin)) return url;
      throw new TypeError(`not one of our workers: ${protocol}`);
    },
  });
}
