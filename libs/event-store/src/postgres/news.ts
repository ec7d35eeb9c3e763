// How the processes that share a log hear of each other's events: told after each commit, and a slow look of their own.
import { randomUUID } from 'node:crypto';
import type { Listening, Postgres } from '@buono/sql/postgres';

/** Between two looks at a log of which nothing was heard: a notification may be lost, an event may not. */
const LOOK_MS = 2_000;

/** The news of one log. They say only that there is something to read. */
export class News {
  // Who wrote knows already: the others are told by whom, to tell themselves apart.
  private readonly self = randomUUID();
  private readonly look: NodeJS.Timeout;
  private listening: Listening | undefined;
  private telling: Promise<void> | undefined;
  private untold = false;

  private constructor(
    private readonly postgres: Postgres,
    private readonly channel: string,
    private readonly onNews: () => void,
  ) {
    this.look = setInterval(onNews, LOOK_MS).unref();
  }

  static async open(postgres: Postgres, channel: string, onNews: () => void): Promise<News> {
    const news = new News(postgres, channel, onNews);
    try {
      news.listening = await postgres.listen(channel, (teller) => {
        if (teller !== news.self) onNews();
      });
    } catch (error) {
      clearInterval(news.look);
      throw error;
    }
    return news;
  }

  /**
   * Tells the others. Not within the commit: there PostgreSQL would make all commits that notify, of every log on the
   * server, wait for each other. Whatever is committed while others are told is told once more.
   */
  tell(): void {
    this.untold = true;
    this.telling ??= this.tellAll();
  }

  async close(): Promise<void> {
    clearInterval(this.look);
    await this.telling;
    await this.listening?.stop();
  }

  private async tellAll(): Promise<void> {
    while (this.untold) {
      this.untold = false;
      // Untold, they look by themselves.
      await this.postgres.query('select pg_notify($1, $2)', [this.channel, this.self]).catch(() => undefined);
    }
    this.telling = undefined;
  }
}
