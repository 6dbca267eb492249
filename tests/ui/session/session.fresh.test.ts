import { beforeEach, expect, test, vi } from 'vitest';
import { decodeDocument } from '../../../src/state/link/document-link';
import { openSession } from '../../../src/ui/session/session';

vi.mock('../../../src/state/link/document-link', { spy: true });

/** As much of a window as a session touches before anything is drawn. */
function pageAt(address: string): Window {
  const { origin, pathname, search, hash, href } = new URL(address, 'http://localhost/');
  const page = {
    ...{ location: { origin, pathname, search, hash, href }, history: {}, localStorage: new Map() },
    document: { documentElement: { dataset: {}, style: { setProperty: () => undefined } } },
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
    addEventListener: () => undefined,
  };
  return page as unknown as Window;
}

beforeEach(() => {
  vi.mocked(decodeDocument).mockClear();
});

test.each(['/', '/?map=polar&theta=3,0.5', '/?place=compare&map=polar&p1=&p2=theta:3,0.5#p3=loss:line'])(
  'opening %s decodes its link once',
  (address) => {
    const { search, hash } = new URL(address, 'http://localhost/');
    openSession(pageAt(address));
    expect(vi.mocked(decodeDocument).mock.calls).toEqual([[search, hash]]);
  },
);

test('the notice of what is wrong with a link comes of that one reading', () => {
  const { address } = openSession(pageAt('/?map=polar&eta=much'));
  expect(address.notice()?.issues.map(({ key }) => key)).toEqual(['eta']);
  expect(decodeDocument).toHaveBeenCalledTimes(1);
});
