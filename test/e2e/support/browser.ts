// The little of a browser that signing in takes: cookies by path, redirects followed by hand, forms.

/** What came back, before any redirect is followed. */
export interface Visited {
  readonly status: number;
  /** Where it sends the browser, absolute. */
  readonly location: string | undefined;
  readonly text: string;
}

interface Cookie {
  readonly path: string;
  readonly value: string;
}

/** One person's browser on one site. */
export class Browser {
  readonly #cookies = new Map<string, Cookie>();

  visit(url: string): Promise<Visited> {
    return this.#send(url, {});
  }

  submit(url: string, fields: Record<string, string>): Promise<Visited> {
    return this.#send(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  async #send(url: string, request: RequestInit): Promise<Visited> {
    const answer = await fetch(url, { ...request, redirect: 'manual', headers: { cookie: this.#cookiesFor(url) } });
    for (const header of answer.headers.getSetCookie()) this.#keep(header);
    const location = answer.headers.get('location');
    const text = await answer.text();
    return { status: answer.status, location: location === null ? undefined : new URL(location, url).href, text };
  }

  #cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    return [...this.#cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  #keep(header: string): void {
    const [pair = '', ...attributes] = header.split(/; */);
    const [name = '', value = ''] = pair.split('=', 2);
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
    this.#cookies.set(name, { path, value });
  }
}
