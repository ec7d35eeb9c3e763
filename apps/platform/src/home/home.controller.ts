// The home page: what runs where, in plain Italian, until the portal comes.
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@buono/access';
import { Surroundings } from './surroundings.js';
import { homePage, personasPage } from './home-page.js';

/** Serves `/`, and in a demonstration its personas. */
@ApiExcludeController()
@Public()
@Controller()
export class HomeController {
  private readonly page: string;

  constructor(surroundings: Surroundings) {
    this.page = homePage(surroundings);
  }

  /** The page, the same for everybody. */
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  home(): string {
    return this.page;
  }
}

/** Serves the page of the personas; only in a demonstration. */
@ApiExcludeController()
@Public()
@Controller('personas')
export class PersonasController {
  /** Who can be played, and how. */
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  personas(): string {
    return personasPage();
  }
}
