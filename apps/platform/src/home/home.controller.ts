// The home page: what runs here, in plain Italian, until the portal comes.
import { Controller, Get, Header } from '@nestjs/common';

const PAGE = `<!doctype html>
<html lang="it">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Buono</title>
  </head>
  <body>
    <main>
      <h1>Buono</h1>
      <p>Buoni servizio: dall’avviso alla spesa rendicontata.</p>
      <ul>
        <li><a href="/health/live">Il processo risponde</a></li>
        <li><a href="/health/ready">Il servizio è pronto</a></li>
      </ul>
    </main>
  </body>
</html>
`;

/** Serves `/`. */
@Controller()
export class HomeController {
  /** The page, the same for everybody. */
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  home(): string {
    return PAGE;
  }
}
