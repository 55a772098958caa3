// The peer: as many bots as there are tokens, in one process, each repeating what it is told.
import { Bot } from 'grammy';

const [root, count] = process.argv.slice(2);
for (let index = 0; index < Number(count); index++) {
  const token = `${1_000_000 + index}:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`;
  const bot = new Bot(token, { client: { apiRoot: root } });
  bot.on('message:text', (context) => context.reply(context.message.text));
  bot.catch((failure) => console.error(String(failure)));
  bot.start().catch((failure) => console.error(String(failure)));
}
