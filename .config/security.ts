import type { Plugin } from 'vite';

/**
 * The content security policy of the built site. Everything is refused that is not named here.
 * `connect-src` is absent, hence refused: the app talks to nobody, links and data stay in the page.
 */
const policy = {
  'default-src': ["'none'"],
  // No inline script and no eval: a link can carry typed text, and must never be able to carry code.
  'script-src': ["'self'"],
  // No inline style: formulas come with classes (see formulas.ts), Preact sets styles through the CSSOM.
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  // The Embed dialog shows the page in a frame of its own.
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
} as const satisfies Record<string, readonly string[]>;

type Policy = Readonly<Record<string, readonly string[]>>;

function serialise(directives: Policy): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** For `<meta http-equiv>`: travels with the files to hosts that set no headers, e.g. GitHub Pages. */
export const metaPolicy = serialise(policy);

/** The same for a page of words and pictures, which runs nothing and frames nothing. */
export const stillPolicy = serialise(
  Object.fromEntries(Object.entries(policy).filter(([name]) => name !== 'script-src' && name !== 'frame-src')),
);

/**
 * For a header, with what browsers ignore in a meta element.
 * `frame-ancestors *`: embedding in other pages is a feature; there is no account or secret to steal clicks from.
 */
export const headerPolicy = serialise({ ...policy, 'frame-ancestors': ['*'] });

/** The dev server only. Nothing of this reaches a build. */
const devPolicy = serialise({
  ...policy,
  // Vite replaces style elements in place while files are edited.
  'style-src': ["'self'", "'unsafe-inline'"],
  // Hot updates arrive over a web socket; module reloads and pings are fetched.
  'connect-src': ["'self'", 'ws:'],
});

export const referrer = 'no-referrer'; // A link holds a person's data; no other site needs to see it.

function headers(contentSecurityPolicy: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy,
    'Referrer-Policy': referrer,
    'X-Content-Type-Options': 'nosniff',
  };
}

/**
 * A frame without an origin of its own, as in `sandbox="allow-scripts"`, may load modules and faces only from a host
 * that allows everybody. All that is served is public.
 */
export const siteHeaders = { ...headers(headerPolicy), 'Access-Control-Allow-Origin': '*' };
export const devHeaders = headers(devPolicy);

/** Writes the policy into the built index.html, before anything it governs. */
export function securityMeta(): Plugin {
  return {
    name: 'reparam:security-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'referrer', content: referrer }, injectTo: 'head-prepend' },
    ],
  };
}
